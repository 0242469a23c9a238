import { expect, test } from "vitest";
import type { StoryEvent } from "../api/types";
import { leadsOf } from "./leads";

const set = (value: unknown, day: number, item = "goal"): StoryEvent => ({
  kind: { kind: "field_set", item, field: "leads", value },
  voice: "school",
  speakers: [],
  at: `2026-10-0${day}T10:00:00Z`,
  until: `2026-10-0${day}T10:00:00Z`,
});

test("p21: the lead moves from the first to the one that stands, and saying it again is no move", () => {
  const story = [
    set("student", 5),
    set("together", 3),
    set("together", 2),
    set(null, 2),
    set("student", 2, "another"),
    set("teacher_models", 1),
  ];
  expect(leadsOf(story, "goal").map((one) => one.lead)).toEqual(["teacher_models", "together", "student"]);
  expect(leadsOf(story, "goal")[1]?.at).toBe("2026-10-02T10:00:00Z");
  expect(leadsOf(story, "nobody's")).toEqual([]);
});
