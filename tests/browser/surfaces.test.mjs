/**
 * Every surface with the sample school in it: open to everyone in light, dark
 * and forced colours, read aloud as agreed, fitting at every size, and quiet.
 */
import { after, before, test } from "node:test";
import { accessible, fits, open, picture, quiet, ready, sameTree } from "./stage.mjs";

const SIZES = {
  laptop: { width: 1280, height: 800 },
  board: { width: 1920, height: 1080 },
  // 1280 by 720 at 200 %.
  doubled: { width: 640, height: 360 },
};

/** Name, where it is, and what is done before one looks. */
const SURFACES = [
  { name: "start", opening: "start", hash: async () => "#/" },
  { name: "class", hash: async () => "#/class" },
  { name: "plan", hash: async (stage) => `#/plan/${await stage.planOf("Amina")}` },
  { name: "export", hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/export` },
  { name: "school-class", hash: async () => "#/school/class" },
  { name: "school-project", hash: async () => "#/school/project" },
  { name: "school-people", hash: async () => "#/school/people" },
  { name: "school-lists", hash: async () => "#/school/lists" },
  { name: "school-calendar", hash: async () => "#/school/calendar" },
  { name: "school-safety", hash: async () => "#/school/safety" },
  { name: "school-settings", hash: async () => "#/school/settings" },
  { name: "leaves", hash: async () => "#/leaves" },
  { name: "palette", hash: async () => "#/class", then: (page) => page.keyboard.press("Control+k") },
  { name: "keys", hash: async () => "#/class", then: (page) => page.keyboard.press("?") },
  {
    name: "conference",
    window: "conference",
    hash: async (stage) => {
      await stage.call("conference_start", { plan: await stage.planOf("Amina"), present: [] });
      return "";
    },
  },
];

let stage;
before(async () => {
  stage = await open();
});
after(() => stage.close());

for (const surface of SURFACES) {
  test(`${surface.name} is open to everyone, reads as agreed, fits and is quiet`, async () => {
    await stage.fresh(surface.opening ?? "sample");
    const hash = await surface.hash(stage);
    const look = async (options) => {
      const page = await stage.page(hash, { window: surface.window, ...options });
      await surface.then?.(page);
      await ready(page);
      return page;
    };

    const light = await look({});
    await accessible(light, `${surface.name} in light`);
    await sameTree(light, surface.name);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await light.setViewportSize(viewport);
      await fits(light, `${surface.name} on ${size}`);
      await picture(light, `${surface.name}-${size}-light`);
    }
    quiet(light, surface.name);
    await light.context().close();

    const dark = await look({ theme: "dark" });
    await accessible(dark, `${surface.name} in dark`);
    await picture(dark, `${surface.name}-laptop-dark`);
    await dark.context().close();

    const forced = await look({ forced: "active" });
    await accessible(forced, `${surface.name} in forced colours`);
    await picture(forced, `${surface.name}-laptop-forced`);
    await forced.context().close();
  });
}
