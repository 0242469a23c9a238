/** The school's lists as a form holds them: words by language, order, what is offered. Pure, so that it can be tested. */
import type { LibraryEntry } from "../api/types";
import { entryWords } from "../plan/people";

/** The prefix of each list's words in the locale files, in the order of the page. */
export const PREFIX: Record<string, string> = {
  areas: "area",
  purposes: "purpose",
  routines: "routine",
  pathways: "pathway",
  provisions: "provision",
  need_kinds: "need_kind",
  obstacles: "obstacle",
  strategies: "strategy",
  agenda_first: "agenda",
  agenda_later: "agenda",
  lens_before: "lens",
  lens_after: "lens",
};

/** The keys of the lists there are, those that the app knows first. */
export function listKeys(lists: Record<string, unknown>): string[] {
  const known = Object.keys(PREFIX).filter((key) => lists[key]);
  return [...known, ...Object.keys(lists).filter((key) => !PREFIX[key])];
}

/** An entry as the reader sees it now. */
export function wordsOf(key: string, entry: LibraryEntry): string {
  return entryWords({ [key]: { key, entries: [entry] } }, key, PREFIX[key] ?? key, entry.key);
}

/** Words of an entry in a language. The shipped word again, or nothing, gives the entry back its shipped words. */
export function reword(entry: LibraryEntry, language: string, words: string, shipped: string | null): void {
  const said = words.trim().replace(/\s+/g, " ");
  if (said === "" || said === shipped) delete entry.words[language];
  else entry.words[language] = said;
}

/** An entry that a school adds, in the language of whoever adds it. */
export function fresh(language: string, words: string, minutes: number | null, id: string): LibraryEntry {
  return {
    key: `own_${id.replaceAll("-", "").slice(0, 12)}`,
    words: { [language]: words.trim() },
    minutes,
    care: false,
    retired: false,
  };
}

/** Puts one entry up or down among those offered; the others keep their order. */
export function moved(entries: readonly LibraryEntry[], key: string, by: 1 | -1): LibraryEntry[] {
  const at = entries.findIndex((entry) => entry.key === key);
  if (at < 0) return [...entries];
  let to = at + by;
  while (entries[to]?.retired) to += by;
  if (to < 0 || to >= entries.length) return [...entries];
  const rest = entries.filter((entry) => entry.key !== key);
  const one = entries[at];
  return one ? [...rest.slice(0, to), one, ...rest.slice(to)] : [...entries];
}

/** The same words twice among what is offered would be two choices that look alike. */
export function twice(key: string, entries: readonly LibraryEntry[], words: string): boolean {
  const said = words.trim().toLocaleLowerCase();
  return entries.some((entry) => !entry.retired && wordsOf(key, entry).trim().toLocaleLowerCase() === said);
}
