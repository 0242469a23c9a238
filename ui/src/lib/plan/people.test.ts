import { expect, test } from "vitest";
import type { LibraryEntry } from "../api/types";
import { entryWords, helpsWith } from "./people";

const entry = (key: string, over: Partial<LibraryEntry> = {}): LibraryEntry => ({
  ...{ key, words: {}, minutes: null, care: false, retired: false },
  ...over,
});

test("a strategy is offered for what it helps with, and for nothing else (P15)", () => {
  const quiet = entry("quiet_place", { helps: ["noise", "time_or_place"] });
  expect(helpsWith(quiet, ["noise"])).toBe(true);
  expect(helpsWith(quiet, ["worry"])).toBe(false);
  expect(helpsWith(quiet, [])).toBe(false);
  expect(helpsWith(entry("own"), ["noise"])).toBe(false);
});

test("what an older check-in holds as words reads as those words", () => {
  const lists = {
    strategies: { key: "strategies", entries: [entry("own_walk", { words: { en: "Walk." } })] },
  };
  expect(entryWords(lists, "strategies", "strategy", "own_walk")).toBe("Walk.");
  expect(entryWords(lists, "strategies", "strategy", "Hum while you read")).toBe("Hum while you read");
});
