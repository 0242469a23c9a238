/** What of a plan can come along into the next year's: what was said, what goes on, what helped, what was promised (P24). */
import type { Goal, Plan } from "../api/types";
import { firstOf, isBlank, plain, PROFILE } from "./reading";

export interface Thing {
  key: string;
  /** Its words. */
  words: string;
  /** The text of the profile that it is. */
  text?: string;
  /** The item that it is. */
  item?: string;
  /** The name of the text, where several stand in one list. */
  label?: string;
}

export interface Part {
  name: "profile" | "goals" | "needs" | "supports" | "agreements";
  things: Thing[];
}

/** Goals that were closed stay in their year; a need that was met does too. */
const GOES_ON = new Set(["proposed", "one_yes", "agreed", "live", "parked"]);

/** `fromList` gives the school's words of a goal that was taken from its list and has no own ones (P22). */
export function comesAlong(plan: Plan, fromList: (routine: string) => string): Part[] {
  const goalWords = (goal: Goal): string => {
    if (!isBlank(goal.statement)) return plain(goal.statement);
    const routine = firstOf(goal.routine);
    return routine ? fromList(routine) : "";
  };
  const item = (id: string, words: string): Thing => ({ key: id, item: id, words });
  const parts: Part[] = [
    {
      name: "profile",
      things: PROFILE.filter((field) => !isBlank(plan.profile[field])).map((field) => ({
        key: field,
        text: field,
        label: field,
        words: plain(plan.profile[field]),
      })),
    },
    {
      name: "goals",
      things: plan.goals
        .filter((goal) => GOES_ON.has(goal.standing))
        .map((goal) => item(goal.id, goalWords(goal))),
    },
    {
      name: "needs",
      things: plan.needs
        .filter((need) => firstOf(need.standing) !== "met")
        .map((need) => item(need.id, plain(need.seen))),
    },
    {
      name: "supports",
      things: plan.supports
        .filter((one) => one.helped.some((claim) => claim.value === "yes" || claim.value === "a_bit"))
        .map((one) => item(one.id, [plain(one.what), plain(one.who)].filter(Boolean).join(". "))),
    },
    { name: "agreements", things: plan.agreements.map((one) => item(one.id, plain(one.what))) },
  ];
  return parts
    .map((part) => ({ ...part, things: part.things.filter((thing) => thing.words.trim() !== "") }))
    .filter((part) => part.things.length > 0);
}
