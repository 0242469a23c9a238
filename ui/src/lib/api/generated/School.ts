
export type School = { name: string, language: string, live_goals: number, quiet_weeks: number };
