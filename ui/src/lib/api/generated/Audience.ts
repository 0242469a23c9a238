
export type Audience = "student" | "family" | "school" | "next_teacher";
