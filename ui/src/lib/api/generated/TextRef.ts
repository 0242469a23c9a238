import type { ItemId } from "./ItemId";
import type { TextField } from "./TextField";

export type TextRef = { item: ItemId | null, field: TextField };
