/** The log of what was done: of one student, or of all, the newest lines first and more when asked. */
import { asShown, call, type ShownError } from "../api/client";
import type { AuditShown, LogAbout } from "../api/types";

/** Lines of the first look, and how many more come at once. */
const STEP = 60;

/** What of the log is shown. */
export type Only = LogAbout | "all";

export class Log {
  shown = $state.raw<AuditShown | null>(null);
  error = $state.raw<ShownError | null>(null);
  only = $state<Only>("all");
  #most = STEP;
  readonly #student: string | null;

  constructor(student: string | null) {
    this.#student = student;
  }

  /** The lines that are asked for. */
  get lines() {
    const lines = this.shown?.lines ?? [];
    return this.only === "all" ? lines : lines.filter((line) => line.about === this.only);
  }

  async load(): Promise<void> {
    try {
      this.shown = await call("audit_show", { student: this.#student, most: this.#most });
      this.error = null;
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  async earlier(): Promise<void> {
    this.#most += STEP * 4;
    await this.load();
  }
}
