
export type PlanId = string;
