/**
 * The app's own words, from the same `.ftl` files as paper and errors, in the
 * reader's language and reactive to it; with dates and numbers in words.
 *
 * English comes with the start; another language is fetched when it is first
 * read, and a room of words that few surfaces say with the first of these.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { english, languages, later } from "virtual:words";

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "fa", "ur", "ps", "he"]);
/** Dates stand day first, as the look has them. */
const DATES: Record<string, string> = { en: "en-GB" };

const texts = new Map<string, string[]>([["en", [english]]]);

/** Read when first wanted: a start must not read every language that there is. */
const bundles = new Map<string, FluentBundle>();
function bundleOf(language: string): FluentBundle | undefined {
  const read = bundles.get(language);
  const text = texts.get(language);
  if (read || !text) return read;
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const one of text) bundle.addResource(new FluentResource(one));
  bundles.set(language, bundle);
  return bundle;
}

const fetched = new Map<string, Promise<void>>();
function fetchOnce(name: string, language: string, load: () => Promise<{ default: string }>): Promise<void> {
  const going = fetched.get(name);
  if (going) return going;
  const coming = load().then(({ default: text }) => {
    texts.set(language, [...(texts.get(language) ?? []), text]);
    bundles.delete(language);
  });
  fetched.set(name, coming);
  return coming;
}

/** Rooms of words beyond the start that a surface has asked for. */
const rooms = new Set<string>();
async function fetchRooms(language: string): Promise<void> {
  const wanted = [...rooms].flatMap((room) => {
    const load = later[room]?.[language];
    return load ? [fetchOnce(`${language}/${room}`, language, load)] : [];
  });
  await Promise.all(wanted);
}

/** Fetches the words of a language, if they are not here yet. */
export async function fetchLanguage(language: string): Promise<void> {
  const load = languages[language];
  if (load) await Promise.all([fetchOnce(language, language, load), fetchRooms(language)]);
}

/** Fetches every language that there is, for who writes words beside those shipped. */
export async function fetchLanguages(): Promise<void> {
  await Promise.all(Object.keys(languages).map(fetchLanguage));
}

/** Fetches a room of words that the start leaves out. */
export async function fetchWords(room: string): Promise<void> {
  rooms.add(room);
  await Promise.all([...texts.keys()].map(fetchRooms));
}

const now = $state({ language: "en" });
let wanted = "en";

/** Sets the language of the app's own words; at once where its words are here. */
export function useLanguage(language: string): void {
  wanted = language in languages ? language : "en";
  if (texts.has(wanted)) put(wanted);
  else void fetchLanguage(language).then(() => wanted === language && put(language));
}

function put(language: string): void {
  now.language = language;
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
}

/** The language of the app's own words. */
export function language(): string {
  return now.language;
}

/** The direction of a language. */
export function direction(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(tag.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** Whether a key has words. */
export function has(key: string): boolean {
  return [now.language, "en"].some((tag) => bundleOf(tag)?.hasMessage(key));
}

/** Words for a key in one language, without falling back to another; null where it has none. */
export function shippedIn(tag: string, key: string): string | null {
  const bundle = bundleOf(tag);
  const pattern = bundle?.getMessage(key)?.value;
  return bundle && pattern ? bundle.formatPattern(pattern, null, []) : null;
}

/** Words for a key, in the reader's language, or in English where it has none. */
export function t(key: string, values?: Record<string, FluentVariable>): string {
  for (const tag of [now.language, "en"]) {
    const bundle = bundleOf(tag);
    const pattern = bundle?.getMessage(key)?.value;
    if (bundle && pattern) return bundle.formatPattern(pattern, values ?? null, []);
  }
  return key;
}

function locale(): string {
  return DATES[now.language] ?? now.language;
}

function format(options: Intl.DateTimeFormatOptions, at: Date): string {
  return new Intl.DateTimeFormat(locale(), { calendar: "gregory", ...options }).format(at);
}

/** A plain date `YYYY-MM-DD` at noon, so that no time zone moves it. */
function dayOf(on: string): Date {
  const [y = 1970, m = 1, d = 1] = on.slice(0, 10).split("-").map(Number);
  return new Date(y, m - 1, d, 12);
}

/** `11 December`, with the year where it is not this one. Takes a date or an instant. */
export function day(on: string): string {
  const at = on.length > 10 ? new Date(on) : dayOf(on);
  const year = at.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return format({ day: "numeric", month: "long", year }, at);
}

/** `11 December 2026`. */
export function dayAndYear(on: string): string {
  return format(
    { day: "numeric", month: "long", year: "numeric" },
    on.length > 10 ? new Date(on) : dayOf(on),
  );
}

/** `September`. */
export function month(on: string): string {
  return format({ month: "long" }, dayOf(on));
}

/** `10:42`. */
export function clock(at: string): string {
  return format({ hour: "numeric", minute: "2-digit", hour12: false }, new Date(at));
}

/** A time when it was today, a date otherwise. */
export function when(at: string): string {
  const then = new Date(at);
  return then.toDateString() === new Date().toDateString() ? clock(at) : day(at);
}

/** `2026–27`. */
export function schoolYear(year: number): string {
  return `${year}–${String((year + 1) % 100).padStart(2, "0")}`;
}

/** Names or phrases as one list: `Noah and Wren`. */
export function list(parts: string[]): string {
  return new Intl.ListFormat(now.language, { type: "conjunction" }).format(parts);
}

/** A language's name in the reader's own: `Somali`. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([now.language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Sorts names as the reader's language does. */
export function byName(a: string, b: string): number {
  return a.localeCompare(b, now.language);
}
