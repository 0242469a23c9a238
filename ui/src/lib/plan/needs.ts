/** Needs as a support names them: for which need it is given (P18). */
import type { ItemId, PlanShown, Support } from "../api/types";
import { t } from "../words.svelte";
import { entryWords } from "./people";
import { firstOf, plain, settled } from "./reading";

type Around = Pick<PlanShown, "plan" | "lists">;

/** A need in words: its kind, and what was seen. */
export function needWords(around: Around, id: ItemId): string {
  const need = around.plan.needs.find((one) => one.id === id);
  if (!need) return "";
  const kind = firstOf(need.kind);
  return (
    [kind ? entryWords(around.lists, "need_kinds", "need_kind", kind) : "", plain(need.seen)]
      .filter(Boolean)
      .join(": ") || t("need-no-kind")
  );
}

/** For which need a support is given; empty where none is named or it is not here. */
export function needOf(around: Around | null, support: Support): string {
  const need = settled(support.need);
  return around && need ? needWords(around, need) : "";
}
