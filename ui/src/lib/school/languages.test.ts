import { describe, expect, it } from "vitest";
import { readLanguage, readLanguages } from "./languages";

describe("languages", () => {
  it.each([
    ["Somali", "so"],
    ["somali", "so"],
    ["so", "so"],
    ["español", "es"],
    ["espanol", "es"],
    ["Arabic", "ar"],
    ["zh-hant", "zh-Hant"],
  ])("reads %s", (words, tag) => {
    expect(readLanguage(words)).toBe(tag);
  });

  it("reads several, the first one first, each once", () => {
    expect(readLanguages("Somali, English; somali")).toEqual({ tags: ["so", "en"] });
  });

  it("says what it could not read", () => {
    expect(readLanguages("Somali, the one from home")).toEqual({ unread: "the one from home" });
  });
});
