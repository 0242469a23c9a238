/** How the lead of a goal moved, from the story (P21). */
import type { ItemId, Lead, StoryEvent } from "../api/types";

/** Who led since when. */
export interface LeadSince {
  lead: Lead;
  at: string;
}

const LEADS: readonly string[] = ["teacher_models", "together", "student_with_checks", "student"];

/** Each time somebody set it to another value, oldest first. The story comes newest first. */
export function leadsOf(story: readonly StoryEvent[], goal: ItemId): LeadSince[] {
  const moves: LeadSince[] = [];
  for (const { kind, at } of story.toReversed()) {
    if (kind.kind !== "field_set" || kind.item !== goal || kind.field !== "leads") continue;
    if (typeof kind.value !== "string" || !LEADS.includes(kind.value)) continue;
    if (moves.at(-1)?.lead !== kind.value) moves.push({ lead: kind.value as Lead, at });
  }
  return moves;
}
