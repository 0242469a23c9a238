/** The story in words: one sentence an event, made here so that every language has its own (P24). */
import type { NameShown, StoryEvent } from "../api/types";
import { list, t } from "../words.svelte";

/** Names by person. */
type Names = { [key: string]: NameShown | undefined };

const SHORT = 140;

/** An event as a sentence. */
export function storyWords(event: StoryEvent, names: Names): string {
  const who = list(event.speakers.map((person) => names[person]?.short ?? t("someone")));
  const kind = event.kind;
  const say = (key: string, values: Record<string, string | number> = {}) =>
    t(`story-${key}`, { who, ...values });
  const text = (target: { field: string }) => t(`text-${target.field}`);
  switch (kind.kind) {
    case "goal_proposed":
      return say("goal", { words: cut(kind.words) });
    case "text_changed":
      if (!kind.before.trim()) return say("wrote", { text: text(kind.target), words: cut(kind.after) });
      return say("changed", { text: text(kind.target), before: cut(kind.before), after: cut(kind.after) });
    case "text_restored":
      return say("restored", { text: text(kind.target), words: cut(kind.after) });
    case "confirmed":
      return say("yes", { goal: cut(kind.statement) });
    case "disagreed":
      return kind.words
        ? say("no-words", { goal: cut(kind.statement), words: cut(kind.words) })
        : say("no", { goal: cut(kind.statement) });
    case "suggested":
      return say("suggested", { text: text(kind.target), words: cut(kind.proposed) });
    case "suggestion_answered":
      return say(`answered-${kind.answer}`, { words: cut(kind.proposed) });
    case "conference_held":
      return say("conference", {
        present: list(kind.present.map((one) => names[one]?.short ?? t("someone"))),
      });
    case "status_changed":
      return kind.status ? say("status", { status: t(`standing-${kind.status}`) }) : say("status-cleared");
    case "field_set":
      return say("set", { field: t(`field-${kind.field}`) });
    case "support_given":
      return say("given", { count: kind.minutes });
    case "check_in":
      return kind.next ? say("check-in-next", { words: cut(kind.next) }) : say("check-in");
    default: {
      const words = "words" in kind && typeof kind.words === "string" ? cut(kind.words) : "";
      return say(kind.kind.replaceAll("_", "-"), { words });
    }
  }
}

function cut(words: string): string {
  const letters = [...words.trim()];
  return letters.length <= SHORT ? letters.join("") : `${letters.slice(0, SHORT).join("")}…`;
}
