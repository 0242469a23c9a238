import type { Class } from "./Class";
import type { ConferenceAhead } from "./ConferenceAhead";
import type { EntryPoint } from "./EntryPoint";
import type { PersonId } from "./PersonId";
import type { PlanAsk } from "./PlanAsk";
import type { Project } from "./Project";
import type { School } from "./School";
import type { StudentLine } from "./StudentLine";

export type ClassShown = { school: School, class: Class | null, project: Project | null, entry_points: Array<EntryPoint>, students: Array<StudentLine>, today: Array<ConferenceAhead>, minutes_planned: number, check_ins_due: number, not_in_project: Array<PersonId>, asks: Array<PlanAsk>, today_on: string };
