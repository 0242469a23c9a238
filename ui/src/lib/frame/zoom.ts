/** The window's own zoom by keys, kept with the reader's preferences. */
import { session } from "../api/session.svelte";

const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Handles Ctrl with plus, minus or zero. Says whether it did. */
export function zoomByKey(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !session.state) return false;
  const now = session.state.prefs.zoom;
  let next: number;
  if (event.key === "+" || event.key === "=") next = STEPS.find((step) => step > now + 0.01) ?? now;
  else if (event.key === "-") next = STEPS.findLast((step) => step < now - 0.01) ?? now;
  else if (event.key === "0") next = 1;
  else return false;
  event.preventDefault();
  if (next !== now) void session.prefer({ zoom: next }).catch(() => {});
  return true;
}
