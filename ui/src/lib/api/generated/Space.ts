import type { PlanId } from "./PlanId";
import type { SpaceId } from "./SpaceId";
import type { SpaceKind } from "./SpaceKind";

export type Space = { id: SpaceId, kind: SpaceKind, plan: PlanId | null };
