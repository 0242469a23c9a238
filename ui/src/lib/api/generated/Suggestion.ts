import type { PenId } from "./PenId";
import type { RecordId } from "./RecordId";
import type { SuggestionAnswer } from "./SuggestionAnswer";
import type { TextRef } from "./TextRef";

export type Suggestion = { record: RecordId, target: TextRef, by: PenId, original: string, proposed: string, at: string, answer: [SuggestionAnswer, string] | null };
