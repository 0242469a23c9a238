
export type GoalStatus = "live" | "met" | "parked" | "changed" | "set_aside";
