import { expect, test } from "vitest";
import type { Framework, StoryEvent } from "../api/types";
import { entriesOf, entryText, found, isId, offered, proposal } from "./competencies";

const A = "11111111-1111-4111-8111-111111111111";
const B = "22222222-2222-4222-8222-222222222222";
const ours: Framework = {
  id: "33333333-3333-4333-8333-333333333333",
  title: "Ours",
  creator: "",
  publisher: "",
  status: "in_use",
  licence: "",
  dated: null,
  language: "en",
  local: true,
  asked: "",
  items: [
    { id: A, code: "", statement: "Asks a question", words: { es: "Hace una pregunta" } },
    { id: B, code: "", statement: "Tests it", retired: true },
  ],
};

test("p12: an id names a framework's competency, words name themselves, an unknown id is a placeholder", () => {
  expect(found([ours], A)?.competency.statement).toBe("Asks a question");
  expect(entryText([ours], A, "es", "?")).toBe("Hace una pregunta");
  expect(entryText([ours], "Speaking for a place", "es", "?")).toBe("Speaking for a place");
  expect(isId("Speaking for a place")).toBe(false);
  expect(entryText([], A, "en", "?")).toBe("?");
});

test("p12: who proposed own words is who wrote them first, whoever changed the list afterwards", () => {
  const set = (value: string[], speaker: string): StoryEvent => ({
    kind: { kind: "field_set", item: "goal", field: "competencies", value },
    voice: "student",
    speakers: [speaker],
    at: "2026-10-01T10:00:00Z",
    until: "2026-10-01T10:00:00Z",
  });
  // The story comes newest first.
  const story = [set(["Speaking", "Reading"], "teacher"), set(["Speaking"], "amina")];
  expect(proposal(story, "goal", "Speaking")?.speakers).toEqual(["amina"]);
  expect(proposal(story, "goal", "Reading")?.speakers).toEqual(["teacher"]);
  expect(proposal(story, "other", "Speaking")).toBeNull();
});

test("what is retired is not offered and stays where a plan has it", () => {
  expect(offered([ours])[0]?.items.map((one) => one.id)).toEqual([A]);
  expect(entriesOf([B, "Mine"], new Set([B, A]), "Mine\n Yours \n\n")).toEqual([B, "Mine", A, "Yours"]);
  expect(entriesOf([A, "Mine"], new Set(), "")).toEqual([]);
});
