/**
 * The questions of a goal in the order in which a conference asks them. One
 * stands on the screen at a time; Enter leads to the next (C12).
 */
import type { ChosenBy } from "../api/generated/ChosenBy";
import type { Goal } from "../api/generated/Goal";
import type { Support } from "../api/generated/Support";
import type { TextField } from "../api/generated/TextField";

/** One question of a goal. */
export type GoalQuestion =
  "statement" | "why" | "what_i_learn" | "how_i_learn" | "how_i_show" | "obstacle" | "help" | "yes";

/** All of them, in order. */
export const QUESTIONS: readonly GoalQuestion[] = [
  "statement",
  "why",
  "what_i_learn",
  "how_i_learn",
  "how_i_show",
  "obstacle",
  "help",
  "yes",
];

/** A question that is also one of the three choices (P7). */
export type ChoiceQuestion = Extract<GoalQuestion, "what_i_learn" | "how_i_learn" | "how_i_show">;

/** The field that says who made a choice. */
export const CHOSEN_BY: Record<ChoiceQuestion, "what_chosen_by" | "how_chosen_by" | "show_chosen_by"> = {
  what_i_learn: "what_chosen_by",
  how_i_learn: "how_chosen_by",
  how_i_show: "show_chosen_by",
};

/** Who can have chosen, by the number key that says so. */
export const CHOOSERS: readonly ChosenBy[] = ["student", "together", "teacher"];

/** Whether a question is one of the three choices. */
export function isChoice(question: GoalQuestion): question is ChoiceQuestion {
  return question in CHOSEN_BY;
}

/** The goal's text that a question writes; none for help and yes, which are not texts of the goal. */
export function textOf(question: GoalQuestion): TextField | null {
  return question === "help" || question === "yes" ? null : question;
}

/** Goals that a conference speaks of: those that are not over, parked or turned into another. */
export function openGoals(goals: readonly Goal[]): Goal[] {
  return goals.filter((goal) => !["met", "changed", "parked", "set_aside"].includes(goal.standing));
}

/** Supports for one goal, in the plan's order. */
export function supportsFor(goal: Goal, supports: readonly Support[]): Support[] {
  return supports.filter((support) => support.goal.some((claim) => claim.value === goal.id));
}

/** Whether a question has an answer, which its mark on the row shows. */
export function answered(goal: Goal, question: GoalQuestion, supports: readonly Support[]): boolean {
  if (question === "help") return supportsFor(goal, supports).length > 0;
  if (question === "yes") return goal.confirmations.some((one) => one.yes);
  const text = isChoice(question) ? goal[question].words : goal[question];
  return text.some((run) => run.text.trim() !== "");
}

/** Where a goal opens: at its first open question, or at its yes where all have answers. */
export function opensAt(goal: Goal, supports: readonly Support[]): GoalQuestion {
  return QUESTIONS.find((question) => !answered(goal, question, supports)) ?? "yes";
}
