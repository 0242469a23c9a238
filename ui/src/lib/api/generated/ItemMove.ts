import type { ItemId } from "./ItemId";
import type { List } from "./List";
import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";

export type ItemMove = { plan: PlanId, list: List, item: ItemId, after: ItemId | null, pen: Pen };
