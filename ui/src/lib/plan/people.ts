/** People of a plan as lists to choose from, and names of the school's own keys. */
import type { LibraryEntry, LibraryList } from "../api/types";
import { has, language, t } from "../words.svelte";

/** The words of an entry of a school's list: the school's own, or the app's for a key it comes with. */
export function entryWords(
  lists: { [key: string]: LibraryList | undefined },
  list: string,
  prefix: string,
  key: string,
): string {
  const words = lists[list]?.entries.find((one) => one.key === key)?.words ?? {};
  const own = words[language()];
  if (own) return own;
  if (has(`${prefix}-${key}`)) return t(`${prefix}-${key}`);
  return Object.values(words).find(Boolean) ?? key;
}

/** Whether a strategy helps with one of what is in the way (P15). */
export function helpsWith(strategy: LibraryEntry, obstacles: readonly string[]): boolean {
  return (strategy.helps ?? []).some((key) => obstacles.includes(key));
}

/** A list as options, without what the school no longer offers, but with what is in use. */
export function entryOptions(
  lists: { [key: string]: LibraryList | undefined },
  list: string,
  prefix: string,
  used: string | null,
): { value: string; label: string }[] {
  const entries = lists[list]?.entries ?? [];
  const keys = entries.filter((entry) => !entry.retired || entry.key === used).map((entry) => entry.key);
  if (used && !keys.includes(used)) keys.push(used);
  return [
    { value: "", label: t("none-yet") },
    ...keys.map((key) => ({ value: key, label: entryWords(lists, list, prefix, key) })),
  ];
}
