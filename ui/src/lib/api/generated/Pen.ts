import type { PersonId } from "./PersonId";
import type { Voice } from "./Voice";

export type Pen = { speakers: Array<PersonId>, voice: Voice, interpreter: PersonId | null, scribe: PersonId, language: string };
