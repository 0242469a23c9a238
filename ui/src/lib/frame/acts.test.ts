import { describe, expect, it } from "vitest";
import { matches } from "./acts.svelte";

const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  new KeyboardEvent("keydown", { key, ...held });

describe("keys", () => {
  it("tell undo from redo", () => {
    expect(matches("ctrl+z", press("z", { ctrlKey: true }))).toBe(true);
    expect(matches("ctrl+z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches("ctrl+shift+z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(true);
  });

  it("take Command for Ctrl on a Mac", () => {
    expect(matches("ctrl+k", press("k", { metaKey: true }))).toBe(true);
  });

  it("find a sign whether or not it needs Shift", () => {
    expect(matches("?", press("?", { shiftKey: true }))).toBe(true);
    expect(matches("?", press("?"))).toBe(true);
    expect(matches("?", press("?", { ctrlKey: true }))).toBe(false);
  });

  it("leave a plain letter alone", () => {
    expect(matches("ctrl+k", press("k"))).toBe(false);
    expect(matches("f2", press("F2"))).toBe(true);
  });
});
