/**
 * The shared screen: a plan's page with an agenda and a pen that goes round
 * those who are here. Like the page it is built on it holds no truth; after
 * every change it asks the host again.
 */
import { getContext, setContext } from "svelte";
import { asShown, call, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import type {
  AgendaStep,
  Became,
  ConferenceShown,
  FamilyCopiesMade,
  FileWritten,
  ItemId,
  NameShown,
  Pen,
  PersonId,
  PlanShown,
  PreparedShown,
  RecordId,
  UnlockWith,
} from "../api/types";
import { Drafts } from "../plan/Draft.svelte";
import { givePlan, PlanPage } from "../plan/plan.svelte";
import { language } from "../words.svelte";
import { copyLanguages } from "./copy-languages";
import { END, moved, positionOf, stepsOf, stillAt, type Step } from "./agenda";
import { nextSpeaker, penFor, ringOf } from "./pen";

export class Conference extends PlanPage {
  /** What the shared screen shows beside the plan. */
  conference = $state.raw<ConferenceShown>() as ConferenceShown;
  /** Where on the trail. */
  at = $state(0);
  /** Why a move or a copy did not happen. */
  refused = $state.raw<ShownError | null>(null);
  /** The family's copies as last made here. */
  copies = $state.raw<FamilyCopiesMade | null>(null);
  /** The page for the family to write on, as last made here. */
  replyPage = $state.raw<FileWritten | null>(null);
  /** The shared screen is closed: nothing of the plan stays on it. */
  left = $state(false);

  readonly steps: Step[] = $derived(this.walk());
  /** What is half typed in forms here. */
  readonly drafts: Drafts;

  /** Begins from the host's first answer, at the step where the conference stood (C11). */
  constructor(shown: ConferenceShown) {
    super(shown.shown.plan.id);
    this.conference = shown;
    this.shown = shown.shown;
    this.drafts = new Drafts(shown.shown.plan.id, shown.drafts);
    this.at = positionOf(this.steps, shown.at_step);
    session.saved = { kind: "saved", at: shown.shown.saved_at };
    this.pen = shown.shown.pen;
    // So that a full round comes back to this very pen.
    const [speaker] = this.pen.speakers;
    if (speaker && this.pen.speakers.length === 1) this.held.set(speaker, this.pen);
  }

  /** The steps of the way, in order. */
  protected walk(): Step[] {
    return stepsOf(this.conference.agenda);
  }

  protected override async ask(): Promise<PlanShown> {
    const before = this.steps;
    this.conference = await call("conference_show", {});
    // A step that was left out takes the page with it.
    this.at = stillAt(before, this.steps, this.at);
    return this.conference.shown;
  }

  /** What each prepared apart for the step that is shown (C5). */
  get prepared(): PreparedShown[] {
    return this.conference.prepared.filter((part) => part.step === this.step.key);
  }

  /** Puts what was prepared into the plan, as its author's. */
  take(part: PreparedShown): Promise<unknown> {
    return this.change(() => call("preparation_take", { prepared: part.record }));
  }

  /** What became of something that was agreed, said by whoever has the pen (C7). */
  async look(agreement: ItemId, became: Became, words: string): Promise<boolean> {
    const pen = this.holding;
    const looked = await this.change(() =>
      call("agreement_look", { plan: this.id, agreement, became, words, pen }),
    );
    return looked !== null;
  }

  /** The steps of this conference from here on (C1). */
  async setAgenda(agenda: AgendaStep[]): Promise<boolean> {
    return (await this.change(() => call("agenda_set", { plan: this.id, agenda }))) !== null;
  }

  /** The record of this conference. */
  get record(): RecordId {
    return this.conference.conference;
  }

  /** What changed since last time comes with the conference; the whole story stays with the plan. */
  override async refreshStory(): Promise<void> {}

  get step(): Step {
    return this.steps[this.at] ?? { key: END, kind: "end", words: "", minutes: 0 };
  }

  /** The step after this one, for the name of the button that leads there. */
  get ahead(): Step | null {
    return this.steps[this.at + 1] ?? null;
  }

  /** Those who are here, in the order in which F2 passes the pen. */
  override get ring(): PersonId[] {
    const here = [...this.conference.present, ...this.#joined];
    return ringOf(this.conference.shown.around, here, this.names);
  }

  /** Those who took the pen without having been named as here: now they are. */
  #joined = $state.raw<PersonId[]>([]);

  override async takePen(pen: Pen): Promise<void> {
    await super.takePen(pen);
    this.#joined = [...new Set([...this.#joined, ...pen.speakers])];
  }

  /** Those of the ring with one voice. */
  ofVoice(voice: NameShown["voice"]): PersonId[] {
    return this.ring.filter((person) => this.names[person]?.voice === voice);
  }

  /** The teacher of the choices: whoever of the school is here. */
  get teacher(): PersonId | null {
    return this.ofVoice("school")[0] ?? null;
  }

  /** Goes to a place on the trail; the host remembers it, so that a cut leads back here (C11). */
  async go(to: number): Promise<void> {
    const from = this.at;
    const step = this.steps[to];
    if (!step || to === from) return;
    // Words that were refused stay in sight, with the reason above them.
    if ((await this.flush()) === false) return;
    this.at = to;
    this.suggesting = null;
    this.refused = null;
    try {
      await call("conference_move", { step: step.key });
    } catch (thrown) {
      this.at = from;
      this.refused = asShown(thrown);
    }
  }

  next(): Promise<void> {
    return this.go(moved(this.steps, this.at, 1));
  }

  back(): Promise<void> {
    return this.go(moved(this.steps, this.at, -1));
  }

  /** Passes the pen to the next of those who are here (C3). */
  override async passPen(): Promise<void> {
    const to = nextSpeaker(this.ring, this.holding);
    if (to) await this.passTo(to);
  }

  /** Passes the pen to one person. */
  async passTo(person: PersonId): Promise<void> {
    await this.takePen(penFor(person, this.holding, this.held, this.names));
  }

  #beginnings = new Set<Promise<unknown>>();

  /** An item comes into being under a field; what is typed there is sent when it is. */
  begins<A>(work: Promise<A>): Promise<A> {
    this.#beginnings.add(work);
    void work.finally(() => this.#beginnings.delete(work));
    return work;
  }

  override async flush(): Promise<boolean | void> {
    await Promise.allSettled(this.#beginnings);
    await this.drafts.flush();
    return super.flush();
  }

  /** Makes the family's copies in one action, each in its own language: no dialog, no viewer (C9, C2, H3). */
  async makeCopies(recipients: PersonId[]): Promise<void> {
    this.refused = null;
    await this.flush();
    try {
      this.copies = await call("family_copy_make", { languages: [], recipients });
      await this.refresh();
    } catch (thrown) {
      this.refused = asShown(thrown);
    }
  }

  /** Makes a page for the family to write on. It waits for the printer with the copies (C8, F12). */
  async makeReplyPage(languages: string[]): Promise<void> {
    this.refused = null;
    try {
      this.replyPage = await call("reply_page_make", { plan: this.id, languages });
    } catch (thrown) {
      this.refused = asShown(thrown);
    }
  }

  /** Languages of what is made for the family: theirs first where it has labels. */
  get familysLanguages(): string[] {
    const family = this.conference.shown.around.filter((person) => this.voice(person) === "family");
    return copyLanguages(
      family.flatMap((person) => this.names[person]?.languages ?? []),
      language(),
      session.state?.languages ?? ["en"],
    );
  }

  /** Closes the shared screen. On the end page the conference is over; before it, it waits. */
  async leave(unlock: UnlockWith): Promise<void> {
    await this.flush();
    if (this.step.key === END && !this.#ended) {
      await this.forgetPlaces();
      await call("conference_end", {});
      this.#ended = true;
    }
    await call("conference_leave", { unlock });
    this.left = true;
    // The shell closes this window now. A window that plays both goes on in the class.
    const state = await call("app_state", {}).catch(() => null);
    if (state?.stage.stage === "open") session.take(state);
  }

  /** Where one stood within a step is of this conference only. */
  protected async forgetPlaces(): Promise<void> {
    for (const step of ["who_i_am", "goals"]) await this.drafts.of(`at ${step}`).clear();
  }

  /** A wrong passphrase after the end must not end it twice. */
  #ended = false;
}

const KEY = Symbol("conference");

/** Gives the conference, and the plan's page that it is, to everything under it. */
export function giveConference(conference: Conference): void {
  setContext(KEY, conference);
  givePlan(conference);
}

/** The conference around this part. */
export function useConference(): Conference {
  return getContext<Conference>(KEY);
}
