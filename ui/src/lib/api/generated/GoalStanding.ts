
export type GoalStanding = "proposed" | "one_yes" | "agreed" | "live" | "met" | "changed" | "parked" | "set_aside";
