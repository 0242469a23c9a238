
export type AgendaStep = { key: string, words: string, minutes: number };
