/** Finds acts by a few letters, and says which letters were found. */

/** A stretch of a label, found or not. */
export interface Found {
  text: string;
  hit: boolean;
}

/** Letters without their accents and case, one for one, so that places stay the same. */
function folded(text: string): string {
  return [...text]
    .map((letter) => {
      const bare = letter.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
      return bare.length === letter.length ? bare : letter.toLocaleLowerCase().slice(0, letter.length);
    })
    .join("");
}

/** The label cut at what was found, or null where a word of the question is not in it. */
export function find(label: string, question: string): Found[] | null {
  const words = folded(question).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [{ text: label, hit: false }];
  const text = folded(label);
  const hit = new Array<boolean>(label.length).fill(false);
  for (const word of words) {
    let at = text.indexOf(word);
    if (at < 0) return null;
    while (at >= 0) {
      hit.fill(true, at, at + word.length);
      at = text.indexOf(word, at + word.length);
    }
  }
  const found: Found[] = [];
  for (let at = 0; at < label.length; at += 1) {
    const last = found.at(-1);
    if (last && last.hit === hit[at]) last.text += label[at];
    else found.push({ text: label[at] ?? "", hit: hit[at] ?? false });
  }
  return found;
}
