import { afterEach, describe, expect, it } from "vitest";
import { setBackend } from "../api/client";
import type { CopyWaiting } from "../api/types";
import { PrintQueue } from "./queue.svelte";

const copy = (name: string, there = true): CopyWaiting => ({
  ...{
    copy: name,
    plan: "p",
    student: name,
    name,
    path: `/copies/${name}`,
    at: "2026-11-12T18:00:00Z",
    there,
  },
});

/** A host with a list and a printer that may refuse one. */
function host(list: CopyWaiting[], refuses = "", stops?: () => void) {
  const printed: string[] = [];
  const off = new Set<string>();
  setBackend({
    call: (name, request) => {
      const { path, copy: id } = request as { path: string; copy: string };
      if (name === "copies_to_print")
        return Promise.resolve({ copies: list.filter((one) => !off.has(one.copy)) });
      if (name === "print_path") {
        if (path === `/copies/${refuses}`)
          return Promise.reject({ code: "printer_refused", words: "No.", remedy: "Look." });
        printed.push(path);
        stops?.();
      }
      if (name === "copy_printed") off.add(id);
      return Promise.resolve({});
    },
  });
  return printed;
}

afterEach(() => setBackend(null));

describe("the copies that wait for the printer (F12)", () => {
  it("go one after the other and leave the list", async () => {
    const printed = host([copy("a"), copy("b"), copy("c", false)]);
    const queue = new PrintQueue();
    await queue.load();
    await queue.printAll();
    expect(printed).toEqual(["/copies/a", "/copies/b"]);
    expect([queue.sent, queue.all, queue.runs]).toEqual([2, 2, false]);
    expect(queue.copies.map((one) => one.copy)).toEqual(["c"]);
  });

  it("stop at a refusal, which is said, and go on from there", async () => {
    host([copy("a"), copy("b"), copy("c")], "b");
    const queue = new PrintQueue();
    await queue.load();
    await queue.printAll();
    expect(queue.error?.code).toBe("printer_refused");
    expect(queue.copies.map((one) => one.copy)).toEqual(["b", "c"]);
    const printed = host([copy("b"), copy("c")]);
    await queue.printAll();
    expect(printed).toEqual(["/copies/b", "/copies/c"]);
    expect(queue.error).toBeNull();
  });

  it("stop after the one on its way when somebody says so, and wait on after a restart", async () => {
    const queue = new PrintQueue();
    const printed = host([copy("a"), copy("b")], "", () => queue.stop());
    await queue.load();
    await queue.printAll();
    expect(printed).toEqual(["/copies/a"]);
    const again = new PrintQueue();
    await again.load();
    expect(again.copies.map((one) => one.copy)).toEqual(["b"]);
  });
});
