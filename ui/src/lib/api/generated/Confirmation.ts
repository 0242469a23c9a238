import type { PersonId } from "./PersonId";
import type { RecordId } from "./RecordId";
import type { Voice } from "./Voice";

export type Confirmation = { record: RecordId, person: PersonId, voice: Voice, yes: boolean, words: string, at: string, reworded_since: boolean };
