import { afterEach, expect, test } from "vitest";
import { fetchLanguage, useLanguage } from "../words.svelte";
import { agendaWords } from "./step-words";

const step = (words: string, in_languages?: Record<string, string>, key = "goals") => ({
  key,
  words,
  minutes: 5,
  in_languages,
});

afterEach(() => useLanguage("en"));

test("a step that the school wrote anew is said in the reader's language, by the school or as it was (C1)", async () => {
  await fetchLanguage("es");
  const english = step("What I want", { en: "What I want" });
  const both = step("What I want", { en: "What I want", es: "Lo que quiero" });
  expect([agendaWords(english), agendaWords(both)]).toEqual(["What I want", "What I want"]);
  useLanguage("es");
  expect(agendaWords(both)).toBe("Lo que quiero");
  expect(agendaWords(english), "English words unsay nothing in Spanish").toBe(agendaWords(step("")));
  expect(agendaWords(english)).not.toBe("What I want");
});

test("a step of one's own is said as it was written, in whichever language", async () => {
  await fetchLanguage("es");
  useLanguage("es");
  expect(agendaWords(step("We look at the map", undefined, "own_1"))).toBe("We look at the map");
  expect(agendaWords(step("We look at the map", { en: "We look at the map" }, "map"))).toBe(
    "We look at the map",
  );
  expect(agendaWords(step("The map first"))).toBe("The map first");
});
