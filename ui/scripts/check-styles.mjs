// The rules of the house for styles: only tokens carry colours, only logical
// properties, no native date field, no drag and drop of the browser's own.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const failures = [];

function* walk(folder) {
  for (const name of readdirSync(folder)) {
    const path = `${folder}/${name}`;
    if (statSync(path).isDirectory()) yield* walk(path);
    else yield path;
  }
}

const PHYSICAL =
  /(?:^|[{;\s])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|min-width|max-width|min-height|max-height)\s*:/;
const ALIGN = /text-align:\s*(?:left|right)|float:\s*(?:left|right)/;
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i;

for (const path of walk(root)) {
  const name = path.slice(root.length);
  if (name.includes("api/generated")) continue;
  const text = readFileSync(path, "utf8");
  const css = name.endsWith(".css") ? text : (/<style[^>]*>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? "");
  css.split("\n").forEach((line, at) => {
    const bare = line.replace(/\/\*.*?\*\//g, "").replace(/@(?:media|container)[^{]*\{/, "");
    if (PHYSICAL.test(bare) || ALIGN.test(bare))
      failures.push(`${name}:${at + 1} a physical property: ${line.trim()}`);
    if (!name.endsWith("tokens.css") && COLOUR.test(bare))
      failures.push(`${name}:${at + 1} a colour outside tokens: ${line.trim()}`);
  });
  if (name.endsWith(".svelte")) {
    if (/type="date"/.test(text)) failures.push(`${name} uses a native date field`);
    if (/ondragstart|draggable=/.test(text)) failures.push(`${name} uses the browser's drag and drop`);
    if (/style="[^"]*(?:left|right|width|height)\s*:/.test(text))
      failures.push(`${name} sets a physical property inline`);
  }
}

if (failures.length > 0) {
  console.error(failures.join("\n"));
  process.exit(1);
}
console.log("styles: tokens and logical properties only");
