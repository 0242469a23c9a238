import type { ItemId } from "./ItemId";
import type { PersonId } from "./PersonId";
import type { PlanId } from "./PlanId";

export type GoalConfirm = { plan: PlanId, goal: ItemId, person: PersonId, yes: boolean, words: string };
