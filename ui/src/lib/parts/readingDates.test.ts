import { describe, expect, it } from "vitest";
import { readDate } from "./readingDates";

const TODAY = "2026-11-20";

describe("readDate", () => {
  it.each([
    ["11 December", "2026-12-11"],
    ["11 Dec", "2026-12-11"],
    ["December 11", "2026-12-11"],
    ["11th of December", "2026-12-11"],
    ["11 december 2027", "2027-12-11"],
    ["11.12.", "2026-12-11"],
    ["11/12/2026", "2026-12-11"],
    ["2026-12-11", "2026-12-11"],
    ["3 Sept", "2026-09-03"],
    ["  12 October ", "2026-10-12"],
  ])("reads %s", (words, date) => {
    expect(readDate(words, "en", TODAY)).toBe(date);
  });

  it("takes the next such day once it is long past", () => {
    expect(readDate("1 February", "en", TODAY)).toBe("2027-02-01");
  });

  it("reads months in the reader's language, and in English beside it", () => {
    expect(readDate("11 de diciembre", "es", TODAY)).toBe("2026-12-11");
    expect(readDate("11 December", "es", TODAY)).toBe("2026-12-11");
  });

  it.each(["31 November", "30 February", "11", "December", "soon", "11 13 2026", "", "0 May", "11 J"])(
    "does not guess at %s",
    (words) => {
      expect(readDate(words, "en", TODAY)).toBeNull();
    },
  );

  it("knows leap days", () => {
    expect(readDate("29 February 2028", "en", TODAY)).toBe("2028-02-29");
    expect(readDate("29 February 2027", "en", TODAY)).toBeNull();
  });
});
