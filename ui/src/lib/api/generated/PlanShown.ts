import type { Act } from "./Act";
import type { Ask } from "./Ask";
import type { ChecklistItem } from "./ChecklistItem";
import type { ConferenceAhead } from "./ConferenceAhead";
import type { EntryPoint } from "./EntryPoint";
import type { LibraryList } from "./LibraryList";
import type { NameShown } from "./NameShown";
import type { Pen } from "./Pen";
import type { PersonId } from "./PersonId";
import type { Plan } from "./Plan";
import type { PlanId } from "./PlanId";
import type { SchoolYear } from "./SchoolYear";
import type { WordShare } from "./WordShare";

export type PlanShown = { plan: Plan, names: { [key: string]: NameShown }, around: Array<PersonId>, pen: Pen, entry_points: Array<EntryPoint>, lists: { [key: string]: LibraryList }, whose_words: WordShare, checklist: Array<ChecklistItem>, asks: Array<Ask>, years: Array<[SchoolYear, PlanId]>, next_conference: ConferenceAhead | null, undo: Act | null, redo: Act | null, saved_at: string | null, today_on: string };
