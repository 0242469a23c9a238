import { expect, test } from "vitest";
import type { Plan, Text } from "../api/types";
import { isMarked, passageKey, toKeepBack, toMove } from "./passages";

const said = (text: string): Text => (text ? [{ text, by: "a" }] : []);
const goal = { id: "g", statement: said("Swim"), why: said("The lake"), not_for_family: false };
const blank = Object.fromEntries(
  ["question", "starts_from", "grade_target", "sooner", "obstacle", "closing"].map((field) => [field, []]),
);
const choices = Object.fromEntries(
  ["what_i_learn", "how_i_learn", "how_i_show"].map((field) => [field, { words: [], by: [] }]),
);
const profile = Object.fromEntries(
  [
    "passions",
    "aspirations",
    "languages",
    "community",
    "learn_best",
    "in_the_way",
    "trusted_adult",
    "strengths",
  ].map((field) => [field, field === "strengths" ? said("I notice things") : []]),
);
const plan = {
  profile,
  goals: [{ ...goal, ...blank, ...choices }],
  experiences: [],
  needs: [{ id: "n", seen: [], assumed: said("It is loud"), not_for_family: true }],
  supports: [],
  agreements: [],
  notes: [],
  home_lines: [],
  evidence: [{ record: "e", words: "A poem", not_for_family: false }],
  check_ins: [{ record: "c", where_i_am: "", in_the_way: "Tired", tried: "", next: "Ask" }],
  safeguards: {
    not_for_family: [{ passage: "text", target: { item: "g", field: "why" } }],
    shared_needs: [],
    family_copy: null,
  },
} as unknown as Plan;

test("H1: everything that is written can be kept back, and what is marked says so", () => {
  const lines = toKeepBack(plan).flatMap((group) => group.lines);
  expect(lines.map((line) => [passageKey(line.passage), line.marked])).toEqual([
    ["t::strengths", false],
    ["i:g", false],
    ["t:g:why", true],
    ["i:n", true],
    ["r:e", false],
  ]);
});

test("H1: any words can move to care, those of a check-in together", () => {
  const lines = toMove(plan).flatMap((group) => group.lines);
  expect(lines.map((line) => line.words)).toEqual([
    "I notice things",
    "Swim",
    "The lake",
    "A poem",
    "Tired\nAsk",
  ]);
});

test("a mark on one text of an item is none on another", () => {
  expect(isMarked(plan, { passage: "text", target: { item: "g", field: "why" } })).toBe(true);
  expect(isMarked(plan, { passage: "text", target: { item: "g", field: "statement" } })).toBe(false);
  expect(isMarked(plan, { passage: "text", target: { item: null, field: "why" } })).toBe(false);
});
