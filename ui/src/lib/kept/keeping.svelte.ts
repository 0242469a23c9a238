/** How long plans are kept, what is due, held and erased: of one student, or of all. */
import { asShown, call, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import type { KeepingShown, KeepRule } from "../api/types";
import { list, t } from "../words.svelte";

export class Keeping {
  shown = $state.raw<KeepingShown | null>(null);
  error = $state.raw<ShownError | null>(null);
  /** What was done, in words. */
  said = $state("");
  readonly #student: string | null;
  readonly #after: () => void;

  /** `after` runs when something was changed: the log has a new line then. */
  constructor(student: string | null, after: () => void) {
    this.#student = student;
    this.#after = after;
  }

  async load(): Promise<void> {
    try {
      this.shown = await call("keeping_show", { student: this.#student });
      this.error = null;
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  async #do(work: () => Promise<string>): Promise<boolean> {
    this.said = "";
    try {
      const said = await session.saving(work);
      await this.load();
      this.said = said;
      this.#after();
      return true;
    } catch (thrown) {
      this.error = asShown(thrown);
      return false;
    }
  }

  state(rule: KeepRule): Promise<boolean> {
    return this.#do(async () => {
      await call("keep_rule_state", { rule });
      return t("kept");
    });
  }

  hold(student: string, why: string, until: string): Promise<boolean> {
    return this.#do(async () => {
      await call("hold_state", { student, why: why.trim(), until: until || null, ended: false });
      return t("hold-set");
    });
  }

  endHold(student: string): Promise<boolean> {
    return this.#do(async () => {
      await call("hold_state", { student, why: "", until: null, ended: true });
      return t("hold-ended");
    });
  }

  erase(student: string): Promise<boolean> {
    return this.#do(async () => {
      const done = await call("student_erase", { student });
      return done.waits.length > 0 ? t("erased-others", { names: list(done.waits) }) : t("erased-done");
    });
  }
}
