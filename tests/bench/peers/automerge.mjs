// automerge-repo over its WebSocket adapters: one document with a hundred texts.
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { Repo, splice } from "@automerge/automerge-repo";
import { WebSocketClientAdapter } from "@automerge/automerge-repo-network-websocket";
import { DEVICES, EDITS, NOTES, begun, edits, end, say, until, visible } from "./work.mjs";

const [port, proxy] = process.argv.slice(2);
const server = spawn(process.execPath, ["automerge-server.mjs", port], { stdio: ["ignore", "ignore", "inherit"] });
process.on("exit", () => server.kill());
const answers = () =>
  new Promise((done) => {
    const socket = connect(Number(port), "127.0.0.1", () => done((socket.destroy(), true)));
    socket.on("error", () => done(false));
  });
await until("the server listens", answers);

const repos = Array.from({ length: DEVICES }, (_, device) => new Repo({ peerId: `device-${device}` }));
let adapters = [];
const meet = () => {
  adapters = repos.map((repo) => {
    const adapter = new WebSocketClientAdapter(`ws://127.0.0.1:${proxy}`, 100);
    repo.networkSubsystem.addNetworkAdapter(adapter);
    return adapter;
  });
};
const part = () => {
  for (const [device, adapter] of adapters.entries()) repos[device].networkSubsystem.removeNetworkAdapter(adapter);
};

const first = repos[0].create({ notes: Array.from({ length: NOTES }, (_, note) => begun(note)) });
meet();
const handles = [first];
for (const repo of repos.slice(1)) {
  // Until the first device's plan has come to the server, there is none.
  await until("a device finds the plan", () =>
    repo.find(first.url).then(
      (handle) => handles.push(handle),
      () => false,
    ),
  );
}
await until("every device has the plan", () => handles.every((handle) => handle.doc()?.notes.length === NOTES));
part();

for (const [device, handle] of handles.entries()) {
  for (const { note, words } of edits(device)) {
    handle.change((doc) => splice(doc, ["notes", note], doc.notes[note].length, 0, words));
  }
}
await say("begin");
const began = performance.now();
meet();
const met = () => handles.every((handle) => visible(handle.doc().notes) === DEVICES * EDITS);
await until("all have all", met).catch(() => {});
const seconds = (performance.now() - began) / 1000;
await say("end");
end({ visible: Math.min(...handles.map((handle) => visible(handle.doc().notes))), kept: 0, seconds });
