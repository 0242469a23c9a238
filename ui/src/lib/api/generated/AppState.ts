import type { Prefs } from "./Prefs";
import type { Stage } from "./Stage";

export type AppState = { version: string, stage: Stage, prefs: Prefs, languages: Array<string> };
