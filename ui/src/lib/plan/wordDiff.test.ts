import { describe, expect, it } from "vitest";
import { shortened, wordDiff } from "./wordDiff";

describe("wordDiff", () => {
  const before = "and show it so my grandmother can read it too.";
  const after = "and show it in Somali and English, so my grandmother can read it too.";

  it("shows what a suggestion adds", () => {
    expect(wordDiff(before, after).filter((one) => one.kind === "new")).toEqual([
      { kind: "new", text: "in Somali and English, " },
    ]);
  });

  it("loses no word of either text", () => {
    const stretches = wordDiff(before, after);
    const side = (drop: string) =>
      stretches
        .filter((one) => one.kind !== drop)
        .map((one) => one.text)
        .join("");
    expect(side("new")).toBe(before);
    expect(side("gone")).toBe(after);
  });

  it("goes letter by letter where a script has no spaces", () => {
    const stretches = wordDiff(
      "川は雨のあと何を運ぶのか知りたいと思っています。",
      "川は大雨のあと何を運ぶのか知りたいと思っています。",
    );
    expect(stretches.filter((one) => one.kind === "new").map((one) => one.text)).toEqual(["大"]);
  });

  it("cuts a long stretch that stays, and never a change", () => {
    const long = { kind: "same" as const, text: "one two three four five six seven eight nine ten " };
    expect(shortened(long, "first")).toBe("…seven eight nine ten ");
    expect(shortened({ ...long, kind: "new" }, "first")).toBe(long.text);
  });

  it("keeps the last word where the other text goes on after it", () => {
    expect(wordDiff("where the boats go", "where the boats go at night")).toEqual([
      { kind: "same", text: "where the boats go " },
      { kind: "new", text: "at night" },
    ]);
  });
});
