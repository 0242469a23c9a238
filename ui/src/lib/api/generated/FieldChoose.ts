import type { Field } from "./Field";
import type { ItemId } from "./ItemId";
import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";

export type FieldChoose = { plan: PlanId, item: ItemId, field: Field, claim: string, pen: Pen };
