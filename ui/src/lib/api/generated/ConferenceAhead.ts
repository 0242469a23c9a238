import type { PersonId } from "./PersonId";
import type { PlanId } from "./PlanId";

export type ConferenceAhead = { plan: PlanId, person: PersonId, at: string, student_prepared: boolean, family_in: boolean, cut_off: boolean };
