import type { Audience } from "./Audience";
import type { PersonId } from "./PersonId";
import type { RecordId } from "./RecordId";

export type CopyMade = { record: RecordId, audience: Audience, format: string, languages: Array<string>, recipient: PersonId | null, at: string };
