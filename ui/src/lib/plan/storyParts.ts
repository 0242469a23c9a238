/** Parts of the story: what is told first, and what tells of one goal or of one person's words (P24). */
import type { ItemId, NameShown, PersonId, StoryEvent } from "../api/types";
import { byName } from "../words.svelte";

export interface Wanted {
  goal: ItemId | "";
  person: PersonId | "";
}

/** Dates, marks and order are told with the rest, not among the first. */
export function isTold(event: StoryEvent): boolean {
  return event.kind.kind !== "field_set" && event.kind.kind !== "moved";
}

/** Whether an event tells of the goal, and in the words of the person, that were asked for. */
export function isWanted(event: StoryEvent, { goal, person }: Wanted): boolean {
  if (goal && !(event.goals ?? []).includes(goal)) return false;
  if (!person) return true;
  return event.speakers.includes(person) && event.voice !== null;
}

/** Everyone whose words are in the story, by name. */
export function speakersOf(
  story: readonly StoryEvent[],
  names: { [key: string]: NameShown | undefined },
): PersonId[] {
  const met = new Set(story.filter((event) => event.voice !== null).flatMap((event) => event.speakers));
  return [...met]
    .filter((person) => names[person])
    .sort((a, b) => byName(names[a]?.short ?? "", names[b]?.short ?? ""));
}
