/** What a suggestion changes, word by word, so that a reader sees it at a glance. */

/** A stretch that stays, goes or comes. */
export interface Stretch {
  kind: "same" | "gone" | "new";
  text: string;
}

/** Longer texts are shown as one change: nobody reads a hundred scattered marks. */
const MOST_WORDS = 600;

/** The way from one text to the other, by whole words. */
export function wordDiff(before: string, after: string): Stretch[] {
  const a = words(before);
  const b = words(after);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return joined([
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ]);
  }
  // The longest run of words that both share, from the end backwards.
  const longest: number[][] = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row) row[j] = sameWord(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const way: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && sameWord(a[i], b[j])) {
      way.push({ kind: "same", text: b[j] ?? "" });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      way.push({ kind: "gone", text: a[i] ?? "" });
      i += 1;
    } else {
      way.push({ kind: "new", text: b[j] ?? "" });
      j += 1;
    }
  }
  return joined(way);
}

/** The last word of a text is the same word where the other text goes on after it. */
function sameWord(one = "", other = ""): boolean {
  if (one === other) return true;
  const word = one.trimEnd();
  return word === other.trimEnd() && (word === one || word === other);
}

/** A word keeps the white space after it; scripts without spaces go letter by letter. */
function words(text: string): string[] {
  const spaced = text.match(/\S+\s*/g) ?? [];
  return spaced.length > 1 || text.length < 24 ? spaced : [...text];
}

function joined(way: Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of way) {
    const last = out.at(-1);
    if (last?.kind === stretch.kind) last.text += stretch.text;
    else if (stretch.text) out.push({ ...stretch });
  }
  return out;
}

/** What stays, cut to its last or first words where it is long, with `…` in place of the rest. */
export function shortened(stretch: Stretch, place: "first" | "middle" | "last"): string {
  const parts = words(stretch.text);
  if (stretch.kind !== "same" || parts.length <= 8) return stretch.text;
  const head = parts.slice(0, 4).join("").trimEnd();
  const tail = parts.slice(-4).join("");
  if (place === "first") return `…${tail}`;
  if (place === "last") return `${head}…`;
  return `${head} … ${tail}`;
}
