import type { Contested } from "./Contested";
import type { ItemId } from "./ItemId";
import type { NeedStanding } from "./NeedStanding";
import type { Text } from "./Text";

export type Need = { id: ItemId, kind: Contested<string>, seen: Text, assumed: Text, standing: Contested<NeedStanding>, goal: Contested<ItemId>, not_for_family: boolean };
