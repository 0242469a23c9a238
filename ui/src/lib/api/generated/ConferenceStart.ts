import type { PersonId } from "./PersonId";
import type { PlanId } from "./PlanId";

export type ConferenceStart = { plan: PlanId, present: Array<PersonId> };
