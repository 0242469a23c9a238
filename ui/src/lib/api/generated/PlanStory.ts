import type { PlanId } from "./PlanId";

export type PlanStory = { plan: PlanId };
