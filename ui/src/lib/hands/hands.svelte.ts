/** Who has which students, and for how long: covers, handovers, case managers. */
import { call } from "../api/client";
import { Doing } from "../api/doing.svelte";
import type { HandsShown } from "../api/types";
import { t } from "../words.svelte";

export class Hands extends Doing<HandsShown> {
  protected ask(): Promise<HandsShown> {
    return call("hands_show", {});
  }

  cover(person: string, students: string[], until: string): Promise<boolean> {
    return this.do(async () => {
      await call("cover_state", { person, students, until });
      return t("cover-done", { name: this.name(person) });
    });
  }

  endCover(cover: string, name: string): Promise<boolean> {
    return this.do(async () => {
      await call("cover_end", { cover });
      return t("cover-ended", { name });
    });
  }

  handOver(from: string, to: string, students: string[], on: string): Promise<boolean> {
    return this.do(async () => {
      const done = await call("class_hand_over", { from, to, students, on: on || null });
      const said = t("hand-done", { count: done.plans, name: done.to });
      return done.here ? said : `${said} ${t("hand-invite", { name: done.to })}`;
    });
  }

  manage(student: string, person: string, ended: boolean): Promise<boolean> {
    return this.do(async () => {
      await call("case_manager_state", { student, person, ended });
      return ended ? t("manager-ended") : t("manager-done");
    });
  }

  /** The whole name of an adult. */
  name(person: string): string {
    return this.shown?.adults.find((one) => one.person === person)?.name ?? t("someone");
  }
}
