// How the window is built and its units tested. The bridge build (`--mode
// bridge`) speaks to a test server instead of the shell and is never shipped:
// `scripts/check-bundle.mjs` proves that after every release build.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Words without the notes to translators, which nobody reads in the window. */
const wordsAlone: Plugin = {
  name: "words-alone",
  enforce: "pre",
  load(id) {
    const [path = "", query] = id.split("?");
    if (!path.endsWith(".ftl") || query !== "raw") return null;
    this.addWatchFile(path);
    return `export default ${JSON.stringify(readFileSync(path, "utf8").replace(/^#.*\n/gm, ""))};`;
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [wordsAlone, svelte()],
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
