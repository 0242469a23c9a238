/**
 * One plan's page: what the host shows, the pen that is held here, and every
 * change. The page holds no truth of its own; after each change it asks again.
 */
import { getContext, setContext } from "svelte";
import { asShown, call, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import type {
  Act,
  Field,
  GoalStatus,
  Evidence,
  ItemId,
  List,
  NameShown,
  Passage,
  Pen,
  PenId,
  PersonId,
  PlanId,
  PlanShown,
  StoryEvent,
  SuggestionAnswer,
  Text,
  TextRef,
  TextThen,
  Voice,
} from "../api/types";
import { nextSpeaker, penFor, ringOf, samePen, type Names } from "../conference/pen";
import { list as inWords, t } from "../words.svelte";
import { hasStudentsWords, penOf, plain, textAt } from "./reading";
import type { Redrawn, SpliceQueue } from "./SpliceQueue";

/** A field that is open for writing. */
export interface OpenText {
  target: TextRef;
  queue: SpliceQueue;
  /** Where the caret stands. */
  caret(): number;
  /** Shows what came in from elsewhere. */
  redraw(drawn: Redrawn): void;
}

const REST_MS = 400;

export class PlanPage {
  readonly id: PlanId;
  /** A student has the computer alone: one pen, and nobody to speak for (H9). */
  readonly alone: boolean = false;
  /** What the host shows; null until it has answered. */
  shown = $state.raw<PlanShown | null>(null);
  /** The story, newest first. */
  story = $state.raw<StoryEvent[]>([]);
  /** Who speaks and who types here. */
  pen = $state.raw<Pen | null>(null);
  /** Why the plan could not be shown. */
  error = $state.raw<ShownError | null>(null);
  /** Why the last change was not kept; null once one was. */
  failed = $state.raw<ShownError | null>(null);
  /** The code with which the words that are typed now were refused: the field says it where they stand. */
  wordsRefused = $state<string | null>(null);
  /** What was just done, for those who cannot see it. */
  said = $state("");
  /** The text beside which a suggestion is being written. */
  suggesting = $state.raw<TextRef | null>(null);
  /** Words that an adult is about to move to care, or any; null while nobody is (H1). */
  moving = $state.raw<{ passage: Passage | null } | null>(null);
  /** An item to bring into view and to open once it is drawn. */
  fresh = $state<ItemId | null>(null);

  #open = new Set<OpenText>();
  /** Pens by the person who held them, so that each comes back as it was. */
  protected held = new Map<PersonId, Pen>();
  #asked = 0;
  #taken = 0;
  #rest: ReturnType<typeof setTimeout> | null = null;

  constructor(id: PlanId) {
    this.id = id;
  }

  /** The plan, once shown. */
  get plan(): PlanShown["plan"] {
    if (!this.shown) throw new Error("the plan is not shown yet");
    return this.shown.plan;
  }

  /** Names of everyone around the plan. */
  get names(): Names {
    return (this.shown?.names ?? {}) as Names;
  }

  /** The pen; only asked for where the plan is shown. */
  get holding(): Pen {
    if (!this.pen) throw new Error("no pen is held yet");
    return this.pen;
  }

  /** The student's short name. */
  get student(): string {
    return this.shown ? this.short(this.shown.plan.student) : "";
  }

  /** How one speaks of a person. */
  short(person: PersonId | null | undefined): string {
    return (person && this.names[person]?.short) || t("someone");
  }

  /** A person with the relation: `Hodan, her mother`. */
  full(person: PersonId): string {
    const name: NameShown | undefined = this.names[person];
    if (!name) return t("someone");
    return name.relation ? `${name.short}, ${name.relation}` : name.short;
  }

  /** A person's ink. */
  voice(person: PersonId | null | undefined): Voice {
    return (person && this.names[person]?.voice) || "school";
  }

  /** Who spoke, in words. */
  whoSpoke(pen: PenId | null | undefined): string {
    const held = penOf(this.plan, pen);
    return held ? inWords(held.speakers.map((person) => this.short(person))) : t("someone");
  }

  /** Asks the host for the plan and, the first time, for its story. */
  async load(): Promise<void> {
    try {
      await this.refresh();
      // When the plan was last saved is known before the first change here.
      const saved = session.saved;
      if (saved.kind === "saved" && this.shown) session.saved = { kind: "saved", at: this.shown.saved_at };
      await this.refreshStory();
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Asks again. Older answers that come late are not taken. */
  async refresh(): Promise<void> {
    this.#stopRest();
    const asked = (this.#asked += 1);
    const rounds = [...this.#open].map((open) => ({ open, round: open.queue.round }));
    const shown = await this.ask();
    if (asked < this.#taken) return;
    this.#taken = asked;
    this.shown = shown;
    this.pen ??= shown.pen;
    for (const { open, round } of rounds) {
      const text = plain(textAt(shown.plan, open.target));
      const drawn = open.queue.resync(text, shown.plan.revision, round, open.caret());
      if (drawn) open.redraw(drawn);
    }
  }

  /** Asks the host for the plan. The shared screen asks for it in its own way. */
  protected ask(): Promise<PlanShown> {
    return call("plan_show", { plan: this.id });
  }

  /** Asks for the story again. Where it cannot be told now, the one that is shown stays. */
  async refreshStory(): Promise<void> {
    try {
      this.story = (await call("plan_story", { plan: this.id })).events;
    } catch {
      // The plan itself said what is wrong, where something is.
    }
  }

  /** Runs a change: what is typed goes first, then the change, then the page is drawn anew. */
  async change<A>(work: () => Promise<A>): Promise<A | null> {
    this.wordsRefused = null;
    await this.flush();
    try {
      const answer = await session.saving(work);
      this.failed = null;
      await this.refresh();
      void this.refreshStory();
      return answer;
    } catch (thrown) {
      // The saved line and an open dialog say what went wrong; the page shows what is kept.
      this.failed = asShown(thrown);
      await this.refresh().catch(() => {});
      return null;
    }
  }

  /** A field opens for writing. Returns the way to close it. */
  opens(open: OpenText): () => Promise<void> {
    this.#open.add(open);
    return async () => {
      await open.queue.flush();
      // Words that were refused stay with the field until they are kept or withdrawn.
      this.#open.delete(open);
      await this.refresh().catch(() => {});
      void this.refreshStory();
    };
  }

  /** Sends one splice of a text in the name of the pen. */
  sendSplice = (
    target: TextRef,
    edit: { at: number; delete: number; insert: string },
    base: string,
  ): Promise<{ revision: string }> =>
    session
      .saving(async () => {
        const changed = await call("text_edit", { plan: this.id, target, pen: this.holding, base, ...edit });
        this.wordsRefused = null;
        this.#refreshAfterRest();
        return changed;
      })
      .catch((thrown: unknown) => {
        this.wordsRefused = asShown(thrown).code;
        throw thrown;
      });

  /** Sends everything that is typed. Says whether all of it was kept. */
  async flush(): Promise<boolean | void> {
    await Promise.allSettled([...this.#open].map((open) => open.queue.flush()));
    return [...this.#open].every((open) => !open.queue.waits);
  }

  #refreshAfterRest(): void {
    this.#stopRest();
    this.#rest = setTimeout(() => void this.refresh().catch(() => {}), REST_MS);
  }

  #stopRest(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
  }

  // The pen

  /** Takes a pen. What was typed with the one before is sent as its own. */
  async takePen(pen: Pen): Promise<void> {
    if (this.pen && samePen(this.pen, pen)) return;
    await this.flush();
    // A pen of several comes back to none of them alone.
    if (pen.speakers.length === 1 && pen.speakers[0]) this.held.set(pen.speakers[0], pen);
    this.pen = pen;
    this.suggesting = null;
    this.said = this.penWords();
  }

  /** Student, family and whoever works here now: the other colleagues take the pen by name. */
  #nearby(): PersonId[] {
    const here = new Set([
      ...(this.shown?.pen.speakers ?? []),
      ...this.holding.speakers,
      this.holding.scribe,
    ]);
    return (this.shown?.around ?? []).filter((person) => this.voice(person) !== "school" || here.has(person));
  }

  /** Passes the pen to the next person around (F2). */
  async passPen(): Promise<void> {
    if (!this.shown || !this.pen) return;
    const ring = ringOf(this.#nearby(), [], this.names);
    const next = nextSpeaker(ring, this.pen);
    if (next) await this.takePen(penFor(next, this.pen, this.held, this.names));
  }

  /** `Amina speaks. Ms. Okafor types for her.` */
  penWords(): string {
    const pen = this.pen;
    if (!pen) return "";
    const who = inWords(pen.speakers.map((person) => this.short(person)));
    const parts = [
      pen.speakers.length === 1 && pen.speakers[0] === pen.scribe
        ? t("pen-writes", { who })
        : t("pen-speaks", { who, count: pen.speakers.length }),
    ];
    if (pen.interpreter) parts.push(t("pen-through", { who: this.short(pen.interpreter) }));
    if (!pen.speakers.includes(pen.scribe)) parts.push(t("pen-types", { who: this.short(pen.scribe) }));
    return parts.join(" ");
  }

  /** Those whose word can be taken down here: everyone around the plan. */
  get ring(): PersonId[] {
    return this.shown?.around ?? [];
  }

  // Changes

  set(item: ItemId, field: Field, value: unknown, pen: Pen = this.holding): Promise<unknown> {
    return this.change(() => call("field_set", { plan: this.id, item, field, value: value as never, pen }));
  }

  /** Marks a passage as not for the family's copy, or takes the mark away (H1). */
  mark(passage: Passage, not_for_family: boolean): Promise<unknown> {
    const pen = this.holding;
    return this.change(() => call("passage_mark", { plan: this.id, passage, not_for_family, pen }));
  }

  choose(item: ItemId, field: Field, claim: string): Promise<unknown> {
    const pen = this.holding;
    return this.change(() => call("field_choose", { plan: this.id, item, field, claim, pen }));
  }

  /** Adds an item and opens it. */
  async add(list: List, fields: Partial<Record<Field, unknown>> = {}): Promise<ItemId | null> {
    const pen = this.holding;
    const added = await this.change(() =>
      call("item_add", { plan: this.id, list, after: null, fields: fields as never, pen }),
    );
    if (!added) return null;
    this.fresh = added.item;
    return added.item;
  }

  /** Moves an item up or down by one. */
  async move(list: List, items: { id: ItemId }[], item: ItemId, by: 1 | -1): Promise<void> {
    const at = items.findIndex((one) => one.id === item);
    const after = by === 1 ? items[at + 1]?.id : (items[at - 2]?.id ?? null);
    if (at < 0 || after === undefined || (by === -1 && at === 0)) return;
    const pen = this.holding;
    await this.change(() => call("item_move", { plan: this.id, list, item, after, pen }));
    this.said = t("moved-to", { place: at + by + 1, of: items.length });
  }

  trash(item: ItemId): Promise<unknown> {
    const pen = this.holding;
    return this.change(() => call("item_trash", { plan: this.id, item, pen }));
  }

  revive(item: ItemId): Promise<unknown> {
    const pen = this.holding;
    return this.change(() => call("item_revive", { plan: this.id, item, pen }));
  }

  confirm(goal: ItemId, person: PersonId, yes: boolean, words: string): Promise<unknown> {
    return this.change(() => call("goal_confirm", { plan: this.id, goal, person, yes, words }));
  }

  async suggest(target: TextRef, proposed: string): Promise<boolean> {
    const pen = this.holding;
    const base = this.plan.revision;
    const made = await this.change(() =>
      call("suggestion_make", { plan: this.id, target, base, proposed, pen }),
    );
    return made !== null;
  }

  /** Closes a goal: without evidence the reason is kept, or that none was given (P19). */
  close(goal: ItemId, to: GoalStatus, reason: string): Promise<unknown> {
    const pen = this.holding;
    return this.change(() => call("goal_close", { plan: this.id, goal, to, reason, pen }));
  }

  /** A text as it stood then, each character with its author. */
  async textThen(then: TextThen): Promise<Text> {
    return (await call("text_show", { plan: this.id, ...then })).text;
  }

  /** Brings a text back as it stood then: the student's words in the student's name. */
  restore(then: TextThen, text: Text): Promise<unknown> {
    const students = [text, textAt(this.plan, then.target)].some((one) => hasStudentsWords(this.plan, one));
    const pen = students ? this.studentsPen() : this.holding;
    return this.change(() => call("text_restore", { plan: this.id, ...then, pen }));
  }

  /** Whether the host asks which of a goal's three choices could be the student's (P7). */
  asksWhichIsTheStudents(goal: ItemId): boolean {
    return (this.shown?.asks ?? []).some((ask) => ask.ask === "which_choice_is_yours" && ask.goal === goal);
  }

  /** The answer to a suggestion: the student's to give, so it goes out with the student's pen or not at all (P5). */
  async answer(suggestion: string, answer: SuggestionAnswer): Promise<unknown> {
    const pen = this.holding;
    if (pen.voice !== "student") return null;
    return this.change(() => call("suggestion_answer", { plan: this.id, suggestion, answer, pen }));
  }

  /** The student picks a piece to show, or takes the pick back, in the student's name (P14). */
  pick(piece: Evidence): Promise<unknown> {
    const pen = this.studentsPen();
    return this.change(() =>
      call("evidence_pick", { plan: this.id, evidence: piece.record, shown: !piece.picked, pen }),
    );
  }

  /** A pen with which the student speaks: the one held, or theirs with whoever types here. */
  studentsPen(): Pen {
    const pen = this.holding;
    if (pen.voice === "student") return pen;
    return penFor(this.plan.student, pen, this.held, this.names);
  }

  /** A pen with which a person speaks: the one held, or theirs with whoever types here. */
  penOfPerson(person: PersonId): Pen {
    const pen = this.holding;
    const theirs = pen.speakers.includes(person) && pen.voice === this.voice(person);
    return theirs ? pen : penFor(person, pen, this.held, this.names);
  }

  /** Undoes one's own last change here. */
  async undo(): Promise<void> {
    const undone = await this.change(() => call("change_undo", { plan: this.id }));
    this.said = undone?.act ? t("undone", { what: actWords(undone.act) }) : t("nothing-to-undo");
  }

  /** Does it again. */
  async redo(): Promise<void> {
    const redone = await this.change(() => call("change_redo", { plan: this.id }));
    this.said = redone?.act ? t("redone", { what: actWords(redone.act) }) : t("nothing-to-redo");
  }
}

/** What a person did, in words, for undo's label. */
export function actWords(act: Act): string {
  switch (act.act) {
    case "wrote":
    case "restored":
    case "took_suggestion":
      return t(`act-${act.act}`, { text: t(`text-${act.target.field}`) });
    case "added":
    case "moved":
      return t(`act-${act.act}-${act.list}`);
    case "set":
      return t("act-set", { field: t(`field-${act.field}`) });
    default:
      return t(`act-${act.act}`);
  }
}

/** Under which the page is given to its parts. */
export const PLAN_CONTEXT = Symbol("plan");

/** Gives the page to everything under it. */
export function givePlan(page: PlanPage): void {
  setContext(PLAN_CONTEXT, page);
}

/** The page around this part. */
export function usePlan(): PlanPage {
  return getContext<PlanPage>(PLAN_CONTEXT);
}
