import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { setBackend } from "../api/client";
import type { Evidence } from "../api/types";
import { aboutBlob, altOf, lasts, pickedFirst, sizeWords } from "./attached";
import { filesOf, isLink, MOST_BYTES, Taking } from "./taking.svelte";

const taken = {
  taken: "key",
  medium: "photo",
  media_type: "image/jpeg",
  name: null,
  bytes: 10,
  seconds: null,
  src: "data:image/jpeg;base64,AA==",
};
let asked: [string, Record<string, unknown>][] = [];
let answers: Record<string, () => unknown> = {};

beforeEach(() => {
  asked = [];
  answers = { evidence_take: () => taken, choose_file: () => "/stick/jars.jpg" };
  setBackend({
    call: (name, request) => {
      asked.push([name, request as Record<string, unknown>]);
      const answer = answers[name];
      return answer ? Promise.resolve().then(answer) : Promise.reject(new Error(name));
    },
  });
});
afterEach(() => {
  setBackend(null);
  vi.useRealTimers();
});

const refusal = (code: string) => () => Promise.reject({ code, words: "No.", remedy: "Do this." });

describe("taking evidence in", () => {
  test("P14: a pasted picture goes as bytes, and a chosen file as the path that was chosen", async () => {
    const taking = new Taking("p");
    await taking.take(new File([new Uint8Array([1, 2, 255])], "a.png"));
    expect(asked).toEqual([["evidence_take", { plan: "p", from: null, name: "a.png", data: "AQL/" }]]);
    expect(taking.taken?.taken).toBe("key");
    await taking.choose();
    expect(asked.at(-1)).toEqual([
      "evidence_take",
      { plan: "p", from: "/stick/jars.jpg", name: "", data: null },
    ]);
  });

  test("G7: what is too large to paste is told by its size, and not a byte of it is read", async () => {
    const taking = new Taking("p");
    const file = new File([], "film.mov");
    Object.defineProperty(file, "size", { value: MOST_BYTES + 1 });
    file.arrayBuffer = () => Promise.reject(new Error("read"));
    await taking.take(file);
    expect(taking.error?.code).toBe("file_too_large");
    expect(taking.error?.words).not.toBe("");
    expect(asked).toEqual([]);
  });

  test("a refusal says what and why, and what was taken before is gone only when put back", async () => {
    const taking = new Taking("p");
    await taking.take("/a");
    answers["evidence_take"] = refusal("photo_heic");
    await taking.take("/b.heic");
    expect(taking.error?.code).toBe("photo_heic");
    expect(taking.taken?.taken).toBe("key");
    taking.forget();
    expect([taking.taken, taking.error]).toEqual([null, null]);
  });

  test("nobody chose a file: nothing is taken in and nothing is wrong", async () => {
    answers["choose_file"] = () => null;
    const taking = new Taking("p");
    await taking.choose();
    expect([taking.taken, taking.error, taking.busy]).toEqual([null, null, false]);
  });
});

describe("recording", () => {
  const shown = (seconds: number, goes_on = true) => ({ seconds, loudness: 30, goes_on, most_seconds: 600 });

  test("P14: it shows how long, stops by itself where the microphone goes, and keeps what came before", async () => {
    vi.useFakeTimers();
    answers["recording_start"] = () => shown(0);
    answers["recording_show"] = () => shown(2, false);
    answers["recording_stop"] = () => ({ ...taken, medium: "sound", seconds: 2 });
    const taking = new Taking("p");
    await taking.record();
    expect(taking.recording?.seconds).toBe(0);
    await vi.advanceTimersByTimeAsync(600);
    expect(taking.recording).toEqual(shown(2, false));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.filter(([name]) => name === "recording_show")).toHaveLength(1);
    expect(await taking.stop()).toBe(true);
    expect(taking.taken?.seconds).toBe(2);
  });

  test("without a microphone there are words and no recording", async () => {
    answers["recording_start"] = refusal("microphone_missing");
    const taking = new Taking("p");
    await taking.record();
    expect(taking.recording).toBeNull();
    expect(taking.error?.remedy).toBe("Do this.");
  });

  test("a dialog that closes throws a running recording away, and asks for nothing where none runs", async () => {
    answers["recording_start"] = () => shown(0);
    answers["recording_drop"] = () => ({});
    const taking = new Taking("p");
    await taking.drop();
    expect(asked).toEqual([]);
    await taking.record();
    await taking.drop();
    expect(asked.map(([name]) => name)).toEqual(["recording_start", "recording_drop"]);
  });
});

describe("words about what is attached", () => {
  test("lengths and sizes are said in words", () => {
    expect(lasts(1)).toBe("1 second");
    expect(lasts(70)).toBe("1 minute 10");
    expect(sizeWords(1)).toBe("1 kB");
    expect(sizeWords(2_400_000)).toBe("2 MB");
    expect(aboutBlob("file", { bytes: 900, name: "notes.txt" })).toEqual(["notes.txt", "1 kB"]);
    expect(aboutBlob("photo", { bytes: 900_000 })).toEqual([]);
  });

  test("P14: what the student picked stands first, and a picture has the maker's words", () => {
    const piece = (record: string, picked: boolean) =>
      ({ record, picked, words: "Jars", alt: "" }) as unknown as Evidence;
    expect(pickedFirst([piece("new", false), piece("old", true)]).map((one) => one.record)).toEqual([
      "old",
      "new",
    ]);
    expect(altOf(piece("a", false))).toBe("Jars");
    expect(altOf({ ...piece("a", false), alt: "Three jars" })).toBe("Three jars");
    expect(altOf({ ...piece("a", false), words: "" })).toBe("photo");
  });

  test("a link is told from words, and words that were pasted carry no file", () => {
    expect(isLink(" https://example.org/a my page")).toBe(true);
    expect(isLink("see example.org")).toBe(false);
    expect(filesOf(null)).toEqual([]);
  });
});
