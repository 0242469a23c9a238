import type { Contested } from "./Contested";
import type { ItemId } from "./ItemId";
import type { PersonId } from "./PersonId";
import type { Text } from "./Text";

export type Agreement = { id: ItemId, owner: Contested<PersonId>, what: Text, when: Text, until: Contested<string>, not_for_family: boolean };
