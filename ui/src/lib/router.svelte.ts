/**
 * A small router over the hash. What is written but not yet sent goes first:
 * `beforeLeaving` lets a field flush before the page under it is gone.
 */

/** The places of the main window. */
export type Route =
  | { view: "class" }
  | { view: "plan"; plan: string; part?: string }
  | { view: "prepare"; plan: string }
  | { view: "export"; plan: string }
  | { view: "kept"; plan: string }
  | { view: "school"; part: SchoolPart }
  | { view: "roster" }
  | { view: "waits" }
  | { view: "leaves" }
  | { view: "print" };

export const SCHOOL_PARTS = [
  "class",
  "project",
  "people",
  "hands",
  "lists",
  "competencies",
  "calendar",
  "safety",
  "kept",
  "settings",
] as const;
export type SchoolPart = (typeof SCHOOL_PARTS)[number];

/** Reads a hash. Anything unknown is the class: home. */
export function parse(hash: string): Route {
  const [view, first, second] = hash.replace(/^#\/?/, "").split("/").map(decode);
  switch (view) {
    case "plan":
      if (!first) return { view: "class" };
      if (second === "export") return { view: "export", plan: first };
      if (second === "prepare") return { view: "prepare", plan: first };
      if (second === "kept") return { view: "kept", plan: first };
      return second ? { view: "plan", plan: first, part: second } : { view: "plan", plan: first };
    case "school":
      return { view: "school", part: SCHOOL_PARTS.find((part) => part === first) ?? "class" };
    case "roster":
      return { view: "roster" };
    case "waits":
      return { view: "waits" };
    case "leaves":
      return { view: "leaves" };
    case "print":
      return { view: "print" };
    default:
      return { view: "class" };
  }
}

/** A link to a place. */
export function href(route: Route): string {
  switch (route.view) {
    case "plan":
      return `#/plan/${encodeURIComponent(route.plan)}${route.part ? `/${encodeURIComponent(route.part)}` : ""}`;
    case "export":
    case "prepare":
    case "kept":
      return `#/plan/${encodeURIComponent(route.plan)}/${route.view}`;
    case "school":
      return `#/school/${route.part}`;
    default:
      return `#/${route.view}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Sends what waits; `false` when something could not be kept and must stay in sight. */
export type Flush = () => Promise<boolean | void> | boolean | void;

const flushers = new Set<Flush>();

/** Has `flush` run before the place changes or the window closes. Returns the way to stop. */
export function beforeLeaving(flush: Flush): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/** Sends everything that is still on its way. Says whether all of it was kept. */
export async function flushAll(): Promise<boolean> {
  const answers = await Promise.allSettled([...flushers].map(async (flush) => flush()));
  return answers.every((answer) => answer.status === "fulfilled" && answer.value !== false);
}

class Router {
  current = $state<Route>({ view: "class" });

  /** Follows the hash from now on. */
  start(): void {
    this.current = parse(location.hash);
    addEventListener("hashchange", () => {
      void flushAll().then((kept) => {
        // Words that could not be kept stay in sight, with the reason above them.
        if (kept) this.current = parse(location.hash);
        else history.replaceState(null, "", href(this.current));
      });
    });
    addEventListener("pagehide", () => void flushAll());
    addEventListener("blur", () => void flushAll());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void flushAll();
    });
  }

  /** Goes to a place. */
  go(route: Route): void {
    const to = href(route);
    if (location.hash === to) this.current = parse(to);
    else location.hash = to;
  }
}

export const router = new Router();
