import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { setBackend } from "../api/client";
import type {
  Agreement,
  ConferenceShown,
  ItemAdd,
  NameShown,
  Pen,
  Plan,
  Profile,
  Text,
  TextEdit,
} from "../api/types";
import { applied } from "../plan/SpliceQueue";
import { Conference } from "./conference.svelte";
import Screen from "./Screen.svelte";

const named = (short: string, voice: NameShown["voice"]): NameShown => ({
  full: short,
  short,
  pronouns: null,
  voice,
  relation: null,
  languages: ["en"],
});
const pen: Pen = { speakers: ["a"], voice: "student", interpreter: null, scribe: "o", language: "en" };
const FIELDS: (keyof Profile)[] = [
  "strengths",
  "passions",
  "aspirations",
  "languages",
  "community",
  "learn_best",
  "in_the_way",
  "trusted_adult",
];

/** A host that keeps what it is told, in memory. */
class Host {
  atStep = "who_i_am";
  profile = Object.fromEntries(FIELDS.map((field) => [field, [] as Text])) as Profile;
  agreements: Agreement[] = [];
  asked: string[] = [];
  #revisions = 0;

  call = async (name: string, request: unknown): Promise<unknown> => {
    this.asked.push(name);
    switch (name) {
      case "conference_show":
        return this.shown();
      case "text_edit":
        return this.#edit(request as TextEdit);
      case "item_add":
        return this.#add(request as ItemAdd);
      case "item_trash":
        this.agreements = this.agreements.filter((one) => one.id !== (request as { item: string }).item);
        return this.#changed();
      default:
        return this.#changed();
    }
  };

  #edit({ target, at, delete: gone, insert, pen: by }: TextEdit): unknown {
    const holder = (target.item
      ? this.agreements.find((one) => one.id === target.item)
      : this.profile) as unknown as Record<string, Text>;
    const before = (holder[target.field] ?? []).map((run) => run.text).join("");
    const after = applied(before, { at, delete: gone, insert });
    holder[target.field] = after ? [{ text: after, by: by.voice }] : [];
    return this.#changed();
  }

  #add({ fields }: ItemAdd): unknown {
    const id = `item${this.agreements.length}`;
    const owner = [{ claim: "c", value: String(fields.owner), by: "student", at: "2026-11-12T10:05:00Z" }];
    this.agreements.push({ id, owner, what: [], when: [], until: [], looked: [], not_for_family: false });
    return { item: id, changed: this.#changed() };
  }

  #changed(): unknown {
    this.#revisions += 1;
    return { revision: `r${this.#revisions}`, saved_at: "2026-11-12T10:58:00Z", touched: [], record: null };
  }

  shown(): ConferenceShown {
    const empty = { goals: [], experiences: [], needs: [], supports: [], notes: [], home_lines: [] };
    const records = { suggestions: [], evidence: [], check_ins: [], conferences: [], copies: [], trash: [] };
    const pens = { student: pen, school: { ...pen, speakers: ["o"], voice: "school" } };
    const plan = structuredClone({
      ...{ id: "p", student: "a", year: 2026, revision: `r${this.#revisions}`, pens },
      ...{ profile: this.profile, agreements: this.agreements, ...empty, ...records },
    }) as unknown as Plan;
    const names = { a: named("Amina", "student"), o: named("Ms. Okafor", "school") };
    return {
      shown: { plan, names, around: ["a", "o"], pen, saved_at: null, undo: null },
      ...{ conference: "c", at_step: this.atStep, present: ["a", "o"], since_last: [], had_before: false },
      agenda: ["who_i_am", "agreements"].map((key) => ({ key, words: "", minutes: 2 })),
      ...{ locks: true, copies: 0, receivers: [], asks_student: false, prepared: [], drafts: {} },
    } as unknown as ConferenceShown;
  }
}

let host: Host;
let screen: ReturnType<typeof mount> | null = null;

beforeEach(() => {
  host = new Host();
  setBackend({ call: host.call });
});
afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  setBackend(null);
  document.body.innerHTML = "";
});

function open(): void {
  screen = mount(Screen, { target: document.body, props: { page: new Conference(host.shown()) } });
  flushSync();
}

const heading = () => document.querySelector(".stage h2")?.textContent;
const area = () => document.querySelector<HTMLTextAreaElement>(".stage textarea");

/** Types into the field that stands open and presses Enter. */
async function say(words: string): Promise<void> {
  await expect.poll(() => area()?.value === "" && !area()?.readOnly).toBe(true);
  const field = area() as HTMLTextAreaElement;
  field.focus();
  field.value = words;
  field.setSelectionRange(words.length, words.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  press("Enter", field);
  await expect.poll(() => area() !== field || field.value === "").toBe(true);
}

function press(key: string, on: EventTarget = document.body): void {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
}

const words = (text: Text) => text.map((run) => run.text).join("");

test("Enter leads from question to question and each answer stands in its own field (C12)", async () => {
  open();
  expect(heading()).toBe("What are you good at?");
  await say("I notice things.");
  await expect.poll(heading).toBe("What do you care about?");
  await say("Water.");
  await expect.poll(heading).toBe("What do you hope for?");
  await expect
    .poll(() => [words(host.profile.strengths), words(host.profile.passions)])
    .toEqual(["I notice things.", "Water."]);
  expect(words(host.profile.aspirations)).toBe("");
});

test("after the last question Enter leads to the next step", async () => {
  for (const field of FIELDS.slice(0, -1)) host.profile[field] = [{ text: "said", by: "student" }];
  open();
  expect(heading()).toBe("Which adult do you trust?");
  await say("Ms. Okafor");
  await expect.poll(heading).toBe("Who does what, and by when?");
  await expect.poll(() => words(host.profile.trusted_adult)).toBe("Ms. Okafor");
});

test("an adult's pen finds no student's sentence open, and may suggest beside it (P5)", async () => {
  for (const field of FIELDS) host.profile[field] = [{ text: "said", by: "student" }];
  open();
  await expect.poll(area).not.toBeNull();
  press("F2");
  await expect.poll(area).toBeNull();
  const acts = [...document.querySelectorAll(".beside button")].map((act) => act.textContent?.trim());
  expect(acts).toContain("Suggest a change");
});

test("a promise begins with its first letter and is of whoever has the pen (C7)", async () => {
  host.atStep = "agreements";
  open();
  press("F2");
  await expect.poll(() => document.querySelector(".pen .holds")?.textContent).toContain("Ms. Okafor speaks");
  await say("Test papers");
  await expect.poll(() => host.agreements.map((one) => one.owner[0]?.value)).toEqual(["o"]);
  await say("19 November");
  await expect
    .poll(() => host.agreements.map((one) => [words(one.what), words(one.when)]))
    .toEqual([["Test papers", "19 November"]]);
});

test("a promise whose words were all taken back leaves nothing", async () => {
  host.atStep = "agreements";
  open();
  const field = area() as HTMLTextAreaElement;
  field.value = "T";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await expect.poll(() => host.agreements.length).toBe(1);
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("blur"));
  await expect.poll(() => host.agreements.length).toBe(0);
  expect(host.asked).toContain("item_trash");
});

test("words typed right before another step stay, however many ask for them to be kept (N8)", async () => {
  host.atStep = "agreements";
  open();
  const field = area() as HTMLTextAreaElement;
  field.value = "Test papers";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await expect.poll(() => host.agreements.map((one) => words(one.what))).toEqual(["Test papers"]);
  // The field is left, and taken away with its step, in one moment.
  field.dispatchEvent(new Event("blur"));
  field.dispatchEvent(new Event("blur"));
  press("PageUp");
  await expect.poll(heading).toBe("What are you good at?");
  expect(host.asked).not.toContain("item_trash");
  expect(host.agreements.map((one) => words(one.what))).toEqual(["Test papers"]);
});

test("what hands type before the next field stands goes into that field", async () => {
  host.atStep = "agreements";
  open();
  const field = area() as HTMLTextAreaElement;
  field.focus();
  field.value = "Test papers";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  press("Enter", field);
  for (const key of "19 May") press(key, field);
  press("Enter", field);
  await expect
    .poll(() => host.agreements.map((one) => [words(one.what), words(one.when)]))
    .toEqual([["Test papers", "19 May"]]);
  await expect.poll(() => area()?.value).toBe("");
  expect(document.activeElement).toBe(area());
});

test("the shared screen asks for nothing but the conference's own commands (C2)", async () => {
  open();
  await say("I notice things.");
  press("PageDown");
  await expect.poll(heading).toBe("Who does what, and by when?");
  const allowed = ["conference_show", "conference_move", "text_edit", "draft_keep"];
  expect([...new Set(host.asked)].filter((name) => !allowed.includes(name))).toEqual([]);
});
