/** What a page lends the frame around it: the plan whose pen the foot shows. */
import type { PlanPage } from "../plan/plan.svelte";

class Frame {
  /** The plan on the page, if one is. */
  plan = $state.raw<PlanPage | null>(null);
}

export const frame = new Frame();
