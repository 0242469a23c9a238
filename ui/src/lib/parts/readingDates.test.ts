import { describe, expect, it } from "vitest";
import { readBirthDate, readDate } from "./readingDates";

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

describe("readBirthDate", () => {
  it.each([
    ["11 December 2011", "en", "2011-12-11"],
    ["December 11, 2011", "en", "2011-12-11"],
    ["11.12.2011", "en", "2011-12-11"],
    ["2011-12-11", "en", "2011-12-11"],
    ["11 de diciembre de 2011", "es", "2011-12-11"],
    ["29 February 2012", "en", "2012-02-29"],
  ])("reads %s in %s", (words, language, date) => {
    expect(readBirthDate(words, language)).toBe(date);
  });

  it.each(["11 December", "11 Dec", "December 11", "11.12.", "11/12", "11.12.11", "11 December 11"])(
    "takes no year from the calendar for %s",
    (words) => {
      expect(readBirthDate(words, "en")).toBeNull();
    },
  );

  it.each(["29 February 2011", "December 2011", "2011", "", "soon"])("does not guess at %s", (words) => {
    expect(readBirthDate(words, "en")).toBeNull();
  });
});
