import type { ItemId } from "./ItemId";
import type { List } from "./List";

export type Trashed = { item: ItemId, list: List, words: string, at: string };
