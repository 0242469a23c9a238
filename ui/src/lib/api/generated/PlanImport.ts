
export type PlanImport = { from: string };
