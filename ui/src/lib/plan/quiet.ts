/** A goal that has been quiet, and what was named for it since: what is being done about it already (P16). */
import type { Ask, ItemId, Plan, QuietGoal } from "../api/types";
import { plain } from "./reading";

/** What the host asks about a goal that has been quiet; null where it asks nothing. */
export function quietOf(asks: readonly Ask[], goal: ItemId): QuietGoal | null {
  const asked = asks.find((ask) => ask.ask === "what_support_is_missing" && ask.quiet.goal === goal);
  return asked?.ask === "what_support_is_missing" ? asked.quiet : null;
}

/** Needs and supports that were named for the goal since, in the words of those who named them. */
export function helpSince(plan: Pick<Plan, "needs" | "supports">, quiet: QuietGoal): string[] {
  return (
    [...plan.needs, ...plan.supports]
      .filter((one) =>
        one.goal.some((claim) => claim.value === quiet.goal && claim.at.slice(0, 10) > quiet.since),
      )
      .map((one) => plain("seen" in one ? one.seen : one.what).trim())
      .filter((words) => words !== "")
      // They stand in a sentence that has its own full stop.
      .map((words) => words.replace(/\.$/, ""))
  );
}
