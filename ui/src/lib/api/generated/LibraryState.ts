import type { LibraryList } from "./LibraryList";

export type LibraryState = { list: LibraryList };
