import { describe, expect, it } from "vitest";
import { find } from "./finding";

const hits = (label: string, question: string) =>
  find(label, question)
    ?.filter((part) => part.hit)
    .map((part) => part.text);

describe("find", () => {
  it("marks every place where the letters stand", () => {
    expect(hits("Make a copy for Amina’s family", "ami")).toEqual(["Ami", "ami"]);
  });

  it("does not mind accents or case", () => {
    expect(hits("Chloé Gagnon", "chloe")).toEqual(["Chloé"]);
    expect(hits("Anh Trần", "TRAN")).toEqual(["Trần"]);
  });

  it("wants every word", () => {
    expect(find("Amina Warsame’s plan", "amina goal")).toBeNull();
    expect(hits("Amina Warsame’s plan", "plan ami")).toEqual(["Ami", "plan"]);
  });

  it("leaves the label as it is", () => {
    expect(
      find("Eh Ku Paw", "k")
        ?.map((part) => part.text)
        .join(""),
    ).toBe("Eh Ku Paw");
  });
});
