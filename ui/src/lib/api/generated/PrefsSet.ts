import type { Prefs } from "./Prefs";

export type PrefsSet = { prefs: Prefs };
