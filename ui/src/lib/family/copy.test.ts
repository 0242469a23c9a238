import { afterEach, expect, test } from "vitest";
import { setBackend } from "../api/client";
import type { ExportPreviewed, Person } from "../api/types";
import { Copy, type About } from "./copy.svelte";

afterEach(() => setBackend(null));

const person = (id: string, language: string, may_receive: boolean): Person => ({
  id,
  voice: "family",
  name: { full: id, short: id, pronouns: null },
  names_for: {},
  roles: [],
  languages: [language],
  relation: { to: "mateo", words: "mother", may_receive },
  contact: null,
  same_name: false,
  household: null,
  born_on: null,
  grade: null,
  roster_id: null,
  stated_in: null,
});
const about = (people: Person[]): About => ({
  plan: "p",
  student: "mateo",
  labels: ["en", "es"],
  reader: "en",
  people,
});
const preview = (over: Partial<ExportPreviewed> = {}): ExportPreviewed => ({
  pages: [{ width: 1, height: 1, src: "data:" }],
  text: "",
  inside: [],
  stays: [],
  missing: [],
  draft_languages: [],
  names_kept: 0,
  hash: "h",
  ...over,
});

test("a copy is for the family at first, and for whoever may receive it (H3)", () => {
  const copy = new Copy(about([person("lucia", "es", true), person("raul", "es", false)]));
  expect(copy.recipients.map((one) => one.id)).toEqual(["lucia"]);
  expect(copy.wanted).toMatchObject({ audience: "family", recipient: "lucia" });
});

test("the recipient's language stands first with the reader's beside it (F4)", () => {
  expect(new Copy(about([person("lucia", "es", true)])).wanted.languages).toEqual(["es", "en"]);
});

test("a language without labels leaves the reader's alone", () => {
  expect(new Copy(about([person("hodan", "so", true)])).wanted.languages).toEqual(["en"]);
});

test("only the family's copy names a recipient", async () => {
  setBackend({ call: async () => preview() });
  const copy = new Copy(about([person("lucia", "es", true)]));
  await copy.want({ audience: "school" });
  expect(copy.wanted.recipient).toBeNull();
});

test("the same language twice is one language", async () => {
  setBackend({ call: async () => preview() });
  const copy = new Copy(about([]));
  await copy.want({ second: "en" });
  expect(copy.wanted.languages).toEqual(["en"]);
});

test("a preview that a later choice overtook is dropped", async () => {
  const answers: ((shown: ExportPreviewed) => void)[] = [];
  setBackend({
    call: () => new Promise((answer) => answers.push(answer as (shown: ExportPreviewed) => void)),
  });
  const copy = new Copy(about([]));
  const first = copy.want({ paper: "a4" });
  const second = copy.want({ large: true });
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.(preview({ hash: "large" }));
  await second;
  answers[0]?.(preview({ hash: "a4" }));
  await first;
  expect([copy.previewed?.hash, copy.busy]).toEqual(["large", false]);
});

test("a sign with no glyph stops the PDF and not the page for a phone (F6)", async () => {
  setBackend({ call: async () => preview({ missing: [{ character: "한", place: "My goal" }] }) });
  const copy = new Copy(about([]));
  await copy.look();
  expect([copy.cannotPrint, copy.ready]).toEqual([true, false]);
  await copy.want({ format: "html" });
  expect(copy.ready).toBe(true);
});

test("a copy asked for while its preview is made is written after it", async () => {
  const asked: string[] = [];
  let show: (() => void) | undefined;
  setBackend({
    call: (name) => {
      asked.push(name);
      if (name !== "export_preview")
        return Promise.resolve({ path: "/c/x.pdf", name: "x.pdf", bytes: 1, at: "" });
      return new Promise((answer) => (show = () => answer(preview())));
    },
  });
  const copy = new Copy(about([]));
  void copy.look();
  const written = copy.write(false);
  await expect.poll(() => show !== undefined).toBe(true);
  expect(asked).toEqual(["export_preview"]);
  show?.();
  await written;
  expect([asked, copy.written?.name]).toEqual([["export_preview", "export_write"], "x.pdf"]);
});

test("another person's page does not stand under this one's name while it is made", async () => {
  setBackend({ call: async () => preview() });
  const copy = new Copy(about([]));
  await copy.look();
  setBackend({ call: () => new Promise(() => {}) });
  void copy.want({ audience: "school" });
  expect([copy.previewed, copy.busy]).toEqual([null, true]);
});

test("no folder chosen writes nothing", async () => {
  const asked: string[] = [];
  setBackend({
    call: async (name) => {
      asked.push(name);
      return name === "choose_folder" ? null : preview();
    },
  });
  const copy = new Copy(about([]));
  await copy.look();
  await copy.write(true);
  expect(asked).toEqual(["export_preview", "choose_folder"]);
  expect(copy.writing).toBe(false);
});

test("who may not receive is named apart and can never be the recipient (H3)", () => {
  const copy = new Copy(about([person("lucia", "es", true), person("raul", "es", false)]));
  expect(copy.refused.map((one) => one.id)).toEqual(["raul"]);
});

test("the access profile is in for one copy and off again for the next (P11)", async () => {
  const wrote: boolean[] = [];
  setBackend({
    call: async (name: string, request: unknown) => {
      if (name !== "export_write") return preview();
      wrote.push((request as { copy: { access: boolean } }).copy.access);
      return { path: "/c/x.pdf", name: "x.pdf", bytes: 1, at: "" };
    },
  } as never);
  const copy = new Copy(about([person("lucia", "es", true), person("ana", "es", true)]));
  expect(copy.wanted.access).toBe(false);
  await copy.want({ access: true });
  await copy.write(false);
  expect(copy.wanted.access).toBe(false);
  await copy.want({ access: true });
  await copy.want({ recipient: "ana" });
  expect(copy.wanted.access).toBe(false);
  expect(wrote).toEqual([true]);
});
