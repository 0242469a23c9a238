import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applied, splice, SpliceQueue, type Splice } from "./SpliceQueue";

/** A host that keeps one text and hands out revisions, answering when told. */
class Host {
  text: string;
  revision = 0;
  edits: { splice: Splice; base: string }[] = [];
  waiting: (() => void)[] = [];
  refuse = false;

  constructor(text: string) {
    this.text = text;
  }

  send = (edit: Splice, base: string): Promise<{ revision: string }> => {
    this.edits.push({ splice: edit, base });
    return new Promise((resolve, reject) => {
      this.waiting.push(() => {
        if (this.refuse) {
          reject(new Error("too long"));
          return;
        }
        this.text = applied(this.text, edit);
        this.revision += 1;
        resolve({ revision: `r${this.revision}` });
      });
    });
  };

  async answer(): Promise<void> {
    this.waiting.shift()?.();
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 6; i += 1) await Promise.resolve();
}

/** A small seeded generator, so that a failure can be played again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("splice", () => {
  it("is null between equal texts", () => {
    expect(splice("river", "river")).toBeNull();
  });

  it("is the smallest change", () => {
    expect(splice("the river", "the wide river")).toEqual({ at: 4, delete: 0, insert: "wide " });
  });

  it("places a letter typed into a run of equal letters where the caret says", () => {
    expect(splice("aaa", "aaaa", 1)).toEqual({ at: 0, delete: 0, insert: "a" });
    expect(splice("aaa", "aaaa", 4)).toEqual({ at: 3, delete: 0, insert: "a" });
  });

  it("never cuts a pair of surrogates", () => {
    const change = splice("a😀b", "a😁b");
    expect(change).toEqual({ at: 1, delete: 2, insert: "😁" });
  });

  it("always leads from one text to the other", () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const next = seeded(seed);
      const letters = ["a", "b", "😀", "é", " "];
      const word = () =>
        Array.from(
          { length: Math.floor(next() * 8) },
          () => letters[Math.floor(next() * letters.length)],
        ).join("");
      const [before, after] = [word(), word()];
      const change = splice(before, after, Math.floor(next() * (after.length + 1)));
      expect(change ? applied(before, change) : before, `seed ${seed}`).toBe(after);
    }
  });
});

describe("SpliceQueue", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("gathers keystrokes for a quarter of a second", async () => {
    const host = new Host("");
    const queue = new SpliceQueue("", "r0", host.send);
    queue.typed("r", 1);
    vi.advanceTimersByTime(100);
    queue.typed("ri", 2);
    expect(host.edits, "nothing goes before the time is over").toHaveLength(0);
    vi.advanceTimersByTime(150);
    expect(host.edits).toEqual([{ splice: { at: 0, delete: 0, insert: "ri" }, base: "r0" }]);
  });

  it("sends one edit at a time, the next with the new base", async () => {
    const host = new Host("");
    const queue = new SpliceQueue("", "r0", host.send);
    queue.typed("a", 1);
    vi.advanceTimersByTime(250);
    queue.typed("ab", 2);
    vi.advanceTimersByTime(250);
    expect(host.edits, "the second waits for the first").toHaveLength(1);
    await host.answer();
    expect(host.edits[1]).toEqual({ splice: { at: 1, delete: 0, insert: "b" }, base: "r1" });
    await host.answer();
    expect(host.text).toBe("ab");
  });

  it("flushes everything at once when a field is left", async () => {
    const host = new Host("");
    const queue = new SpliceQueue("", "r0", host.send);
    queue.typed("water", 5);
    const done = queue.flush();
    await settle();
    await host.answer();
    await done;
    expect(host.text).toBe("water");
    expect(queue.waits).toBe(false);
  });

  it("sends nothing while an input method composes", () => {
    const host = new Host("");
    const queue = new SpliceQueue("", "r0", host.send);
    queue.composes();
    queue.typed("に", 1);
    vi.advanceTimersByTime(1000);
    expect(host.edits).toHaveLength(0);
    queue.composed("日本", 2);
    vi.advanceTimersByTime(250);
    expect(host.edits[0]?.splice.insert).toBe("日本");
  });

  it("keeps what was refused and sends it with the next keystroke", async () => {
    const host = new Host("");
    const queue = new SpliceQueue("", "r0", host.send);
    const heard: unknown[] = [];
    queue.onerror = (thrown) => heard.push(thrown);
    host.refuse = true;
    queue.typed("much", 4);
    vi.advanceTimersByTime(250);
    await host.answer();
    expect(heard).toHaveLength(1);
    expect(queue.text, "the words stay in the field").toBe("much");
    host.refuse = false;
    queue.typed("muc", 3);
    vi.advanceTimersByTime(250);
    await host.answer();
    expect(host.text).toBe("muc");
    expect(heard.at(-1), "the error goes once it worked").toBeNull();
  });

  it("takes what another device merged without moving the caret from its place", () => {
    const queue = new SpliceQueue("the river", "r0", new Host("").send);
    expect(queue.resync("see the river", "r1", queue.round, 9)).toEqual({ text: "see the river", caret: 13 });
  });

  it("lays unsent words over what came in", () => {
    const queue = new SpliceQueue("the river", "r0", new Host("").send);
    queue.typed("the river runs", 14);
    expect(queue.resync("see the river", "r1", queue.round, 14)?.text).toBe("see the river runs");
  });

  it("does not take a redraw that was asked for before a later edit", async () => {
    const host = new Host("");
    const queue = new SpliceQueue("", "r0", host.send);
    const round = queue.round;
    queue.typed("a", 1);
    vi.advanceTimersByTime(250);
    await host.answer();
    expect(queue.resync("", "r0", round, 1), "an older picture must not take the letter away").toBeNull();
    expect(queue.text).toBe("a");
  });
});
