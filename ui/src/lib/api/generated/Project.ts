import type { ClassId } from "./ClassId";
import type { ProjectId } from "./ProjectId";
import type { Voice } from "./Voice";

export type Project = { id: ProjectId, class: ClassId, question: string, asked_by: Voice, asked_on: string | null, from: string, until: string, ends_with: string, fixed: string, open: string };
