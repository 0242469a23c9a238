import type { Ask } from "./Ask";
import type { PersonId } from "./PersonId";
import type { PlanId } from "./PlanId";

export type PlanAsk = { plan: PlanId, person: PersonId, ask: Ask };
