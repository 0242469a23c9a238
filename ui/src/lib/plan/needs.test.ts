import { describe, expect, it } from "vitest";
import type { Contested, LibraryEntry, Need, PlanShown, Support } from "../api/types";
import { needOf, needWords, sharedKinds } from "./needs";

const field = <V>(...values: V[]): Contested<V> =>
  values.map((value, at) => ({ claim: String(at), value, by: null, at: "2026-11-03T15:40:00Z" }));

const need = (id: string, kind: string[], seen: string): Need =>
  ({ id, kind: field(...kind), seen: seen ? [{ text: seen, by: null }] : [] }) as unknown as Need;
const around = (...needs: Need[]) => ({ plan: { needs }, lists: {} }) as unknown as PlanShown;
const support = (...needs: string[]) => ({ need: field(...needs) }) as unknown as Support;

describe("P18 for which need", () => {
  const shown = around(need("a", ["language"], "Asks a friend for one word."), need("b", [], ""));

  it("is said by its kind and what was seen", () => {
    expect(needOf(shown, support("a"))).toBe("Language: Asks a friend for one word.");
  });

  it("is said in words for a need without any", () => {
    expect(needWords(shown, "b")).toBe("not named yet");
  });

  it("says nothing where no need is named, or the one named does not stand here", () => {
    expect(needOf(shown, support())).toBe("");
    expect(needOf(shown, support("in care"))).toBe("");
    expect(needOf(null, support("a"))).toBe("");
  });

  it("leaves two needs to the place that shows both sides", () => {
    expect(needOf(shown, support("a", "b"))).toBe("");
  });
});

describe("C2 kinds of need on a screen that is looked at together", () => {
  const entry = (key: string, care = false, retired = false) =>
    ({ key, words: {}, care, retired }) as unknown as LibraryEntry;
  const entries = [entry("language"), entry("health", true), entry("home", true), entry("own", true)];
  const shown = {
    plan: { needs: [] },
    lists: { need_kinds: { key: "need_kinds", entries: [...entries, entry("old", false, true)] } },
  } as unknown as PlanShown;
  const kinds = (one: Need) => sharedKinds(shown, one).map((option) => option.value);

  it("are those that the school does not keep in care and still offers", () => {
    expect(kinds(need("a", [], "Loses the place."))).toEqual(["", "language"]);
  });

  it("are also the one that the student let in, where it is that need's", () => {
    expect(kinds(need("a", ["home"], "Looks after two brothers."))).toEqual(["", "language", "home"]);
  });
});
