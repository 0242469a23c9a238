import { describe, expect, it } from "vitest";
import type { GoalStanding } from "../api/types";
import { stepsFrom } from "./goalActs";

const to = (standing: GoalStanding) => stepsFrom({ standing }).map((step) => step.to);

describe("steps of a goal", () => {
  it("cannot go live before both have said yes (P4)", () => {
    expect(to("proposed")).not.toContain("live");
    expect(to("one_yes")).not.toContain("live");
    expect(to("agreed")).toContain("live");
  });

  it("ask for the student's words when a goal closes (P19)", () => {
    expect(stepsFrom({ standing: "live" }).find((step) => step.to === "met")?.asks).toBe("words");
    expect(stepsFrom({ standing: "live" }).find((step) => step.to === "set_aside")?.asks).toBe("words");
    expect(stepsFrom({ standing: "live" }).find((step) => step.to === "changed")?.asks).toBe("words");
  });

  it("park in one action (P23)", () => {
    expect(stepsFrom({ standing: "live" }).find((step) => step.to === "parked")?.asks).toBe("nothing");
  });

  it("always lead back", () => {
    for (const closed of ["met", "parked", "changed", "set_aside"] as const)
      expect(to(closed)).toEqual(["live"]);
  });
});
