/** Brings a place of the page into view and puts the focus there, for keyboard and screen reader alike. */

export function showItem(id: string): void {
  show(document.getElementById(`item-${id}`));
}

export function showPart(id: string): void {
  show(document.getElementById(id));
}

function show(place: HTMLElement | null): void {
  if (!place) return;
  // A section is drawn by its two columns; its own box is empty.
  const box = place.classList.contains("sec") ? (place.firstElementChild as HTMLElement | null) : place;
  box?.scrollIntoView({ block: "start", behavior: "smooth" });
  const heading = place.querySelector<HTMLElement>("h2") ?? place;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
