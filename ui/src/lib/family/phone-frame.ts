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

/** Puts the styles on, and lets no link lead out of the preview. */
export function dress(frame: HTMLIFrameElement, styles: readonly string[]): void {
  const page = frame.contentDocument;
  const Sheet = (frame.contentWindow as (Window & { CSSStyleSheet?: typeof CSSStyleSheet }) | null)
    ?.CSSStyleSheet;
  if (!page || !Sheet) return;
  page.adoptedStyleSheets = styles.map((css) => {
    const sheet = new Sheet();
    sheet.replaceSync(css);
    return sheet;
  });
  page.addEventListener("click", (event) => {
    if ((event.target as Element | null)?.closest("a[href]:not([href^='#'])")) event.preventDefault();
  });
}
