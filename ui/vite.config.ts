// How the window is built and its units tested. The bridge build (`--mode
// bridge`) speaks to a test server instead of the shell and is never shipped:
// `scripts/check-bundle.mjs` proves that after every release build.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
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
