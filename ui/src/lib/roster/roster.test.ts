import { afterEach, expect, test } from "vitest";
import { setBackend } from "../api/client";
import type { RosterKind, RosterProposal, RosterShown } from "../api/types";
import { RosterPage } from "./roster.svelte";

afterEach(() => setBackend(null));

const proposal = (id: string, kind: RosterKind, either: string | null = null): RosterProposal => ({
  id,
  kind,
  words: id,
  either,
  gives_access: kind === "hand_on" || kind === "cover",
});

const read = (proposals: RosterProposal[]): RosterShown => ({
  class: "c1",
  classes: [],
  proposals,
  findings: [],
  notes: [],
});

async function page(proposals: RosterProposal[], asked: [string, unknown][] = []): Promise<RosterPage> {
  setBackend({
    call: (name, request) => {
      asked.push([name, request]);
      if (name === "choose_file") return Promise.resolve("/stick/roster.zip");
      if (name === "roster_accept") return Promise.resolve({ done: ["Done."], invite: [] });
      return Promise.resolve(read(proposals));
    },
  });
  const it = new RosterPage();
  await it.choose("choose_file");
  return it;
}

test("nothing is ticked beforehand, and only what is ticked is done", async () => {
  const asked: [string, unknown][] = [];
  const it = await page([proposal("a", "student_new"), proposal("b", "student_new")], asked);
  expect(it.name).toBe("roster.zip");
  expect(it.ticked).toEqual([]);
  expect(await it.accept()).toBe(false);
  it.tick(it.shown!.proposals[1]!, true);
  expect(await it.accept()).toBe(true);
  expect(asked.find(([name]) => name === "roster_accept")?.[1]).toEqual({
    from: "/stick/roster.zip",
    class: "c1",
    accept: ["b"],
  });
  expect(it.accepted?.done).toEqual(["Done."]);
  expect(it.ticked).toEqual([]);
});

test("of two answers to one question only one stays", async () => {
  const it = await page([
    proposal("same", "same_person", "who 7"),
    proposal("other", "other_person", "who 7"),
  ]);
  const [same, other] = it.shown!.proposals as [RosterProposal, RosterProposal];
  it.tick(same, true);
  it.tick(other, true);
  expect(it.ticked.map(({ id }) => id)).toEqual(["other"]);
});

test("one tick for all takes the first answer and nothing that gives access", async () => {
  const it = await page([
    proposal("same", "same_person", "who 7"),
    proposal("other", "other_person", "who 7"),
    proposal("hand", "hand_on"),
  ]);
  it.tickAll(it.shown!.proposals, true);
  expect(it.ticked.map(({ id }) => id)).toEqual(["same"]);
  expect(it.hasAll(it.groups[1]!.proposals)).toBe(false);
});

test("what cannot be read leaves nothing to tick", async () => {
  const it = await page([proposal("a", "student_new")]);
  setBackend({
    call: () => Promise.reject({ code: "roster_torn", words: "Torn.", remedy: "Copy it again." }),
  });
  await it.read(null);
  expect(it.shown).toBe(null);
  expect(it.error?.code).toBe("roster_torn");
});
