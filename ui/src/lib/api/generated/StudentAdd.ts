
export type StudentAdd = { full: string, short: string, pronouns: string | null, grade: string, languages: Array<string> };
