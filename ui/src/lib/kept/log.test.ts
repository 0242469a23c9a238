import { afterEach, expect, it, vi } from "vitest";
import type { AuditShown } from "../api/types";
import { Log } from "./log.svelte";

const call = vi.hoisted(() => vi.fn());
vi.mock("../api/client", () => ({ call, asShown: (thrown: unknown) => thrown }));
afterEach(() => call.mockReset());

const shown = (lines: AuditShown["lines"], earlier = 0): AuditShown => ({
  student: null,
  lines,
  earlier,
  plans: [],
});
const line = (about: "opened" | "left", words: string) => ({
  at: "2026-10-12T14:50:00Z",
  about,
  words,
  plan: null,
});

it("shows what is asked for, and everything at first", async () => {
  call.mockResolvedValue(shown([line("opened", "a"), line("left", "b")]));
  const log = new Log(null);
  await log.load();
  expect(log.lines.map((one) => one.words)).toEqual(["a", "b"]);
  log.only = "left";
  expect(log.lines.map((one) => one.words)).toEqual(["b"]);
});

it("asks for more lines each time that earlier ones are wanted", async () => {
  call.mockResolvedValue(shown([], 400));
  const log = new Log("amina");
  await log.load();
  await log.earlier();
  await log.earlier();
  const asked = call.mock.calls.map(([, request]) => (request as { most: number }).most);
  expect(asked).toEqual([60, 300, 540]);
  expect(call.mock.calls.every(([, request]) => (request as { student: string }).student === "amina")).toBe(
    true,
  );
});

it("keeps what it showed when the next look fails", async () => {
  call.mockResolvedValueOnce(shown([line("opened", "a")]));
  const log = new Log(null);
  await log.load();
  call.mockRejectedValueOnce({ code: "disk_failed", words: "", remedy: "" });
  await log.load();
  expect(log.lines).toHaveLength(1);
  expect(log.error?.code).toBe("disk_failed");
});
