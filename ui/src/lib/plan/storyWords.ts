/** The story in words: one sentence an event, the same on screen and on paper (P24). */
import type { Framework, NameShown, Plan, StoryEvent } from "../api/types";
import { language, list, schoolYear, t } from "../words.svelte";
import { entryText } from "./competencies";
import { plain } from "./reading";

/** Names by person. */
type Names = { [key: string]: NameShown | undefined };

const SHORT = 140;

/** An event as a sentence. With the plan at hand a goal is named by its own words. */
export function storyWords(
  event: StoryEvent,
  names: Names,
  plan?: Plan,
  frameworks: readonly Framework[] = [],
): string {
  const nameOf = (person: string) => names[person]?.short ?? t("someone");
  const who = list(event.speakers.map(nameOf));
  const kind = event.kind;
  const say = (key: string, values: Record<string, string | number> = {}) =>
    t(`story-${key}`, { who, ...values });
  const part = (target: { field: string }) => t(`text-${target.field}`);
  switch (kind.kind) {
    case "text_changed":
      if (!kind.before.trim()) return say("text_first", { part: part(kind.target), words: cut(kind.after) });
      if (!kind.after.trim()) return say("text_cleared", { before: cut(kind.before) });
      return say("text_changed", { before: cut(kind.before), after: cut(kind.after) });
    case "text_restored":
      return say("text_restored", { after: cut(kind.after) });
    case "confirmed":
    case "disagreed":
      return say(kind.kind, { words: cut(kind.statement) });
    case "suggested":
      return say("suggested", { words: cut(kind.proposed) });
    case "suggestion_answered":
      return say(`answer-${kind.answer}`, { words: cut(kind.proposed) });
    case "conference_held":
      return t("story-conference_held", { who: list(kind.present.map(nameOf)) });
    case "status_changed": {
      const goal = plan?.goals.find((one) => one.id === kind.goal);
      return say(`status-${kind.status ?? "none"}`, { words: goal ? cut(plain(goal.statement)) : "…" });
    }
    case "goal_closed":
      return kind.reason ? say("closed", { words: cut(kind.reason) }) : t("story-closed-no_reason");
    case "note_settled":
      return say(kind.settled ? "note-settled" : "note-reopened", { words: cut(kind.words) });
    case "carried_forward":
      return t("story-carried_forward", { year: schoolYear(kind.year) });
    case "plans_joined":
      return t(kind.goes_on ? "story-plans_joined" : "story-plan_joined");
    case "field_set":
      return say("field_set", { field: t(`field-${kind.field}`) });
    case "support_given":
      return say("support_given", { minutes: kind.minutes });
    case "check_in":
      return kind.next ? say("check_in", { words: cut(kind.next) }) : say("check_in_only");
    case "does_not_fit": {
      const words = cut(competency(kind.competency, frameworks));
      return kind.because
        ? say("does_not_fit", { words, because: cut(kind.because) })
        : say("does_not_fit_unsaid", { words });
    }
    case "went_on":
      return say("went_on", { words: cut(competency(kind.competency, frameworks)) });
    case "evidence_checked":
      return kind.words ? say(kind.kind, { words: cut(kind.words) }) : say("evidence_not_today");
    case "evidence_added":
    case "evidence_picked":
    case "check_in_answered":
      return kind.words ? say(kind.kind, { words: cut(kind.words) }) : say(`${kind.kind}_only`);
    case "agreement_looked": {
      const agreement = plan?.agreements.find((one) => one.id === kind.agreement);
      const what = agreement ? cut(plain(agreement.what)) : "…";
      return say(`agreement_looked-${kind.became}`, { what, words: cut(kind.words) });
    }
    case "copy_made":
      return say("copy_made", { audience: kind.audience });
    default:
      return say(kind.kind, { words: "words" in kind ? cut(kind.words) : "" });
  }
}

function competency(entry: string, frameworks: readonly Framework[]): string {
  return entryText(frameworks, entry, language(), t("competency-unknown"));
}

function cut(words: string): string {
  const letters = [...words.trim()];
  return letters.length <= SHORT ? letters.join("") : `${letters.slice(0, SHORT).join("")}…`;
}
