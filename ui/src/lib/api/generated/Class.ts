import type { ClassId } from "./ClassId";
import type { PersonId } from "./PersonId";

export type Class = { id: ClassId, name: string, teachers: Array<PersonId>, students: Array<PersonId>, minutes_a_week: number | null };
