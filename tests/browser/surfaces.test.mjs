/**
 * Every surface with the sample school in it: open to everyone in light, dark
 * and forced colours and from right to left, read aloud as agreed, fitting at
 * every size, and quiet. What they are stands in surfaces.mjs.
 */
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessible, fits, open, picture, quiet, ready, sameTree } from "./stage.mjs";
import { SURFACES } from "./surfaces.mjs";

const LIGHTS = {
  light: { media: { colorScheme: "light" } },
  dark: { media: { colorScheme: "dark" } },
  rtl: { media: { colorScheme: "light" }, dir: "rtl" },
  "more-contrast": { media: { colorScheme: "light", contrast: "more" } },
  forced: { media: { colorScheme: "light", contrast: null, forcedColors: "active" } },
};

const SIZES = {
  board: { viewport: { width: 1920, height: 1080 }, lights: ["light", "dark", "rtl"] },
  // 1280 by 720 at 200 %.
  doubled: { viewport: { width: 640, height: 360 }, lights: ["light", "rtl"] },
  laptop: { viewport: { width: 1280, height: 720 }, lights: Object.keys(LIGHTS) },
};

let stage;
/** What stands at the bridge; a school is made anew only where it has to be. */
let standing = "";
before(async () => {
  stage = await open();
});
after(() => stage.close());

/** Turns the page the way that its light asks for. */
async function lit(page, { dir = "ltr", media }) {
  await page.emulateMedia(media);
  await page.evaluate((to) => (document.documentElement.dir = to), dir);
}

test("every reading that was agreed on is of a surface that is looked at", async () => {
  const agreed = await readdir(new URL("../golden/tree/", import.meta.url));
  const looked = SURFACES.map((surface) => `${surface.name}.yml`);
  assert.deepEqual(agreed.sort(), looked.sort());
});

for (const surface of SURFACES) {
  test(`${surface.name} is open to everyone, reads as agreed, fits and is quiet`, async () => {
    const opening = surface.opening ?? "sample";
    if (surface.anew || standing !== opening) await stage.fresh(opening);
    // Where a shared screen stood or words were added, the next surface begins with a school of its own.
    standing = surface.leaves ? "" : opening;
    const page = await stage.page(await surface.hash(stage), { window: surface.window });
    await surface.then?.(page, stage);
    await ready(page);

    await sameTree(page, surface.name);
    for (const [size, { viewport, lights }] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const light of lights) {
        await lit(page, LIGHTS[light]);
        if (surface.at) await page.locator(surface.at).evaluate((one) => one.scrollIntoView());
        await fits(page, `${surface.name} on ${size} in ${light}`);
        if (size === "laptop") await accessible(page, `${surface.name} in ${light}`);
        await picture(page, `${surface.name}-${size}-${light}`);
      }
    }
    quiet(page, surface.name);
    await page.context().close();
  });
}
