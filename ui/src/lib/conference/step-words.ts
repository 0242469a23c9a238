/** What a step is called: the school's own words, or those of its key. */
import { t } from "../words.svelte";
import { END, type Step } from "./agenda";

export function stepWords(step: Step): string {
  if (step.key === END) return t("conf-end");
  return step.words || t(`agenda-${step.key}`);
}
