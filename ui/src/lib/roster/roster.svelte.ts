/**
 * A roster from another system: it is read, it proposes, and a person ticks what
 * is done. Nothing is ticked beforehand.
 */
import { asShown, call, type ShownError } from "../api/client";
import { session } from "../api/session.svelte";
import type { RosterAccepted, RosterKind, RosterProposal, RosterShown } from "../api/types";

/** Groups in the order of the page; each with the kinds of proposals in it. */
export const GROUPS: readonly { name: string; kinds: readonly RosterKind[]; says: boolean }[] = [
  { name: "same", kinds: ["same_person", "other_person"], says: true },
  { name: "come", kinds: ["student_new", "student_back"], says: false },
  { name: "leave", kinds: ["student_leaves"], says: true },
  { name: "names", kinds: ["name_changed"], says: true },
  { name: "adults", kinds: ["adult_new"], says: true },
  { name: "guardians", kinds: ["guardian_new"], says: true },
  { name: "access", kinds: ["hand_on", "cover"], says: true },
];

export class RosterPage {
  from = $state("");
  shown = $state.raw<RosterShown | null>(null);
  accepted = $state.raw<RosterAccepted | null>(null);
  error = $state.raw<ShownError | null>(null);
  busy = $state(false);
  #ticked = $state<Record<string, boolean>>({});

  /** The file's or folder's own name. */
  get name(): string {
    return this.from.slice(Math.max(this.from.lastIndexOf("/"), this.from.lastIndexOf("\\")) + 1);
  }

  /** What is ticked, in the order of the page. */
  get ticked(): RosterProposal[] {
    return this.shown?.proposals.filter((one) => this.#ticked[one.id]) ?? [];
  }

  get groups(): { name: string; says: boolean; proposals: RosterProposal[] }[] {
    const of = (kinds: readonly RosterKind[]) =>
      this.shown?.proposals.filter((one) => kinds.includes(one.kind)) ?? [];
    return GROUPS.map(({ name, kinds, says }) => ({ name, says, proposals: of(kinds) })).filter(
      (group) => group.proposals.length > 0,
    );
  }

  has(one: RosterProposal): boolean {
    return this.#ticked[one.id] ?? false;
  }

  /** Of two answers to one question only one stays ticked. */
  tick(one: RosterProposal, on: boolean): void {
    if (on && one.either !== null) {
      for (const other of this.shown?.proposals ?? []) {
        if (other.either === one.either) this.#ticked[other.id] = false;
      }
    }
    this.#ticked[one.id] = on;
  }

  /** What one tick for a whole group ticks: the first answer to each question, and nothing that gives access. */
  all(proposals: RosterProposal[]): RosterProposal[] {
    const first = (one: RosterProposal) =>
      one.either === null || proposals.find((other) => other.either === one.either)?.id === one.id;
    return proposals.filter((one) => !one.gives_access && first(one));
  }

  hasAll(proposals: RosterProposal[]): boolean {
    const all = this.all(proposals);
    return all.length > 0 && all.every((one) => this.has(one));
  }

  tickAll(proposals: RosterProposal[], on: boolean): void {
    for (const one of this.all(proposals)) this.tick(one, on);
  }

  async choose(what: "choose_file" | "choose_folder"): Promise<void> {
    if (this.busy) return;
    try {
      const path = await call(what, {});
      if (path === null) return;
      this.from = path;
      this.accepted = null;
      await this.read(null);
    } catch (thrown) {
      this.error = asShown(thrown);
    }
  }

  /** Reads it for one of its classes, or lets the app tell which one is this. */
  async read(klass: string | null): Promise<void> {
    this.busy = true;
    try {
      this.shown = await call("roster_read", { from: this.from, class: klass });
      this.error = null;
    } catch (thrown) {
      this.shown = null;
      this.error = asShown(thrown);
    } finally {
      this.#ticked = {};
      this.busy = false;
    }
  }

  /** Does what is ticked, and reads it again: what was done is proposed no more. */
  async accept(): Promise<boolean> {
    if (this.busy || this.ticked.length === 0) return false;
    this.busy = true;
    const wanted = {
      from: this.from,
      class: this.shown?.class ?? null,
      accept: this.ticked.map(({ id }) => id),
    };
    try {
      this.accepted = await session.saving(() => call("roster_accept", wanted));
    } catch (thrown) {
      this.error = asShown(thrown);
      this.busy = false;
      return false;
    }
    await this.read(wanted.class);
    return true;
  }
}
