/**
 * Evidence on the screen (P14): a photo that is really displayed, one that is
 * pasted or let fall, and a recording — each kept in two actions.
 */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { accessible, fits, open, picture, quiet, ready } from "./stage.mjs";

let stage;
before(async () => {
  stage = await open();
});
beforeEach(() => stage.fresh("sample"));
after(() => stage.close());

async function planPage(short = "Amina") {
  const plan = await stage.planOf(short);
  const page = await stage.page(`#/plan/${plan}`);
  return { plan, page };
}

const evidenceOf = async (plan) => (await stage.call("plan_show", { plan })).plan.evidence;

/** A picture drawn in the page, handed over as `how` does it. */
const hands = (page, how) =>
  page.evaluate(async (how) => {
    const canvas = new OffscreenCanvas(320, 240);
    const brush = canvas.getContext("2d");
    brush.fillStyle = "#184a9a";
    brush.fillRect(40, 40, 200, 120);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    const carried = new DataTransfer();
    carried.items.add(new File([blob], "drawing.png", { type: "image/png" }));
    const event =
      how === "paste"
        ? new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true })
        : new DragEvent(how, { dataTransfer: carried, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, how);

/** The pictures that are drawn, not merely named. */
const drawn = (page, where) =>
  page
    .locator(`${where} img`)
    .evaluateAll((pictures) =>
      pictures.filter((one) => one.complete && one.naturalWidth > 0 && one.getClientRects().length > 0).map((one) => one.alt),
    );

test("P14: a photo is displayed on the plan page with words for it, and opens large", async () => {
  const { page } = await planPage();
  await stage.until(async () => (await drawn(page, "#evidence")).length === 2, "both pictures are drawn");
  const alt = await drawn(page, "#evidence");
  assert.ok(alt.some((words) => words.startsWith("Three glass jars on a window sill")), alt.join(" | "));
  await page.locator("#evidence").scrollIntoViewIfNeeded();
  await accessible(page, "evidence on the plan page");
  await picture(page, "evidence");
  await page.getByRole("button", { name: /Three glass jars.*See it large/ }).click();
  const dialog = page.getByRole("dialog");
  await stage.until(async () => (await drawn(page, "[role=dialog]")).length === 1, "the whole picture is drawn");
  await accessible(page, "a picture seen large");
  await picture(page, "evidence-large");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.setViewportSize({ width: 640, height: 360 });
  await fits(page, "evidence at 200 %");
  quiet(page, "evidence");
  await page.context().close();
});

test("P14: a pasted picture is kept in two actions, and one let fall on the page too", async () => {
  const { plan, page } = await planPage("Teo");
  const before = (await evidenceOf(plan)).length;
  for (const [nth, how] of ["paste", "drop"].entries()) {
    await hands(page, how);
    const dialog = page.getByRole("dialog");
    await stage.until(async () => (await drawn(page, "[role=dialog]")).length === 1, `the picture shows after ${how}`);
    if (nth === 0) {
      await accessible(page, "a picture about to be kept");
      await picture(page, "evidence-taken");
    }
    await dialog.getByRole("button", { name: "Keep", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await stage.until(async () => (await evidenceOf(plan)).length === before + nth + 1, "it is in the vault");
  }
  const [kept] = await evidenceOf(plan);
  assert.equal(kept.medium, "photo");
  assert.equal(kept.blob.name, "drawing.png");
  await stage.until(async () => (await drawn(page, "#evidence")).length >= 2, "both stand on the page");
  quiet(page, "pasting and dropping");
  await page.context().close();
});

test("P14: a sound is recorded in two actions and can be listened to, by keyboard", async () => {
  const { plan, page } = await planPage("Teo");
  const before = (await evidenceOf(plan)).length;
  await page.getByRole("button", { name: "Record a sound" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("status").filter({ hasText: "Recording" }).waitFor();
  await accessible(page, "a recording that runs");
  await picture(page, "evidence-recording");
  await dialog.getByRole("button", { name: "Stop and keep" }).focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await stage.until(async () => (await evidenceOf(plan)).length === before + 1, "it is in the vault");
  assert.equal((await evidenceOf(plan))[0].blob.seconds, 3);
  const sound = page.locator("#evidence audio").first();
  await sound.waitFor();
  await stage.until(() => sound.evaluate((one) => one.duration > 2 && one.error === null), "it can be played");
  quiet(page, "recording");
  await page.context().close();
});

test("P14: a file that cannot be kept says why and what to do, and the words written stay", async () => {
  const { page } = await planPage();
  await page.getByRole("button", { name: /Add evidence/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /What is it, in your words/ }).fill("My notes on the pump");
  await page.evaluate(() => {
    const carried = new DataTransfer();
    const heic = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode("ftypheic"), 0, 0, 0, 0]);
    carried.items.add(new File([heic], "IMG_0001.HEIC"));
    const paste = new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true });
    document.body.dispatchEvent(paste);
  });
  await dialog.getByRole("alert").filter({ hasText: "HEIC" }).waitFor();
  await accessible(page, "a refusal");
  await picture(page, "evidence-refused");
  assert.equal(
    await dialog.getByRole("textbox", { name: /What is it, in your words/ }).inputValue(),
    "My notes on the pump",
  );
  await page.context().close();
});

test("P14: the picked photo stands first and large on the shared screen", async () => {
  const plan = await stage.planOf("Amina");
  await stage.call("conference_start", { plan, present: [] });
  const page = await stage.page("", { window: "conference" });
  await page.getByRole("button", { name: "Work I chose" }).first().click();
  await ready(page);
  await stage.until(async () => (await drawn(page, ".stage")).length === 1, "the photo is drawn");
  assert.match((await drawn(page, ".stage"))[0], /^Three glass jars/, "the one she picked");
  for (const [size, viewport] of Object.entries({
    laptop: { width: 1280, height: 800 },
    board: { width: 1920, height: 1080 },
    doubled: { width: 640, height: 360 },
  })) {
    await page.setViewportSize(viewport);
    await fits(page, `work I chose on ${size}`);
    await picture(page, `conference-work-${size}`);
  }
  await accessible(page, "work I chose");
  await hands(page, "drop");
  assert.equal(await page.getByRole("dialog").count(), 0, "nothing falls onto the shared screen");
  quiet(page, "work I chose");
  await page.context().close();
});

test("P15: a check-in takes the student's words and offers the day four school weeks on", async () => {
  const { plan, page } = await planPage();
  await page.getByRole("button", { name: /^More.*river/ }).first().click();
  await page.getByRole("menuitem", { name: "Check in" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /What did you try/ }).fill("Two papers at once.");
  await dialog.getByRole("checkbox", { name: "Noise around it" }).check({ force: true });
  await dialog.getByRole("checkbox", { name: "A quiet place for half an hour" }).check({ force: true });
  assert.equal(await dialog.getByRole("checkbox", { name: "Practice with a partner" }).count(), 0);
  await dialog.getByRole("button", { name: "Show the whole list" }).click();
  await dialog.getByRole("checkbox", { name: "Practice with a partner" }).waitFor({ state: "attached" });
  await dialog.getByRole("radio", { name: "A bit" }).check({ force: true });
  const again = await dialog.getByRole("textbox", { name: "When to check in again" }).inputValue();
  await accessible(page, "a check-in");
  await picture(page, "check-in");
  await dialog.getByRole("button", { name: "Keep", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const kept = (await stage.call("plan_show", { plan })).plan.check_ins[0];
  assert.equal(kept.helped, "a_bit");
  assert.deepEqual([kept.obstacles, kept.strategies], [["noise"], ["quiet_place"]], "keys, for every language");
  assert.ok(again !== "" && kept.next_on > "2026-12-01", `${again} is ${kept.next_on}`);
  quiet(page, "a check-in");
  await page.context().close();
});
