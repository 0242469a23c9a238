import { expect, test } from "vitest";
import type { Agreement, Plan } from "../api/types";
import { byTime } from "./agreements";

const agreement = (id: string, ...at: string[]): Agreement => ({
  id,
  owner: at.map((when) => ({ claim: when, value: "a", by: "p", at: when })),
  what: [],
  when: [],
  until: [],
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
