import type { EntryPointId } from "./EntryPointId";
import type { PersonId } from "./PersonId";
import type { PlanId } from "./PlanId";

export type StudentLine = { person: PersonId, full: string, short: string, plan: PlanId | null, entry_point: EntryPointId | null, not_yet_met: boolean, not_yet_heard: boolean };
