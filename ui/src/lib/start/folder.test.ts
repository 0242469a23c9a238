import { expect, test } from "vitest";
import { folderOf } from "./folder";

test.each([
  ["/home/ada/Waymark copies/plan.pdf", "/home/ada/Waymark copies"],
  ["C:\\Users\\ada\\plan.pdf", "C:\\Users\\ada"],
  ["/plan.pdf", "/"],
  ["plan.pdf", ""],
])("the folder of %s is %s", (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});
