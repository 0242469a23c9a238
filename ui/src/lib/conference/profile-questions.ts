/** The profile as a conference asks for it: strengths first, always (P2). */
import type { Profile } from "../api/types";
import { PROFILE } from "../plan/reading";

/** Where the section opens: at the first field without words, or at the strengths where all have some. */
export function profileOpensAt(profile: Profile): keyof Profile {
  return PROFILE.find((field) => profile[field].every((run) => run.text.trim() === "")) ?? "strengths";
}
