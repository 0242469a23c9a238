import type { PlanId } from "./PlanId";

export type OwnNoteWrite = { plan: PlanId | null, words: string };
