/** Words in every script that a page can print are drawn on the screen by a face that ships (F6). */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "./stage.mjs";

let stage;
before(async () => (stage = await open()));
after(() => stage.close());

/** A sentence, and the face that draws what the app's own two faces cannot. */
const SCRIPTS = {
  "Noto Sans Arabic": "أحب النهر",
  "Noto Sans Devanagari": "मलाई नदी मन पर्छ",
  "Noto Sans Myanmar": "မြစ်ကို ချစ်တယ်",
  "Noto Sans Ethiopic": "ወንዙን እወዳለሁ",
  "Noto Sans": "Ἀγαπῶ τὸν ποταμόν. Люблю річку.",
};

test("F6: six scripts are drawn by shipped faces, whatever the computer has", async () => {
  await stage.fresh("sample");
  const plan = await stage.planOf("Wren");
  const { plan: written, pen } = await stage.call("plan_show", { plan });
  await stage.call("text_edit", {
    plan,
    target: { item: null, field: "passions" },
    pen: { ...pen, speakers: [written.student], voice: "student" },
    base: written.revision,
    at: 0,
    delete: 0,
    insert: Object.values(SCRIPTS).join(" "),
  });
  const page = await stage.page(`#/plan/${plan}`);
  await page.getByText("ወንዙን").first().waitFor();
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replaceAll('"', ""));
  });
  for (const face of Object.keys(SCRIPTS)) assert.ok(loaded.includes(face), `${face} is among ${loaded}`);
  assert.deepEqual(page.faults, []);
});
