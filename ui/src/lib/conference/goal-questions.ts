/**
 * The questions of a goal in the order in which a conference asks them. One
 * stands on the screen at a time; Enter leads to the next (C12).
 */
import type { ChosenBy } from "../api/generated/ChosenBy";
import type { Goal } from "../api/generated/Goal";
import type { Need } from "../api/generated/Need";
import type { Plan } from "../api/generated/Plan";
import type { Support } from "../api/generated/Support";
import type { TextField } from "../api/generated/TextField";

/** One question of a goal. */
export type GoalQuestion =
  | "statement"
  | "why"
  | "what_i_learn"
  | "how_i_learn"
  | "how_i_show"
  | "obstacle"
  | "help"
  | "yes"
  | "check_in";

/** Where the help of a goal is begun, when something leads there: a need, what helps, or who helps. */
export type HelpBegins = "need" | "support" | "who";

/** What stands in the plan around a goal and answers some of its questions. */
export type Around = Pick<Plan, "supports" | "check_ins">;

/** Those of every goal, in order. */
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

/** The questions of one goal: where the student is with it is asked once it is agreed on (P15). */
export function questionsOf(goal: Goal): readonly GoalQuestion[] {
  return goal.standing === "agreed" || goal.standing === "live" ? [...QUESTIONS, "check_in"] : QUESTIONS;
}

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

/** The goal's text that a question writes; none for help, yes and the check-in, which are not texts of the goal. */
export function textOf(question: GoalQuestion): TextField | null {
  return question === "help" || question === "yes" || question === "check_in" ? null : question;
}

/** Goals that a conference speaks of: those that are not over, parked or turned into another. */
export function openGoals(goals: readonly Goal[]): Goal[] {
  return goals.filter((goal) => !["met", "changed", "parked", "set_aside"].includes(goal.standing));
}

/** Supports for one goal, in the plan's order. */
export function supportsFor(goal: Goal, supports: readonly Support[]): Support[] {
  return supports.filter((support) => support.goal.some((claim) => claim.value === goal.id));
}

/** Needs named for one goal, in the plan's order. */
export function needsFor(goal: Goal, needs: readonly Need[]): Need[] {
  return needs.filter((need) => need.goal.some((claim) => claim.value === goal.id));
}

/** Whether a question has an answer, which its mark on the row shows. */
export function answered(goal: Goal, question: GoalQuestion, around: Around): boolean {
  if (question === "help") return supportsFor(goal, around.supports).length > 0;
  if (question === "check_in") return around.check_ins.some((one) => one.goal === goal.id);
  if (question === "yes") return goal.confirmations.some((one) => one.yes);
  const text = isChoice(question) ? goal[question].words : goal[question];
  return text.some((run) => run.text.trim() !== "");
}

/** Where a goal opens: at its first open question, or at its last one where all have answers. */
export function opensAt(goal: Goal, around: Around): GoalQuestion {
  const questions = questionsOf(goal);
  return questions.find((question) => !answered(goal, question, around)) ?? questions.at(-1) ?? "yes";
}
