
export type Lead = "teacher_models" | "together" | "student_with_checks" | "student";
