/**
 * The whole surfaces of the window, by name. Each is a file of this folder and
 * is fetched from the bundle when first shown, so that the start stays small.
 */
import type { Component } from "svelte";
import { fetchWords } from "../words.svelte";

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
  | "Waits"
  | "Leaves"
  | "ToPrint"
  | "Kept";

/** Words that come with a surface and not with the start. */
const WORDS: Partial<Record<SurfaceName, string>> = { School: "kept", Kept: "kept" };

/** A surface, or null where this build has none of that name. */
export async function surface(name: SurfaceName): Promise<Component | null> {
  const load = files[`./${name}.svelte`];
  if (!load) return null;
  const words = WORDS[name];
  const [loaded] = await Promise.all([load(), words ? fetchWords(words) : undefined]);
  return loaded.default;
}
