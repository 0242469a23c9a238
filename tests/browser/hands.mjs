/** What hands do on the shared screen: keys, and targets that are large enough. */
import assert from "node:assert/strict";

/** Presses Tab until the focus is on what is wanted. */
export async function tabTo(page, wanted, key = "Tab") {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await wanted.count()) > 0 && (await wanted.first().evaluate((one) => one === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not come to ${wanted}`);
}

export async function pressOn(page, wanted) {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/** Everything that can be pressed is at least 44 px high and wide. */
export async function pressable(page, what) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll(":is(main, [role=dialog]) :is(button, a[href], select, input, textarea, label.choice)")]
      .filter((one) => one.checkVisibility() && !one.closest(".sr") && !one.classList.contains("sr"))
      .map((one) => ({ box: one.getBoundingClientRect(), says: one.outerHTML.slice(0, 120) }))
      .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ box, says }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${says}`),
  );
  assert.deepEqual(small, [], `${what}: targets of 44 px`);
}
