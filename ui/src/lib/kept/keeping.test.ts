import { afterEach, expect, it, vi } from "vitest";
import type { KeepingShown } from "../api/types";
import { Keeping } from "./keeping.svelte";

const call = vi.hoisted(() => vi.fn());
vi.mock("../api/client", () => ({ call, asShown: (thrown: unknown) => thrown }));
vi.mock("../api/session.svelte", () => ({
  session: { saving: (work: () => Promise<unknown>) => work() },
}));
afterEach(() => call.mockReset());

const shown: KeepingShown = {
  rule: { years: 5, from: "last_year" },
  may_decide: true,
  due: [],
  next_on: null,
  holds: [],
  erasures: [],
  today_on: "2026-10-12",
};

it("reads again and tells the log after each change", async () => {
  call.mockImplementation((command: string) =>
    Promise.resolve(command === "student_erase" ? { years: [2020], waits: [] } : shown),
  );
  const after = vi.fn();
  const keeping = new Keeping(null, after);
  expect(await keeping.erase("amina")).toBe(true);
  expect(call.mock.calls.map(([command]) => command as string)).toEqual(["student_erase", "keeping_show"]);
  expect(after).toHaveBeenCalledOnce();
});

it("says what stopped it, and changes nothing then", async () => {
  call.mockRejectedValue({ code: "held_back", words: "", remedy: "" });
  const after = vi.fn();
  const keeping = new Keeping(null, after);
  expect(await keeping.erase("amina")).toBe(false);
  expect(keeping.error?.code).toBe("held_back");
  expect(after).not.toHaveBeenCalled();
});

it("sends a hold without a day as one that lasts until somebody ends it", async () => {
  call.mockResolvedValue(shown);
  const keeping = new Keeping("amina", () => undefined);
  await keeping.hold("amina", " a request of the court ", "");
  expect(call.mock.calls[0]).toEqual([
    "hold_state",
    { student: "amina", why: "a request of the court", until: null, ended: false },
  ]);
});
