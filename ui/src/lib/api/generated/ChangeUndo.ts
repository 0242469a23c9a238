import type { PlanId } from "./PlanId";

export type ChangeUndo = { plan: PlanId };
