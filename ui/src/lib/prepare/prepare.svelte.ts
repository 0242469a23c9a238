/**
 * Preparing a conference at a teacher's desk: the agenda, the parts of the
 * adults, who will be there, the private lens, and the way in. The student's
 * part is not here; it meets the others in the conference (C5).
 */
import { asShown, call, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import type {
  AgendaStep,
  FileWritten,
  LensMoment,
  LensShown,
  Pen,
  PersonId,
  PlanId,
  PlanShown,
  PreparationShown,
} from "../api/types";
import { Drafts } from "../plan/Draft.svelte";
import type { Names } from "../conference/pen";
import { copyLanguages } from "../conference/copy-languages";
import { language, t } from "../words.svelte";

export class Preparation {
  readonly plan: PlanId;
  shown = $state.raw<PlanShown | null>(null);
  ready = $state.raw<PreparationShown | null>(null);
  lens = $state.raw<LensShown | null>(null);
  error = $state.raw<ShownError | null>(null);
  /** A page on paper, as last made here. */
  paper = $state.raw<FileWritten | null>(null);
  /** What is half typed, once the host has answered. */
  drafts: Drafts | null = null;

  constructor(plan: PlanId) {
    this.plan = plan;
  }

  async load(): Promise<void> {
    try {
      const [shown, ready, lens] = await Promise.all([
        call("plan_show", { plan: this.plan }),
        call("preparation_show", { plan: this.plan }),
        call("lens_show", { plan: this.plan }),
      ]);
      this.drafts ??= new Drafts(this.plan, ready.drafts);
      this.shown = shown;
      this.ready = ready;
      this.lens = lens;
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  get names(): Names {
    return (this.shown?.names ?? {}) as Names;
  }

  short(person: PersonId | undefined): string {
    return (person && this.names[person]?.short) || t("someone");
  }

  full(person: PersonId): string {
    const name = this.names[person];
    if (!name) return t("someone");
    return name.relation ? `${name.short}, ${name.relation}` : name.short;
  }

  /** Those around the plan with one voice. */
  ofVoice(voice: "student" | "family" | "school"): PersonId[] {
    return (this.shown?.around ?? []).filter((person) => this.names[person]?.voice === voice);
  }

  /** The pen of whoever sits here. */
  get pen(): Pen | null {
    return this.shown?.pen ?? null;
  }

  /** The family's pen: their words, typed in here as they came on paper. */
  familysPen(person: PersonId, language: string): Pen | null {
    const own = this.pen;
    return own && { ...own, speakers: [person], voice: "family", interpreter: null, language };
  }

  /** What a person has prepared for a step. */
  partOf(person: PersonId | undefined, step: string): string {
    const parts = this.ready?.parts ?? [];
    return parts.find((part) => part.step === step && part.pen.speakers[0] === person)?.words ?? "";
  }

  async #change(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await session.saving(work);
      this.error = null;
      await this.load();
      return true;
    } catch (thrown) {
      this.error = asShown(thrown);
      return false;
    }
  }

  keepPart(step: string, words: string, pen: Pen): Promise<boolean> {
    return this.#change(() => call("preparation_write", { plan: this.plan, step, words, pen }));
  }

  setAgenda(agenda: AgendaStep[]): Promise<boolean> {
    return this.#change(() => call("agenda_set", { plan: this.plan, agenda }));
  }

  keepLens(moment: LensMoment, answers: { question: string; words: string }[]): Promise<boolean> {
    return this.#change(() => call("lens_keep", { plan: this.plan, moment, answers }));
  }

  /** Makes a page for the family to write on, or the blank form of a plan; a person prints it (C8, F11). */
  async makePaper(which: "reply" | "blank"): Promise<void> {
    const tags = this.ofVoice("family").flatMap((person) => this.names[person]?.languages ?? []);
    const languages = copyLanguages(tags, language(), session.state?.languages ?? ["en"]);
    try {
      this.paper =
        which === "reply"
          ? await call("reply_page_make", { plan: this.plan, languages })
          : await call("blank_form_make", { languages, paper: "letter", large: false });
      this.error = null;
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Opens the page in the system's viewer, to look at it or print it from there. */
  async openPaper(): Promise<void> {
    if (!this.paper) return;
    try {
      await call("open_path", { path: this.paper.path });
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Opens the shared screen for those who are here. */
  async begin(present: PersonId[]): Promise<void> {
    await this.drafts?.flush();
    try {
      session.take(await call("conference_start", { plan: this.plan, present }));
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Hands the computer to the student: this plan only, until somebody unlocks (H9). */
  async handOver(): Promise<void> {
    await this.drafts?.flush();
    try {
      session.take(await call("student_alone", { plan: this.plan }));
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }
}
