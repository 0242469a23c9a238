import { expect, test } from "vitest";
import type { StoryEvent, Voice } from "../api/types";
import { toTell } from "./since";

const event = (kind: StoryEvent["kind"], voice: Voice): StoryEvent => ({
  kind,
  voice,
  speakers: [],
  at: "",
  until: "",
});
const wrote = (words: string, voice: Voice) => event({ kind: "note_written", note: "n", words }, voice);
const set = event({ kind: "field_set", item: "i", field: "leads", value: "student" }, "student");

test("the student's words are told first, the newest of them first", () => {
  const events = [
    wrote("Tests came.", "school"),
    wrote("It rained.", "student"),
    wrote("I drew it.", "student"),
  ];
  expect(toTell(events).told.map((one) => "words" in one.kind && one.kind.words)).toEqual([
    "It rained.",
    "I drew it.",
    "Tests came.",
  ]);
});

test("a setting is not told while there are words, and is counted", () => {
  expect(toTell([set, set, wrote("It rained.", "family")])).toMatchObject({
    told: [{ voice: "family" }],
    more: 2,
  });
});

test("where nobody said anything nothing is told", () => {
  expect(toTell([set])).toEqual({ told: [], more: 1 });
});
