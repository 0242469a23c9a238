/** Keeps a form of the school: what was said, or what went wrong above it. */
import { asShown, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import { t } from "../words.svelte";

export class Keeping {
  /** What went wrong. */
  error = $state.raw<ShownError | null>(null);
  /** What was kept, in words. */
  said = $state("");

  /** Runs a change. Says whether it was kept. */
  async keep(work: () => Promise<unknown>, said = t("kept")): Promise<boolean> {
    this.said = "";
    try {
      await session.saving(work);
      this.error = null;
      this.said = said;
      return true;
    } catch (thrown) {
      this.error = asShown(thrown);
      return false;
    }
  }

  /** Runs something that keeps nothing, such as loading. */
  async load(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }
}
