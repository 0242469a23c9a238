/**
 * Opening a vault: which one, by which way, and what went wrong. One way shows
 * at a time, so that a person who forgot the passphrase is not asked for it.
 */
import { asShown, call, type ShownError } from "../api/client";
import type { AppState, UnlockWith, VaultOnDisk } from "../api/types";

/** A way to open. */
export type Way = UnlockWith["with"];

export class Unlocking {
  vault = $state("");
  way = $state<Way>("passphrase");
  secret = $state("");
  /** Key of what the field still needs. */
  need = $state("");
  busy = $state(false);
  error = $state<ShownError | null>(null);

  constructor(vaults: readonly VaultOnDisk[]) {
    this.vault = vaults[0]?.vault ?? "";
  }

  /** Takes another vault or way; what was typed for the one before is gone. */
  turn(to: { vault?: string; way?: Way }): void {
    this.vault = to.vault ?? this.vault;
    this.way = to.way ?? (to.vault === undefined ? this.way : "passphrase");
    this.secret = "";
    this.need = "";
    this.error = null;
  }

  get #how(): UnlockWith {
    switch (this.way) {
      case "keychain":
        return { with: "keychain" };
      case "recovery":
        return { with: "recovery", code: this.secret };
      default:
        return { with: "passphrase", passphrase: this.secret };
    }
  }

  /** Opens it. Null where it did not open; `error` or `need` then says why. */
  async open(): Promise<AppState | null> {
    if (this.busy) return null;
    if (this.way !== "keychain" && this.secret.trim() === "") {
      this.need = this.way === "recovery" ? "start-unlock-need-code" : "start-unlock-need-passphrase";
      return null;
    }
    this.busy = true;
    this.need = "";
    this.error = null;
    try {
      const state = await call("vault_unlock", { vault: this.vault, unlock: this.#how });
      this.secret = "";
      return state;
    } catch (thrown) {
      this.error = asShown(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
