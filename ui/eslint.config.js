// The few rules that find mistakes here; layout is prettier's.
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist", "dist-bridge", "node_modules", "src/lib/api/generated"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      "no-undef": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Dates, maps and sets of the moment are not state.
      "svelte/prefer-svelte-reactivity": "off",
      // A hash router of our own: links are plain hashes.
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  {
    files: ["src/lib/**/*.{ts,svelte}"],
    ignores: ["src/lib/api/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: "Only lib/api talks to the shell." }] },
      ],
      "no-restricted-properties": [
        "error",
        {
          object: "window",
          property: "print",
          message: "Write the file and open it; window.print does nothing in places.",
        },
      ],
    },
  },
);
