/** What a step is called: the school's words in the reader's language, or those of its key, or the school's in another. */
import { language, shippedIn, t } from "../words.svelte";
import type { AgendaStep } from "../api/types";
import { END, type Step } from "./agenda";

export function stepWords(step: Step): string {
  if (step.key === END) return t("conf-end");
  return agendaWords(step);
}

/** The same for a step as it is kept. */
export function agendaWords(step: AgendaStep): string {
  const own = step.in_languages?.[language()];
  if (own) return own;
  const reworded = Object.keys(step.in_languages ?? {}).length > 0;
  const shipped = shippedIn(language(), `agenda-${step.key}`);
  // A school that wrote a step anew in one language has not unsaid it in the others.
  if (step.words && !(reworded && shipped)) return step.words;
  return shipped ?? (step.words || t(`agenda-${step.key}`));
}
