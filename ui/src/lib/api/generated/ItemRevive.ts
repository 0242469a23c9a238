import type { ItemId } from "./ItemId";
import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";

export type ItemRevive = { plan: PlanId, item: ItemId, pen: Pen };
