/**
 * The whole surfaces of the window, by name. Each is a file of this folder and
 * is fetched from the bundle when first shown, so that the start stays small.
 */
import type { Component } from "svelte";
import { fetchLanguages, fetchWords } from "../words.svelte";

const files = import.meta.glob<{ default: Component }>("./*.svelte");

/** The surfaces that App shows. */
export type SurfaceName =
  | "FirstStart"
  | "Unlock"
  | "Conference"
  | "Alone"
  | "Notes"
  | "Class"
  | "Plan"
  | "Prepare"
  | "Export"
  | "School"
  | "Roster"
  | "Waits"
  | "Leaves"
  | "ToPrint"
  | "Kept";

/** What comes with a surface and not with the start: a room of words, or every language there is. */
const WITH: Partial<Record<SurfaceName, () => Promise<unknown>>> = {
  School: () => Promise.all([fetchWords("kept"), fetchWords("roster"), fetchLanguages()]),
  Roster: () => fetchWords("roster"),
  Kept: () => fetchWords("kept"),
};

/** A surface, or null where this build has none of that name. */
export async function surface(name: SurfaceName): Promise<Component | null> {
  const load = files[`./${name}.svelte`];
  if (!load) return null;
  const [loaded] = await Promise.all([load(), WITH[name]?.()]);
  return loaded.default;
}
