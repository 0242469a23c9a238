/** How long plans are kept, what is due, held and erased: of one student, or of all. */
import { call } from "../api/client";
import { Doing } from "../api/doing.svelte";
import type { KeepingShown, KeepRule } from "../api/types";
import { list, t } from "../words.svelte";

export class Keeping extends Doing<KeepingShown> {
  readonly #student: string | null;
  readonly #after: () => void;

  /** `after` runs when something was changed: the log has a new line then. */
  constructor(student: string | null, after: () => void) {
    super();
    this.#student = student;
    this.#after = after;
  }

  protected ask(): Promise<KeepingShown> {
    return call("keeping_show", { student: this.#student });
  }

  protected override async do(work: () => Promise<string>): Promise<boolean> {
    const done = await super.do(work);
    if (done) this.#after();
    return done;
  }

  state(rule: KeepRule): Promise<boolean> {
    return this.do(async () => {
      await call("keep_rule_state", { rule });
      return t("kept");
    });
  }

  hold(student: string, why: string, until: string): Promise<boolean> {
    return this.do(async () => {
      await call("hold_state", { student, why: why.trim(), until: until || null, ended: false });
      return t("hold-set");
    });
  }

  endHold(student: string): Promise<boolean> {
    return this.do(async () => {
      await call("hold_state", { student, why: "", until: null, ended: true });
      return t("hold-ended");
    });
  }

  erase(student: string): Promise<boolean> {
    return this.do(async () => {
      const done = await call("student_erase", { student });
      return done.waits.length > 0 ? t("erased-others", { names: list(done.waits) }) : t("erased-done");
    });
  }
}
