import { describe, expect, it } from "vitest";
import type { Plan } from "../api/types";
import { comesAlong } from "./carry";

const said = (text: string) => [{ text, by: "a" }];
const claim = (value: unknown) => [{ claim: "c", value, by: "a", at: "" }];
const plan = {
  profile: { strengths: said("I notice things."), passions: [] },
  goals: [
    { id: "g1", standing: "live", statement: said("Row across the lake") },
    { id: "g2", standing: "met", statement: said("Read a book aloud") },
    { id: "g3", standing: "parked", statement: said("Learn the oud") },
    { id: "g4", standing: "set_aside", statement: said("Chess") },
    { id: "g5", standing: "live", statement: said("  "), routine: [] },
    { id: "g6", standing: "agreed", statement: [], routine: claim("rest_and_come_back") },
  ],
  needs: [
    { id: "n1", seen: said("Two lines after a long talk"), standing: claim("being_met") },
    { id: "n2", seen: said("No glasses"), standing: claim("met") },
  ],
  supports: [
    { id: "s1", what: said("Talk first"), who: said("Ms. Okafor"), helped: claim("yes") },
    { id: "s2", what: said("A timer"), who: [], helped: claim("no") },
    { id: "s3", what: said("A map"), who: [], helped: [] },
  ],
  agreements: [{ id: "a1", what: said("I ask one question each time.") }],
} as unknown as Plan;

const listed = (routine: string) => `of the list: ${routine}`;

describe("what comes along into the next year (P24)", () => {
  it("is what was said, what goes on, what helped and what was promised", () => {
    const keys = comesAlong(plan, listed).map((part) => [part.name, part.things.map((thing) => thing.key)]);
    expect(keys).toEqual([
      ["profile", ["strengths"]],
      ["goals", ["g1", "g3", "g6"]],
      ["needs", ["n1"]],
      ["supports", ["s1"]],
      ["agreements", ["a1"]],
    ]);
  });

  it("names a support with who gave it", () => {
    const supports = comesAlong(plan, listed).find((part) => part.name === "supports");
    expect(supports?.things[0]?.words).toBe("Talk first. Ms. Okafor");
  });
});
