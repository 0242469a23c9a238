import type { Changed } from "./Changed";
import type { ItemId } from "./ItemId";

export type ItemAdded = { item: ItemId, changed: Changed };
