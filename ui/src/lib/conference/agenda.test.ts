import { expect, test } from "vitest";
import { END, leftOut, moved, positionOf, reordered, stepsOf, stillAt } from "./agenda";

const later = [
  { key: "welcome", words: "", minutes: 1 },
  { key: "who_i_am", words: "", minutes: 3 },
  { key: "goals", words: "", minutes: 5 },
];

test("the trail's lengths are the planned minutes, and the end has none (C1)", () => {
  expect(stepsOf(later).map((step) => step.minutes)).toEqual([1, 3, 5, 0]);
});

test("a step of no planned minutes still has a place on the trail", () => {
  expect(stepsOf([{ key: "welcome", words: "", minutes: 0 }])[0]?.minutes).toBe(1);
});

test("a first conference's two goals open the goals page", () => {
  expect(stepsOf([{ key: "two_goals", words: "", minutes: 8 }])[0]?.kind).toBe("goals");
});

test("a school's own step opens a page to talk over, in its words", () => {
  expect(stepsOf([{ key: "song", words: "We sing", minutes: 2 }])[0]).toMatchObject({
    kind: "own",
    words: "We sing",
  });
});

test("a conference resumes at the step where it was cut off (C11)", () => {
  expect(positionOf(stepsOf(later), "goals")).toBe(2);
});

test("a conference whose step left the agenda resumes at the first", () => {
  expect(positionOf(stepsOf(later), "gone")).toBe(0);
});

test("no move leads past the first step or past the end", () => {
  const steps = stepsOf(later);
  expect(moved(steps, 0, -1)).toBe(0);
  expect(moved(steps, 3, 1)).toBe(3);
  expect(steps[moved(steps, 2, 1)]?.key).toBe(END);
});

test("a step moves up and down and stays within the agenda (C1)", () => {
  const keys = (steps: { key: string }[]) => steps.map((step) => step.key);
  expect(keys(reordered(later, 2, -1))).toEqual(["welcome", "goals", "who_i_am"]);
  expect(keys(reordered(later, 2, 1))).toEqual(["welcome", "who_i_am", "goals"]);
  expect(keys(leftOut(later))).toEqual(["work_i_chose", "family_asks", "agreements"]);
});

test("whoever stands at a step stays there when the agenda changes, or as near as can be", () => {
  const before = stepsOf(later);
  expect(stillAt(before, stepsOf(reordered(later, 2, -1)), 2)).toBe(1);
  expect(stillAt(before, stepsOf(later.slice(0, 2)), 2)).toBe(2);
});
