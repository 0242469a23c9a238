import { expect, test } from "vitest";
import { act, type Act, type Pressed } from "./keys";

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  ...held,
});

test.each<[string, Partial<Pressed>, boolean, Act | null]>([
  ["F2", {}, false, "pass"],
  ["PageDown", {}, false, "next"],
  ["PageUp", {}, true, "back"],
  ["ArrowRight", { altKey: true }, false, "next"],
  ["ArrowRight", { altKey: true }, true, "back"],
  ["ArrowLeft", { altKey: true }, true, "next"],
  ["z", { ctrlKey: true }, false, "undo"],
  ["Z", { ctrlKey: true, shiftKey: true }, false, "redo"],
  ["y", { ctrlKey: true }, false, "redo"],
  ["z", {}, false, null],
  ["ArrowRight", {}, false, null],
  ["z", { ctrlKey: true, isComposing: true }, false, null],
])("%s with %j, right to left %s, does %s", (key, held, rightToLeft, does) => {
  expect(act(press(key, held), rightToLeft)).toBe(does);
});
