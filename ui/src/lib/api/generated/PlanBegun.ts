import type { PlanId } from "./PlanId";

export type PlanBegun = { plan: PlanId };
