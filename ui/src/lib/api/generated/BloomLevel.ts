
export type BloomLevel = "remember" | "understand" | "apply" | "analyse" | "evaluate" | "create";
