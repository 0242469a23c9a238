import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asShown, setBackend } from "../api/client";
import { session } from "../api/session.svelte";
import type { PlanShown } from "../api/types";
import { PlanPage } from "./plan.svelte";

/** A host that answers with a plan of which only its last saving matters. */
const SHOWN = {
  plan: { revision: "r1" },
  pen: null,
  saved_at: "2026-11-20T15:42:00Z",
} as unknown as PlanShown;

beforeEach(() =>
  setBackend({
    call: (name) => Promise.resolve((name === "plan_show" ? SHOWN : { events: [] }) as never),
  }),
);
afterEach(() => {
  setBackend(null);
  session.saved = { kind: "saved", at: null };
});

describe("a plan that is opened", () => {
  it("says when it was last saved before anything is changed", async () => {
    session.saved = { kind: "saved", at: null };
    const page = new PlanPage("p");
    await page.load();
    expect(page.error).toBeNull();
    expect(session.saved).toEqual({ kind: "saved", at: "2026-11-20T15:42:00Z" });
  });

  it("does not say that words are saved which were not kept", async () => {
    const error = asShown({ code: "too_long", words: "That is too long.", remedy: "Shorten it." });
    session.saved = { kind: "not", error };
    await new PlanPage("p").load();
    expect(session.saved).toEqual({ kind: "not", error });
  });
});
