import { expect, test } from "vitest";
import type { NameShown } from "../api/generated/NameShown";
import type { Pen } from "../api/generated/Pen";
import { nextSpeaker, penFor, ringOf, samePen, voiceOf, type Names } from "./pen";

const named = (short: string, voice: NameShown["voice"], language: string): NameShown => ({
  full: short,
  short,
  pronouns: null,
  voice,
  relation: null,
  languages: [language],
});
const names: Names = {
  a: named("Amina", "student", "en"),
  h: named("Hodan", "family", "so"),
  o: named("Ms. Okafor", "school", "en"),
  i: named("Mr. Abdullahi", "school", "so"),
};
const dictated: Pen = { speakers: ["a"], voice: "student", interpreter: null, scribe: "o", language: "en" };
const alone: Pen = { speakers: ["a"], voice: "student", interpreter: null, scribe: "a", language: "en" };

test("one key passes the pen from student to family to school and round again (C3)", () => {
  const ring = ringOf(["o", "a", "h"], ["o", "a", "h"], names);
  expect(ring).toEqual(["a", "h", "o"]);
  expect(nextSpeaker(ring, dictated)).toBe("h");
  expect(nextSpeaker(ring, { ...dictated, speakers: ["o"] })).toBe("a");
});

test("those who are not here do not get the pen by the key", () => {
  expect(ringOf(["o", "a", "h"], ["a", "o"], names)).toEqual(["a", "o"]);
});

test("with nobody named as here the pen goes round everyone of the plan", () => {
  expect(ringOf(["o", "a", "h"], [], names)).toEqual(["a", "h", "o"]);
});

test("whoever types for others goes on typing when the pen passes", () => {
  expect(penFor("h", dictated, new Map(), names)).toEqual({
    speakers: ["h"],
    voice: "family",
    interpreter: null,
    scribe: "o",
    language: "so",
  });
});

test("a student who writes alone hands the keyboard over with the pen", () => {
  expect(penFor("h", alone, new Map(), names).scribe).toBe("h");
});

test("a pen comes back with its interpreter and its language", () => {
  const before: Pen = { speakers: ["h"], voice: "family", interpreter: "i", scribe: "o", language: "so" };
  expect(penFor("h", dictated, new Map([["h", before]]), names)).toBe(before);
});

test("words of a student and an adult together stand in the student's ink (P6)", () => {
  expect(voiceOf(["o", "a"], names)).toBe("student");
  expect(voiceOf(["o", "h"], names)).toBe("family");
});

test("after several speakers the pen goes to the one after the last of them", () => {
  const ring = ["a", "h", "o"];
  expect(nextSpeaker(ring, { ...dictated, speakers: ["a", "h"] })).toBe("o");
});

test("a pen with another interpreter is another pen", () => {
  expect(samePen(dictated, { ...dictated })).toBe(true);
  expect(samePen(dictated, { ...dictated, interpreter: "i" })).toBe(false);
});
