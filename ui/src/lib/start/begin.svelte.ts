/**
 * The short form that begins a class: what stands in it, what it still needs,
 * and the vault that comes of it. Words that people read are keys here.
 */
import { asShown, call, type ShownError } from "../api/client";
import type { AppState, Role, VaultCreate } from "../api/types";

/** The fields that must hold something, in the order of the form. */
export type BeginField = "school" | "full" | "short" | "class" | "passphrase" | "again";

/** What one person does for this class. Students and families begin no class. */
export const ROLES = ["teacher", "counsellor", "case_manager", "administrator"] as const satisfies Role[];

/** Fewest letters of a passphrase; the host asks the same. */
export const SHORTEST = 8;

/** The form and its answer. */
export class Beginning {
  school = $state("");
  full = $state("");
  short = $state("");
  role = $state<Role>("teacher");
  class = $state("");
  language = $state("en");
  passphrase = $state("");
  again = $state("");
  keychain = $state(false);

  /** Set once somebody tried to begin: only then does the form say what it needs. */
  tried = $state(false);
  busy = $state(false);
  error = $state<ShownError | null>(null);
  /** The recovery code in groups, and where the app stands, once the vault is there. */
  made = $state<{ recovery: string[]; state: AppState } | null>(null);

  constructor(language: string) {
    this.language = language;
  }

  /** Keys of what is still needed, by field. */
  get needs(): Partial<Record<BeginField, string>> {
    const needs: Partial<Record<BeginField, string>> = {};
    for (const field of ["school", "full", "short", "class"] as const) {
      if (this[field].trim() === "") needs[field] = `start-begin-need-${field}`;
    }
    if ([...this.passphrase].length < SHORTEST) needs.passphrase = "start-begin-need-passphrase";
    else if (this.again !== this.passphrase) needs.again = "start-begin-need-same";
    return needs;
  }

  /** The first field that needs something, so that it can take the focus. */
  get firstNeed(): BeginField | null {
    const order: BeginField[] = ["school", "full", "short", "class", "passphrase", "again"];
    return order.find((field) => this.needs[field]) ?? null;
  }

  /** What is asked of the host. */
  get request(): VaultCreate {
    return {
      school: this.school.trim(),
      full: this.full.trim(),
      short: this.short.trim(),
      role: this.role,
      class: this.class.trim(),
      language: this.language,
      passphrase: this.passphrase,
      keychain: this.keychain,
    };
  }

  /** Makes the vault where the form is whole. Says whether it did. */
  async begin(): Promise<boolean> {
    this.tried = true;
    if (this.busy || this.firstNeed) return false;
    this.busy = true;
    this.error = null;
    try {
      this.made = await call("vault_create", this.request);
      // The form goes on living behind the recovery code; the secret need not.
      this.passphrase = "";
      this.again = "";
      return true;
    } catch (thrown) {
      this.error = asShown(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
