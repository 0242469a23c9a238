import { expect, test } from "vitest";
import type { LibraryEntry } from "../api/types";
import { fresh, listKeys, moved, reword, twice, wordsOf } from "./lists";

const entry = (key: string, more: Partial<LibraryEntry> = {}): LibraryEntry => ({
  key,
  words: {},
  minutes: null,
  care: false,
  retired: false,
  ...more,
});

test("lists that the app knows come in its order, a later version's come after", () => {
  expect(listKeys({ later: {}, strategies: {}, areas: {} })).toEqual(["areas", "strategies", "later"]);
});

test("an entry keeps shipped words in every language until a school gives it its own in one", () => {
  const civic = entry("civic");
  expect(wordsOf("areas", civic)).toBe("Civic");
  reword(civic, "en", " Our  town ", "Civic");
  expect(wordsOf("areas", civic)).toBe("Our town");
  reword(civic, "en", "Civic", "Civic");
  expect(civic.words).toEqual({});
  reword(civic, "so", "Bulshada", null);
  expect(wordsOf("areas", civic)).toBe("Civic");
});

test("moving passes over what is no longer offered, and stops at either end", () => {
  const all = [entry("a"), entry("b", { retired: true }), entry("c")];
  const keys = (entries: LibraryEntry[]) => entries.map((one) => one.key).join("");
  expect(keys(moved(all, "c", -1))).toBe("cab");
  expect(keys(moved(all, "a", 1))).toBe("bca");
  expect(keys(moved(all, "a", -1))).toBe("abc");
  expect(keys(moved(all, "nobody", 1))).toBe("abc");
});

test("a new entry has a key of its own, and the same words are not offered twice", () => {
  const one = fresh("en", " Maple sugaring ", null, "12345678-90ab-4cde-8f00-000000000000");
  expect(one).toMatchObject({ key: "own_1234567890ab", words: { en: "Maple sugaring" }, retired: false });
  expect(twice("areas", [one], "maple sugaring")).toBe(true);
  expect(twice("areas", [{ ...one, retired: true }], "maple sugaring")).toBe(false);
});
