/**
 * The page of what waits: what the host says of it, and a bundle that is being
 * written or read piece by piece, so that a person sees how far it is and can
 * pause. Nothing here decides what goes where.
 */
import { asShown, call, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import type {
  AsideShown,
  Carried,
  CarriedIn,
  CarriedOut,
  ConflictFound,
  DeviceId,
  InviteMake,
  Invited,
  WaitsShown,
} from "../api/types";

/** Which way something is being carried. */
export type Way = "out" | "in";

/** How far it is, and how long it has taken so far. */
export interface Progress {
  way: Way;
  bytes: number;
  all: number;
  paused: boolean;
  /** Seconds that are still to come, about; nothing while it cannot be said. */
  rest: number | null;
}

export class WaitsPage {
  shown = $state.raw<WaitsShown | null>(null);
  error = $state.raw<ShownError | null>(null);
  progress = $state.raw<Progress | null>(null);
  /** What the last bundle did. */
  written = $state.raw<CarriedOut | null>(null);
  brought = $state.raw<CarriedIn | null>(null);
  #stopped = false;
  #goOn: (() => void) | null = null;

  /** Asks the host. */
  async load(): Promise<void> {
    try {
      this.shown = await call("waits_show", {});
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Writes this computer's file into a folder that a person chooses. */
  out(first: string | null): Promise<void> {
    return this.#carry("out", async () => {
      const to = await call("choose_folder", {});
      return to === null ? null : call("carry_out", { to, first });
    });
  }

  /** Reads every computer's file in a folder, or one file. */
  in(what: "choose_folder" | "choose_file"): Promise<void> {
    return this.#carry("in", async () => {
      const from = await call(what, {});
      return from === null ? null : call("carry_in", { from });
    });
  }

  /** Reads a file that was opened from outside. */
  read(from: string): Promise<void> {
    return this.#carry("in", () => call("carry_in", { from }));
  }

  pause(): void {
    if (this.progress) this.progress = { ...this.progress, paused: true };
  }

  goOn(): void {
    if (this.progress) this.progress = { ...this.progress, paused: false };
    this.#goOn?.();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.goOn();
    await call("carry_stop", {}).catch(() => {});
    this.progress = null;
    await this.load();
  }

  /** Chooses one of two values. */
  async choose(conflict: ConflictFound, claim: string): Promise<void> {
    try {
      const { plan, item, field } = conflict;
      const { pen } = await call("plan_show", { plan });
      await session.saving(() => call("field_choose", { plan, item, field, claim, pen }));
      this.error = null;
    } catch (thrown) {
      this.error = asShown(thrown);
    }
    await this.load();
  }

  /** Takes in, or leaves out, what came and stays out. */
  async answer(one: AsideShown, take: boolean): Promise<void> {
    try {
      await session.saving(() => call("aside_answer", { of: one.of, take }));
      this.error = null;
    } catch (thrown) {
      this.error = asShown(thrown);
    }
    await this.load();
  }

  /** Writes an invitation. Gives it, with its code, or nothing. */
  /** Writes an invitation, in the place of a computer whose passphrase is forgotten. */
  async invite(wanted: Omit<InviteMake, "to">, insteadOf?: DeviceId): Promise<Invited | null> {
    const to = await call("choose_folder", {});
    if (to === null) return null;
    if (insteadOf) await session.saving(() => call("device_remove", { device: insteadOf, all: false }));
    const invited = await call("invite_make", { ...wanted, to });
    await this.load();
    return invited;
  }

  async withdraw(invitation: string): Promise<void> {
    try {
      await call("invite_withdraw", { invitation });
    } catch (thrown) {
      this.error = asShown(thrown);
    }
    await this.load();
  }

  #isPaused(): boolean {
    return this.progress?.paused ?? false;
  }

  async #carry(way: Way, begin: () => Promise<Carried | null>): Promise<void> {
    if (this.progress) return;
    this.error = null;
    this.written = null;
    this.brought = null;
    this.#stopped = false;
    const started = performance.now();
    try {
      let now: Carried | null = await begin();
      while (now && !now.done && !this.#stopped) {
        const took = (performance.now() - started) / 1000;
        const rest = now.bytes > 0 && took > 2 ? (took / now.bytes) * (now.all - now.bytes) : null;
        const paused = this.#isPaused();
        this.progress = { way, bytes: now.bytes, all: now.all, paused, rest };
        if (paused) await new Promise<void>((resolve) => (this.#goOn = resolve));
        this.#goOn = null;
        if (this.#stopped) return;
        now = await call("carry_go_on", {});
      }
      this.written = now?.out ?? null;
      this.brought = now?.brought ?? null;
    } catch (thrown) {
      this.error = asShown(thrown);
    } finally {
      this.progress = null;
    }
    await session.refresh();
    await this.load();
  }
}
