import type { PersonDraft } from "./PersonDraft";

export type PersonState = { person: PersonDraft };
