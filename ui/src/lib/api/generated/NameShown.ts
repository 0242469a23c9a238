import type { Voice } from "./Voice";

export type NameShown = { full: string, short: string, pronouns: string | null, voice: Voice, relation: string | null, languages: Array<string> };
