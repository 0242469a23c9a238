import type { ChangeId } from "./ChangeId";
import type { Field } from "./Field";
import type { ItemId } from "./ItemId";
import type { List } from "./List";
import type { RecordId } from "./RecordId";
import type { TextRef } from "./TextRef";

export type Act = { "act": "wrote", target: TextRef } | { "act": "added", list: List, item: ItemId } | { "act": "moved", list: List, item: ItemId } | { "act": "set", item: ItemId, field: Field } | { "act": "trashed", item: ItemId } | { "act": "revived", item: ItemId } | { "act": "restored", target: TextRef } | { "act": "took_suggestion", suggestion: RecordId, target: TextRef } | { "act": "recorded", record: RecordId } | { "act": "undid", change: ChangeId } | { "act": "redid", change: ChangeId } | { "act": "imported" };
