
export type LibraryEntry = { key: string, words: { [key: string]: string }, minutes: number | null, care: boolean, retired: boolean };
