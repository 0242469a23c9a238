
export type OwnNoteShown = { words: string, at: string };
