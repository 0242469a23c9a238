import { afterEach, describe, expect, it } from "vitest";
import { setBackend } from "../api/client";
import type { AsideShown } from "../api/types";
import { WaitsPage } from "./waits.svelte";

const SHOWN = {
  conflicts: [],
  aside: [],
  lines: [],
  devices: [],
  gone: [],
  this_gone: null,
  invitations: [],
};
const STATE = { version: "", stage: { stage: "start", vaults: [] }, prefs: {}, languages: [] };

/** A host that carries in as many pieces as it is told, and notes what it is asked. */
function host(pieces: number): string[] {
  const asked: string[] = [];
  let left = pieces;
  setBackend({
    call: async (name) => {
      asked.push(name);
      if (name === "choose_folder") return "/stick";
      if (name === "waits_show") return SHOWN;
      if (name === "app_state") return STATE;
      if (name === "carry_stop") return {};
      left -= 1;
      const done = left <= 0;
      return { done, bytes: pieces - left, all: pieces, out: done ? { changes: 3 } : null, brought: null };
    },
  });
  return asked;
}

/** Lets everything that waits for the host go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("carrying", () => {
  afterEach(() => setBackend(null));

  it("goes on piece by piece until it is done, and then asks what still waits", async () => {
    const asked = host(3);
    const page = new WaitsPage();
    await page.out(null);
    expect(asked).toEqual([
      "choose_folder",
      "carry_out",
      "carry_go_on",
      "carry_go_on",
      "app_state",
      "waits_show",
    ]);
    expect(page.written?.changes).toBe(3);
    expect(page.progress).toBeNull();
  });

  it("pauses between two pieces and goes on where it stopped", async () => {
    const asked = host(3);
    const page = new WaitsPage();
    const done = page.out(null);
    while (!page.progress) await Promise.resolve();
    page.pause();
    await settle();
    const before = asked.filter((name) => name === "carry_go_on").length;
    await settle();
    expect(asked.filter((name) => name === "carry_go_on").length).toBe(before);
    page.goOn();
    await done;
    expect(page.written?.changes).toBe(3);
  });

  it("leaves it there when it is stopped", async () => {
    const asked = host(1000);
    const page = new WaitsPage();
    const done = page.out(null);
    while (!page.progress) await Promise.resolve();
    page.pause();
    await settle();
    await page.stop();
    await done;
    expect(asked).toContain("carry_stop");
    expect(page.written).toBeNull();
    expect(page.progress).toBeNull();
  });

  it("does nothing when nobody chose a folder", async () => {
    const asked: string[] = [];
    setBackend({
      call: async (name) => {
        asked.push(name);
        return name === "choose_folder" ? null : name === "app_state" ? STATE : SHOWN;
      },
    });
    await new WaitsPage().out(null);
    expect(asked).not.toContain("carry_out");
  });

  it("answers what stays out, and then asks what still does", async () => {
    const asked = host(1);
    const page = new WaitsPage();
    await page.answer({ of: ["a"] } as AsideShown, false);
    expect(asked[0]).toBe("aside_answer");
    expect(asked.at(-1)).toBe("waits_show");
    expect(page.error).toBeNull();
  });
});
