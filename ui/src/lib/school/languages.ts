/** Reads languages as people write them: `Somali, English`, or a tag such as `so`. */
import { language, languageName } from "../words.svelte";

/** Languages that schools of the region meet often; any other can be written by its tag. */
const KNOWN = [
  "am",
  "ar",
  "bn",
  "bs",
  "ca",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "eu",
  "fa",
  "fi",
  "fr",
  "ga",
  "gl",
  "gu",
  "ha",
  "he",
  "hi",
  "hr",
  "ht",
  "hu",
  "hy",
  "id",
  "ig",
  "is",
  "it",
  "ja",
  "ka",
  "km",
  "kn",
  "ko",
  "ksw",
  "ku",
  "ky",
  "ln",
  "lo",
  "lt",
  "lv",
  "mai",
  "mg",
  "mk",
  "ml",
  "mn",
  "mr",
  "ms",
  "my",
  "ne",
  "nl",
  "no",
  "om",
  "pa",
  "pl",
  "ps",
  "pt",
  "qu",
  "rn",
  "ro",
  "ru",
  "rw",
  "si",
  "sk",
  "sl",
  "so",
  "sq",
  "sr",
  "sv",
  "sw",
  "ta",
  "te",
  "th",
  "ti",
  "tl",
  "tr",
  "uk",
  "ur",
  "uz",
  "vi",
  "wo",
  "xh",
  "yo",
  "zh",
  "zu",
];

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase().trim();
}

/** One language by its name in the reader's language, in English or in itself, or by its tag. */
export function readLanguage(words: string): string | null {
  const text = folded(words);
  if (!text) return null;
  for (const tag of KNOWN) {
    const names = [tag, languageName(tag), nameIn("en", tag), nameIn(tag, tag)];
    if (names.some((name) => folded(name) === text)) return tag;
  }
  try {
    // A longer tag such as `zh-Hant` or `kea` is taken as written.
    return /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(text)
      ? (Intl.getCanonicalLocales(words.trim())[0] ?? null)
      : null;
  } catch {
    return null;
  }
}

/** Several, or null with the first that could not be read. */
export function readLanguages(words: string): { tags: string[] } | { unread: string } {
  const tags: string[] = [];
  for (const part of words
    .split(/[,;·]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const tag = readLanguage(part);
    if (!tag) return { unread: part };
    if (!tags.includes(tag)) tags.push(tag);
  }
  return { tags };
}

/** Names of languages to offer while one writes. */
export function offeredNames(): string[] {
  return KNOWN.map((tag) => nameIn(language(), tag)).sort((a, b) => a.localeCompare(b, language()));
}

function nameIn(reader: string, tag: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
