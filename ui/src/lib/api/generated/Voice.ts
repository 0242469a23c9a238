
export type Voice = "student" | "family" | "school";
