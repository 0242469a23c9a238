import type { PenId } from "./PenId";

export type Claim<T> = { claim: string, value: T, by: PenId | null, at: string };
