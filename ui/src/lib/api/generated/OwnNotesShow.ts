import type { PlanId } from "./PlanId";

export type OwnNotesShow = { plan: PlanId | null };
