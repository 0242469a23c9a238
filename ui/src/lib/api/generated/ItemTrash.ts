import type { ItemId } from "./ItemId";
import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";

export type ItemTrash = { plan: PlanId, item: ItemId, pen: Pen };
