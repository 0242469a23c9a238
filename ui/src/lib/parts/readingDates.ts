/**
 * Reads a date as people write it: `11 December`, `December 11`, `11.12.`,
 * `2026-12-11`, `11 dic`. A day and a month without a year mean the one nearest
 * to the school year that the reader is in: the next such day, or one of the
 * last ninety days.
 */

/** A day, a month and the year, where one was written. */
interface Written {
  day: number;
  month: number;
  year: number | null;
}

/** A plain date `YYYY-MM-DD`, or null where nothing can be read. */
export function readDate(words: string, language: string, today: string): string | null {
  const written = parts(words, language);
  if (!written) return null;
  const { day, month, year } = written;
  return year === null ? nearest(day, month, today) : valid(year, month, day);
}

/** A day that somebody was born on: no year is ever guessed for it. */
export function readBirthDate(words: string, language: string): string | null {
  const written = parts(words, language);
  return written?.year ? valid(written.year, written.month, written.day) : null;
}

function parts(words: string, language: string): Written | null {
  const text = words.trim().toLocaleLowerCase(language).replace(/[,]/g, " ");
  if (!text) return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dotted = /^(\d{1,2})\s*[./]\s*(\d{1,2})\s*(?:[./]\s*(\d{4})?)?$/.exec(text);
  if (dotted) {
    return { day: Number(dotted[1]), month: Number(dotted[2]), year: dotted[3] ? Number(dotted[3]) : null };
  }
  let day: number | null = null;
  let month: number | null = null;
  let year: number | null = null;
  for (const part of text.split(/[\s.]+/).filter(Boolean)) {
    const number = /^(\d{1,4})(st|nd|rd|th|º)?$/.exec(part);
    if (number?.[1]) {
      if (number[1].length === 4) year = Number(number[1]);
      else if (day === null) day = Number(number[1]);
      else return null;
      continue;
    }
    const named = monthNamed(part, language);
    if (named === null) {
      // Small words between: `11 de diciembre`, `the 11th of December`.
      if (/^(de|del|of|the|el)$/.test(part)) continue;
      return null;
    }
    month = named;
  }
  if (day === null || month === null) return null;
  return { day, month, year };
}

/** The one nearest to the school year that `today` is in. */
function nearest(day: number, month: number, today: string): string | null {
  const [y = 1970] = today.split("-").map(Number);
  const recent = plus(today, -90);
  for (const candidate of [y - 1, y, y + 1]) {
    const found = valid(candidate, month, day);
    if (found && found >= recent) return found;
  }
  // 29 February outside a leap year.
  return null;
}

function valid(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same ? at.toISOString().slice(0, 10) : null;
}

function plus(on: string, days: number): string {
  const at = new Date(`${on}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A month by at least three of its first letters, in the reader's language or in English. */
function monthNamed(part: string, language: string): number | null {
  const start = part.replace(/\.$/, "");
  if (start.length < 3) return null;
  for (const tag of [language, "en"]) {
    for (let month = 0; month < 12; month += 1) {
      const name = new Intl.DateTimeFormat(tag, { month: "long", timeZone: "UTC" })
        .format(Date.UTC(2026, month, 15))
        .toLocaleLowerCase(tag);
      if (name.startsWith(start) || (start.length > 3 && start === `${name.slice(0, 3)}t`)) return month + 1;
    }
  }
  return null;
}
