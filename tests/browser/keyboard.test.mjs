/**
 * The main job by keyboard alone: find a plan, write in it as the student,
 * take it back, hold a conference. No mouse moves here.
 */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { open, quiet, ready } from "./stage.mjs";

let stage;
before(async () => {
  stage = await open();
});
beforeEach(() => stage.fresh("sample"));
after(() => stage.close());

/** Every word of a plan's profile, as the vault has it. */
async function strengths(plan) {
  const { plan: kept } = await stage.call("plan_show", { plan });
  return kept.profile.strengths.map((run) => run.text).join("");
}

test("a plan is found by a few letters, written in, and taken back, by keyboard alone", async () => {
  const plan = await stage.planOf("Amina");
  const stood = await strengths(plan);
  const page = await stage.page("#/class");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type("amina");
  await page.getByRole("option", { selected: true }).filter({ hasText: "Amina" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**#/plan/${plan}`);
  await ready(page);

  await passPenToStudent(page);
  await tabTo(page, page.getByRole("textbox", { name: "What I am good at" }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.type(" And I can fix bikes.");
  await page.getByRole("status").filter({ hasText: "Saved on this computer" }).first().waitFor();
  await stage.until(async () => (await strengths(plan)).endsWith("And I can fix bikes."), "the words are in the vault");

  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await stage.until(async () => (await strengths(plan)) === stood, "undo takes back what was written and no more");
  quiet(page, "writing in a plan");
  await page.context().close();
});

test("every step of a conference is reached with one key, and the shown step is kept", async () => {
  const plan = await stage.planOf("Amina");
  await stage.call("conference_start", { plan, present: [] });
  const page = await stage.page("", { window: "conference" });
  const { agenda } = await stage.call("conference_show", {}, "conference");
  const standsAt = async () => (await stage.call("conference_show", {}, "conference")).at_step;
  for (const step of agenda.slice(1)) {
    const heading = page.getByRole("heading", { level: 1 });
    const before = await heading.innerText();
    await page.keyboard.press("PageDown");
    await stage.until(async () => (await standsAt()) === step.key, `the conference stands at ${step.key}`);
    await stage.until(async () => (await heading.innerText()) !== before, `${step.key} is shown`);
  }
  quiet(page, "a conference");
  await page.context().close();
});

test("the way by Tab goes through a whole page, shows where it is, and is never caught", async () => {
  for (const hash of ["#/class", `#/plan/${await stage.planOf("Amina")}`, "#/school/people", "#/leaves"]) {
    const page = await stage.page(hash);
    const seen = new Set();
    for (let presses = 0; presses < 400; presses += 1) {
      await page.keyboard.press("Tab");
      const [place, ring] = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return ["", ""];
        const all = [...document.querySelectorAll("*")];
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
        const shown = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        return [String(all.indexOf(at)), shown ? "" : at.outerHTML.slice(0, 200)];
      });
      assert.equal(ring, "", `${hash}: focus is to be seen`);
      if (place === "" || seen.has(place)) break;
      seen.add(place);
    }
    assert.ok(seen.size > 3, `${hash}: ${seen.size} things are reached by Tab`);
    await page.context().close();
  }
});

test("a list of the school's is added to, reworded, moved and no longer offered, by keyboard alone", async () => {
  const page = await stage.page("#/school/lists");
  const areas = async () => {
    const { lists } = await stage.call("library_show", {});
    return lists.areas.entries.map(({ key, words, retired }) => [words.en ?? key, retired]);
  };
  await tabTo(page, page.getByRole("textbox", { name: "A new entry" }));
  await page.keyboard.type("The river");
  await page.keyboard.press("Enter");
  await stage.until(async () => (await areas()).some(([name]) => name === "The river"), "it is added");

  const menu = page.getByRole("button", { name: "Change: The river" });
  await tabTo(page, menu);
  await choose(page, "Words and more");
  const words = page.getByRole("dialog").getByRole("textbox", { name: "English" });
  await tabTo(page, words);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Our town");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Keep" }));
  await page.keyboard.press("Enter");
  await stage.until(async () => (await areas()).some(([name]) => name === "Our town"), "it is reworded");

  await tabTo(page, page.getByRole("button", { name: "Change: Our town" }));
  await choose(page, "Move up");
  await stage.until(async () => (await areas()).at(-2)?.[0] === "Our town", "it has moved");
  await tabTo(page, page.getByRole("button", { name: "Change: Our town" }));
  await choose(page, "No longer offer it");
  await stage.until(
    async () => (await areas()).some(([name, retired]) => name === "Our town" && retired),
    "it is kept and no longer offered",
  );
  quiet(page, "the lists");
  await page.context().close();
});

test("somebody covers until a day, it is ended, and a class is handed on, by keyboard alone", async () => {
  const page = await stage.page("#/school/hands");
  const dialog = page.getByRole("dialog");
  const going = async () => (await stage.call("hands_show", {})).covers.filter((one) => one.goes_on).length;
  const before = await going();
  await tabTo(page, page.getByRole("button", { name: "Let somebody cover" }));
  await page.keyboard.press("Enter");
  const { today_on } = await stage.call("hands_show", {});
  const last = new Date(Date.parse(today_on) + 10 * 86_400_000).toISOString().slice(0, 10);
  await tabTo(page, dialog.getByRole("textbox", { name: "Last day" }));
  await page.keyboard.type(last);
  await tabTo(page, dialog.getByRole("button", { name: "Let them cover" }));
  await page.keyboard.press("Enter");
  await stage.until(async () => (await going()) === before + 1, "somebody covers");
  await dialog.waitFor({ state: "detached" });
  await tabTo(page, page.getByRole("button", { name: /^End now/ }).first());
  await page.keyboard.press("Enter");
  await stage.until(async () => (await going()) === before, "it is over");

  await tabTo(page, page.getByRole("button", { name: "Hand students on" }));
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByRole("button", { name: "Cancel" }));
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  const back = page.getByRole("button", { name: "Hand students on" });
  assert.ok(await back.evaluate((element) => element === document.activeElement), "focus goes back");
  quiet(page, "who has the class");
  await page.context().close();
});

test("a plan that is due is erased by keyboard alone, and never by a key pressed without looking", async () => {
  const page = await stage.page("#/school/kept");
  const dialog = page.getByRole("dialog");
  const button = page.getByRole("button", { name: "Erase Leona Castellan" });
  const erased = async () => (await stage.call("keeping_show", {})).erasures.length;
  const before = await erased();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  // Twice Enter: the first opened it, the second lands on Cancel.
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await erased(), before, "nothing is erased");
  assert.ok(await button.evaluate((element) => element === document.activeElement), "focus goes back");
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await erased(), before, "nor by Escape");
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByRole("button", { name: "Erase for good" }));
  await page.keyboard.press("Enter");
  await stage.until(async () => (await erased()) === before + 1, "it is erased");
  await dialog.waitFor({ state: "detached" });
  assert.ok(
    await page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
    "focus goes to what says that it was done",
  );
  quiet(page, "erasing");
  await page.context().close();
});

test("what does not fit is said by keyboard alone, with no reason, and is on the next agenda", async () => {
  const plan = await stage.planOf("Amina");
  const page = await stage.page(`#/plan/${plan}/goals`);
  await tabTo(page, page.getByRole("button", { name: "Something here does not fit us" }).first());
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await tabTo(page, dialog.getByRole("button", { name: "No reason given" }));
  await page.keyboard.press("Enter");
  await stage.until(async () => (await stage.call("plan_show", { plan })).plan.does_not_fit.length === 1, "it is kept");
  await dialog.waitFor({ state: "detached" });
  await page.waitForLoadState("networkidle");
  quiet(page, "saying that something does not fit");
  // The page is closed before the screen is handed over: it would ask in vain.
  await page.context().close();
  await stage.call("conference_start", { plan, present: [] });
  const { agenda } = await stage.call("conference_show", {}, "conference");
  assert.ok(
    agenda.some((step) => step.key === "does_not_fit"),
    "it is on the agenda",
  );
});

/** Opens the menu that has the focus and chooses in it. */
async function choose(page, name) {
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitem", { name });
  await item.waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail("Tab does not come there");
}

/** Passes the pen on with its key until the student holds it. */
async function passPenToStudent(page) {
  const foot = page.getByRole("contentinfo");
  for (let presses = 0; presses < 8; presses += 1) {
    if ((await foot.locator(".pen-foot .who.student").count()) > 0) return;
    const before = await foot.locator(".pen-foot .who").innerText();
    await page.keyboard.press("F2");
    await stage.until(async () => (await foot.locator(".pen-foot .who").innerText()) !== before, "the pen goes on");
  }
  assert.fail("the pen never comes to the student");
}
