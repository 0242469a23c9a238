/**
 * Competencies as a plan names them: by the id of a framework's, or in own
 * words. The two stand equal (P12).
 */
import type { Competency, CompetencyId, DoesNotFit, Framework, ItemId, StoryEvent } from "../api/types";

/** A competency of a framework, with the framework that set it. */
export interface Found {
  framework: Framework;
  competency: Competency;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether an entry is an id and not words. */
export function isId(entry: string): boolean {
  return ID.test(entry);
}

/** What an entry names; null for own words, and for a framework that is not here. */
export function found(frameworks: readonly Framework[], entry: string): Found | null {
  if (!isId(entry)) return null;
  for (const framework of frameworks) {
    const competency = framework.items.find((one) => one.id === entry);
    if (competency) return { framework, competency };
  }
  return null;
}

/** What one can do, in the reader's language where the framework has it. */
export function statement(competency: Competency, language: string): string {
  return competency.words?.[language]?.trim() || competency.statement;
}

/** An entry in words; `unknown` where its framework is not here. */
export function entryText(
  frameworks: readonly Framework[],
  entry: string,
  language: string,
  unknown: string,
): string {
  const named = found(frameworks, entry);
  if (named) return statement(named.competency, language);
  return isId(entry) ? unknown : entry;
}

/** Who first put an entry on an item, by the story, newest event first. */
export function proposal(story: readonly StoryEvent[], item: ItemId, entry: string): StoryEvent | null {
  return (
    story.findLast(
      ({ kind }) =>
        kind.kind === "field_set" &&
        kind.item === item &&
        kind.field === "competencies" &&
        Array.isArray(kind.value) &&
        kind.value.includes(entry),
    ) ?? null
  );
}

/** What was said not to fit about an entry, oldest first. */
export function saidOf(all: readonly DoesNotFit[], entry: string): DoesNotFit[] {
  return all.filter((one) => one.competency === entry).reverse();
}

/** What a framework offers: neither it nor the competency is retired. */
export function offered(frameworks: readonly Framework[]): { framework: Framework; items: Competency[] }[] {
  return frameworks
    .filter((framework) => !framework.retired)
    .map((framework) => ({ framework, items: framework.items.filter((one) => !one.retired) }))
    .filter(({ items }) => items.length > 0);
}

/** The entries that a dialog keeps: those chosen, in the order of the plan and then of the frameworks, then own words. */
export function entriesOf(
  before: readonly string[],
  chosen: ReadonlySet<CompetencyId>,
  own: string,
): string[] {
  const lines = own
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const stay = before.filter((entry) => (isId(entry) ? chosen.has(entry) : lines.includes(entry)));
  const fresh = [...chosen, ...lines].filter((entry) => !stay.includes(entry));
  return [...new Set([...stay, ...fresh])];
}
