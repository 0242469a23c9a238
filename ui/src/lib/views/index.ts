/**
 * The whole surfaces of the window, by name. Each is a file of this folder and
 * is fetched from the bundle when first shown, so that the start stays small.
 */
import type { Component } from "svelte";

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
  | "ToPrint";

/** A surface, or null where this build has none of that name. */
export async function surface(name: SurfaceName): Promise<Component | null> {
  const load = files[`./${name}.svelte`];
  return load ? (await load()).default : null;
}
