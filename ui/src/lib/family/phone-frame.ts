/**
 * Puts the phone page's own styles on inside its preview. The window's content
 * policy, which the frame inherits, forbids styles that stand in a page; sheets
 * made by the window are allowed. On a phone there is no such policy.
 */
export function dress(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  const Sheet = (frame.contentWindow as (Window & { CSSStyleSheet?: typeof CSSStyleSheet }) | null)
    ?.CSSStyleSheet;
  if (!page || !Sheet) return;
  page.adoptedStyleSheets = [...page.querySelectorAll("style")].map((style) => {
    const sheet = new Sheet();
    sheet.replaceSync(style.textContent ?? "");
    return sheet;
  });
  // A preview leads nowhere: a link would load a page of the network into it.
  page.addEventListener("click", (event) => {
    if ((event.target as Element | null)?.closest("a[href]:not([href^='#'])")) event.preventDefault();
  });
}
