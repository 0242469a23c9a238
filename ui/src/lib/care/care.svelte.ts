/**
 * The care part of a plan's page: asked for apart from the plan, drawn only in
 * a person's own window, and thrown away with the page. Like the page it holds
 * no truth; after each change it asks the host again.
 */
import { asShown, call, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import type { CareShown, CareSupportShown, ItemId, Pen } from "../api/types";
import { list } from "../words.svelte";
import type { PlanPage } from "../plan/plan.svelte";

export class CarePart {
  readonly page: PlanPage;
  /** What the host shows; null until it has answered. */
  shown = $state.raw<CareShown | null>(null);
  /** Why the part could not be shown. */
  error = $state.raw<ShownError | null>(null);
  /** Why the last change was not kept. */
  failed = $state.raw<ShownError | null>(null);
  #asked = 0;

  constructor(page: PlanPage) {
    this.page = page;
  }

  /** Asks the host. An answer that a later question overtook is dropped. */
  async load(): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const shown = await call("care_show", { plan: this.page.id });
      if (asked !== this.#asked) return;
      this.shown = shown;
      this.error = null;
    } catch (thrown) {
      if (asked === this.#asked) this.error = asShown(thrown);
    }
  }

  /** Runs a change, then draws this part and the plan anew. Says whether it was kept. */
  async change<A>(work: (pen: Pen) => Promise<A>): Promise<A | null> {
    const pen = this.page.holding;
    await this.page.flush();
    try {
      const answer = await session.saving(() => work(pen));
      this.failed = null;
      await Promise.all([this.load(), this.page.refresh()]);
      void this.page.refreshStory();
      return answer;
    } catch (thrown) {
      this.failed = asShown(thrown);
      return null;
    }
  }

  /** What helps with a need. */
  supportsOf(need: ItemId): CareSupportShown[] {
    return this.shown?.supports.filter((one) => one.support.need === need) ?? [];
  }

  /** Who reads this part, in words. */
  get readers(): string {
    return list((this.shown?.readers ?? []).map((reader) => this.page.short(reader.person)));
  }
}

/** Words and the pen that spoke them, as a line says it: `Amina`. */
export function whoSaid(page: PlanPage, pen: Pen | null | undefined): string {
  return pen ? list(pen.speakers.map((person) => page.short(person))) : "";
}
