/** A contested value in words, where the page of what waits can say it without its plan. */
import type { Field } from "../api/types";
import { day, has, list, t } from "../words.svelte";

const DATES = new Set<Field>(["until", "review_on", "check_on"]);
/** Fields whose values have words of their own, and how those are named. */
const NAMED: Partial<Record<Field, string>> = {
  status: "standing",
  together: "together",
  level: "bloom",
  need_standing: "need_standing",
  area: "area",
  pathway: "pathway",
  need_kind: "need_kind",
  helped: "helped",
};

/** On what people differ, in words: `Two dates for one goal`. Only goals and agreements have a last day. */
export function differWords(field: Field, count: number, isGoal: boolean): string {
  const ends = isGoal ? "goal" : "agreement";
  const kind = field === "until" ? ends : DATES.has(field) ? "date" : "other";
  return t("waits-differ", { kind, count, field: t(`field-${field}`) });
}

/** The value in words, or nothing where only its plan can say it: a person, another item. */
export function valueWords(field: Field, value: unknown): string | null {
  if (value === null) return t("none-yet");
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    return value.every((one) => typeof one === "string") ? list(value as string[]) : null;
  }
  if (typeof value !== "string") return null;
  if (DATES.has(field)) return day(value);
  const key = NAMED[field] ? `${NAMED[field]}-${value}` : "";
  if (key && has(key)) return t(key);
  // An id says nothing to a person.
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) ? null : value;
}

/** A length in bytes, in words that people use. */
export function bytesWords(bytes: number): string {
  return bytes < 1_000_000
    ? t("bytes-kb", { count: Math.max(1, Math.round(bytes / 1000)) })
    : t("bytes-mb", { count: Math.round(bytes / 100_000) / 10 });
}
