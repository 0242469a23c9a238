import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";
import type { Revision } from "./Revision";
import type { TextRef } from "./TextRef";

export type SuggestionMake = { plan: PlanId, target: TextRef, base: Revision, proposed: string, pen: Pen };
