
export type LibraryShow = Record<string, never>;
