/**
 * Hands that are quicker than the page. Between Enter and the next field a
 * letter would belong to neither: it is held back, and typed where it was
 * meant for once that field stands.
 */
import { tick } from "svelte";

/** The key as text, where it writes: a letter, or Enter as a line feed. */
export function asText(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return "";
  if (event.key === "Enter" && !event.shiftKey) return "\n";
  return event.key.length === 1 ? event.key : "";
}

/** Redraws within which the next field takes the focus; all fall before the next real key. */
const REDRAWS = 8;

/** Types what was held back into the field that takes the focus after `left`, or into it where none does. */
export async function typeOn(held: string, left: Element | null): Promise<void> {
  const moved = () => document.activeElement !== left && document.activeElement !== document.body;
  for (let redraw = 0; redraw < REDRAWS && !moved(); redraw += 1) await tick();
  for (const letter of held) {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    if (letter === "\n" || field.readOnly) {
      const key = letter === "\n" ? "Enter" : letter;
      field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      continue;
    }
    const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    field.setRangeText(letter, from, to, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: letter, inputType: "insertText" }));
  }
}
