import type { ItemId } from "./ItemId";
import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";

export type CheckInAdd = { plan: PlanId, goal: ItemId, where_i_am: string, in_the_way: string, tried: string, next: string, pen: Pen };
