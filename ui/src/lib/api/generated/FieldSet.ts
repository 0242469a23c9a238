import type { Field } from "./Field";
import type { ItemId } from "./ItemId";
import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";

export type FieldSet = { plan: PlanId, item: ItemId, field: Field, value: unknown, pen: Pen };
