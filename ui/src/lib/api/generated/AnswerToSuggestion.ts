import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";
import type { RecordId } from "./RecordId";
import type { SuggestionAnswer } from "./SuggestionAnswer";

export type AnswerToSuggestion = { plan: PlanId, suggestion: RecordId, answer: SuggestionAnswer, pen: Pen };
