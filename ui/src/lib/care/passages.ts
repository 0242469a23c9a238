/**
 * Every passage of a plan that can be marked as not for the family's copy, or
 * moved to care, in the order of the page (H1).
 */
import type { ItemId, Passage, Plan, Section, Text, TextField } from "../api/types";
import { isBlank, plain, PROFILE } from "../plan/reading";

/** One line of a list of passages. */
export interface Line {
  passage: Passage;
  /** What it is: a text's name; null for a whole item, which its words say. */
  field: TextField | null;
  words: string;
  /** Not for the family's copy. */
  marked: boolean;
}

/** The lines of one part of the page. */
export interface Group {
  section: Section;
  lines: Line[];
}

const GOAL = [
  "statement",
  "why",
  "question",
  "starts_from",
  "grade_target",
  "sooner",
  "obstacle",
  "what_i_learn",
  "how_i_learn",
  "how_i_show",
  "closing",
] as const satisfies readonly TextField[];

const EXPERIENCE = [
  "title",
  "place",
  "adult",
  "with_whom",
  "interest",
  "technology",
  "without_technology",
  "who_shows",
  "supports_needed",
] as const satisfies readonly TextField[];

function same(a: Passage, b: Passage): boolean {
  if (a.passage === "text" && b.passage === "text")
    return a.target.field === b.target.field && (a.target.item ?? null) === (b.target.item ?? null);
  if (a.passage === "record" && b.passage === "record") return a.record === b.record;
  return a.passage === "item" && b.passage === "item" && a.item === b.item;
}

/** Whether a passage carries the mark. */
export function isMarked(plan: Plan, passage: Passage): boolean {
  return plan.safeguards.not_for_family.some((one) => same(one, passage));
}

function textOf(held: unknown): Text {
  return (Array.isArray(held) ? held : ((held as { words?: Text } | undefined)?.words ?? [])) as Text;
}

function textLine(plan: Plan, item: ItemId | null, field: TextField, text: Text): Line[] {
  if (isBlank(text)) return [];
  const passage: Passage = { passage: "text", target: { item, field } };
  return [{ passage, field, words: plain(text), marked: isMarked(plan, passage) }];
}

function itemLine(item: ItemId, words: Text, marked: boolean): Line[] {
  return isBlank(words)
    ? []
    : [{ passage: { passage: "item", item }, field: null, words: plain(words), marked }];
}

/** What can be kept out of the family's copy: passages of the profile and of goals, and whole items. */
export function toKeepBack(plan: Plan): Group[] {
  const groups: Group[] = [
    {
      section: "who_i_am",
      lines: PROFILE.flatMap((field) => textLine(plan, null, field, plan.profile[field])),
    },
    {
      section: "goals",
      lines: plan.goals.flatMap((goal) => [
        ...itemLine(goal.id, goal.statement, goal.not_for_family),
        ...GOAL.slice(1).flatMap((field) => textLine(plan, goal.id, field, textOf(goal[field]))),
      ]),
    },
    {
      section: "experiences",
      lines: plan.experiences.flatMap((one) => itemLine(one.id, one.title, one.not_for_family)),
    },
    {
      section: "supports",
      lines: [
        ...plan.needs.flatMap((one) =>
          itemLine(one.id, isBlank(one.seen) ? one.assumed : one.seen, one.not_for_family),
        ),
        ...plan.supports.flatMap((one) => itemLine(one.id, one.what, one.not_for_family)),
      ],
    },
    {
      section: "evidence",
      lines: plan.evidence.map((one) => ({
        passage: { passage: "record", record: one.record },
        field: null,
        words: one.words,
        marked: one.not_for_family,
      })),
    },
    {
      section: "agreements",
      lines: [
        ...plan.agreements.flatMap((one) => itemLine(one.id, one.what, one.not_for_family)),
        ...plan.notes.flatMap((one) => itemLine(one.id, one.words, one.not_for_family)),
        ...plan.home_lines.flatMap((one) => [
          ...textLine(plan, one.id, "how_to_help", one.how_to_help),
          ...textLine(plan, one.id, "ask_at_home", one.ask_at_home),
        ]),
      ],
    },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** What can move to care: any text, and the words of evidence and check-ins. */
export function toMove(plan: Plan): Group[] {
  const record = (id: string, words: string): Line => ({
    passage: { passage: "record", record: id },
    field: null,
    words,
    marked: false,
  });
  const groups: Group[] = [
    {
      section: "who_i_am",
      lines: PROFILE.flatMap((field) => textLine(plan, null, field, plan.profile[field])),
    },
    {
      section: "goals",
      lines: plan.goals.flatMap((goal) =>
        GOAL.flatMap((field) => textLine(plan, goal.id, field, textOf(goal[field]))),
      ),
    },
    {
      section: "experiences",
      lines: plan.experiences.flatMap((one) =>
        EXPERIENCE.flatMap((field) => textLine(plan, one.id, field, one[field])),
      ),
    },
    {
      section: "supports",
      lines: plan.supports.flatMap((one) => [
        ...textLine(plan, one.id, "what", one.what),
        ...textLine(plan, one.id, "did_it_help", one.did_it_help),
      ]),
    },
    {
      section: "evidence",
      lines: [
        ...plan.evidence.filter((one) => one.words.trim() !== "").map((one) => record(one.record, one.words)),
        ...plan.check_ins.map((one) =>
          record(
            one.record,
            [one.where_i_am, one.in_the_way, one.tried, one.next].filter((words) => words.trim()).join("\n"),
          ),
        ),
      ],
    },
    {
      section: "agreements",
      lines: [
        ...plan.agreements.flatMap((one) => textLine(plan, one.id, "what", one.what)),
        ...plan.notes.flatMap((one) => textLine(plan, one.id, "words", one.words)),
      ],
    },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** A key for a passage, for lists. */
export function passageKey(passage: Passage): string {
  if (passage.passage === "text") return `t:${passage.target.item ?? ""}:${passage.target.field}`;
  return passage.passage === "item" ? `i:${passage.item}` : `r:${passage.record}`;
}
