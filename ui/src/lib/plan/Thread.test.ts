import { flushSync, mount, tick, unmount, type Component } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { setBackend } from "../api/client";
import type { Note, Pen, PlanShown, Suggestion, TextThen } from "../api/types";
import { PLAN_CONTEXT, PlanPage } from "./plan.svelte";
import Then from "./Then.svelte";
import Thread from "./Thread.svelte";

const pen = (person: string, voice: Pen["voice"]): Pen => ({
  speakers: [person],
  voice,
  interpreter: null,
  scribe: "okafor",
  language: "en",
});
const claim = (value: unknown, by = "o") => [{ claim: `c-${by}`, value, by, at: "2026-11-20T10:00:00Z" }];
const note = (id: string, by: string, about: string, words: string, more: Partial<Note> = {}): Note =>
  ({
    id,
    about: claim(about),
    words: [{ text: words, by }],
    interpreted: [],
    at: "2026-11-20T10:00:00Z",
    not_for_family: false,
    ...more,
  }) as Note;

function host(notes: Note[], suggestions: Suggestion[] = []) {
  const calls: { name: string; request: Record<string, unknown> }[] = [];
  const named = (short: string, voice: string) => ({ full: short, short, voice, languages: [] });
  const shown = {
    plan: {
      id: "p",
      student: "amina",
      revision: "r",
      pens: { a: pen("amina", "student"), o: pen("okafor", "school") },
      profile: { passions: [{ text: "Boats.", by: "a" }] },
      notes,
      suggestions,
      ...Object.fromEntries(
        ["goals", "experiences", "needs", "supports", "agreements", "home_lines", "trash"].map((list) => [
          list,
          [],
        ]),
      ),
    },
    names: { amina: named("Amina", "student"), okafor: named("Ms. Okafor", "school") },
    around: ["amina", "okafor"],
    pen: pen("okafor", "school"),
    lists: {},
    entry_points: [],
  } as unknown as PlanShown;
  return {
    calls,
    call: (name: string, request: unknown): Promise<unknown> => {
      calls.push({ name, request: request as Record<string, unknown> });
      if (name === "plan_show") return Promise.resolve(shown);
      if (name === "plan_story") return Promise.resolve({ events: [] });
      if (name === "item_add") return Promise.resolve({ item: "n9", changed: {} });
      if (name === "text_show")
        return Promise.resolve({
          text: [
            { text: "Water. ", by: "o" },
            { text: "Brothers.", by: "a" },
          ],
        });
      return Promise.resolve({ saved_at: "2026-11-20T10:00:00Z" });
    },
  };
}

let part: Record<string, unknown> | null = null;
async function draw<P extends Record<string, unknown>>(
  what: Component<P>,
  props: P,
  notes: Note[] = [],
  suggestions: Suggestion[] = [],
): Promise<ReturnType<typeof host>> {
  const now = host(notes, suggestions);
  setBackend(now);
  const page = new PlanPage("p");
  await page.refresh();
  const main = document.body.appendChild(document.createElement("main"));
  part = mount(what, { target: main, props, context: new Map([[PLAN_CONTEXT, page]]) });
  await settle();
  return now;
}
async function settle(): Promise<void> {
  for (let i = 0; i < 12; i += 1) await tick();
  flushSync();
}
const button = (words: string) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent?.includes(words));
const asked = (now: ReturnType<typeof host>, name: string) =>
  now.calls.filter((one) => one.name === name).map((one) => one.request);

afterEach(() => {
  if (part) void unmount(part);
  part = null;
  setBackend(null);
  document.body.innerHTML = "";
});

describe("a dialogue (P25)", () => {
  const question = note("n1", "o", "g1", "Which paper is right?", { asks: claim(true) } as Partial<Note>);
  const answer = note("n2", "a", "n1", "I test three times.");

  it("shows a teacher's question as the teacher's, by shape, ink and name", async () => {
    await draw(Thread, { note: question }, [question, answer]);
    const [first, second] = [...document.querySelectorAll(".turn")];
    expect(first?.querySelector(".who")?.textContent).toContain("Ms. Okafor asks");
    expect(first?.querySelector(".who use")?.getAttribute("href")).toBe("#m-school");
    expect(second?.querySelector(".who")?.textContent).toContain("Amina");
    expect(second?.querySelector(".words")?.classList.contains("voice"), "her words in her own face").toBe(
      true,
    );
  });

  it("is answered beside the note that it answers", async () => {
    const now = await draw(Thread, { note: question }, [question, answer]);
    button("Answer")?.click();
    await settle();
    expect(asked(now, "item_add")).toMatchObject([{ list: "notes", fields: { about: "n1" } }]);
  });

  it("is settled on the note that began it, and can be taken up again", async () => {
    const now = await draw(Thread, { note: question }, [question, answer]);
    button("Mark as settled")?.click();
    await settle();
    expect(asked(now, "field_set")).toMatchObject([{ item: "n1", field: "settled", value: true }]);
  });

  it("folds once it is settled, and says who settled it", async () => {
    const settled = { ...question, settled: claim(true, "a") } as unknown as Note;
    await draw(Thread, { note: settled }, [settled, answer]);
    const folded = document.querySelector("details");
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain("Amina settled it");
    expect(button("Take it up again")).toBeDefined();
  });

  it("asks which stands where two people differ on whether it is settled (S3)", async () => {
    const two = { ...question, settled: [...claim(true, "a"), ...claim(false)] } as unknown as Note;
    await draw(Thread, { note: two }, [two]);
    expect(document.querySelector(".conflict")?.textContent).toContain("Settled");
    expect(document.querySelector(".conflict")?.textContent).toContain("Open");
  });
});

describe("a suggestion beside a student's turn (P5)", () => {
  const turn = note("n1", "a", "g1", "I test three times.");
  const offered = {
    record: "s1",
    target: { item: "n1", field: "words" },
    original: "I test three times.",
    proposed: "I test each paper three times.",
    by: "o",
    at: "2026-11-20T10:00:00Z",
    answer: null,
  } as unknown as Suggestion;

  it("is written there by an adult, whose pen changes nothing of it", async () => {
    const now = await draw(Thread, { note: turn }, [turn]);
    document.querySelector<HTMLElement>("[data-text=words]")?.click();
    await settle();
    const box = document.querySelector<HTMLTextAreaElement>("textarea");
    expect(box?.value).toBe("I test three times.");
    if (box) box.value = "I test each paper three times.";
    box?.dispatchEvent(new Event("input", { bubbles: true }));
    button("Suggest this")?.click();
    await settle();
    expect(asked(now, "suggestion_make")).toMatchObject([
      { target: offered.target, proposed: "I test each paper three times.", pen: { voice: "school" } },
    ]);
    expect(asked(now, "text_edit")).toEqual([]);
  });

  it("is answered with the student's pen and no other", async () => {
    const now = await draw(Thread, { note: turn }, [turn], [offered]);
    expect(button("Take it")).toBeUndefined();
    button("Pass the pen to Amina to answer")?.click();
    await settle();
    expect(document.activeElement).toBe(button("Take it"));
    button("Take it")?.click();
    await settle();
    expect(asked(now, "suggestion_answer")).toMatchObject([
      { suggestion: "s1", answer: "take", pen: { voice: "student", speakers: ["amina"] } },
    ]);
  });
});

describe("a text as it stood then (P24)", () => {
  const then: TextThen = { target: { item: null, field: "passions" }, at: "r1" };

  it("shows whose each stretch was, and comes back in the student's name", async () => {
    const now = await draw(Then, { then, onclose: () => {} });
    expect(document.querySelector(".then")?.textContent).toContain("Water. Brothers.");
    expect(document.querySelector(".then .run.school")?.textContent).toBe("Water. ");
    button("Bring this text back")?.click();
    await settle();
    const [restored] = asked(now, "text_restore");
    expect(restored).toMatchObject({ target: then.target, at: "r1", pen: { voice: "student" } });
  });
});
