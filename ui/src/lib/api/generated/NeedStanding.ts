
export type NeedStanding = "open" | "being_met" | "met";
