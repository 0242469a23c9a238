import { expect, test } from "vitest";
import type { ChosenBy } from "../api/generated/ChosenBy";
import type { CheckIn } from "../api/generated/CheckIn";
import type { Goal } from "../api/generated/Goal";
import type { Need } from "../api/generated/Need";
import type { Support } from "../api/generated/Support";
import { answered, needsFor, opensAt, QUESTIONS, questionsOf, supportsFor } from "./goal-questions";

const said = (text: string) => [{ text, by: "p" }];
const chose = (by?: ChosenBy, text = "") => ({
  words: text ? said(text) : [],
  by: by ? [{ claim: "c", value: by, by: "p", at: "" }] : [],
});
const goal = (over: Partial<Goal>): Goal => ({
  id: "g",
  standing: "proposed",
  status: [],
  statement: [],
  why: [],
  question: [],
  starts_from: [],
  grade_target: [],
  obstacle: [],
  closing: [],
  sooner: [],
  routine: [],
  what_i_learn: chose(),
  how_i_learn: chose(),
  how_i_show: chose(),
  area: [],
  until: [],
  leads: [],
  purposes: [],
  entry_point: [],
  competencies: [],
  confirmations: [],
  not_for_family: false,
  ...over,
});
const support = (id: string, of: string): Support => ({
  id,
  what: [],
  who: [],
  need: [],
  goal: [{ claim: "c", value: of, by: "p", at: "" }],
  minutes_planned: [],
  minutes_given: 0,
  review_on: [],
  helped: [],
  did_it_help: [],
  tried_before: false,
  not_for_family: false,
});

const around = (supports: Support[] = [], check_ins: CheckIn[] = []) => ({ supports, check_ins });

test("a new goal opens at its statement", () => {
  expect(opensAt(goal({}), around())).toBe("statement");
});

test("a goal with a statement opens at the first question without an answer", () => {
  expect(opensAt(goal({ statement: said("I want to know.") }), around())).toBe("why");
});

test("white space is not an answer", () => {
  expect(answered(goal({ why: said("  \n") }), "why", around())).toBe(false);
});

test("help counts for the goal that it is for, and for no other", () => {
  expect(answered(goal({}), "help", around([support("s", "other")]))).toBe(false);
  expect(supportsFor(goal({}), [support("s", "other"), support("t", "g")]).map((one) => one.id)).toEqual([
    "t",
  ]);
});

test("a need stands with the goal that it was named for, and is no help yet", () => {
  const need = (id: string, of: string) =>
    ({ id, goal: [{ claim: "c", value: of, by: "p", at: "" }] }) as unknown as Need;
  expect(needsFor(goal({}), [need("n", "other"), need("m", "g")]).map((one) => one.id)).toEqual(["m"]);
  expect(answered(goal({}), "help", around())).toBe(false);
});

test("a no is not a yes", () => {
  const no = {
    record: "r",
    person: "a",
    voice: "student" as const,
    yes: false,
    words: "",
    at: "",
    reworded_since: false,
  };
  expect(answered(goal({ confirmations: [no] }), "yes", around())).toBe(false);
});

test("where the student is with it is asked once a goal is agreed on, and last (P15)", () => {
  for (const standing of ["proposed", "one_yes", "met", "parked"] as const)
    expect(questionsOf(goal({ standing }))).toEqual(QUESTIONS);
  for (const standing of ["agreed", "live"] as const)
    expect(questionsOf(goal({ standing })).at(-1)).toBe("check_in");
});

test("a check-in answers for its own goal, and for no other", () => {
  const check = (of: string): CheckIn => ({
    ...{ record: "r", goal: of, at: "", by: "p", where_i_am: "Half.", in_the_way: "", tried: "", next: "" },
  });
  expect(answered(goal({ standing: "live" }), "check_in", around([], [check("other")]))).toBe(false);
  expect(answered(goal({ standing: "live" }), "check_in", around([], [check("g")]))).toBe(true);
});

test("a live goal with every answer opens at where the student is with it", () => {
  const words = said("Yes.");
  const yes = {
    ...{ record: "r", person: "a", voice: "student" as const, yes: true, words: "", at: "" },
    reworded_since: false,
  };
  const whole = goal({
    ...{ standing: "live", statement: words, why: words, obstacle: words, confirmations: [yes] },
    what_i_learn: chose("student", "a"),
    how_i_learn: chose("student", "b"),
    how_i_show: chose("student", "c"),
  });
  expect(opensAt(whole, around([support("s", "g")]))).toBe("check_in");
});
