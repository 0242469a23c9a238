/**
 * A student alone at a teacher's computer (H9): the pages of the shared screen
 * with one pen, and what the student prepares for the next conference.
 */
import { asShown, call } from "../api/client";
import { session } from "../api/session.svelte";
import type {
  AgendaStep,
  ConferenceShown,
  PersonId,
  PlanShown,
  PreparedShown,
  StudentShown,
  UnlockWith,
} from "../api/types";
import { ALONE, type Step } from "./agenda";
import { Conference } from "./conference.svelte";

/** Each page asks for a conference; alone there is none, and nobody else. */
function asPages(student: StudentShown): ConferenceShown {
  return {
    shown: student.shown,
    conference: "",
    agenda: student.agenda,
    at_step: "",
    present: [student.shown.plan.student],
    since_last: [],
    had_before: false,
    locks: student.locks,
    copies: 0,
    receivers: [],
    asks_student: false,
    prepared: student.prepared,
    drafts: student.drafts,
  };
}

export class Alone extends Conference {
  override readonly alone = true;

  constructor(student: StudentShown) {
    super(asPages(student));
  }

  protected override walk(): Step[] {
    return [...ALONE];
  }

  protected override async ask(): Promise<PlanShown> {
    this.conference = asPages(await call("student_show", {}));
    return this.conference.shown;
  }

  override get ring(): PersonId[] {
    return [this.plan.student];
  }

  /** Nothing meets here: the student's own part is the page itself. */
  override get prepared(): PreparedShown[] {
    return [];
  }

  override get teacher(): PersonId | null {
    return this.conference.shown.around.find((person) => this.voice(person) === "school") ?? null;
  }

  /** The steps to prepare: those of the next conference at which the student speaks. */
  get toPrepare(): AgendaStep[] {
    return this.conference.agenda.filter((step) => step.key !== "welcome");
  }

  /** What the student has prepared for a step. */
  preparedFor(step: string): string {
    return this.conference.prepared.find((part) => part.step === step)?.words ?? "";
  }

  /** Keeps what the student prepares for a step. */
  async prepare(step: string, words: string): Promise<boolean> {
    const pen = this.holding;
    const kept = await this.change(() => call("preparation_write", { plan: this.id, step, words, pen }));
    return kept !== null;
  }

  /** Which page is shown is this window's own; a cut leads back to the first. */
  override async go(to: number): Promise<void> {
    if (!this.steps[to] || to === this.at) return;
    if ((await this.flush()) === false) return;
    this.at = to;
    this.refused = null;
  }

  override async passPen(): Promise<void> {}

  override async leave(unlock: UnlockWith): Promise<void> {
    await this.flush();
    await this.forgetPlaces();
    await call("student_leave", { unlock });
    this.left = true;
    const state = await call("app_state", {}).catch((thrown: unknown) => {
      this.refused = asShown(thrown);
      return null;
    });
    if (state?.stage.stage === "open") session.take(state);
  }
}
