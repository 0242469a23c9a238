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
  | "prepare"
  | "own"
  | "end";

/** A step as the trail shows it. */
export interface Step {
  key: string;
  kind: StepKind;
  /** The school's own words; empty where the key has words in every language. */
  words: string;
  /** The same in each language in which the school wrote them. */
  in_languages?: Record<string, string>;
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

/** Every step that has a page of its own, in the order of a usual agenda. */
export const USUAL: readonly AgendaStep[] = [
  { key: "welcome", words: "", minutes: 1 },
  { key: "who_i_am", words: "", minutes: 3 },
  { key: "work_i_chose", words: "", minutes: 6 },
  { key: "goals", words: "", minutes: 5 },
  { key: "family_asks", words: "", minutes: 3 },
  { key: "agreements", words: "", minutes: 2 },
];

/** What a student alone goes through: nothing that needs others there (H9). */
export const ALONE: readonly Step[] = (["prepare", "who_i_am", "work_i_chose", "goals"] as const).map(
  (key) => ({ key, kind: key, words: "", minutes: 1 }),
);

/** Steps that an agenda leaves out and that can be put back. */
export function leftOut(agenda: readonly AgendaStep[]): AgendaStep[] {
  return USUAL.filter((usual) => !agenda.some((step) => step.key === usual.key));
}

/** An agenda with one step a place up or down. */
export function reordered(agenda: readonly AgendaStep[], at: number, by: 1 | -1): AgendaStep[] {
  const to = at + by;
  if (to < 0 || to >= agenda.length) return [...agenda];
  const steps = [...agenda];
  const [step] = steps.splice(at, 1);
  if (step) steps.splice(to, 0, step);
  return steps;
}

/** Where one stands after an agenda was changed: at the same step, or as near to it as there is one. */
export function stillAt(before: readonly Step[], after: readonly Step[], at: number): number {
  const same = after.findIndex((step) => step.key === before[at]?.key);
  return same >= 0 ? same : Math.min(at, Math.max(after.length - 1, 0));
}

/** What a step of this key puts on the stage. */
export function kindOf(key: string): StepKind {
  return KINDS[key] ?? "own";
}

/** The steps of an agenda and the end page after them. */
export function stepsOf(agenda: readonly AgendaStep[]): Step[] {
  const steps = agenda.map(({ key, words, minutes }): Step => ({
    key,
    kind: kindOf(key),
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
