import type { PersonId } from "./PersonId";
import type { SchoolYear } from "./SchoolYear";

export type PlanBegin = { student: PersonId, year: SchoolYear | null };
