import type { PersonId } from "./PersonId";
import type { PersonName } from "./PersonName";
import type { Relation } from "./Relation";
import type { Role } from "./Role";
import type { Voice } from "./Voice";

export type PersonDraft = { id: PersonId | null, voice: Voice, full: string, short: string, pronouns: string | null, roles: Array<Role>, languages: Array<string>, relation: Relation | null, contact: string | null, names_for: { [key: string]: PersonName } };
