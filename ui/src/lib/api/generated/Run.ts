import type { PenId } from "./PenId";

export type Run = { text: string, by: PenId | null };
