import type { PlanId } from "./PlanId";

export type PlanShow = { plan: PlanId };
