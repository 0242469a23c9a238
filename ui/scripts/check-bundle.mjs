// Fails when a release bundle holds the test bridge, reaches for the network,
// or starts heavier than 120 kB (JS and CSS of the first screen, gzipped).
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const assets = readdirSync(new URL("assets/", dist));
const failures = [];

for (const name of assets.filter((name) => /\.(js|css)$/.test(name))) {
  const text = readFileSync(new URL(`assets/${name}`, dist), "utf8");
  for (const trace of ["x-waymark-window", "BridgeBackend"]) {
    if (text.includes(trace)) failures.push(`${name} holds the test bridge (${trace})`);
  }
  for (const [url] of text.matchAll(/https?:\/\/[\w.-]+/g)) {
    // Names of XML spaces and addresses inside messages of libraries, not fetched.
    if (!/^https?:\/\/(www\.w3\.org|svelte\.dev|[\w.-]*tauri\.localhost)/.test(url))
      failures.push(`${name} names ${url}`);
  }
}

const html = readFileSync(new URL("index.html", dist), "utf8");
let start = 0;
for (const [, path] of html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)) {
  start += gzipSync(readFileSync(new URL(path, dist))).length;
}
console.log(`start: ${(start / 1000).toFixed(1)} kB gzipped (at most 120)`);
if (start > 120_000) failures.push(`the start weighs ${start} bytes`);

if (failures.length > 0) {
  console.error(failures.join("\n"));
  process.exit(1);
}
