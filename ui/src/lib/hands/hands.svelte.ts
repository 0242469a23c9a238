/** Who has which students, and for how long: covers, handovers, case managers. */
import { asShown, call, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import type { HandsShown } from "../api/types";
import { t } from "../words.svelte";

export class Hands {
  shown = $state.raw<HandsShown | null>(null);
  error = $state.raw<ShownError | null>(null);
  /** What was done, in words. */
  said = $state("");

  async load(): Promise<void> {
    try {
      this.shown = await call("hands_show", {});
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
      return true;
    } catch (thrown) {
      this.error = asShown(thrown);
      return false;
    }
  }

  cover(person: string, students: string[], until: string): Promise<boolean> {
    return this.#do(async () => {
      await call("cover_state", { person, students, until });
      return t("cover-done", { name: this.name(person) });
    });
  }

  endCover(cover: string, name: string): Promise<boolean> {
    return this.#do(async () => {
      await call("cover_end", { cover });
      return t("cover-ended", { name });
    });
  }

  handOver(from: string, to: string, students: string[], on: string): Promise<boolean> {
    return this.#do(async () => {
      const done = await call("class_hand_over", { from, to, students, on: on || null });
      const said = t("hand-done", { count: done.plans, name: done.to });
      return done.here ? said : `${said} ${t("hand-invite", { name: done.to })}`;
    });
  }

  manage(student: string, person: string, ended: boolean): Promise<boolean> {
    return this.#do(async () => {
      await call("case_manager_state", { student, person, ended });
      return ended ? t("manager-ended") : t("manager-done");
    });
  }

  /** The whole name of an adult. */
  name(person: string): string {
    return this.shown?.adults.find((one) => one.person === person)?.name ?? t("someone");
  }
}
