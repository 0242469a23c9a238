/**
 * Every contested field of a plan: where its values stand, and each value in
 * words, so that two values can be shown beside each other and one be chosen
 * (S3). A field without a row here would be a conflict that nobody can see.
 */
import type { Claim, Field, ItemId, PlanShown } from "../api/types";
import { day, list, t } from "../words.svelte";
import { entryWords } from "./people";
import { itemOf, plain, textAt } from "./reading";

/** What a value needs to be said in words. */
export interface Around {
  shown: PlanShown;
  /** How one speaks of a person. */
  full: (person: string) => string;
  student: string;
  teacher: string;
}

interface Row {
  /** Where the claims stand on the item, as the page reads it. */
  at: (item: Record<string, unknown>) => unknown;
  words: (value: never, around: Around) => string;
}

const plainly = (name: string) => (item: Record<string, unknown>) => item[name];
const keyed = (prefix: string) => (value: string) => t(`${prefix}-${value}`);
const listed = (name: string, prefix: string) => (value: string, around: Around) =>
  entryWords(around.shown.lists, name, prefix, value);
const chosen = (value: string, around: Around) =>
  t(`chosen-${value}`, { student: around.student, teacher: around.teacher });

function itemWords(id: ItemId, around: Around): string {
  const plan = around.shown.plan;
  const named = (["statement", "title", "what", "seen", "words"] as const)
    .map((field) => plain(textAt(plan, { item: id, field })))
    .find((words) => words.trim() !== "");
  return named ?? (itemOf(plan, id) ? t("item-unnamed") : t("item-gone"));
}

function besideWords(value: string, around: Around): string {
  if (/^[0-9a-f-]{36}$/.test(value)) return itemWords(value, around);
  return value in around.shown.plan.profile ? t(`text-${value}`) : t(`section-${value}`);
}

/**
 * `null` for fields on which two values need no choice: what is in the trash
 * is decided by what was written since; one who keeps a thing out of the
 * family's copy is enough, and so is one who says that it was tried before.
 */
export const CLAIMS: { [F in Field]: Row | null } = {
  status: { at: plainly("status"), words: keyed("standing") },
  area: { at: plainly("area"), words: listed("areas", "area") },
  until: { at: plainly("until"), words: (value: string) => day(value) },
  what_chosen_by: { at: (item) => (item["what_i_learn"] as { by?: unknown } | undefined)?.by, words: chosen },
  how_chosen_by: { at: (item) => (item["how_i_learn"] as { by?: unknown } | undefined)?.by, words: chosen },
  show_chosen_by: { at: (item) => (item["how_i_show"] as { by?: unknown } | undefined)?.by, words: chosen },
  leads: {
    at: plainly("leads"),
    words: (value: string, around) => t(`lead-${value}`, { student: around.student }),
  },
  purposes: {
    at: plainly("purposes"),
    words: (value: string[], around) =>
      list(value.map((key) => entryWords(around.shown.lists, "purposes", "purpose", key))),
  },
  entry_point: {
    at: plainly("entry_point"),
    words: (value: string, around) =>
      around.shown.entry_points.find((one) => one.id === value)?.question ?? t("item-gone"),
  },
  routine: { at: plainly("routine"), words: listed("routines", "routine") },
  goal: { at: plainly("goal"), words: itemWords },
  need: { at: plainly("need"), words: itemWords },
  pathway: { at: plainly("pathway"), words: listed("pathways", "pathway") },
  placement: { at: plainly("placement"), words: keyed("placement") },
  provision: { at: plainly("provision"), words: listed("provisions", "provision") },
  looks_after: { at: plainly("looks_after"), words: (value: string, around) => around.full(value) },
  check_on: { at: plainly("check_on"), words: (value: string) => day(value) },
  together: { at: plainly("together"), words: keyed("together") },
  level: { at: plainly("level"), words: keyed("bloom") },
  // Shown with what it counts towards, where each competency is named.
  competencies: null,
  need_kind: { at: plainly("kind"), words: listed("need_kinds", "need_kind") },
  need_standing: { at: plainly("standing"), words: keyed("need_standing") },
  minutes_planned: {
    at: plainly("minutes_planned"),
    words: (value: number) => t("minutes", { count: value }),
  },
  helped: { at: plainly("helped"), words: keyed("helped") },
  tried_before: null,
  owner: { at: plainly("owner"), words: (value: string, around) => around.full(value) },
  about: { at: plainly("about"), words: besideWords },
  asks: { at: plainly("asks"), words: (value: boolean) => t(value ? "note-does-ask" : "note-does-not-ask") },
  settled: {
    at: plainly("settled"),
    words: (value: boolean) => t(value ? "note-is-settled" : "note-is-open"),
  },
  review_on: { at: plainly("review_on"), words: (value: string) => day(value) },
  trash: null,
  not_for_family: null,
};

/** The fields of an item on which people differ, with what each claims. */
export function contested(item: object): { field: Field; claims: Claim<unknown>[] }[] {
  const found: { field: Field; claims: Claim<unknown>[] }[] = [];
  for (const [field, row] of Object.entries(CLAIMS) as [Field, Row | null][]) {
    const claims = row?.at(item as Record<string, unknown>);
    if (Array.isArray(claims) && claims.length > 1) found.push({ field, claims: claims as Claim<unknown>[] });
  }
  return found;
}

/** A value of a field in words. */
export function claimWords(field: Field, value: unknown, around: Around): string {
  return CLAIMS[field]?.words(value as never, around) ?? "";
}
