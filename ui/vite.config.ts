// How the window is built and its units tested. The bridge build (`--mode
// bridge`) speaks to a test server instead of the shell and is never shipped:
// `scripts/check-bundle.mjs` proves that after every release build.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const LOCALES = here("../src-tauri/locales");
/** Files of words that the host reads and the window does not. */
const FOR_THE_HOST = ["begin.ftl", "errors.ftl", "log.ftl", "print.ftl"];
/** Words that few surfaces say, fetched with the first of these. */
const LATER = ["kept.ftl", "roster.ftl"];

/**
 * The window's words, from the files that screen, page and errors share, as
 * `virtual:words`: English, into which every language falls back, comes with
 * the start; each other language is one file that is fetched when it is read.
 * Notes to translators stay out.
 */
const words: Plugin = {
  name: "words",
  resolveId: (id) => (id.startsWith("virtual:words") ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith("\0virtual:words")) return null;
    const languages = readdirSync(LOCALES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const [, language, room] = id.slice(1).split("/");
    if (language) {
      const wanted = (name: string) => (room === "start" ? !LATER.includes(name) : name === `${room}.ftl`);
      const texts = readdirSync(`${LOCALES}/${language}`)
        .filter((name) => name.endsWith(".ftl") && !FOR_THE_HOST.includes(name) && wanted(name))
        .map((name) => {
          this.addWatchFile(`${LOCALES}/${language}/${name}`);
          return readFileSync(`${LOCALES}/${language}/${name}`, "utf8").replace(/^#.*\n/gm, "");
        });
      return `export default ${JSON.stringify(texts.join("\n"))};`;
    }
    const fetched = (room: string, but = "") =>
      languages
        .filter(({ name }) => name !== but)
        .map(({ name }) => `"${name}": () => import("virtual:words/${name}/${room}")`);
    const rooms = LATER.map((name) => name.replace(".ftl", ""));
    return `import english from "virtual:words/en/start";
      export { english };
      export const languages = {${fetched("start", "en").join(",")}};
      export const later = {${rooms.map((room) => `"${room}": {${fetched(room).join(",")}}`).join(",")}};`;
  },
};

/**
 * A start most often leads to the class: its part is fetched with the page and
 * not only when the page's script asks for it.
 */
const classFirst: Plugin = {
  name: "class-first",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((one) => one.type === "chunk");
      const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/views/Class.svelte"));
      const entry = chunks.find(({ isEntry }) => isEntry);
      const there = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
      return [first?.fileName, ...(first?.imports ?? [])]
        .filter((name) => name !== undefined && !there.has(name))
        .map((name) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${name}` },
        }));
    },
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [words, classFirst, svelte()],
  base: "./",
  resolve: {
    alias: { $lib: here("./src/lib"), $locales: here("../src-tauri/locales") },
    ...(process.env.VITEST ? { conditions: ["browser"] } : {}),
  },
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [here("..")] } },
  build: {
    target: "es2022",
    // Fonts stay files: the content policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: mode === "bridge",
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"] },
}));
