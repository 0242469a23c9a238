import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";
import type { Revision } from "./Revision";
import type { TextRef } from "./TextRef";

export type TextRestore = { plan: PlanId, target: TextRef, at: Revision, pen: Pen };
