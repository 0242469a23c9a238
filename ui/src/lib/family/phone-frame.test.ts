import { expect, test } from "vitest";
import { undressed } from "./phone-frame";

test("the phone page's styles come out and the rest stays letter by letter", () => {
  const html = `<!doctype html><head><style>p { color: red }</style><title>x</title><STYLE media="print">a{}</STYLE></head><p>styles</p>`;
  expect(undressed(html)).toEqual({
    page: `<!doctype html><head><title>x</title></head><p>styles</p>`,
    styles: ["p { color: red }", "a{}"],
  });
});

test("a student who writes about style tags keeps the words", () => {
  const html = "<p>I write &lt;style&gt; tags</p>";
  expect(undressed(html).page).toBe(html);
});
