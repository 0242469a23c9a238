/**
 * Carries what is typed in one field to the host as splices, never as whole
 * text: a window that sent whole texts would erase what was merged meanwhile.
 *
 * Keystrokes are gathered for at most 250 ms; one edit is under way at a time.
 * A refused edit stays in the field and goes again with the next keystroke, so
 * nothing typed is ever lost here.
 */

/** One edit of a text, in UTF-16 units. */
export interface Splice {
  at: number;
  delete: number;
  insert: string;
}

/** What the host answers to an edit. */
export interface Kept {
  revision: string;
}

/** Sends one splice made against the text at `base`. */
export type Send = (splice: Splice, base: string) => Promise<Kept>;

const GATHER_MS = 250;

/**
 * The smallest splice that leads from one text to the other, or null where they
 * are the same. Never cuts a surrogate pair. Where several splices are equally
 * small, `caret` (the end of what was typed) decides which letter of a run of
 * equal letters was meant.
 */
export function splice(before: string, after: string, caret?: number): Splice | null {
  if (before === after) return null;
  const longest = Math.min(before.length, after.length);
  let end = 0;
  // The end of what was typed is known: what follows it was there before.
  const endLimit = caret === undefined ? 0 : Math.min(longest, Math.max(0, after.length - caret));
  while (end < endLimit && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  let at = 0;
  while (at < longest - end && before[at] === after[at]) at += 1;
  while (end < longest - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (at > 0 && isHigh(before, at - 1)) at -= 1;
  if (end > 0 && (isLow(before, before.length - end) || isLow(after, after.length - end))) end -= 1;
  return { at, delete: before.length - at - end, insert: after.slice(at, after.length - end) };
}

function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** A text with a splice applied. */
export function applied(text: string, change: Splice): string {
  return text.slice(0, change.at) + change.insert + text.slice(change.at + change.delete);
}

/** Where a caret stands after a change that somebody else made. */
export function caretAfter(caret: number, change: Splice): number {
  if (caret <= change.at) return caret;
  if (caret >= change.at + change.delete) return caret + change.insert.length - change.delete;
  return change.at + change.insert.length;
}

/** What a field shows after a resync, with its caret. */
export interface Redrawn {
  text: string;
  caret: number;
}

export class SpliceQueue {
  /** The text as the host last agreed to it. */
  #known: string;
  /** The revision of `#known`. */
  #base: string;
  /** The field's text now. */
  #now: string;
  #caret: number | undefined;
  #send: Send;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #underWay: Promise<void> | null = null;
  #composing = false;
  #rounds = 0;
  /** Called with what went wrong, or null once an edit was kept again. */
  onerror: (thrown: unknown) => void = () => {};

  constructor(text: string, base: string, send: Send) {
    this.#known = text;
    this.#now = text;
    this.#base = base;
    this.#send = send;
  }

  /** The field's text now. */
  get text(): string {
    return this.#now;
  }

  /** Whether something typed has not been kept yet. */
  get waits(): boolean {
    return this.#underWay !== null || this.#now !== this.#known;
  }

  /** Names this moment; a redraw asked for before a later edit is too old to take. */
  get round(): number {
    return this.#rounds;
  }

  /** Somebody typed. `caret` is where it stands after. */
  typed(text: string, caret?: number): void {
    this.#now = text;
    this.#caret = caret;
    if (this.#composing) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#go();
    }, GATHER_MS);
  }

  /** An input method begins to compose: half a syllable is no edit. */
  composes(): void {
    this.#composing = true;
    this.#stopTimer();
  }

  /** It is done. */
  composed(text: string, caret?: number): void {
    this.#composing = false;
    this.typed(text, caret);
  }

  /** Sends everything now. Resolves when it is kept, or was refused. */
  async flush(): Promise<void> {
    this.#composing = false;
    this.#stopTimer();
    await this.#underWay;
    if (this.#now !== this.#known) {
      this.#go();
      await this.#underWay;
    }
  }

  /**
   * Takes the text as the host shows it. Asked for at `round`; ignored where
   * this field has moved on since. Returns what the field should show, or null
   * where it already does.
   */
  resync(text: string, base: string, round: number, caret: number): Redrawn | null {
    if (this.#underWay || round !== this.#rounds) return null;
    const theirs = splice(this.#known, text);
    const ours = splice(this.#known, this.#now, this.#caret);
    this.#known = text;
    this.#base = base;
    if (!theirs) return null;
    if (!ours) {
      this.#now = text;
      return { text, caret: caretAfter(caret, theirs) };
    }
    // Both changed: what is still being typed is laid over what came in.
    const at = Math.min(caretAfter(ours.at, theirs), text.length);
    const end = Math.min(Math.max(caretAfter(ours.at + ours.delete, theirs), at), text.length);
    this.#now = text.slice(0, at) + ours.insert + text.slice(end);
    return { text: this.#now, caret: at + ours.insert.length };
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #go(): void {
    if (this.#underWay) return;
    const text = this.#now;
    const edit = splice(this.#known, text, this.#caret);
    if (!edit) return;
    this.#rounds += 1;
    this.#underWay = this.#send(edit, this.#base)
      .then(
        (kept) => {
          this.#known = text;
          this.#base = kept.revision;
          this.onerror(null);
          return true;
        },
        (thrown: unknown) => {
          // The field keeps its text; the next keystroke sends the whole difference again.
          this.onerror(thrown);
          return false;
        },
      )
      .then((kept) => {
        this.#underWay = null;
        if (kept && this.#now !== this.#known && !this.#composing && this.#timer === null) this.#go();
      });
  }
}
