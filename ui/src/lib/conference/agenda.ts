/**
 * The agenda as the shared screen walks it: which page a step opens, where a
 * move leads, how long each stretch of the trail is. Pure, so that the order
 * of a conference can be tested without a window.
 */
import type { AgendaStep } from "../api/generated/AgendaStep";

/** What a step puts on the stage. A school's own step is a page to talk over. */
export type StepKind =
  | "welcome"
  | "who_i_am"
  | "work_i_chose"
  | "goals"
  | "family_asks"
  | "does_not_fit"
  | "agreements"
  | "own"
  | "end";

/** A step as the trail shows it. */
export interface Step {
  key: string;
  kind: StepKind;
  /** The school's own words; empty where the key has words in every language. */
  words: string;
  /** Planned minutes: the length of the trail after this mark. Nothing counts down. */
  minutes: number;
}

/** The page after the last step of every agenda, under the name that the host knows it by. */
export const END = "copies";

const KINDS: Record<string, StepKind> = {
  welcome: "welcome",
  who_i_am: "who_i_am",
  work_i_chose: "work_i_chose",
  goals: "goals",
  two_goals: "goals",
  family_asks: "family_asks",
  does_not_fit: "does_not_fit",
  agreements: "agreements",
};

/** The steps of an agenda and the end page after them. */
export function stepsOf(agenda: readonly AgendaStep[]): Step[] {
  const steps = agenda.map(({ key, words, minutes }): Step => ({
    key,
    kind: KINDS[key] ?? "own",
    words,
    minutes: Math.max(1, minutes),
  }));
  return [...steps, { key: END, kind: "end", words: "", minutes: 0 }];
}

/** Where a conference resumes: the step it stands at, or the first where that step is gone. */
export function positionOf(steps: readonly Step[], key: string): number {
  const found = steps.findIndex((step) => step.key === key);
  return found < 0 ? 0 : found;
}

/** One step on or back, never past either end. */
export function moved(steps: readonly Step[], from: number, by: 1 | -1): number {
  return Math.min(Math.max(from + by, 0), Math.max(steps.length - 1, 0));
}
