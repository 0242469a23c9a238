
export type PersonName = { full: string, short: string, pronouns: string | null };
