import type { OwnNoteShown } from "./OwnNoteShown";

export type OwnNotesShown = { notes: Array<OwnNoteShown> };
