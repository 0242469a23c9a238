/**
 * What every browser test stands on: the bridge with a school of its own, a
 * browser, a page at a fixed time, and the questions asked of every surface.
 *
 * `WAYMARK_BRIDGE` and `WAYMARK_BROWSER` name the two programs; `./x test`
 * sets both. `WAYMARK_FRONT` names another build of the front end. `UPDATE_GOLDENS=1` accepts what is seen as the new golden.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

// Test tools are front-end packages; there is no second list of them here.
const tools = createRequire(new URL("../../ui/package.json", import.meta.url));
const { chromium } = tools("playwright-core");
const axeSource = await readFile(tools.resolve("axe-core/axe.min.js"), "utf8");

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shots = here("../shots/browser/");
const trees = here("../golden/tree/");

/** The time at the bridge, which stands still. */
const NOW = "2026-11-20T15:42:00Z";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Starts the bridge and the browser; `close` ends both. */
export async function open() {
  for (const name of ["WAYMARK_BRIDGE", "WAYMARK_BROWSER"]) {
    assert.ok(process.env[name], `${name} names a program; ./x test sets it`);
  }
  const bridge = spawn(process.env.WAYMARK_BRIDGE, [process.env.WAYMARK_FRONT ?? here("../../ui/dist-bridge")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [url] = await once(createInterface(bridge.stdout), "line");
  const browser = await chromium.launch({
    executablePath: process.env.WAYMARK_BROWSER,
    args: ["--no-sandbox", "--font-render-hinting=none", "--force-color-profile=srgb"],
  });
  await mkdir(shots, { recursive: true });
  await mkdir(trees, { recursive: true });
  return new Stage(url, bridge, browser);
}

class Stage {
  constructor(url, bridge, browser) {
    this.url = url;
    this.bridge = bridge;
    this.browser = browser;
  }

  async close() {
    await this.browser.close();
    // The bridge ends when nobody holds its input any more.
    this.bridge.stdin.end();
    await once(this.bridge, "exit");
  }

  /** A new school: `start` with nothing yet, or `sample`. */
  async fresh(opening) {
    await this.#post("/test/fresh", { opening });
  }

  /** Calls a command as a window would. */
  async call(name, request, window = "main") {
    return this.#post(`/call/${name}`, request, window);
  }

  /** The plan of a student of the sample school, by short name. */
  async planOf(short) {
    const { students } = await this.call("class_show", {});
    const found = students.find((student) => student.short === short);
    assert.ok(found?.plan, `${short} has a plan in the sample school`);
    return found.plan;
  }

  /** Looks until it is so; the deadline is there for a broken program only. */
  async until(so, what) {
    const deadline = Date.now() + 15_000;
    while (!(await so())) {
      assert.ok(Date.now() < deadline, `${what}, within fifteen seconds`);
      await new Promise((look) => setTimeout(look, 50));
    }
  }

  async #post(path, body, window = "main") {
    const answer = await fetch(this.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-waymark-window": window },
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    assert.ok(answer.ok, `${path} answered ${answer.status}: ${JSON.stringify(said)}`);
    return said;
  }

  /** A page at `hash`, ready to be looked at. Its faults are collected. */
  async page(hash, { window = "main" } = {}) {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      locale: "en-US",
      timezoneId: "America/New_York",
    });
    const page = await context.newPage();
    page.faults = [];
    page.on("console", (said) => {
      if (["error", "warning"].includes(said.type())) page.faults.push(`${said.text()} ${said.location().url}`);
    });
    page.on("pageerror", (fault) => page.faults.push(String(fault)));
    await page.clock.setFixedTime(NOW);
    await page.goto(`${this.url}/?window=${window}${hash}`);
    await ready(page);
    return page;
  }
}

/** Waits until the surface has its heading and its fonts. */
export async function ready(page) {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** axe-core finds nothing. */
export async function accessible(page, what) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }),
    RULES,
  );
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(" ")}\n  ${node.html}`),
  );
  assert.deepEqual(told, [], `${what} is open to everyone`);
}

/** Nothing sticks out to the side. */
export async function fits(page, what) {
  const [wide, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(wide <= room, `${what} is ${wide} px wide in ${room} px`);
}

/** Ids are drawn anew with every change of the made-up school; which of them are the same says enough. */
function withoutIds(tree) {
  const met = new Map();
  return tree.replaceAll(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g, (id) => {
    if (!met.has(id)) met.set(id, `id-${met.size + 1}`);
    return met.get(id);
  });
}

/** What a screen reader meets is what was agreed on. */
export async function sameTree(page, name) {
  // The story, pictures and sounds come behind the page.
  await page.waitForLoadState("networkidle");
  const tree = withoutIds(`${await page.locator("body").ariaSnapshot()}\n`);
  const path = `${trees}${name}.yml`;
  if (process.env.UPDATE_GOLDENS) {
    await writeFile(path, tree);
    return;
  }
  const golden = await readFile(path, "utf8").catch(() => "");
  assert.equal(tree, golden, `${name} reads as before; UPDATE_GOLDENS=1 accepts the new reading`);
}

/** A picture, to be looked at. */
export async function picture(page, name) {
  await page.screenshot({ path: `${shots}${name}.png`, fullPage: false });
}

/** The page said nothing was wrong. */
export function quiet(page, what) {
  assert.deepEqual(page.faults, [], `${what} says nothing in the console`);
}
