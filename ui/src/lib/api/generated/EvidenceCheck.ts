import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";
import type { RecordId } from "./RecordId";

export type EvidenceCheck = { plan: PlanId, evidence: RecordId, words: string, pen: Pen };
