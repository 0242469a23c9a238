/** Which agreements are last time's: those whose owner was named before this conference began. */
import type { Agreement, Plan, RecordId } from "../api/types";

/** Agreements of before, to be looked at first, and those of now (C7). */
export function byTime(plan: Plan, conference: RecordId): { before: Agreement[]; now: Agreement[] } {
  const began = plan.conferences.find((one) => one.record === conference)?.began_at;
  const isBefore = (agreement: Agreement) =>
    began !== undefined &&
    agreement.owner.length > 0 &&
    agreement.owner.every((claim) => Date.parse(claim.at) < Date.parse(began));
  return { before: plan.agreements.filter(isBefore), now: plan.agreements.filter((one) => !isBefore(one)) };
}
