import type { PlanId } from "./PlanId";

export type ChangeRedo = { plan: PlanId };
