/**
 * What can be done where one is, said once: the palette lists it, the sheet of
 * keys names it, and the keyboard runs it.
 */
import { untrack } from "svelte";
import type { IconName } from "../parts/Icon.svelte";
import { t } from "../words.svelte";

/** Something that a person can do or open here. */
export interface Act {
  id: string;
  label: string;
  icon: IconName;
  group: "open" | "do";
  /** Keys that do it: `ctrl+k`, `f2`, `?`. */
  keys?: string;
  /** Not listed, only reached by its keys. */
  quiet?: boolean;
  run: () => void;
}

class Acts {
  #offers = $state.raw<{ acts: () => Act[] }[]>([]);

  /** Everything on offer; later offers first, so that a page wins over the frame. */
  get all(): Act[] {
    return [...this.#offers].reverse().flatMap((offer) => offer.acts());
  }

  /** Offers acts until the returned function is called. */
  offer(acts: () => Act[]): () => void {
    const offer = { acts };
    // An effect that offers must not run again because something was offered.
    untrack(() => (this.#offers = [...this.#offers, offer]));
    return () => untrack(() => (this.#offers = this.#offers.filter((one) => one !== offer)));
  }
}

/** All acts of this window. */
export const acts = new Acts();

/** Whether a key press is a combination such as `ctrl+shift+z`. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const control = event.ctrlKey || event.metaKey;
  if (control !== wants("ctrl") || event.altKey !== wants("alt")) return false;
  // A sign such as `?` needs Shift on one keyboard and not on another.
  if (/^[a-z0-9]|^f\d/.test(key) && event.shiftKey !== wants("shift")) return false;
  return event.key.toLowerCase() === key;
}

/** A combination as it stands on a keyboard: `Ctrl K`. */
export function keyWords(keys: string): string {
  return keys
    .split("+")
    .map((part) => {
      if (part === "ctrl") return t("key-ctrl");
      if (part === "shift") return t("key-shift");
      return part.toUpperCase();
    })
    .join(" ");
}
