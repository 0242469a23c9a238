/** What can be done with a goal where it stands, in the order in which people ask for it. */
import type { Goal, GoalStatus } from "../api/types";

/** A step of a goal's life that a person may take. */
export type GoalStep = { to: GoalStatus; asks: "nothing" | "words" };

/**
 * Steps from here. What closes a goal asks for the student's words; parking is
 * one action, so that a full plan can be eased at once (P19, P23).
 */
export function stepsFrom(goal: Pick<Goal, "standing">): GoalStep[] {
  const park: GoalStep = { to: "parked", asks: "nothing" };
  const aside: GoalStep = { to: "set_aside", asks: "words" };
  const live: GoalStep = { to: "live", asks: "nothing" };
  const met: GoalStep = { to: "met", asks: "words" };
  const changed: GoalStep = { to: "changed", asks: "words" };
  switch (goal.standing) {
    case "proposed":
    case "one_yes":
      return [park, aside];
    case "agreed":
      return [live, park, aside];
    case "live":
      return [met, park, changed, aside];
    default:
      return [live];
  }
}
