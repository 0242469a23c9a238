import type { EntryPoint } from "./EntryPoint";
import type { Project } from "./Project";

export type ProjectState = { project: Project, entry_points: Array<EntryPoint> };
