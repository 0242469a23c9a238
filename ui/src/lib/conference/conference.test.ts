import { afterEach, beforeEach, expect, test } from "vitest";
import { setBackend } from "../api/client";
import type { ConferenceShown, NameShown, Pen } from "../api/types";
import { SpliceQueue } from "../plan/SpliceQueue";
import { Conference } from "./conference.svelte";

const named = (short: string, voice: NameShown["voice"]): NameShown => ({
  full: short,
  short,
  pronouns: null,
  voice,
  relation: null,
  languages: ["en"],
});
const pen: Pen = { speakers: ["a"], voice: "student", interpreter: null, scribe: "o", language: "en" };
const agenda = ["welcome", "who_i_am", "agreements"].map((key) => ({ key, words: "", minutes: 2 }));

/** What was asked of the host, in order. */
let asked: [string, unknown][];
let refuse: string | null;
let atStep: string;

beforeEach(() => {
  asked = [];
  refuse = null;
  atStep = "welcome";
  setBackend({
    call: async (name, request) => {
      asked.push([name, request]);
      if (name === refuse) throw { code: "locked", words: "No.", remedy: "" };
      if (name === "conference_show") return shown();
      if (name === "item_add") return { item: "new", changed: { saved_at: "2026-11-12T10:58:00Z" } };
      return { saved_at: "2026-11-12T10:58:00Z" };
    },
  });
});
afterEach(() => setBackend(null));

function shown(): ConferenceShown {
  return {
    shown: {
      plan: { id: "p", student: "a", revision: "r" },
      names: { a: named("Amina", "student"), h: named("Hodan", "family"), o: named("Ms. Okafor", "school") },
      around: ["a", "h", "o"],
      pen,
      saved_at: null,
    },
    conference: "c",
    agenda,
    at_step: atStep,
    present: ["a", "h", "o"],
    since_last: [],
    had_before: true,
    locks: true,
    copies: 0,
    prepared: [],
    drafts: {},
  } as unknown as ConferenceShown;
}

async function opened(): Promise<Conference> {
  const conference = new Conference(shown());
  asked.length = 0;
  return conference;
}

test("a conference that was cut off goes on at its step (C11)", async () => {
  atStep = "who_i_am";
  expect((await opened()).step.key).toBe("who_i_am");
});

test("a conference that was cut off on its last page goes on there", async () => {
  atStep = "copies";
  expect((await opened()).step.kind).toBe("end");
});

test("a redraw does not move the step or the pen", async () => {
  const conference = await opened();
  await conference.next();
  await conference.passTo("h");
  await conference.refresh();
  expect([conference.step.key, conference.pen?.speakers]).toEqual(["who_i_am", ["h"]]);
});

test("each step is told to the host, the page after the last one too", async () => {
  const conference = await opened();
  for (let move = 0; move < 4; move += 1) await conference.next();
  expect(conference.step.kind).toBe("end");
  expect(asked).toEqual([
    ["conference_move", { step: "who_i_am" }],
    ["conference_move", { step: "agreements" }],
    ["conference_move", { step: "copies" }],
  ]);
});

test("a move that the host refuses leads nowhere and says why", async () => {
  const conference = await opened();
  refuse = "conference_move";
  await conference.next();
  expect([conference.at, conference.refused?.code]).toEqual([0, "locked"]);
});

test("words that were refused keep the step where they stand", async () => {
  const conference = await opened();
  const queue = new SpliceQueue("", "r", () => Promise.reject(new Error("too long")));
  conference.opens({ target: { item: null, field: "strengths" }, queue, caret: () => 0, redraw: () => {} });
  queue.typed("I notice things.");
  await conference.next();
  expect([conference.at, asked]).toEqual([0, []]);
});

test("passing the pen first sends what was typed with the one before", async () => {
  const conference = await opened();
  let sentWith: string[] | undefined;
  const queue = new SpliceQueue("", "r", async () => {
    sentWith = conference.pen?.speakers;
    return { revision: "s" };
  });
  conference.opens({ target: { item: null, field: "strengths" }, queue, caret: () => 0, redraw: () => {} });
  queue.typed("I notice things.");
  await conference.passPen();
  expect(sentWith).toEqual(["a"]);
  expect(conference.pen).toMatchObject({ speakers: ["h"], scribe: "o", voice: "family" });
});

test("a full round of the pen comes back to the pen it began with (C3)", async () => {
  const conference = await opened();
  for (const speaker of ["h", "o", "a"]) {
    await conference.passPen();
    expect(conference.pen?.speakers).toEqual([speaker]);
  }
  expect(conference.pen).toEqual(pen);
});

test("an added item carries the pen and is shown at once", async () => {
  const conference = await opened();
  expect(await conference.add("goals", {})).toBe("new");
  expect(asked.map(([name]) => name)).toEqual(["item_add", "conference_show"]);
  expect(asked[0]?.[1]).toMatchObject({ list: "goals", pen });
});

test("leaving in the middle does not end the conference; leaving from the end page does", async () => {
  const conference = await opened();
  const stage = {
    version: "",
    stage: { stage: "conference", student: "Amina" },
    prefs: {
      language: "en",
      theme: "",
      contrast: "",
      voice: "book",
      spacing: "normal",
      zoom: 1,
      lock_after_minutes: 10,
    },
    languages: ["en"],
  };
  setBackend({
    call: async (name, request) => {
      asked.push([name, request]);
      return stage;
    },
  });
  await conference.leave({ with: "keychain" });
  conference.at = 3;
  await conference.leave({ with: "keychain" });
  const told = asked.map(([name]) => name).filter((name) => name !== "app_state");
  expect(told).toEqual(["conference_leave", "conference_end", "conference_leave"]);
  expect(conference.left).toBe(true);
});

test("a wrong passphrase leaves the shared screen as it is, and a second try ends nothing twice", async () => {
  const conference = await opened();
  conference.at = 3;
  refuse = "conference_leave";
  await expect(conference.leave({ with: "keychain" })).rejects.toMatchObject({ code: "locked" });
  expect(conference.left).toBe(false);
  await conference.leave({ with: "keychain" }).catch(() => {});
  expect(asked.filter(([name]) => name === "conference_end")).toHaveLength(1);
});
