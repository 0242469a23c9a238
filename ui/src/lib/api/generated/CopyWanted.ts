import type { Audience } from "./Audience";
import type { PersonId } from "./PersonId";
import type { PlanId } from "./PlanId";

export type CopyWanted = { plan: PlanId, audience: Audience, recipient: PersonId | null, format: string, languages: Array<string>, paper: string, large: boolean };
