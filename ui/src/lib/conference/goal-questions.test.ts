import { expect, test } from "vitest";
import type { ChosenBy } from "../api/generated/ChosenBy";
import type { Goal } from "../api/generated/Goal";
import type { Support } from "../api/generated/Support";
import { answered, opensAt, supportsFor } from "./goal-questions";

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

test("a new goal opens at its statement", () => {
  expect(opensAt(goal({}), [])).toBe("statement");
});

test("a goal with a statement opens at the first question without an answer", () => {
  expect(opensAt(goal({ statement: said("I want to know.") }), [])).toBe("why");
});

test("white space is not an answer", () => {
  expect(answered(goal({ why: said("  \n") }), "why", [])).toBe(false);
});

test("help counts for the goal that it is for, and for no other", () => {
  expect(answered(goal({}), "help", [support("s", "other")])).toBe(false);
  expect(supportsFor(goal({}), [support("s", "other"), support("t", "g")]).map((one) => one.id)).toEqual([
    "t",
  ]);
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
  expect(answered(goal({ confirmations: [no] }), "yes", [])).toBe(false);
});
