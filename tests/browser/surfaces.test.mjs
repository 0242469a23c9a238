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

const LIGHTS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "more-contrast": { colorScheme: "light", contrast: "more" },
  forced: { colorScheme: "light", contrast: null, forcedColors: "active" },
};

/** Name, where it is, and what is done before one looks. */
const SURFACES = [
  { name: "start", opening: "start", hash: async () => "#/" },
  {
    name: "join",
    opening: "start",
    hash: async () => "#/",
    then: async (page) => {
      await page.getByRole("button", { name: "Join with an invitation" }).click();
      await page.getByRole("heading", { name: "Join with an invitation" }).waitFor();
    },
  },
  { name: "class", hash: async () => "#/class" },
  { name: "plan", hash: async (stage) => `#/plan/${await stage.planOf("Amina")}` },
  { name: "prepare", hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/prepare` },
  { name: "export", hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/export` },
  {
    name: "keep-back",
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/export`,
    then: async (page) => {
      await page.getByRole("button", { name: "Choose what stays out" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "move-to-care",
    hash: async (stage) => `#/plan/${await stage.planOf("Jasmine")}`,
    then: async (page) => {
      await page.getByRole("button", { name: "Move words to care" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "person-student",
    hash: async () => "#/school/people",
    then: async (page) => {
      await page.getByRole("button", { name: "Wren Ashby", exact: true }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "school-class", hash: async () => "#/school/class" },
  { name: "school-project", hash: async () => "#/school/project" },
  { name: "school-people", hash: async () => "#/school/people" },
  { name: "school-lists", hash: async () => "#/school/lists" },
  { name: "school-competencies", hash: async () => "#/school/competencies" },
  {
    name: "list-entry",
    hash: async () => "#/school/lists",
    then: async (page) => {
      await page.getByRole("button", { name: "Strategies" }).click();
      await page.getByRole("button", { name: "Change: Talk it through, then write" }).click();
      await page.getByRole("menuitem", { name: "Words and more" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "who-set-this",
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}`,
    then: async (page) => {
      await page.getByRole("button", { name: "Who set this? : Plans a test" }).first().click();
      await page.getByRole("dialog").getByText("What carries over").waitFor();
    },
  },
  {
    name: "counts-towards",
    hash: async (stage) => `#/plan/${await stage.planOf("Mateo")}`,
    then: async (page) => {
      await page.getByRole("button", { name: "Change what it counts towards" }).first().click();
      await page.getByRole("dialog").getByRole("checkbox").first().waitFor({ state: "attached" });
    },
  },
  { name: "plan-rests-on", hash: async (stage) => `#/plan/${await stage.planOf("Emma")}` },
  { name: "school-calendar", hash: async () => "#/school/calendar" },
  { name: "school-safety", hash: async () => "#/school/safety" },
  // Each page that is opened is in the log, so these begin with a school of their own.
  { name: "school-kept", anew: true, hash: async () => "#/school/kept" },
  { name: "kept", anew: true, hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/kept` },
  { name: "school-settings", hash: async () => "#/school/settings" },
  { name: "waits", hash: async () => "#/waits" },
  {
    name: "invite",
    hash: async () => "#/waits",
    then: async (page) => {
      await page.getByRole("button", { name: "Invite another computer" }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "take-out",
    hash: async () => "#/waits",
    then: async (page) => {
      await page.getByRole("button", { name: "Take it out" }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "leaves", hash: async () => "#/leaves" },
  { name: "to-print", hash: async () => "#/print" },
  {
    name: "palette",
    hash: async () => "#/class",
    then: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("option").filter({ hasText: "Amina" }).first().waitFor();
    },
  },
  { name: "keys", hash: async () => "#/class", then: (page) => page.keyboard.press("?") },
  {
    name: "conference",
    window: "conference",
    hash: async (stage) => {
      await stage.call("conference_start", { plan: await stage.planOf("Amina"), present: [] });
      return "";
    },
  },
  {
    name: "conference-does-not-fit",
    anew: true,
    window: "conference",
    hash: async (stage) => {
      await stage.call("conference_start", { plan: await stage.planOf("Yousef"), present: [] });
      await stage.call("conference_move", { step: "does_not_fit" }, "conference");
      return "";
    },
  },
  {
    name: "alone",
    anew: true,
    window: "student",
    hash: async (stage) => {
      await stage.call("student_alone", { plan: await stage.planOf("Amina") });
      return "";
    },
  },
];

let stage;
/** What stands at the bridge; a school is made anew only where it has to be. */
let standing = "";
before(async () => {
  stage = await open();
});
after(() => stage.close());

for (const surface of SURFACES) {
  test(`${surface.name} is open to everyone, reads as agreed, fits and is quiet`, async () => {
    const opening = surface.opening ?? "sample";
    if (surface.anew || standing !== opening) await stage.fresh((standing = opening));
    const page = await stage.page(await surface.hash(stage), { window: surface.window });
    await surface.then?.(page);
    await ready(page);

    await sameTree(page, surface.name);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await fits(page, `${surface.name} on ${size}`);
      await picture(page, `${surface.name}-${size}-light`);
    }
    await page.setViewportSize(SIZES.laptop);
    for (const [light, media] of Object.entries(LIGHTS)) {
      await page.emulateMedia(media);
      await accessible(page, `${surface.name} in ${light}`);
      await picture(page, `${surface.name}-laptop-${light}`);
    }
    quiet(page, surface.name);
    await page.context().close();
  });
}
