/**
 * A field of a form that is half typed. The host keeps it while it is typed,
 * so that a cut leads back to the same words (C11); it is nobody's statement
 * until the form is kept.
 */
import { call } from "../api/client";
import type { PlanId } from "../api/types";

const GATHER_MS = 250;

export class Draft {
  readonly #plan: PlanId;
  readonly #key: string;
  #words = $state("");
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #underWay: Promise<void> = Promise.resolve();

  /** `kept` is what the host has of it. */
  constructor(plan: PlanId, key: string, kept: string) {
    this.#plan = plan;
    this.#key = key;
    this.#words = kept;
    this.#kept = kept;
  }

  /** What stands in the field. */
  get words(): string {
    return this.#words;
  }

  set words(words: string) {
    this.#words = words;
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** Whether nothing but white space stands there. */
  get isBlank(): boolean {
    return this.#words.trim() === "";
  }

  /** Sends what stands there now. What cannot be sent goes with the next letter. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const words = this.#words;
    this.#underWay = this.#underWay.then(async () => {
      if (words === this.#kept) return;
      try {
        await call("draft_keep", { plan: this.#plan, key: this.#key, words });
        this.#kept = words;
      } catch {
        // The field keeps its words, and the form says what is wrong when it is kept.
      }
    });
    return this.#underWay;
  }

  /** The words are kept elsewhere now. */
  async clear(): Promise<void> {
    this.#words = "";
    await this.flush();
  }
}

/** The drafts of one page, each made when its field is first drawn. */
export class Drafts {
  readonly #plan: PlanId;
  readonly #kept: Record<string, string | undefined>;
  readonly #open = new Map<string, Draft>();

  constructor(plan: PlanId, kept: Record<string, string | undefined>) {
    this.#plan = plan;
    this.#kept = kept;
  }

  /** The draft of a field. */
  of(key: string): Draft {
    let draft = this.#open.get(key);
    if (!draft) {
      draft = new Draft(this.#plan, key, this.#kept[key] ?? "");
      this.#open.set(key, draft);
    }
    return draft;
  }

  /** Sends everything that is half typed. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map((draft) => draft.flush()));
  }
}
