/** Which agreements are last time's, and which of those are still to be looked at (C7). */
import type { Agreement, Looked, Plan, RecordId } from "../api/types";

/** Agreements of before, to be looked at first, and those of now. What was
 *  found kept at an earlier conference is settled and not asked about again. */
export function byTime(plan: Plan, conference: RecordId): { before: Agreement[]; now: Agreement[] } {
  const began = plan.conferences.find((one) => one.record === conference)?.began_at;
  const isBefore = (agreement: Agreement) =>
    began !== undefined &&
    agreement.owner.length > 0 &&
    agreement.owner.every((claim) => Date.parse(claim.at) < Date.parse(began));
  return {
    before: plan.agreements.filter((one) => isBefore(one) && !isSettled(one, conference)),
    now: plan.agreements.filter((one) => !isBefore(one)),
  };
}

/** The looks at an agreement in this conference, the first one first. */
export function looksNow(agreement: Agreement, conference: RecordId): Looked[] {
  return looks(agreement)
    .filter((look) => look.conference === conference)
    .reverse();
}

function isSettled(agreement: Agreement, conference: RecordId): boolean {
  const earlier = looks(agreement).find((look) => look.conference !== conference);
  return earlier?.became === "kept";
}

/** A plan without a look at something leaves the list out. */
function looks(agreement: Agreement): Looked[] {
  return agreement.looked ?? [];
}

/** Whether an agreement was kept when it was last looked at: the family's sheet is about what comes. */
export function isKept(agreement: Agreement): boolean {
  return looks(agreement)[0]?.became === "kept";
}
