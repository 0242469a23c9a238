/**
 * Passing the pen (C3): who speaks next, who types for them, in which
 * language. The window keeps the pen and sends it with every edit, so the
 * rules stand here, pure.
 */
import type { NameShown } from "../api/generated/NameShown";
import type { Pen } from "../api/generated/Pen";
import type { PersonId } from "../api/generated/PersonId";
import type { Voice } from "../api/generated/Voice";

/** Names of those around the plan. */
export type Names = Record<PersonId, NameShown | undefined>;

const VOICES: readonly Voice[] = ["student", "family", "school"];

/** The order in which one key passes the pen: student, family, school. Those
 *  who are here come alone where anyone is named as here. */
export function ringOf(around: readonly PersonId[], present: readonly PersonId[], names: Names): PersonId[] {
  const here = around.filter((person) => present.includes(person));
  const ring = here.length > 1 ? here : [...around];
  const rank = (person: PersonId) => VOICES.indexOf(names[person]?.voice ?? "school");
  return ring
    .map((person, at) => ({ person, at }))
    .sort((a, b) => rank(a.person) - rank(b.person) || a.at - b.at)
    .map(({ person }) => person);
}

/** Whose ink several speakers write in: where a student is among them, the student's. */
export function voiceOf(speakers: readonly PersonId[], names: Names): Voice {
  for (const voice of VOICES) if (speakers.some((person) => names[person]?.voice === voice)) return voice;
  return "school";
}

/** The pen in another person's name. Whoever types for others goes on typing;
 *  where each writes alone, the keyboard goes with the pen. A pen that this
 *  person held before comes back as it was, with its interpreter and language. */
export function penFor(speaker: PersonId, now: Pen, held: ReadonlyMap<PersonId, Pen>, names: Names): Pen {
  const before = held.get(speaker);
  if (before) return before;
  const typesForOthers = !now.speakers.includes(now.scribe);
  // A colleague of the school types for a student or family from the start:
  // the keyboard stays where it is. A student who writes alone hands it over.
  const keeps = typesForOthers || names[now.scribe]?.voice === "school";
  return {
    speakers: [speaker],
    voice: names[speaker]?.voice ?? "school",
    interpreter: null,
    scribe: keeps ? now.scribe : speaker,
    language: names[speaker]?.languages[0] ?? now.language,
  };
}

/** Who is next after those who speak now. */
export function nextSpeaker(ring: readonly PersonId[], now: Pen): PersonId | null {
  if (ring.length === 0) return null;
  const last = Math.max(...now.speakers.map((person) => ring.indexOf(person)));
  return ring[(last + 1) % ring.length] ?? null;
}

/** Whether two pens are the same. */
export function samePen(a: Pen, b: Pen): boolean {
  return (
    a.scribe === b.scribe &&
    a.language === b.language &&
    (a.interpreter ?? null) === (b.interpreter ?? null) &&
    a.speakers.length === b.speakers.length &&
    a.speakers.every((person, at) => b.speakers[at] === person)
  );
}
