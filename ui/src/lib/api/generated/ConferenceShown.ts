import type { AgendaStep } from "./AgendaStep";
import type { PersonId } from "./PersonId";
import type { PlanShown } from "./PlanShown";
import type { RecordId } from "./RecordId";
import type { StoryEvent } from "./StoryEvent";

export type ConferenceShown = { shown: PlanShown, conference: RecordId, agenda: Array<AgendaStep>, at_step: string, present: Array<PersonId>, since_last: Array<StoryEvent>, had_before: boolean, locks: boolean, copies: number };
