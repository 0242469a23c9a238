import { describe, expect, it } from "vitest";
import type { Ask, Contested, ItemId, Need, QuietGoal, Support } from "../api/types";
import { helpSince, quietOf } from "./quiet";

const quiet = (goal: ItemId): QuietGoal => ({ goal, since: "2026-10-07", weeks: 6, again: false });
const named = (goal: ItemId, at: string): Contested<ItemId> => [{ claim: "c", value: goal, by: "p", at }];
const words = (text: string) => (text ? [{ text, by: "p" }] : []);
const need = (goal: Contested<ItemId>, seen: string) => ({ goal, seen: words(seen) }) as unknown as Need;
const support = (goal: Contested<ItemId>, what: string) =>
  ({ goal, what: words(what) }) as unknown as Support;

describe("P16 a goal that has been quiet", () => {
  const asks: Ask[] = [
    { ask: "still_yes", goal: "swim" },
    { ask: "what_support_is_missing", quiet: quiet("swim") },
  ];

  it("is asked about beside itself, and beside no other", () => {
    expect(quietOf(asks, "swim")).toEqual(quiet("swim"));
    expect(quietOf(asks, "jokes")).toBeNull();
    expect(quietOf([{ ask: "still_yes", goal: "swim" }], "swim")).toBeNull();
  });

  it("says what was named for it since, and nothing from before or for another goal", () => {
    const plan = {
      needs: [
        need(named("swim", "2026-11-20T15:42:00Z"), "Nobody showed him the map."),
        need(named("swim", "2026-10-07T15:42:00Z"), "From the day itself."),
        need(named("jokes", "2026-11-20T15:42:00Z"), "For another goal."),
        need(named("swim", "2026-11-20T15:42:00Z"), " "),
      ],
      supports: [support(named("swim", "2026-11-20T15:42:00Z"), "A map to draw on")],
    };
    expect(helpSince(plan, quiet("swim"))).toEqual(["Nobody showed him the map", "A map to draw on"]);
  });
});
