import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setBackend } from "../api/client";
import type { Pen, PlanShown, Run, Shares } from "../api/types";
import OwnWords from "./OwnWords.svelte";
import { PLAN_CONTEXT, PlanPage } from "./plan.svelte";
import { applied } from "./SpliceQueue";

const amina: Pen = {
  speakers: ["amina"],
  voice: "student",
  interpreter: null,
  scribe: "okafor",
  language: "en",
};
const okafor: Pen = {
  speakers: ["okafor"],
  voice: "school",
  interpreter: null,
  scribe: "okafor",
  language: "en",
};
const none: Shares = { student: 0, family: 0, school: 0, unnamed: 0 };

/** A host that keeps one plan with one text. */
class Host {
  passions: Run[] = [];
  revision = 0;
  calls: { name: string; request: Record<string, unknown> }[] = [];
  refuses = false;

  call = (name: string, request: unknown): Promise<unknown> => {
    const asked = request as Record<string, unknown>;
    this.calls.push({ name, request: asked });
    if (name === "plan_show") return Promise.resolve(this.shown());
    if (name === "plan_story") return Promise.resolve({ events: [] });
    if (name === "text_edit") {
      if (this.refuses) {
        return Promise.reject({ code: "too_long", words: "That is too long.", remedy: "Shorten it." });
      }
      const before = this.passions.map((run) => run.text).join("");
      const text = applied(before, asked as { at: number; delete: number; insert: string });
      this.passions = text ? [{ text, by: "a" }] : [];
      this.revision += 1;
      return Promise.resolve({
        revision: `r${this.revision}`,
        saved_at: "2026-11-20T10:00:00Z",
        touched: [],
        record: null,
      });
    }
    return Promise.reject({ code: "unknown", words: name, remedy: "" });
  };

  shown(): PlanShown {
    const blank: Run[] = [];
    const name = (short: string, voice: "student" | "school") => ({
      full: short,
      short,
      pronouns: null,
      voice,
      relation: null,
      languages: ["en"],
    });
    return {
      plan: {
        id: "p",
        student: "amina",
        year: 2026,
        revision: `r${this.revision}`,
        pens: { a: amina, o: okafor },
        profile: {
          strengths: blank,
          passions: this.passions,
          aspirations: blank,
          languages: blank,
          community: blank,
          learn_best: blank,
          in_the_way: blank,
          trusted_adult: blank,
        },
        goals: [],
        experiences: [],
        needs: [],
        supports: [],
        agreements: [],
        notes: [],
        home_lines: [],
        suggestions: [],
        evidence: [],
        check_ins: [],
        conferences: [],
        copies: [],
        trash: [],
        does_not_fit: [],
        went_on: [],
        safeguards: { not_for_family: [], shared_needs: [], family_copy: null },
      },
      names: { amina: name("Amina", "student"), okafor: name("Ms. Okafor", "school") },
      around: ["amina", "okafor"],
      pen: amina,
      entry_points: [],
      lists: {},
      whose_words: { whole: none, sections: {} },
      checklist: [],
      check_ins_due: [],
      next_check_in_on: "2026-12-11",
      asks: [],
      ways_up: [],
      frameworks: [],
      class_goals: [],
      class_goals_only: false,
      years: [],
      next_conference: null,
      undo: null,
      redo: null,
      saved_at: null,
      today_on: "2026-11-20",
      joined_into: null,
      says_school_name: [],
    };
  }
}

const host = { now: new Host() };
let page: PlanPage;
let part: Record<string, unknown>;

async function settle(): Promise<void> {
  for (let i = 0; i < 12; i += 1) await tick();
  flushSync();
}

async function draw(runs: Run[], pen: Pen): Promise<HTMLElement> {
  host.now = new Host();
  host.now.passions = runs;
  setBackend(host.now);
  page = new PlanPage("p");
  await page.refresh();
  await page.takePen(pen);
  part = mount(OwnWords, {
    target: document.body,
    props: { field: "passions" },
    context: new Map([[PLAN_CONTEXT, page]]),
  });
  await settle();
  return document.querySelector<HTMLElement>("[role=textbox]") ?? document.body;
}

const area = () => document.querySelector("textarea");
const edits = () => host.now.calls.filter((one) => one.name === "text_edit").map((one) => one.request);

async function press(on: HTMLElement, key: string): Promise<void> {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await settle();
}

async function type(text: string): Promise<void> {
  const field = area();
  if (!field) throw new Error("no field is open");
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await settle();
}

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await unmount(part);
  setBackend(null);
  document.body.innerHTML = "";
  vi.useRealTimers();
});

describe("a text of the plan", () => {
  it("opens by Enter and sends what is typed, with the pen that is held", async () => {
    await press(await draw([], amina), "Enter");
    await type("Water");
    await vi.advanceTimersByTimeAsync(250);
    expect(edits()).toEqual([
      {
        plan: "p",
        target: { item: null, field: "passions" },
        pen: amina,
        base: "r0",
        at: 0,
        delete: 0,
        insert: "Water",
      },
    ]);
  });

  it("opens by a letter, which is not lost", async () => {
    await press(await draw([{ text: "Water", by: "a" }], amina), "s");
    expect(area()?.value).toBe("Waters");
  });

  it("sends everything when it is left, and shows it as type again", async () => {
    await press(await draw([], amina), "Enter");
    await type("Rivers");
    area()?.dispatchEvent(new FocusEvent("blur"));
    await vi.advanceTimersByTimeAsync(0);
    await settle();
    expect(area(), "the field is closed").toBeNull();
    expect(document.querySelector("[role=textbox]")?.textContent?.trim()).toBe("Rivers");
  });

  it("opens a suggestion, never the sentence, for an adult's pen (P5)", async () => {
    await press(await draw([{ text: "Water", by: "a" }], okafor), "Enter");
    expect(area(), "the student's sentence stays closed").toBeNull();
    expect(page.suggesting).toEqual({ item: null, field: "passions" });
  });

  it("may be begun by an adult while it is blank", async () => {
    await press(await draw([], okafor), "Enter");
    expect(area()).not.toBeNull();
  });

  it("keeps what was refused in the field, with the reason above it", async () => {
    await press(await draw([], amina), "Enter");
    host.now.refuses = true;
    await type("far too much");
    area()?.dispatchEvent(new FocusEvent("blur"));
    await vi.advanceTimersByTimeAsync(0);
    await settle();
    expect(area()?.value).toBe("far too much");
    expect(document.querySelector("[role=alert]")?.textContent).toContain("That is too long.");
    expect(await page.flush(), "the page must not be left").toBe(false);
  });

  it("sends what was typed with the pen it was typed with", async () => {
    await press(await draw([], amina), "Enter");
    await type("Mine");
    await page.takePen(okafor);
    expect(edits().map((one) => one["pen"])).toEqual([amina]);
  });
});
