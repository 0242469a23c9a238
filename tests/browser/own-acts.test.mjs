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

test("P16, P17: a goal that has been quiet asks what support is missing, and a need is named and met beside it", async () => {
  const plan = await stage.planOf("Lucas");
  const { around } = await stage.call("plan_show", { plan });
  await stage.call("conference_start", { plan, present: around });
  await stage.call("conference_move", { step: "goals" }, "conference");
  const page = await stage.page("", { window: "conference" });
  const now = async () => (await stage.call("conference_show", {}, "conference")).shown.plan;
  const words = (text) => text.map((run) => run.text).join("");
  const { goals } = await now();

  // The app's question stands beside the goal; one press leads to where a need is named.
  const ask = page.getByRole("complementary", { name: "Beside your words" }).locator(".ask");
  await ask.getByText("What support is missing?").waitFor();
  await pressable(page, "a goal that has been quiet");
  await pressOn(page, ask.getByRole("button", { name: "Name a need" }));
  await page.getByRole("heading", { name: "What would help?" }).waitFor();
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Nobody has walked the bank with him yet.");
  await page.keyboard.press("Enter");
  const needs = page.getByRole("list", { name: "What is needed for it" });
  await needs.getByText("Nobody has walked the bank with him yet.").waitFor();

  // What helps with it comes next, and who.
  await page.getByRole("textbox", { name: "What would help?" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("Walk it with a map");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Who helps, and when?" }).and(page.locator("textarea:focus")).waitFor();
  await page.keyboard.type("Marc, on Saturday");
  await page.keyboard.press("Escape");
  await page.getByText("“Nobody has walked the bank with him yet” and “Walk it with a map”").waitFor();

  // Its kind is one of those that may stand here; health and home are not offered.
  const kind = needs.getByRole("combobox", { name: "Kind of need" });
  assert.deepEqual(await kind.getByRole("option").allInnerTexts(), [
    ...["None yet", "What is being learned", "Use of technology", "Managing own learning", "Language"],
    "Something else",
  ]);
  await kind.selectOption("Managing own learning");
  await stage.until(async () => (await now()).needs.some((one) => one.kind[0]?.value === "managing_learning"), "its kind");
  await pressable(page, "a need that is named");
  await accessible(page, "a need that is named");

  const kept = await now();
  const [need] = kept.needs;
  const [support] = kept.supports;
  assert.deepEqual([kept.needs.length, words(need.seen), need.goal[0].value], [
    ...[1, "Nobody has walked the bank with him yet."],
    goals[0].id,
  ]);
  assert.equal(kept.pens[need.seen[0].by].voice, "student", "by whoever held the pen");
  assert.deepEqual(
    [words(support.what), words(support.who), support.goal[0].value, support.need[0].value],
    ["Walk it with a map", "Marc, on Saturday", goals[0].id, need.id],
  );
  quiet(page, "naming a need");
  await page.context().close();
});

test("P16, H9: a student alone is asked the same and names a need; its kind is said together", async () => {
  await stage.call("student_alone", { plan: await stage.planOf("Lucas") });
  const page = await stage.page("", { window: "student" });
  await page.getByRole("button", { name: "Goals, and what is in the way" }).first().click();
  await pressOn(page, page.locator(".ask").getByRole("button", { name: "Name a need" }));
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("I do not know where the glass is.");
  await page.keyboard.press("Enter");
  await page.getByRole("list", { name: "What is needed for it" }).getByText("I do not know where the glass is.").waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Kind of need" }).count(), 0);
  await page.getByRole("textbox", { name: "What would help?" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("A map to draw on");
  await page.keyboard.press("Enter");
  const now = async () => (await stage.call("student_show", {}, "student")).shown.plan;
  await stage.until(async () => (await now()).supports.length === 1, "what helps is kept");
  assert.equal((await now()).needs.length, 1);
  await pressable(page, "a need of a student alone");
  await accessible(page, "a need of a student alone");
  quiet(page, "a student alone who names a need");
  await page.context().close();
});

test("H1, H9: a student alone keeps a passage out of the family’s copy, which lacks it", async () => {
  const plan = await stage.planOf("Lucas");
  const passage = "I make people laugh when it is too quiet.";
  const { around, names } = await stage.call("plan_show", { plan });
  const recipient = around.find((person) => names[person].voice === "family");
  const copy = {
    ...{ plan, audience: "family", recipient, format: "html", languages: ["en"] },
    ...{ paper: "letter", large: false, access: false },
  };
  const holds = async () => (await stage.call("export_preview", { copy })).text.includes(passage);
  assert.ok(await holds(), "it stands in the family's copy before");

  await stage.call("student_alone", { plan });
  const page = await stage.page("", { window: "student" });
  await pressable(page, "the first page of a student alone");
  await pressOn(page, page.getByRole("button", { name: "Keep something out of the family’s copy" }));
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await pressable(page, "what stays out");
  await tabTo(page, dialog.getByRole("checkbox", { name: passage }));
  await page.keyboard.press("Space");
  const marks = async () => (await stage.call("student_show", {}, "student")).shown.plan.safeguards.not_for_family;
  await stage.until(async () => (await marks()).length === 1, "the mark is kept");
  await pressOn(page, dialog.getByRole("button", { name: "Done", exact: true }));
  await dialog.waitFor({ state: "detached" });
  await pressOn(page, page.getByRole("button", { name: "Done for today" }));
  await pressOn(page, page.getByRole("button", { name: "Open the class" }));
  await stage.until(async () => (await stage.call("app_state", {})).stage.stage === "open", "the class is open");
  quiet(page, "a student alone who keeps something out");
  await page.context().close();
  assert.equal(await holds(), false, "the family's copy lacks it");
});

test("H1: before the end of a conference anyone keeps a passage out of the family’s copy, by a menu", async () => {
  const plan = await stage.planOf("Lucas");
  await stage.call("conference_start", { plan, present: [] });
  const page = await stage.page("", { window: "conference" });
  const menu = page.getByRole("navigation", { name: "The agenda" }).getByRole("button", { name: "More" });
  await pressOn(page, menu);
  const act = page.getByRole("menuitem", { name: "Keep something out of the family’s copy" });
  await act.waitFor();
  assert.ok((await act.boundingBox()).height >= 44, "a target of 44 px");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await tabTo(page, dialog.getByRole("checkbox", { name: "Why it matters to me" }));
  await page.keyboard.press("Space");
  const marks = async () => (await stage.call("conference_show", {}, "conference")).shown.plan.safeguards.not_for_family;
  await stage.until(async () => (await marks()).length === 1, "the mark is kept");
  await pressOn(page, dialog.getByRole("button", { name: "Done", exact: true }));
  await dialog.waitFor({ state: "detached" });
  quiet(page, "keeping something out at the shared screen");
  await page.context().close();
});
