/** The lines of the access profile, in the order of the page (P11). */
import type { AccessAnswer, AccessProfile } from "../api/types";

export const ACCESS = [
  "device",
  "internet",
  "printing",
  "quiet_place",
  "ease",
  "own_learning",
] as const satisfies readonly (keyof AccessProfile)[];

export const ACCESS_ANSWERS: readonly AccessAnswer[] = ["yes", "sometimes", "no"];

/** A profile to write on: what was said last, or nothing yet. */
export function accessDraft(
  last: AccessProfile | undefined,
): Record<(typeof ACCESS)[number], { answer: AccessAnswer | ""; words: string }> {
  return Object.fromEntries(
    ACCESS.map((part) => [part, { answer: last?.[part].answer ?? "", words: last?.[part].words ?? "" }]),
  ) as ReturnType<typeof accessDraft>;
}

/** The draft as it is kept: lines without an answer stay without one. */
export function accessOf(draft: ReturnType<typeof accessDraft>): AccessProfile {
  return Object.fromEntries(
    ACCESS.map((part) => [part, { answer: draft[part].answer || null, words: draft[part].words.trim() }]),
  ) as unknown as AccessProfile;
}
