
export type SpaceKind = "plan_shared" | "plan_staff" | "plan_care" | "class" | "library" | "people" | "mine" | "groups" | "facts" | "audit";
