// The work that every system is given: ten devices, fifty edits each, on the
// same hundred notes, offline; and how a peer and the measuring program talk.
import { createInterface } from "node:readline";

export const DEVICES = 10;
export const EDITS = 50;
export const NOTES = 100;

/** What stands in a note before anybody edits. */
export const begun = (note) => `Note ${note}: she asks why the river floods our street, and whom one tells. `;
/** The words of one edit, which no other has. */
export const words = (device, edit) => `<${device}.${edit}>`;
/** The note that an edit goes into. */
export const place = (device, edit) => (device * 7 + edit * 13) % NOTES;

/** Every edit of a device, with its note. */
export function edits(device) {
  return Array.from({ length: EDITS }, (_, edit) => ({ note: place(device, edit), words: words(device, edit) }));
}

/** How many of all edits stand in the texts. */
export function visible(texts) {
  const all = texts.join("\n");
  let count = 0;
  for (let device = 0; device < DEVICES; device += 1) {
    for (let edit = 0; edit < EDITS; edit += 1) count += all.includes(words(device, edit)) ? 1 : 0;
  }
  return count;
}

const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
/** Says a word and waits until it was heard: the bytes are counted from here, or to here. */
export async function say(word) {
  process.stdout.write(`${word}\n`);
  await answers.next();
}
/** Says what came of it, and ends. */
export function end(result) {
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
}

/** Waits until something is so. */
export async function until(what, holds, seconds = 60) {
  const last = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > last) throw new Error(`never: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
