import { expect, test } from "vitest";
import { copyLanguages } from "./copy-languages";

test.each([
  ["the family's language stands first, the reader's beside it", ["es"], "en", ["es", "en"]],
  ["a language without labels leaves the reader's alone", ["so"], "en", ["en"]],
  ["a family's second language is taken where its first has no labels", ["qu", "es"], "en", ["es", "en"]],
  ["one language for all is said once", ["en"], "en", ["en"]],
  ["a family whose language nobody wrote down gets the reader's", [], "es", ["es"]],
])("%s", (_, family, reader, languages) => {
  expect(copyLanguages(family, reader, ["en", "es"])).toEqual(languages);
});
