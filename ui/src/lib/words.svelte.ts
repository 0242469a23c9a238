/**
 * The app's own words, from the same `.ftl` files as paper and errors, in the
 * reader's language and reactive to it; with dates and numbers in words.
 *
 * English comes with the start; another language is fetched when it is first
 * read, and a room of words that few surfaces say with the first of these.
 */
import { FluentBundle, FluentResource, type FluentVariable, type Message } from "@fluent/bundle";
import { english, languages, later } from "virtual:words";

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "fa", "ur", "ps", "he"]);
/** Dates stand day first, as the look has them. */
const DATES: Record<string, string> = { en: "en-GB" };

/** A language's words as they are written, by key, and those that have been read. */
interface Words {
  written: Map<string, string>;
  read: FluentBundle;
}
const spoken = new Map<string, Words>();

/**
 * Each message is read when it is first said: a start must not read what it
 * does not say. No message refers to another, so each can be read alone.
 */
function messageIn(
  tag: string,
  key: string,
): { bundle: FluentBundle; pattern: NonNullable<Message["value"]> } | null {
  const words = spoken.get(tag);
  const source = words?.written.get(key);
  if (!words || source === undefined) return null;
  if (!words.read.hasMessage(key)) words.read.addResource(new FluentResource(source));
  const pattern = words.read.getMessage(key)?.value;
  return pattern ? { bundle: words.read, pattern } : null;
}

function take(language: string, text: string): void {
  const words: Words = spoken.get(language) ?? {
    written: new Map(),
    read: new FluentBundle(language, { useIsolating: false }),
  };
  for (const message of text.split(/\n(?=[a-zA-Z])/)) {
    const key = /^[a-zA-Z][\w-]*/.exec(message)?.[0];
    if (key) words.written.set(key, message);
  }
  spoken.set(language, words);
}
take("en", english);

const fetched = new Map<string, Promise<void>>();
function fetchOnce(name: string, language: string, load: () => Promise<{ default: string }>): Promise<void> {
  const going = fetched.get(name);
  if (going) return going;
  const coming = load().then(({ default: text }) => take(language, text));
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
  await Promise.all([...spoken.keys()].map(fetchRooms));
}

const now = $state({ language: "en" });
let wanted = "en";

/** Sets the language of the app's own words; at once where its words are here. */
export function useLanguage(language: string): void {
  wanted = language in languages ? language : "en";
  if (spoken.has(wanted)) put(wanted);
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
  return [now.language, "en"].some((tag) => spoken.get(tag)?.written.has(key));
}

/** Words for a key in one language, without falling back to another; null where it has none. */
export function shippedIn(tag: string, key: string): string | null {
  const found = messageIn(tag, key);
  return found && found.bundle.formatPattern(found.pattern, null, []);
}

/** Words for a key, in the reader's language, or in English where it has none. */
export function t(key: string, values?: Record<string, FluentVariable>): string {
  const found = messageIn(now.language, key) ?? messageIn("en", key);
  return found ? found.bundle.formatPattern(found.pattern, values ?? null, []) : key;
}

/** Formats by what they were made for: making one takes longer than a page of using it. */
function kept<F>(make: (tag: string, options: string) => F): (tag: string, options: string) => F {
  const made = new Map<string, F>();
  return (tag, options) => {
    const name = `${tag} ${options}`;
    const found = made.get(name) ?? make(tag, options);
    made.set(name, found);
    return found;
  };
}
const dates = kept(
  (tag, options) => new Intl.DateTimeFormat(tag, JSON.parse(options) as Intl.DateTimeFormatOptions),
);
const lists = kept((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
const languageNames = kept((tag) => new Intl.DisplayNames([tag], { type: "language" }));
const orders = kept((tag) => new Intl.Collator(tag));

function locale(): string {
  return DATES[now.language] ?? now.language;
}

function format(options: Intl.DateTimeFormatOptions, at: Date): string {
  return dates(locale(), JSON.stringify({ calendar: "gregory", ...options })).format(at);
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

/** Marks of Unicode that keep what stands between them in order, from left to right. */
const [KEPT_FROM_LEFT, KEPT_END] = [String.fromCodePoint(0x2066), String.fromCodePoint(0x2069)];

/** `2026–27`, in this order in a line that is read from the right too. */
export function schoolYear(year: number): string {
  return `${KEPT_FROM_LEFT}${year}–${String((year + 1) % 100).padStart(2, "0")}${KEPT_END}`;
}

/** Names or phrases as one list: `Noah and Wren`. */
export function list(parts: string[]): string {
  return lists(now.language, "").format(parts);
}

/** A language's name in the reader's own: `Somali`. */
export function languageName(tag: string): string {
  try {
    return languageNames(now.language, "").of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Sorts names as the reader's language does. */
export function byName(a: string, b: string): number {
  return orders(now.language, "").compare(a, b);
}
