import type { Contested } from "./Contested";
import type { Helped } from "./Helped";
import type { ItemId } from "./ItemId";
import type { Text } from "./Text";

export type Support = { id: ItemId, what: Text, who: Text, need: Contested<ItemId>, goal: Contested<ItemId>, minutes_planned: Contested<number>, minutes_given: number, review_on: Contested<string>, helped: Contested<Helped>, did_it_help: Text, not_for_family: boolean };
