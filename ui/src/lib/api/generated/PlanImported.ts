import type { PlanId } from "./PlanId";

export type PlanImported = { plan: PlanId, student: string };
