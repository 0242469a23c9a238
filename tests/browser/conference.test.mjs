/**
 * A whole conference without a mouse (C10), with everything large enough to
 * press and to be read from the back of a room; what was half typed when it
 * was cut off (C11); a student alone (H9); and the printer's list (F12).
 */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { pressable, pressOn, tabTo } from "./hands.mjs";
import { accessible, fits, open, picture, quiet, ready } from "./stage.mjs";

let stage;
before(async () => {
  stage = await open();
});
beforeEach(() => stage.fresh("sample"));
after(() => stage.close());

const together = () => stage.call("conference_show", {}, "conference");
const words = (text) => text.map((run) => run.text).join("");

/** The smallest letters on the page, in pixels. */
async function smallest(page) {
  return page.evaluate(() => {
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    let least = Infinity;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const holder = node.parentElement;
      if (!node.data.trim() || !holder.checkVisibility() || holder.closest(".sr, kbd")) continue;
      least = Math.min(least, Number.parseFloat(getComputedStyle(holder).fontSize));
    }
    return least;
  });
}

test("a whole conference is held by keyboard alone", async () => {
  const plan = await stage.planOf("Amina");
  const { around } = await stage.call("plan_show", { plan });
  await stage.call("conference_start", { plan, present: around.slice(0, 3) });
  const page = await stage.page("", { window: "conference" });
  const heading = page.getByRole("heading", { level: 1 });

  // It opens on her voice and on what changed; the agenda is made shorter.
  await heading.filter({ hasText: "What I am good at" }).waitFor();
  await pressOn(page, page.getByRole("button", { name: "Change the agenda" }));
  await pressOn(page, page.getByRole("button", { name: "Leave out Work I chose" }));
  await pressOn(page, page.getByRole("button", { name: "Keep", exact: true }));
  await stage.until(
    async () => !(await together()).agenda.some((step) => step.key === "work_i_chose"),
    "the agenda is shorter",
  );
  await page.getByRole("dialog").waitFor({ state: "detached" });

  // Who I am: a line more, with her own pen.
  await page.keyboard.press("PageDown");
  await heading.filter({ hasText: "Who I am" }).waitFor();
  await page.getByRole("textbox").first().waitFor();
  await pressable(page, "who I am");
  await tabTo(page, page.getByRole("textbox").first());
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" I can wait for bread.");
  await page.keyboard.press("Escape");
  const hers = async () => {
    const { plan: kept } = (await together()).shown;
    const runs = Object.values(kept.profile)
      .flat()
      .filter((run) => run?.text?.includes("wait for bread"));
    return runs.map((run) => kept.pens[run.by].voice);
  };
  await stage.until(async () => (await hers()).length > 0, "the line is kept");
  assert.deepEqual(await hers(), ["student"], "as hers");

  // Goals: her answer to a suggestion.
  await page.keyboard.press("PageDown");
  await page.getByRole("button", { name: "Keep both" }).waitFor();
  await pressable(page, "goals");
  await pressOn(page, page.getByRole("button", { name: "Keep both" }).first());
  await stage.until(
    async () => (await together()).shown.plan.suggestions.some((one) => one.answer?.[0] === "keep_both"),
    "the suggestion is answered",
  );

  // The family speaks: one key passes the pen.
  await page.keyboard.press("PageDown");
  await heading.filter({ hasText: "The family asks" }).waitFor();
  await page.keyboard.press("F2");
  await page.getByText("Hodan speaks").first().waitFor();
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Ma u baahan tahay wax?");
  await pressable(page, "the family");
  await page.keyboard.press("PageUp");
  const asked = async () => {
    const { plan: kept } = (await together()).shown;
    const runs = kept.notes.flatMap((note) => note.words).filter((run) => run.text.includes("Ma u baahan"));
    return runs.map((run) => kept.pens[run.by]);
  };
  await stage.until(async () => (await asked()).length > 0, "the family's words are kept");
  const [pen] = await asked();
  assert.deepEqual([pen.voice, pen.speakers], ["family", [around[1]]], "as hers who said them");
  await page.keyboard.press("PageDown");
  await heading.filter({ hasText: "The family asks" }).waitFor();

  // Last time's agreements are looked at, then a new one is made.
  await page.keyboard.press("PageDown");
  await page.getByRole("heading", { name: "Last time" }).waitFor();
  await pressable(page, "what is agreed");
  await pressOn(page, page.getByRole("button", { name: "Not yet", exact: true, pressed: false }).first());
  const look = async () => (await together()).shown.plan.agreements.flatMap((one) => one.looked ?? [])[0];
  await stage.until(async () => (await look())?.became === "not_yet", "the look is kept");
  await tabTo(page, page.getByRole("textbox", { name: "In Hodan’s words" }));
  await page.keyboard.type("Sunday was too late.");
  await page.keyboard.press("Enter");
  await stage.until(async () => (await look())?.words === "Sunday was too late.", "in her words");
  await tabTo(page, page.getByRole("textbox", { name: "What", exact: true }).last());
  await page.keyboard.type("We call on Saturdays.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("from this week on");
  await page.keyboard.press("Enter");
  await stage.until(
    async () => (await together()).shown.plan.agreements.some((one) => words(one.when) === "from this week on"),
    "the promise is whole",
  );

  // The copy, and the way out.
  await page.keyboard.press("PageDown");
  await pressable(page, "the end");
  await pressOn(page, page.getByRole("button", { name: "Make the family’s copy" }));
  await page.getByText("The family’s copy is").waitFor();
  await pressOn(page, page.getByRole("button", { name: "Close the shared screen" }));
  await pressOn(page, page.getByRole("button", { name: "Close it" }));
  await stage.until(async () => (await stage.call("app_state", {})).stage.stage === "open", "the class is open");
  quiet(page, "a whole conference");
  await page.context().close();
});

test("work that the family brings stands in the family's name, and only the student says not today", async () => {
  const plan = await stage.planOf("Amina");
  const { around, names } = await stage.call("plan_show", { plan });
  const mother = around.find((person) => names[person].voice === "family");
  await stage.call("conference_start", { plan, present: around.slice(0, 3) });
  await stage.call("conference_move", { step: "work_i_chose" }, "conference");
  const page = await stage.page("", { window: "conference" });
  const { [mother]: named } = names;
  await page.getByRole("heading", { name: "Work I chose" }).waitFor();
  await page.getByRole("button", { name: "Not today" }).first().waitFor();
  for (let passes = 0; passes < 4 && !(await page.getByText(`${named.short} speaks`).first().isVisible()); passes += 1)
    await page.keyboard.press("F2");
  await page.getByText(`${named.short} speaks`).first().waitFor();
  assert.equal(await page.getByRole("button", { name: "Not today" }).count(), 0, "that answer is the student's");
  await tabTo(page, page.getByRole("textbox", { name: "About this work" }));
  await page.keyboard.type("She baked the bread for the whole street.");
  await page.keyboard.press("Enter");
  const kept = async () => {
    const { plan: now } = (await together()).shown;
    const piece = now.evidence.find((one) => one.words.startsWith("She baked the bread"));
    return piece && now.pens[piece.by];
  };
  await stage.until(async () => (await kept()) !== undefined, "it is kept");
  const pen = await kept();
  assert.deepEqual([pen.voice, pen.speakers], ["family", [mother]]);
  quiet(page, "work that the family brings");
  await page.context().close();
});

test("every step can be pressed, and be read from the back of a room", async () => {
  const plan = await stage.planOf("Amina");
  await stage.call("conference_start", { plan, present: [] });
  const { agenda } = await together();
  const page = await stage.page("", { window: "conference" });
  for (const [at, step] of [...agenda, { key: "copies" }].entries()) {
    if (at > 0) await page.keyboard.press("PageDown");
    await stage.until(async () => (await together()).at_step === step.key || at === 0, step.key);
    await ready(page);
    for (const [size, least, viewport] of [
      ["board", 20, { width: 1920, height: 1080 }],
      ["laptop", 16, { width: 1280, height: 720 }],
      ["doubled", 15, { width: 640, height: 360 }],
    ]) {
      await page.setViewportSize(viewport);
      await fits(page, `${step.key} on ${size}`);
      await pressable(page, `${step.key} on ${size}`);
      assert.ok((await smallest(page)) >= least, `${step.key} on ${size}: letters of ${await smallest(page)} px`);
      await picture(page, `conference-${step.key}-${size}`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await accessible(page, step.key);
  }
  await page.context().close();
});

test("a student who writes from right to left has every step the right way round", async () => {
  const plan = await stage.planOf("Yousef");
  await stage.call("conference_start", { plan, present: [] });
  const { agenda } = await together();
  const page = await stage.page("", { window: "conference" });
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  for (const [at, step] of agenda.entries()) {
    if (at > 0) await page.keyboard.press("Alt+ArrowLeft");
    await stage.until(async () => (await together()).at_step === step.key || at === 0, `${step.key}, to the left`);
    await ready(page);
    for (const [size, viewport] of [
      ["board", { width: 1920, height: 1080 }],
      ["laptop", { width: 1280, height: 720 }],
      ["doubled", { width: 640, height: 360 }],
    ]) {
      await page.setViewportSize(viewport);
      await fits(page, `${step.key} from right to left on ${size}`);
      await picture(page, `conference-rtl-${step.key}-${size}`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await accessible(page, `${step.key} from right to left`);
  }
  await page.context().close();
});

test("what was half typed stands in its field again after a cut, at the same question", async () => {
  const plan = await stage.planOf("Amina");
  await stage.call("conference_start", { plan, present: [] });
  await stage.call("conference_move", { step: "work_i_chose" }, "conference");
  const page = await stage.page("", { window: "conference" });
  await page.getByRole("textbox", { name: "About this work" }).fill("Four jars, and a rul");
  await stage.until(
    async () => Object.values((await together()).drafts).includes("Four jars, and a rul"),
    "the host has it",
  );
  // The window is gone without a word.
  await page.context().close();
  const again = await stage.page("", { window: "conference" });
  assert.equal(await again.getByRole("textbox", { name: "About this work" }).inputValue(), "Four jars, and a rul");

  await again.keyboard.press("PageDown");
  await again.getByRole("navigation", { name: "Questions in this part" }).getByRole("button", { name: "Show" }).click();
  await again.getByRole("heading", { name: "How will you show it?" }).waitFor();
  await stage.until(
    async () => Object.values((await together()).drafts).some((draft) => draft.endsWith(" how_i_show")),
    "the host has the place",
  );
  await again.context().close();
  const third = await stage.page("", { window: "conference" });
  await third.getByRole("heading", { name: "How will you show it?" }).waitFor();
  await third.context().close();
});

test("each prepares apart; the parts stand side by side and go into the plan as their authors'", async () => {
  const plan = await stage.planOf("Abdi");
  const page = await stage.page(`#/plan/${plan}/prepare`);
  await page.getByRole("textbox", { name: "What do you want to ask about the goals?" }).fill("What made it hard?");
  await page.keyboard.press("Tab");
  await stage.until(
    async () =>
      (await stage.call("preparation_show", { plan })).parts.some((part) => part.words === "What made it hard?"),
    "the teacher's part is kept when the field is left",
  );
  await page.getByRole("button", { name: "Hand the computer to Abdi" }).click();

  // The same tab plays her window now.
  await page.getByRole("heading", { level: 1, name: "For the conference" }).waitFor();
  assert.equal(await page.getByText("What made it hard?").count(), 0, "no adult's part is drawn");
  await pressable(page, "a student alone");
  for (const question of ["What should everyone know about you?", "Which work do you want to show, and why?"]) {
    await page.getByRole("heading", { name: question }).waitFor();
    await page.keyboard.press("Enter");
  }
  await page.getByRole("heading", { name: "What do you want to do next?" }).waitFor();
  await page.locator("textarea:focus").fill("I want to build a filter.");
  await page.keyboard.press("Enter");
  await stage.until(
    async () => (await stage.call("student_show", {}, "student")).prepared.some((part) => part.step === "goals"),
    "her part is kept",
  );
  await page.getByRole("button", { name: "Done for today" }).click();
  await page.getByRole("button", { name: "Open the class" }).click();
  await stage.until(async () => (await stage.call("app_state", {})).stage.stage === "open", "the class is open");
  await page.context().close();

  await stage.call("conference_start", { plan, present: [] });
  await stage.call("conference_move", { step: "goals" }, "conference");
  const screen = await stage.page("", { window: "conference" });
  const apart = screen.getByRole("region", { name: "Prepared apart" });
  await apart.getByText("I want to build a filter.").first().waitFor();
  await apart.getByText("What made it hard?").first().waitFor();
  await picture(screen, "conference-prepared-apart");
  await accessible(screen, "parts side by side");
  const before = (await together()).shown.plan.goals.length;
  await apart
    .getByRole("button", {
      name: "Put it in the plan : I want to build a filter.",
    })
    .click();
  await apart.getByText("It is in the plan.").waitFor();
  const { plan: kept } = (await together()).shown;
  const goal = kept.goals.find((one) => words(one.statement) === "I want to build a filter.");
  assert.equal(kept.goals.length, before + 1);
  assert.equal(kept.pens[goal.statement[0].by].scribe, kept.student, "it is in her own hand");
  quiet(screen, "parts side by side");
  await screen.context().close();
});

test("a family night prints afterwards: the copies wait, are sent, and are off the list", async () => {
  for (const short of ["Amina", "Mateo"]) {
    const plan = await stage.planOf(short);
    await stage.call("conference_start", { plan, present: [] });
    await stage.call("family_copy_make", { languages: ["en"] }, "conference");
    await stage.call("conference_end", {}, "conference");
    await stage.call("conference_leave", { unlock: { with: "keychain" } }, "conference");
  }
  const page = await stage.page("#/print");
  await page.getByRole("button", { name: "Print all 2" }).waitFor();
  await accessible(page, "copies to print");
  await picture(page, "to-print");
  await page.getByRole("button", { name: "Print all 2" }).click();
  await page.getByText("2 of 2 sent to the printer.").waitFor();
  await page.getByRole("heading", { name: "Nothing waits for the printer" }).waitFor();
  assert.deepEqual((await stage.call("copies_to_print", {})).copies, []);
  quiet(page, "copies to print");
  await page.context().close();
});

test("own notes are not drawn before the teacher says that nobody else sees them", async () => {
  const plan = await stage.planOf("Amina");
  await stage.call("conference_start", { plan, present: [] });
  const page = await stage.page("", { window: "notes" });
  await page.getByRole("heading", { level: 1, name: "Own notes" }).waitFor();
  assert.equal(await page.getByText("Ask her about the pipe").count(), 0, "nothing of them is drawn");
  await page.getByRole("button", { name: "Nobody else sees it" }).click();
  await page.getByText("Ask her about the pipe").first().waitFor();
  await page.getByRole("textbox", { name: "A new note" }).fill("She spoke first.");
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByText("She spoke first.").waitFor();
  await accessible(page, "own notes");
  await picture(page, "own-notes");
  quiet(page, "own notes");
  await page.context().close();
});
