/**
 * Where the app stands, as the host last said it, and the saved line. The
 * window holds no other truth: surfaces ask the host again after a change.
 */
import { fetchLanguage, useLanguage } from "../words.svelte";
import { asShown, call, type ShownError } from "./client";
import type { AppState, Changed, Prefs } from "./types";

/** What the saved line says. */
export type Saved =
  { kind: "saved"; at: string | null } | { kind: "saving" } | { kind: "not"; error: ShownError };

class Session {
  /** The last state heard; null until the first answer. */
  state = $state<AppState | null>(null);
  /** The saved line. */
  saved = $state<Saved>({ kind: "saved", at: null });
  #saving = 0;

  /** Asks the host where the app stands, and waits for the words to say it in. */
  async refresh(): Promise<AppState> {
    const state = await call("app_state", {});
    await fetchLanguage(state.prefs.language);
    return this.take(state);
  }

  /** Takes a state that a command answered with. */
  take(state: AppState): AppState {
    this.state = state;
    applyPrefs(state.prefs);
    if (state.stage.stage === "open" && this.saved.kind === "saved") {
      this.saved = { kind: "saved", at: state.stage.saved_at };
    }
    return state;
  }

  /** Sets some of the reader's preferences on this computer. */
  async prefer(some: Partial<Prefs>): Promise<void> {
    if (!this.state) return;
    const prefs = { ...$state.snapshot(this.state.prefs), ...some };
    // Shown at once: a reader who enlarges must not wait for a disk.
    this.state.prefs = prefs;
    applyPrefs(prefs);
    this.take(await call("prefs_set", { prefs }));
  }

  /** Runs a change and keeps the saved line true while it runs. */
  async saving<A>(work: () => Promise<A>): Promise<A> {
    this.#saving += 1;
    this.saved = { kind: "saving" };
    try {
      const answer = await work();
      this.#saving -= 1;
      if (this.#saving === 0) this.saved = { kind: "saved", at: savedAt(answer) ?? new Date().toISOString() };
      return answer;
    } catch (thrown) {
      this.#saving -= 1;
      const error = asShown(thrown);
      this.saved = { kind: "not", error };
      throw error;
    }
  }
}

/** The one session of this window. */
export const session = new Session();

function savedAt(answer: unknown): string | null {
  const found = answer as { saved_at?: string; changed?: Changed | null } | null;
  return found?.saved_at ?? found?.changed?.saved_at ?? null;
}

/** Puts the reader's preferences on the page. Colours and sizes follow by tokens. */
export function applyPrefs(prefs: Prefs): void {
  const root = document.documentElement;
  set(root, "theme", prefs.theme);
  set(root, "contrast", prefs.contrast);
  set(root, "voice", prefs.voice === "plain" ? "plain" : "");
  set(root, "spacing", prefs.spacing === "wide" ? "wide" : "");
  const size = prefs.zoom === 1 ? "" : `${prefs.zoom * 100}%`;
  if (root.style.fontSize !== size) {
    root.style.fontSize = size;
    measureAgain();
  }
  useLanguage(prefs.language);
}

/** Surfaces fold by rem. Chromium keeps the old answer while the box itself stays as wide as it was. */
function measureAgain(): void {
  const app = document.getElementById("app");
  if (!app) return;
  app.style.containerType = "normal";
  void app.offsetWidth;
  app.style.containerType = "";
}

function set(root: HTMLElement, name: string, value: string): void {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}
