import { afterEach, expect, test } from "vitest";
import { setBackend } from "../api/client";
import { Beginning } from "./begin.svelte";

afterEach(() => setBackend(null));

function filled(): Beginning {
  const form = new Beginning("en");
  Object.assign(form, { school: "River School", full: "Ada Okafor", short: "Ms. Okafor", class: "Grade 9" });
  form.passphrase = form.again = "talk first then write";
  return form;
}

test("an empty form needs everything, the school first", () => {
  expect(new Beginning("en").firstNeed).toBe("school");
});

test("a passphrase of seven letters is too short, whatever the letters are", () => {
  const form = filled();
  form.passphrase = form.again = "🐟🐟🐟🐟🐟🐟🐟";
  expect(form.firstNeed).toBe("passphrase");
});

test("two different passphrases are named at the second", () => {
  const form = filled();
  form.again = "talk first then wrote";
  expect(form.needs).toEqual({ again: "start-begin-need-same" });
});

test("a form that needs something asks the host for nothing", async () => {
  setBackend({ call: () => Promise.reject(new Error("asked")) });
  const form = new Beginning("en");
  expect(await form.begin()).toBe(false);
  expect([form.tried, form.error]).toEqual([true, null]);
});

test("a vault made shows its recovery code and keeps no passphrase in the form", async () => {
  let asked: unknown;
  setBackend({
    call: async (_, request) => {
      asked = request;
      return { recovery: ["abcd", "efgh"], state: {} };
    },
  });
  const form = filled();
  form.school = "  River School ";
  expect(await form.begin()).toBe(true);
  expect(form.made?.recovery).toEqual(["abcd", "efgh"]);
  expect(form.passphrase + form.again).toBe("");
  expect(asked).toMatchObject({ school: "River School", passphrase: "talk first then write" });
});

test("what went wrong stays on the form, with the passphrase to try again", async () => {
  setBackend({
    call: () => Promise.reject({ code: "disk_full", words: "The disk is full.", remedy: "Make room." }),
  });
  const form = filled();
  expect(await form.begin()).toBe(false);
  expect(form.error?.code).toBe("disk_full");
  expect(form.passphrase).not.toBe("");
});
