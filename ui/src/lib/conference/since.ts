/** Which changes since last time are told aloud: words before settings, the student's first (C4). */
import type { StoryEvent } from "../api/types";

/** Changes in which nobody said anything. They stay in the plan's story. */
const WITHOUT_WORDS: ReadonlySet<StoryEvent["kind"]["kind"]> = new Set([
  "plan_begun",
  "field_set",
  "moved",
  "trashed",
  "revived",
  "support_given",
  "conference_held",
  "copy_made",
  "imported",
]);

/** As many as can be read from the back of a room. */
const MOST = 3;

/** The events to tell, and how many more there are. Events come newest first. */
export function toTell(events: readonly StoryEvent[]): { told: StoryEvent[]; more: number } {
  const said = events.filter((event) => !WITHOUT_WORDS.has(event.kind.kind));
  const students = said.filter((event) => event.voice === "student");
  const told = [...students, ...said.filter((event) => event.voice !== "student")].slice(0, MOST);
  return { told, more: events.length - told.length };
}
