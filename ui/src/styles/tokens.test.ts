import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = import.meta.dirname;
const tokens = readFileSync(`${folder}/tokens.css`, "utf8");

/** Custom properties and colour scheme of the block after a selector. */
function block(after: string): Map<string, string> {
  const start = tokens.indexOf("{", tokens.indexOf(after)) + 1;
  const body = tokens.slice(start, tokens.indexOf("}", start));
  return new Map([...body.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((one) => one + one).join("") : colour.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("tokens", () => {
  it("are the same dark for the reader's choice and for the system's", () => {
    const chosen = block(':root[data-theme="dark"]');
    const system = block(":root:not([data-theme])");
    expect(chosen.size).toBeGreaterThan(20);
    expect([...system]).toEqual([...chosen]);
  });

  it.each([
    ["light", ":root {", 7],
    ["dark", ':root[data-theme="dark"]', 7],
    ["high contrast", ':root[data-contrast="more"]', 7],
  ])("keep every ink readable on paper: %s", (_, selector, least) => {
    const theme = block(selector);
    for (const ink of ["--ink", "--ink-soft", "--student", "--family", "--school", "--stop"]) {
      const ratio = contrast(theme.get(ink) ?? "", theme.get("--paper") ?? "");
      expect(ratio, `${ink} on paper`).toBeGreaterThanOrEqual(least);
    }
  });

  it("name only fonts that are here, each with its licence", () => {
    const here = readdirSync(`${folder}/fonts`);
    for (const [, name] of tokens.matchAll(/url\("fonts\/([^"]+)"\)/g)) expect(here, name).toContain(name);
    expect(here.filter((name) => name.startsWith("OFL-")).length).toBeGreaterThanOrEqual(3);
  });
});
