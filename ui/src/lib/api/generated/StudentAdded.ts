import type { PersonId } from "./PersonId";
import type { PlanId } from "./PlanId";

export type StudentAdded = { person: PersonId, plan: PlanId };
