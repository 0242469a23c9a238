import { describe, expect, it } from "vitest";
import type { NameShown, StoryEvent } from "../api/types";
import { isTold, isWanted, speakersOf } from "./storyParts";

const event = (speakers: string[], goals: string[], more: Partial<StoryEvent> = {}): StoryEvent => ({
  kind: { kind: "imported" },
  voice: "student",
  speakers,
  at: "2026-11-12T10:00:00Z",
  until: "2026-11-12T10:00:00Z",
  goals,
  ...more,
});

describe("parts of the story (P24)", () => {
  it("tell of one goal", () => {
    expect(isWanted(event(["a"], ["river"]), { goal: "river", person: "" })).toBe(true);
    expect(isWanted(event(["a"], ["speak"]), { goal: "river", person: "" })).toBe(false);
    expect(isWanted(event(["a"], []), { goal: "", person: "" })).toBe(true);
  });

  it("tell of one person's words, spoken with others too", () => {
    expect(isWanted(event(["a", "o"], []), { goal: "", person: "o" })).toBe(true);
    expect(isWanted(event(["a"], []), { goal: "", person: "o" })).toBe(false);
  });

  it("leave out what nobody said", () => {
    const minutes = event(["o"], [], { voice: null });
    expect(isWanted(minutes, { goal: "", person: "o" })).toBe(false);
  });

  it("name those who spoke, by name", () => {
    const names = Object.fromEntries(
      ["Olena", "Amina"].map((short) => [short[0]?.toLowerCase(), { short } as NameShown]),
    );
    expect(speakersOf([event(["o"], []), event(["a"], []), event(["x"], [])], names)).toEqual(["a", "o"]);
  });

  it("tell order and dates last", () => {
    expect(isTold(event([], [], { kind: { kind: "moved", list: "goals", item: "g" } }))).toBe(false);
    expect(isTold(event([], []))).toBe(true);
  });
});
