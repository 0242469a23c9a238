/**
 * What an error says. The host sends words and remedy for every code; only a
 * break of the way to the host itself has none, and gets the app's own.
 */
import type { ShownError } from "../api/client";
import { t } from "../words.svelte";

export function errorWords(error: ShownError): string {
  return error.words || t("error-unexpected");
}
