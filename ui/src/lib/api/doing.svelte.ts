/** A page that is asked for, changed, and asked for again; and what was done, in words. */
import { asShown, type ShownError } from "./client";
import { session } from "./session.svelte";

export abstract class Doing<Shown> {
  shown = $state.raw<Shown | null>(null);
  error = $state.raw<ShownError | null>(null);
  /** What was done, in words. */
  said = $state("");

  /** Asks for what the page shows. */
  protected abstract ask(): Promise<Shown>;

  async load(): Promise<void> {
    try {
      this.shown = await this.ask();
      this.error = null;
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Does it and shows the page anew; false where it was refused, which `error` says. */
  protected async do(work: () => Promise<string>): Promise<boolean> {
    this.said = "";
    try {
      const said = await session.saving(work);
      await this.load();
      this.said = said;
      return true;
    } catch (thrown) {
      this.error = asShown(thrown);
      return false;
    }
  }
}
