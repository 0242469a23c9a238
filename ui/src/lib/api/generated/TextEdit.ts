import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";
import type { Revision } from "./Revision";
import type { TextRef } from "./TextRef";

export type TextEdit = { plan: PlanId, target: TextRef, pen: Pen, base: Revision, at: number, delete: number, insert: string };
