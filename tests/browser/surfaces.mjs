/**
 * Every surface of the app with the sample school in it: its name, where it
 * is, and what is done before one looks. `anew` begins with a school of its
 * own; `leaves` leaves a school that no other surface can begin with. `at`
 * names what is looked at where it is not at the top of the page.
 */
import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ready } from "./stage.mjs";

/** Chooses in a menu of the page. */
async function fromMenu(page, menu, act) {
  await page
    .getByRole("button", { name: menu, exact: typeof menu === "string" })
    .first()
    .click();
  await page.getByRole("menuitem", { name: act, exact: typeof act === "string" }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
}

/** Reads the roster that another system wrote for the made-up school. */
async function readsRoster(page, stage) {
  await cp(fileURLToPath(new URL("../fixtures/roster", import.meta.url)), await stage.call("choose_folder", {}), {
    recursive: true,
  });
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await page.getByRole("heading", { name: "Is this the same person?" }).waitFor();
}

/** The shared screen with the student, the mother and the teacher before it, at one step. */
function together(name, step, then, at) {
  return {
    name,
    at,
    anew: true,
    leaves: true,
    window: "conference",
    hash: async (stage) => {
      const plan = await stage.planOf("Amina");
      const { around } = await stage.call("plan_show", { plan });
      await stage.call("conference_start", {
        plan,
        present: around.slice(0, 3),
      });
      if (step !== "welcome") await stage.call("conference_move", { step }, "conference");
      return "";
    },
    then,
  };
}

export const SURFACES = [
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
  {
    name: "plan",
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}`,
    // The story comes behind the plan, and tells who led since when.
    then: (page) => page.getByText("Amina leads, with checks since").first().waitFor(),
  },
  {
    name: "prepare",
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/prepare`,
  },
  {
    name: "export",
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/export`,
  },
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
  { name: "roster", hash: async () => "#/roster", then: readsRoster },
  {
    name: "roster-accepted",
    anew: true,
    leaves: true,
    hash: async () => "#/roster",
    then: async (page, stage) => {
      await readsRoster(page, stage);
      await page.getByRole("checkbox", { name: "Each is the person here" }).first().check({ force: true });
      await page.getByRole("button", { name: /^Accept \d+ changes/ }).click();
      await page.getByRole("heading", { name: "Who has the plans" }).waitFor();
    },
  },
  { name: "school-hands", hash: async () => "#/school/hands" },
  {
    name: "cover",
    hash: async () => "#/school/hands",
    then: async (page) => {
      await page.getByRole("button", { name: "Let somebody cover" }).click();
      await page.getByRole("dialog").getByText("Some students").click();
    },
  },
  {
    name: "hand-over",
    hash: async () => "#/school/hands",
    then: async (page) => {
      await page.getByRole("button", { name: "Hand students on" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "case-manager",
    hash: async () => "#/school/hands",
    then: async (page) => {
      await page.getByRole("button", { name: "Name a case manager" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "transfer",
    anew: true,
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/kept`,
    then: async (page) => {
      await page.getByRole("button", { name: "Make a transfer pack" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "admit",
    hash: async () => "#/class",
    then: async (page) => {
      await page.getByRole("button", { name: "Open a transfer pack" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
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
  {
    name: "plan-rests-on",
    hash: async (stage) => `#/plan/${await stage.planOf("Emma")}`,
  },
  { name: "school-calendar", hash: async () => "#/school/calendar" },
  { name: "school-safety", hash: async () => "#/school/safety" },
  // Each page that is opened is in the log, so these begin with a school of their own.
  { name: "school-kept", anew: true, hash: async () => "#/school/kept" },
  {
    name: "hold",
    anew: true,
    hash: async () => "#/school/kept",
    then: async (page) => {
      await page.getByRole("button", { name: "Set a hold Leona Castellan" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "erase",
    anew: true,
    hash: async () => "#/school/kept",
    then: async (page) => {
      await page.getByRole("button", { name: "Erase Leona Castellan" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "erased",
    anew: true,
    hash: async () => "#/school/kept",
    then: async (page) => {
      await page.getByRole("button", { name: "Erase Leona Castellan" }).click();
      await page.getByRole("button", { name: "Erase for good" }).click();
      await page.getByRole("heading", { name: "Erased", exact: true }).waitFor();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
  },
  {
    name: "kept",
    anew: true,
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}/kept`,
  },
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
  {
    name: "keys",
    hash: async () => "#/class",
    then: async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "check-in",
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}`,
    then: async (page) => {
      await fromMenu(page, /^More.*river/, "Check in");
      await page.getByRole("dialog").getByText("Noise around it").click();
      await page.getByRole("dialog").getByText("A quiet place for half an hour").waitFor();
    },
  },
  {
    name: "close-goal",
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}`,
    then: (page) => fromMenu(page, /^More.*river/, "Met"),
  },
  {
    name: "carry-along",
    hash: async (stage) => `#/plan/${await stage.planOf("Amina")}`,
    then: (page) => fromMenu(page, "More", /^Carry this plan into/),
  },
  {
    name: "who-is-here",
    hash: async (stage) => `#/plan/${await stage.planOf("Wren")}`,
    then: async (page) => {
      await page.getByRole("button", { name: "Open the conference" }).click();
      await page.getByRole("dialog").getByRole("checkbox").first().check({ force: true });
      // The host asks first who is here, and the browser tells of that answer.
      page.faults = page.faults.filter((fault) => !fault.includes("/call/conference_start"));
    },
  },
  {
    name: "trash",
    at: "#trash",
    anew: true,
    leaves: true,
    hash: async (stage) => {
      const plan = await stage.planOf("Amina");
      const { plan: shown, pen } = await stage.call("plan_show", { plan });
      await stage.call("item_trash", {
        plan,
        item: shown.goals.at(-1).id,
        pen,
      });
      return `#/plan/${plan}`;
    },
    then: (page) => fromMenu(page, "More", /^See the trash/),
  },
  // Whether this computer was taken out is the host's to say; the screen is shown what it says then.
  {
    name: "taken-out",
    hash: async () => "#/class",
    then: async (page) => {
      await page.route("**/call/waits_show", async (route) => {
        const answer = await route.fetch();
        const gone = { by: "Ms. Okafor", at: "2026-11-19T10:12:00Z" };
        await route.fulfill({
          json: { ...(await answer.json()), this_gone: gone },
        });
      });
      await page.getByRole("link", { name: "What waits" }).first().click();
      await page.getByRole("heading", { name: "This computer was taken out" }).waitFor();
    },
  },
  {
    name: "unlock",
    opening: "start",
    anew: true,
    leaves: true,
    hash: async (stage) => {
      await stage.call("vault_create", {
        ...{
          school: "Harbour School",
          full: "Grace Okafor",
          short: "Ms. Okafor",
          role: "teacher",
        },
        ...{
          class: "Grade 9 Advisory",
          language: "en",
          passphrase: "four words by the sea",
          keychain: false,
        },
      });
      await stage.call("vault_lock", {});
      return "#/";
    },
  },
  ...[
    ["welcome", "conference"],
    ["who_i_am", "conference-who-i-am"],
    ["work_i_chose", "conference-work"],
    ["goals", "conference-goals"],
    ["family_asks", "conference-family-asks"],
    ["agreements", "conference-agreements"],
    ["copies", "conference-end"],
  ].map(([step, name]) => together(name, step)),
  together(
    "conference-goal-check-in",
    "goals",
    async (page) => {
      await page
        .getByRole("navigation", { name: "Questions in this part" })
        .getByRole("button", { name: /^Check-in/ })
        .click();
      await page.getByRole("heading", { name: "Where are you with it now?" }).waitFor();
    },
    ".stage .answer",
  ),
  together("conference-check-in", "goals", async (page) => {
    await page
      .getByRole("navigation", { name: "Questions in this part" })
      .getByRole("button", { name: /^Check-in/ })
      .click();
    await page.getByRole("button", { name: "Check in", exact: true }).click();
    await page.getByRole("dialog").getByText("Noise around it").click();
    await page.getByRole("dialog").getByText("A quiet place for half an hour").waitFor();
  }),
  together("conference-fit", "goals", async (page) => {
    await page.getByRole("button", { name: "Something here does not fit us" }).click();
    await page.getByRole("dialog").waitFor();
  }),
  together("conference-stop", "who_i_am", async (page) => {
    await page.getByRole("button", { name: "Stop here for today" }).click();
    await page.getByRole("dialog").waitFor();
  }),
  {
    name: "conference-goal-quiet",
    anew: true,
    leaves: true,
    window: "conference",
    hash: async (stage) => {
      const plan = await stage.planOf("Lucas");
      const { around } = await stage.call("plan_show", { plan });
      await stage.call("conference_start", { plan, present: around });
      await stage.call("conference_move", { step: "goals" }, "conference");
      return "";
    },
    then: async (page) => {
      await page.locator(".ask").getByRole("button", { name: "Name a need" }).click();
      await page.locator("textarea:focus").waitFor();
      await page.keyboard.type("Nobody has walked the bank with him yet.");
      await page.keyboard.press("Enter");
      await page.getByRole("combobox", { name: "Kind of need" }).waitFor();
      await page.getByText("Named since then").waitFor();
    },
  },
  {
    name: "conference-does-not-fit",
    anew: true,
    leaves: true,
    window: "conference",
    hash: async (stage) => {
      await stage.call("conference_start", {
        plan: await stage.planOf("Yousef"),
        present: [],
      });
      await stage.call("conference_move", { step: "does_not_fit" }, "conference");
      return "";
    },
  },
  ...["alone", "alone-who-i-am", "alone-work", "alone-goals"].map((name, at) => ({
    name,
    anew: true,
    leaves: true,
    window: "student",
    hash: async (stage) => {
      await stage.call("student_alone", {
        plan: await stage.planOf("Amina"),
      });
      return "";
    },
    then: async (page) => {
      const way = page.getByRole("navigation", { name: "Parts" }).getByRole("listitem");
      for (let on = 1; on <= at; on += 1) {
        await page.keyboard.press("PageDown");
        await way.nth(on).locator("[aria-current]").waitFor();
        await ready(page);
      }
    },
  })),
  {
    name: "alone-keep-out",
    anew: true,
    leaves: true,
    window: "student",
    hash: async (stage) => {
      await stage.call("student_alone", { plan: await stage.planOf("Emma") });
      return "";
    },
    then: async (page) => {
      await page.getByRole("button", { name: "Keep something out of the family’s copy" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "own-notes",
    anew: true,
    leaves: true,
    window: "notes",
    hash: async (stage) => {
      await stage.call("conference_start", {
        plan: await stage.planOf("Amina"),
        present: [],
      });
      return "";
    },
    then: async (page) => {
      await page.getByRole("button", { name: "Nobody else sees it" }).click();
      await page.getByText("Ask her about the pipe").first().waitFor();
    },
  },
];
