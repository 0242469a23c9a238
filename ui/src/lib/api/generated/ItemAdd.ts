import type { ItemId } from "./ItemId";
import type { List } from "./List";
import type { Pen } from "./Pen";
import type { PlanId } from "./PlanId";

export type ItemAdd = { plan: PlanId, list: List, after: ItemId | null, fields: { [key: string]: unknown }, pen: Pen };
