// PouchDB with its own server. The plan is one document, or each note is one.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PouchDB from "pouchdb";
import { DEVICES, NOTES, begun, edits, end, say, until, visible } from "./work.mjs";

const [port, proxy, how] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "pouch-"));
const bin = createRequire(import.meta.url).resolve("pouchdb-server/bin/pouchdb-server");
const server = spawn(process.execPath, [bin, "--port", port, "--host", "127.0.0.1", "--dir", folder, "--no-stdout-logs"], {
  cwd: folder,
  stdio: ["ignore", "ignore", "inherit"],
});
process.on("exit", () => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});
await until("the server listens", () =>
  fetch(`http://127.0.0.1:${port}/`).then(
    (answer) => answer.ok,
    () => false,
  ),
);

const whole = how === "plan";
const databases = Array.from({ length: DEVICES }, (_, device) => new PouchDB(join(folder, `device-${device}`)));
const meet = (database) => database.sync(`http://127.0.0.1:${proxy}/plan`);
const id = (note) => (whole ? "plan" : `note-${String(note).padStart(3, "0")}`);
const all = Array.from({ length: NOTES }, (_, note) => note);
if (whole) await databases[0].put({ _id: "plan", notes: all.map(begun) });
else await databases[0].bulkDocs(all.map((note) => ({ _id: id(note), text: begun(note) })));
for (const database of databases) await meet(database);

for (const [device, database] of databases.entries()) {
  for (const { note, words } of edits(device)) {
    const found = await database.get(id(note));
    if (whole) found.notes[note] += words;
    else found.text += words;
    await database.put(found);
  }
}
await say("begin");
const began = performance.now();
for (let time = 0; time < 2; time += 1) for (const database of databases) await meet(database);
const seconds = (performance.now() - began) / 1000;
await say("end");

// What a person sees is the one that won; what lost is kept where only a program looks.
const texts = (found) => (whole ? found.notes : [found.text]);
const seen = [];
const kept = [];
for (const database of databases) {
  const [winning, both] = [[], []];
  for (const note of whole ? [0] : all) {
    const found = await database.get(id(note), { conflicts: true });
    winning.push(...texts(found));
    for (const rev of found._conflicts ?? []) both.push(...texts(await database.get(id(note), { rev })));
  }
  seen.push(visible(winning));
  kept.push(visible([...winning, ...both]) - visible(winning));
}
end({ visible: Math.min(...seen), kept: Math.min(...kept), seconds });
