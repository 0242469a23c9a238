import { expect, test } from "vitest";
import type { Agreement, Plan } from "../api/types";
import { byTime, looksNow } from "./agreements";

const agreement = (id: string, ...at: string[]): Agreement => ({
  id,
  owner: at.map((when) => ({ claim: when, value: "a", by: "p", at: when })),
  what: [],
  when: [],
  until: [],
  looked: [],
  not_for_family: false,
});
const plan = (agreements: Agreement[]): Plan =>
  ({ agreements, conferences: [{ record: "c", began_at: "2026-11-12T10:00:00Z" }] }) as unknown as Plan;
const ids = (of: { before: Agreement[]; now: Agreement[] }) => [
  of.before.map((one) => one.id),
  of.now.map((one) => one.id),
];

test("last time's agreements come first and this time's after (C7)", () => {
  expect(
    ids(
      byTime(plan([agreement("old", "2026-10-12T10:00:00Z"), agreement("new", "2026-11-12T10:05:00Z")]), "c"),
    ),
  ).toEqual([["old"], ["new"]]);
});

test("an old agreement that somebody takes over today is one of today", () => {
  expect(ids(byTime(plan([agreement("moved", "2026-11-12T10:05:00Z")]), "c"))).toEqual([[], ["moved"]]);
});

test("two names for one agreement, one of them of today, make it one to settle today", () => {
  expect(ids(byTime(plan([agreement("both", "2026-10-12T10:00:00Z", "2026-11-12T10:05:00Z")]), "c"))).toEqual(
    [[], ["both"]],
  );
});

test("without a conference on record nothing is of last time", () => {
  expect(ids(byTime(plan([agreement("old", "2026-10-12T10:00:00Z")]), "other"))).toEqual([[], ["old"]]);
});

const look = (conference: string | null, became: "kept" | "not_yet", record = "r") => ({
  ...{ record, became, words: "", by: "p", conference, at: "2026-11-12T10:05:00Z" },
});

test("what was kept before is settled; what was not yet kept is asked about again (C7)", () => {
  const old = (id: string, became: "kept" | "not_yet", conference: string | null) => ({
    ...agreement(id, "2026-10-12T10:00:00Z"),
    looked: [look(conference, became)],
  });
  const read = plan([
    old("kept", "kept", "b"),
    old("not yet", "not_yet", "b"),
    old("kept today", "kept", "c"),
  ]);
  expect(ids(byTime(read, "c"))).toEqual([["not yet", "kept today"], []]);
});

test("each look of this conference is shown, the first one first", () => {
  const one = {
    ...agreement("old"),
    looked: [look("c", "kept", "2"), look("c", "not_yet", "1"), look("b", "kept", "0")],
  };
  expect(looksNow(one, "c").map((found) => found.record)).toEqual(["1", "2"]);
});
