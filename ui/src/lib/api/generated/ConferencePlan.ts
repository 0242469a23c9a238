import type { PlanId } from "./PlanId";

export type ConferencePlan = { plan: PlanId, at: string };
