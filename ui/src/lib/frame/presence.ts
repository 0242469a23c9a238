/** Tells the shell that somebody is there, so that it locks only when nobody is (G1). */
import { call } from "../api/client";

const AT_MOST_EVERY_MS = 15_000;

/** Listens for keys, clicks and scrolling until the returned function is called. */
export function tellPresence(): () => void {
  let told = 0;
  const tell = () => {
    const now = Date.now();
    if (now - told < AT_MOST_EVERY_MS) return;
    told = now;
    // A host that cannot be told locks a little early, which harms nobody.
    call("activity", {}).catch(() => {});
  };
  const signs = ["keydown", "pointerdown", "wheel"] as const;
  for (const sign of signs) addEventListener(sign, tell, { passive: true });
  return () => {
    for (const sign of signs) removeEventListener(sign, tell);
  };
}
