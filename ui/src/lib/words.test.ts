import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { afterEach, describe, expect, it, vi } from "vitest";
import { day, fetchLanguage, schoolYear, t, useLanguage } from "./words.svelte";

const locales = `${import.meta.dirname}/../../../src-tauri/locales/`;
const languages = readdirSync(locales).filter((name) => !name.includes("."));
const files = (language: string) =>
  readdirSync(`${locales}/${language}`).filter((name) => name.endsWith(".ftl"));
const text = (language: string, file: string) => readFileSync(`${locales}/${language}/${file}`, "utf8");

/** Messages of a file with the variables that each uses. */
function messages(language: string, file: string): Map<string, string> {
  const resource = new FluentResource(text(language, file));
  return new Map(
    resource.body.map((entry) => {
      const names = new Set(
        [...JSON.stringify(entry).matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => name),
      );
      return [entry.id, [...names].sort().join(" ")];
    }),
  );
}

afterEach(() => useLanguage("en"));

describe("words", () => {
  it("has no message that refers to another, so that each can be read alone", () => {
    for (const language of languages)
      for (const file of files(language)) {
        const body = JSON.stringify(new FluentResource(text(language, file)).body);
        expect(body, `${language}/${file}`).not.toMatch(/"type":"(mesg|term)"/);
      }
  });

  it.each(languages.filter((language) => language !== "en"))(
    "%s has every key that English has, with its values",
    (language) => {
      for (const file of files("en")) {
        const english = messages("en", file);
        const other = messages(language, file);
        expect([...other.keys()].sort(), `${language}/${file}`).toEqual([...english.keys()].sort());
        for (const [key, values] of english)
          expect(other.get(key), `${language}/${file} ${key}`).toBe(values);
      }
    },
  );

  it.each(languages)("%s has each key in one file only", (language) => {
    const seen = new Map<string, string>();
    for (const file of files(language).filter((name) => name !== "errors.ftl" && name !== "print.ftl")) {
      for (const key of messages(language, file).keys()) {
        expect(seen.get(key), `${key} stands in ${file} and in ${seen.get(key)}`).toBeUndefined();
        seen.set(key, file);
      }
    }
  });

  it.each(languages)("%s parses without an error", (language) => {
    for (const file of files(language)) {
      const bundle = new FluentBundle(language);
      expect(bundle.addResource(new FluentResource(text(language, file))), file).toEqual([]);
      const lines = text(language, file)
        .split("\n")
        .filter((line) => /^[a-zA-Z][\w-]* =/.test(line));
      expect(
        messages(language, file).size,
        `${language}/${file}: a message that does not parse is dropped`,
      ).toBe(lines.length);
    }
  });

  it("has words for every key that the code names", () => {
    const source = `${import.meta.dirname}/../`;
    const known = new Set(files("en").flatMap((file) => [...messages("en", file).keys()]));
    const walk = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
      );
    for (const path of walk(source).filter(
      (name) => /\.(svelte|ts)$/.test(name) && !name.includes(".test."),
    )) {
      for (const [, key] of readFileSync(path, "utf8").matchAll(/\bt\(\s*"([\w-]+)"/g)) {
        expect(known.has(key ?? ""), `${key} in ${path.slice(source.length)}`).toBe(true);
      }
    }
  });

  it("follows the reader's language", async () => {
    await fetchLanguage("es");
    expect(t("saved-here")).toBe("Saved on this computer");
    useLanguage("es");
    expect(t("saved-here")).toBe("Guardado en esta computadora");
    expect(document.documentElement.lang).toBe("es");
  });

  it("follows a language whose words are still to come, unless another is chosen meanwhile", async () => {
    vi.resetModules();
    const words = await import("./words.svelte");
    words.useLanguage("es");
    expect(words.t("saved-here"), "English until they are here").toBe("Saved on this computer");
    await words.fetchLanguage("es");
    expect(words.t("saved-here")).toBe("Guardado en esta computadora");
    vi.resetModules();
    const again = await import("./words.svelte");
    again.useLanguage("es");
    again.useLanguage("en");
    await again.fetchLanguage("es");
    expect(again.t("saved-here"), "the last choice holds").toBe("Saved on this computer");
    expect(again.language()).toBe("en");
  });

  it("brings the words of a surface in each language that is read, in whichever order they come", async () => {
    vi.resetModules();
    const words = await import("./words.svelte");
    expect(words.has("kept-back"), "not with the start").toBe(false);
    await words.fetchWords("kept");
    expect(words.has("kept-back")).toBe(true);
    await words.fetchLanguage("es");
    expect(words.shippedIn("es", "kept-back")).not.toBeNull();
    expect(words.shippedIn("es", "saved-here")).toBe("Guardado en esta computadora");
  });

  it("writes dates in words, day first, and keeps a plain date on its day", async () => {
    await fetchLanguage("es");
    const year = new Date().getFullYear();
    expect(day(`${year}-12-11`)).toBe("11 December");
    expect(day("2019-12-11")).toBe("11 December 2019");
    useLanguage("es");
    expect(day(`${year}-12-11`)).toBe("11 de diciembre");
  });

  it("names a school year by both of its years", () => {
    expect(schoolYear(2026)).toBe("\u20662026–27\u2069");
    expect(schoolYear(1999)).toBe("\u20661999–00\u2069");
  });
});
