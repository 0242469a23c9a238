
export type Term = { name: string, from: string, until: string };
