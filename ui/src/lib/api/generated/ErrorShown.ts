
export type ErrorShown = { code: string, words: string, remedy: string };
