/**
 * The student's and the family's own acts, in their own windows: a pick, a
 * check-in, what does not fit, going on without evidence (P12 to P15, H9).
 */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { pressable, pressOn, tabTo } from "./hands.mjs";
import { accessible, open, quiet } from "./stage.mjs";

let stage;
before(async () => {
  stage = await open();
});
beforeEach(() => stage.fresh("sample"));
after(() => stage.close());

const question = (page, name) =>
  page.getByRole("navigation", { name: "Questions in this part" }).getByRole("button", { name });

test("P14, P15, P12: picking, checking in and saying what does not fit are done at the shared screen, by keyboard", async () => {
  const plan = await stage.planOf("Amina");
  const { around } = await stage.call("plan_show", { plan });
  await stage.call("conference_start", { plan, present: around.slice(0, 3) });
  await stage.call("conference_move", { step: "work_i_chose" }, "conference");
  const page = await stage.page("", { window: "conference" });
  const now = async () => (await stage.call("conference_show", {}, "conference")).shown.plan;
  const before = await now();

  // She picks, and takes the pick back; the piece that is looked at stays.
  const piece = before.evidence.find((one) => !one.picked);
  const picked = async () => (await now()).evidence.find((one) => one.record === piece.record).picked ?? false;
  await pressOn(page, page.getByRole("list", { name: "Evidence" }).getByRole("button", { name: piece.words }));
  await pressOn(page, page.getByRole("button", { name: "Amina picks it to show", pressed: false }));
  await page.getByRole("button", { name: "Amina picked it to show", pressed: true }).waitFor();
  assert.equal(await picked(), true);
  await page.getByRole("paragraph").getByText(piece.words).waitFor();
  await pressable(page, "work that is picked");
  await tabTo(page, page.getByRole("button", { name: "Amina picked it to show", pressed: true }));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Amina picks it to show", pressed: false }).waitFor();
  assert.equal(await picked(), false);

  // How it goes: from the class's list and in her own words, in her voice.
  await page.keyboard.press("PageDown");
  await pressOn(page, question(page, /^Check-in/));
  await page.getByRole("heading", { name: "Where are you with it now?" }).waitFor();
  await pressable(page, "where she is with it");
  await pressOn(page, page.getByRole("button", { name: "Check in", exact: true }));
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await pressable(page, "a check-in");
  assert.equal(await dialog.getByRole("checkbox", { name: "Practice with a partner" }).count(), 0);
  await tabTo(page, dialog.getByRole("checkbox", { name: "Noise around it" }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("checkbox", { name: "A quiet place for half an hour" }));
  await page.keyboard.press("Space");
  assert.equal(await dialog.getByRole("checkbox", { name: "Practice with a partner" }).count(), 0, "it helps with other things");
  await tabTo(page, dialog.getByRole("textbox", { name: "What did you try?" }));
  await page.keyboard.type("Two papers at once.");
  await pressOn(page, dialog.getByRole("button", { name: "Keep", exact: true }));
  await dialog.waitFor({ state: "detached" });
  const after = await now();
  const [check] = after.check_ins;
  assert.equal(after.check_ins.length, before.check_ins.length + 1);
  assert.deepEqual([check.obstacles, check.strategies], [["noise"], ["quiet_place"]], "keys, for every language");
  assert.equal(after.pens[check.by].voice, "student", "in her voice");
  await page.getByText("A quiet place for half an hour").waitFor();

  // Her mother says what does not fit; it stands beside at once.
  await page.keyboard.press("F2");
  await page.getByText("Hodan speaks").first().waitFor();
  await pressOn(page, page.getByRole("button", { name: "Something here does not fit us" }));
  await dialog.waitFor();
  await pressable(page, "what does not fit");
  await tabTo(page, dialog.getByRole("textbox", { name: "Because" }));
  await page.keyboard.type("At home one tests by asking.");
  await pressOn(page, dialog.getByRole("button", { name: "Keep", exact: true }));
  await dialog.waitFor({ state: "detached" });
  await page.getByText("At home one tests by asking.").waitFor();
  const [said] = (await now()).does_not_fit;
  assert.equal((await now()).pens[said.by].voice, "family", "in her mother's voice");
  quiet(page, "the acts of student and family");
  await page.context().close();
});

test("H9: a student alone picks, checks in, goes on without evidence and says what does not fit", async () => {
  const plan = await stage.planOf("Emma");
  await stage.call("student_alone", { plan });
  const page = await stage.page("", { window: "student" });
  const now = async () => (await stage.call("student_show", {}, "student")).shown.plan;
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await pressOn(page, page.getByRole("button", { name: "Emma picks it to show" }));
  await stage.until(async () => (await now()).evidence.some((one) => one.picked), "the pick is kept");

  await page.keyboard.press("PageDown");
  await pressOn(page, page.getByRole("button", { name: "Go on anyway" }));
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByRole("textbox", { name: "Why go on now?" }));
  await page.keyboard.type("I want to try.");
  await pressOn(page, dialog.getByRole("button", { name: "Go on anyway" }));
  await dialog.waitFor({ state: "detached" });
  assert.equal((await now()).went_on[0].because, "I want to try.");

  await pressOn(page, page.getByRole("button", { name: "Something here does not fit us" }));
  await dialog.waitFor();
  assert.equal(await dialog.getByText("Who says it?").count(), 0, "nobody else is there");
  await pressOn(page, dialog.getByRole("button", { name: "No reason given" }));
  await dialog.waitFor({ state: "detached" });
  const { does_not_fit, pens } = await now();
  assert.equal(pens[does_not_fit[0].by].voice, "student");
  assert.equal(await page.getByRole("button", { name: "Answer it" }).count(), 0, "what others answer is said together");

  await pressOn(page, question(page, /^Check-in/));
  await pressOn(page, page.getByRole("button", { name: "Check in", exact: true }));
  await tabTo(page, dialog.getByRole("textbox", { name: "Where are you with it?" }));
  await page.keyboard.type("At the first step.");
  await pressOn(page, dialog.getByRole("button", { name: "Keep", exact: true }));
  await dialog.waitFor({ state: "detached" });
  assert.equal((await now()).check_ins[0].where_i_am, "At the first step.");
  await pressable(page, "goals of a student alone");
  await accessible(page, "goals of a student alone");
  quiet(page, "a student alone");
  await page.context().close();
});
