
export type Role = "student" | "teacher" | "counsellor" | "case_manager" | "family_reader" | "administrator";
