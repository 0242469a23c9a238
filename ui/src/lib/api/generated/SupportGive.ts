import type { ItemId } from "./ItemId";
import type { PlanId } from "./PlanId";

export type SupportGive = { plan: PlanId, support: ItemId, minutes: number, on: string };
