import type { EntryPointId } from "./EntryPointId";
import type { PersonId } from "./PersonId";

export type EntryPointTake = { student: PersonId, entry_point: EntryPointId | null };
