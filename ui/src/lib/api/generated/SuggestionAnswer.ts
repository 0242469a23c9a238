import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";
import type { RecordId } from "./RecordId";

export type SuggestionAnswer = { plan: PlanId, suggestion: RecordId, answer: SuggestionAnswer, pen: Pen };
