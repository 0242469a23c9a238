import type { LibraryEntry } from "./LibraryEntry";

export type LibraryList = { key: string, entries: Array<LibraryEntry> };
