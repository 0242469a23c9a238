import type { EntryPointId } from "./EntryPointId";
import type { ProjectId } from "./ProjectId";

export type EntryPoint = { id: EntryPointId, project: ProjectId, question: string, about: string, position: number };
