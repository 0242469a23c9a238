
export type ChosenBy = "student" | "together" | "teacher";
