import type { Field } from "./Field";
import type { ItemId } from "./ItemId";
import type { List } from "./List";
import type { TextRef } from "./TextRef";

export type Touched = { "touched": "text", target: TextRef } | { "touched": "field", item: ItemId, field: Field } | { "touched": "list", list: List } | { "touched": "records" };
