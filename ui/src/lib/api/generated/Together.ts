
export type Together = "shared" | "classmates" | "adult" | "alone";
