import type { Contested } from "./Contested";
import type { ItemId } from "./ItemId";
import type { Text } from "./Text";

export type Note = { id: ItemId, about: Contested<string>, words: Text, interpreted: Text, at: string | null, not_for_family: boolean };
