import { expect, test } from "vitest";
import { ACCESS, accessDraft, accessOf } from "./access";

test("P11: what nobody answered stays unanswered when it is kept again", () => {
  const draft = accessDraft(undefined);
  draft.device.answer = "sometimes";
  draft.device.words = "  shares a phone ";
  const kept = accessOf(draft);
  expect(kept.device).toEqual({ answer: "sometimes", words: "shares a phone" });
  for (const part of ACCESS.filter((one) => one !== "device"))
    expect(kept[part], part).toEqual({ answer: null, words: "" });
  expect(accessOf(accessDraft(kept))).toEqual(kept);
});
