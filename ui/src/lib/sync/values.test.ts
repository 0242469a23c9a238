import { describe, expect, it } from "vitest";
import { bytesWords, differWords, valueWords } from "./values";

describe("values in words", () => {
  it("says a date as people write it", () => {
    expect(valueWords("until", "2026-12-11")).toContain("11 December");
  });

  it("says a number, a yes and an empty value", () => {
    expect(valueWords("minutes_planned", 40)).toBe("40");
    expect(valueWords("not_for_family", true)).toBe("Yes");
    expect(valueWords("until", null)).toBe("None yet");
  });

  it("leaves to the plan what only the plan can say", () => {
    expect(valueWords("owner", "9f2c1d7e-3a55-4c0b-8d11-6a7b8c9d0e1f")).toBeNull();
  });

  it("keeps a person's own word as it is", () => {
    expect(valueWords("area", "the ferry")).toBe("the ferry");
  });

  it("says on what people differ, and on whose day", () => {
    expect(differWords("until", 2, true)).toBe("Two dates for one goal");
    expect(differWords("until", 2, false)).toBe("Two dates for one agreement");
    expect(differWords("review_on", 3, false)).toBe("3 dates for “Look again on”");
    expect(differWords("minutes_planned", 2, false)).toBe("Two answers for “Minutes a week”");
  });

  it("never says that something weighs nothing", () => {
    expect(bytesWords(12)).toBe("1 kB");
    expect(bytesWords(3_450_000)).toBe("3.5 MB");
  });
});
