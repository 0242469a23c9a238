/** Reads a plan as the page needs it: a text by its name, whose words they are. */
import type {
  Contested,
  DoesNotFit,
  Evidence,
  Field,
  FitAnswer,
  ItemId,
  Look,
  Note,
  Pen,
  PenId,
  Plan,
  Profile,
  Run,
  Suggestion,
  Text,
  TextField,
  TextRef,
  Voice,
} from "../api/types";

/** The words without their authors. */
export function plain(text: Text | undefined): string {
  return (text ?? []).map((run) => run.text).join("");
}

/** Whether nothing but white space stands here. */
export function isBlank(text: Text | undefined): boolean {
  return plain(text).trim() === "";
}

/** The value where there is exactly one, else null. */
export function settled<V>(field: Contested<V>): V | null {
  return field.length === 1 ? (field[0]?.value ?? null) : null;
}

/** The first value, where two wait: for places that have room for one word only. */
export function firstOf<V>(field: Contested<V>): V | null {
  return field[0]?.value ?? null;
}

/** An item of any list by its id. */
export function itemOf(plan: Plan, id: ItemId): Record<string, unknown> | null {
  const lists = [
    plan.goals,
    plan.experiences,
    plan.needs,
    plan.supports,
    plan.agreements,
    plan.notes,
    plan.home_lines,
  ];
  for (const list of lists) {
    const found = (list as { id: string }[]).find((item) => item.id === id);
    if (found) return found as unknown as Record<string, unknown>;
  }
  return null;
}

/** The text that a reference names; empty where it was never written. */
export function textAt(plan: Plan, target: TextRef): Text {
  const holder = target.item
    ? itemOf(plan, target.item)
    : (plan.profile as unknown as Record<string, unknown>);
  const held = holder?.[target.field];
  if (Array.isArray(held)) return held as Text;
  // The three choices hold their words beside who chose.
  const words = (held as { words?: Text } | undefined)?.words;
  return words ?? [];
}

/** A key for a text, for maps and ids. */
export function textKey(target: TextRef): string {
  return `${target.item ?? "profile"}-${target.field}`;
}

/** In whose ink a run stands; the student's where a file did not name the author. */
export function voiceOfRun(plan: Plan, run: Run): Voice {
  return (run.by ? plan.pens[run.by]?.voice : null) ?? "student";
}

/** Whether any of it is the student's own. */
export function hasStudentsWords(plan: Plan, text: Text): boolean {
  return text.some((run) => run.text.trim() !== "" && voiceOfRun(plan, run) === "student");
}

/** What adults saw in a piece of evidence, in the order in which they said it. */
export function adultLooks(piece: Evidence): Look[] {
  return [...(piece.more_adult_checks ?? []).toReversed(), ...(piece.adult_check ? [piece.adult_check] : [])];
}

/** What was answered to somebody whom something does not fit, in the order in which it was said. */
export function fitAnswers(said: DoesNotFit): FitAnswer[] {
  return [...(said.more_answers ?? []).toReversed(), ...(said.answer ? [said.answer] : [])];
}

/** Whether the one who holds the pen has looked at it: others still may. */
export function hasLooked(plan: Plan, piece: Evidence, pen: Pen): boolean {
  return adultLooks(piece).some((look) =>
    penOf(plan, look.by)?.speakers.some((person) => pen.speakers.includes(person)),
  );
}

/** The ink of a whole text: the student's where any of it is. */
export function voiceOfText(plan: Plan, text: Text): Voice | null {
  if (isBlank(text)) return null;
  if (hasStudentsWords(plan, text)) return "student";
  const first = text.find((run) => run.text.trim() !== "");
  return first ? voiceOfRun(plan, first) : null;
}

/** The language in which a text was written, where its pens agree. */
export function languageOf(plan: Plan, text: Text): string | undefined {
  const tags = new Set(text.map((run) => (run.by ? plan.pens[run.by]?.language : undefined)));
  const [only] = tags;
  return tags.size === 1 ? only : undefined;
}

/** Open suggestions for a text, oldest first. */
export function openSuggestions(plan: Plan, target: TextRef): Suggestion[] {
  return plan.suggestions.filter((one) => one.answer === null && sameText(one.target, target)).reverse();
}

/** Suggestions for a text that have their answer, newest first. */
export function settledSuggestions(plan: Plan, target: TextRef): Suggestion[] {
  return plan.suggestions.filter((one) => one.answer !== null && sameText(one.target, target));
}

/** Notes that begin a dialogue beside one thing, in the order of the list. */
export function notesBeside(plan: Plan, about: string): Note[] {
  return plan.notes.filter((note) => (firstOf(note.about) ?? "who_i_am") === about);
}

/** What was answered to a note, and to those answers, in the order of the list. */
export function turnsOf(plan: Plan, note: Note): Note[] {
  const turns: Note[] = [];
  const met = new Set([note.id]);
  const follow = (id: string): void => {
    for (const answer of plan.notes) {
      if (met.has(answer.id) || firstOf(answer.about) !== id) continue;
      met.add(answer.id);
      turns.push(answer);
      follow(answer.id);
    }
  };
  follow(note.id);
  return turns;
}

/** Whether two references name one text. */
export function sameText(a: TextRef, b: TextRef): boolean {
  return a.field === b.field && (a.item ?? null) === (b.item ?? null);
}

/** The pen by its name. */
export function penOf(plan: Plan, id: PenId | null | undefined): Pen | null {
  return (id ? plan.pens[id] : null) ?? null;
}

/** The profile's texts, strengths first, always (P2). */
export const PROFILE = [
  "strengths",
  "passions",
  "aspirations",
  "languages",
  "community",
  "learn_best",
  "in_the_way",
  "trusted_adult",
] as const satisfies readonly (TextField & keyof Profile)[];

/** Texts that are the student's to write; suggestions for them stand in the margin. */
const STUDENTS: ReadonlySet<TextField> = new Set<TextField>([
  ...PROFILE,
  "statement",
  "why",
  "question",
  "starts_from",
  "interest",
  "obstacle",
  "closing",
  "sooner",
  "what_i_learn",
  "how_i_learn",
  "how_i_show",
  "did_it_help",
  "words",
]);

/** Whether a text is the student's to write. */
export function isStudentsText(field: TextField): boolean {
  return STUDENTS.has(field);
}

/** Fields of a goal by which its choices are marked. */
export const CHOSEN_BY = {
  what_i_learn: "what_chosen_by",
  how_i_learn: "how_chosen_by",
  how_i_show: "show_chosen_by",
} as const satisfies Record<string, Field>;
