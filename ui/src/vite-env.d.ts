/// <reference types="vite/client" />
/// <reference types="svelte" />

/** The window's words, gathered while it is built: see `vite.config.ts`. */
declare module "virtual:words" {
  type Fetch = () => Promise<{ default: string }>;
  /** Every word of the start, in English. */
  export const english: string;
  /** The same in the other languages. */
  export const languages: Record<string, Fetch>;
  /** Words that few surfaces say: by their file, then by language. */
  export const later: Record<string, Record<string, Fetch>>;
}
