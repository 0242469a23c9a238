/** The keys of the shared screen. Steps move by Page keys or with Alt along the line of reading. */

/** What a key does. */
export type Act = "pass" | "next" | "back" | "undo" | "redo";

/** What was pressed, as far as it matters here. */
export type Pressed = Pick<
  KeyboardEvent,
  "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "isComposing"
>;

export function act(pressed: Pressed, rightToLeft: boolean): Act | null {
  if (pressed.isComposing) return null;
  const command = pressed.ctrlKey || pressed.metaKey;
  if (command && !pressed.altKey) {
    const key = pressed.key.toLowerCase();
    if (key === "z") return pressed.shiftKey ? "redo" : "undo";
    return key === "y" ? "redo" : null;
  }
  if (command) return null;
  if (pressed.altKey) {
    if (pressed.key === "ArrowRight") return rightToLeft ? "back" : "next";
    if (pressed.key === "ArrowLeft") return rightToLeft ? "next" : "back";
    return null;
  }
  if (pressed.key === "F2") return "pass";
  if (pressed.key === "PageDown") return "next";
  if (pressed.key === "PageUp") return "back";
  return null;
}
