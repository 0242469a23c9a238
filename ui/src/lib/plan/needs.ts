/** Needs as a support names them: for which need it is given (P18). */
import type { ItemId, Need, PlanShown, Support } from "../api/types";
import { t } from "../words.svelte";
import { entryOptions, entryWords } from "./people";
import { firstOf, plain, settled } from "./reading";

type Around = Pick<PlanShown, "plan" | "lists">;

/** The kind of a need in words; empty where none is named. */
export function needKind(around: Pick<Around, "lists"> | null, need: Need): string {
  const kind = firstOf(need.kind);
  return around && kind ? entryWords(around.lists, "need_kinds", "need_kind", kind) : "";
}

/** A need in words: its kind, and what was seen. */
export function needWords(around: Around, id: ItemId): string {
  const need = around.plan.needs.find((one) => one.id === id);
  if (!need) return "";
  return [needKind(around, need), plain(need.seen)].filter(Boolean).join(": ") || t("need-no-kind");
}

/** Kinds of need that may be named on a screen that is looked at together: those of care never (C2, H1). */
export function sharedKinds(around: Around, need: Need): { value: string; label: string }[] {
  const used = firstOf(need.kind);
  const ofCare = (key: string) =>
    around.lists["need_kinds"]?.entries.find((entry) => entry.key === key)?.care === true;
  return entryOptions(around.lists, "need_kinds", "need_kind", used).filter(
    ({ value }) => value === used || !ofCare(value),
  );
}

/** For which need a support is given; empty where none is named or it is not here. */
export function needOf(around: Around | null, support: Support): string {
  const need = settled(support.need);
  return around && need ? needWords(around, need) : "";
}
