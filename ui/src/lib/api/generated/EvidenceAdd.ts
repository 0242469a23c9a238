import type { ItemId } from "./ItemId";
import type { Medium } from "./Medium";
import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";

export type EvidenceAdd = { plan: PlanId, medium: Medium, words: string, goals: Array<ItemId>, from: string | null, pen: Pen };
