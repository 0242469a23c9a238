import type { PersonId } from "./PersonId";
import type { PersonName } from "./PersonName";
import type { RecordId } from "./RecordId";
import type { Relation } from "./Relation";
import type { Role } from "./Role";
import type { Voice } from "./Voice";

export type Person = { id: PersonId, voice: Voice, name: PersonName, names_for: { [key: string]: PersonName }, roles: Array<Role>, languages: Array<string>, relation: Relation | null, contact: string | null, grade: string | null, stated_in: RecordId | null };
