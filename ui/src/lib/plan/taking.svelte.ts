/**
 * What is taken in as evidence before it is kept: chosen, let fall on the
 * page, pasted, or recorded. The host makes it clean or says at once why not;
 * it waits there, so that a full disk loses nothing.
 */
import { asShown, call, ShownError } from "../api/client";
import type { EvidenceTaken, PlanId, RecordingShown } from "../api/types";
import { t } from "../words.svelte";

/** As many bytes as a window hands over; larger things are chosen as a file. */
export const MOST_BYTES = 24_000_000;
const LOOK_MS = 500;

/** A path that a person chose or let fall, or a file that was pasted. */
export type Source = string | File;

export class Taking {
  /** What is taken in, once the host has it. */
  taken = $state.raw<EvidenceTaken | null>(null);
  /** How the recording stands, while one runs. */
  recording = $state.raw<RecordingShown | null>(null);
  /** Why the last thing was not taken. */
  error = $state.raw<ShownError | null>(null);
  /** The host is looking at it. */
  busy = $state(false);
  readonly #plan: PlanId;
  #looking: ReturnType<typeof setTimeout> | null = null;

  constructor(plan: PlanId) {
    this.#plan = plan;
  }

  /** Lets a person choose a file. */
  async choose(): Promise<void> {
    await this.#work(async () => {
      const path = await call("choose_file", {});
      if (path !== null) await this.#take(path);
    });
  }

  /** Takes in a path or a pasted file. */
  async take(source: Source): Promise<void> {
    await this.#work(() => this.#take(source));
  }

  async #take(source: Source): Promise<void> {
    if (typeof source === "string") {
      this.taken = await call("evidence_take", { plan: this.#plan, from: source, name: "", data: null });
      return;
    }
    if (source.size > MOST_BYTES) {
      // Told apart by its size alone; not a byte of it is read.
      throw new ShownError({
        code: "file_too_large",
        words: t("evidence-too-large", { most: MOST_BYTES / 1_000_000 }),
        remedy: t("evidence-too-large-remedy"),
      });
    }
    const data = await base64(source);
    this.taken = await call("evidence_take", { plan: this.#plan, from: null, name: source.name, data });
  }

  /** Puts it back: nothing is taken in any more. */
  forget(): void {
    this.taken = null;
    this.error = null;
  }

  /** Begins to record. */
  async record(): Promise<void> {
    this.taken = null;
    await this.#work(async () => {
      this.recording = await call("recording_start", { plan: this.#plan });
      this.#lookAgain();
    });
  }

  /** Ends the recording; what was heard is taken in. Says whether it was. */
  async stop(): Promise<boolean> {
    this.#stopLooking();
    this.recording = null;
    await this.#work(async () => {
      this.taken = await call("recording_stop", { plan: this.#plan });
    });
    return this.taken !== null;
  }

  /** Throws the recording away, if one runs. */
  async drop(): Promise<void> {
    this.#stopLooking();
    if (!this.recording) return;
    this.recording = null;
    await call("recording_drop", { plan: this.#plan }).catch(() => {});
  }

  async #look(): Promise<void> {
    if (!this.recording) return;
    try {
      const now = await call("recording_show", { plan: this.#plan });
      if (!this.recording) return;
      this.recording = now;
      if (now.goes_on) this.#lookAgain();
    } catch (thrown) {
      this.recording = null;
      this.error = asShown(thrown);
    }
  }

  #lookAgain(): void {
    this.#stopLooking();
    this.#looking = setTimeout(() => void this.#look(), LOOK_MS);
  }

  #stopLooking(): void {
    if (this.#looking !== null) clearTimeout(this.#looking);
    this.#looking = null;
  }

  async #work(work: () => Promise<void>): Promise<void> {
    this.error = null;
    this.busy = true;
    try {
      await work();
    } catch (thrown) {
      this.error = asShown(thrown);
    } finally {
      this.busy = false;
    }
  }
}

/** The files that a paste or a fall carries; none where it carries words. */
export function filesOf(carried: DataTransfer | null): File[] {
  return [...(carried?.files ?? [])];
}

/** Whether what a person wrote is a link and nothing else before it. */
export function isLink(words: string): boolean {
  return /^https?:\/\/\S+/i.test(words.trim());
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // In pieces, for a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(""));
}

/** A sound's `data:` address as one that a web view plays; `revoke` it when done. */
export function playable(src: string): { url: string; revoke: () => void } {
  const [head = "", data = ""] = src.split(",", 2);
  const letters = atob(data);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const type = head.slice("data:".length).replace(";base64", "");
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  return { url, revoke: () => URL.revokeObjectURL(url) };
}
