import type { AgendaStep } from "./AgendaStep";
import type { PersonId } from "./PersonId";
import type { RecordId } from "./RecordId";

export type Conference = { record: RecordId, began_at: string, ended_at: string | null, present: Array<PersonId>, agenda: Array<AgendaStep>, at_step: string };
