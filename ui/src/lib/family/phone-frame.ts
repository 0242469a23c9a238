/**
 * The phone page inside its preview. The window's content policy, which the
 * frame inherits, forbids styles that stand in a page; sheets made by the
 * window are allowed. So the page's own styles are taken out of the text and
 * put on as sheets. On a phone there is no such policy.
 */

/** A page without its styles, and the styles. Nothing else is touched. */
export function undressed(html: string): { page: string; styles: string[] } {
  const styles: string[] = [];
  const page = html.replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, css: string) => {
    styles.push(css);
    return "";
  });
  return { page, styles };
}

/** A preview leads nowhere. The content policy lets nothing in; this shows it by not answering. */
const STILL = "a[href]:not([href^='#']) { pointer-events: none; }";

/** Puts the styles on. */
export function dress(frame: HTMLIFrameElement, styles: readonly string[]): void {
  const page = frame.contentDocument;
  const Sheet = (frame.contentWindow as (Window & { CSSStyleSheet?: typeof CSSStyleSheet }) | null)
    ?.CSSStyleSheet;
  if (!page || !Sheet) return;
  page.adoptedStyleSheets = [...styles, STILL].map((css) => {
    const sheet = new Sheet();
    sheet.replaceSync(css);
    return sheet;
  });
}
