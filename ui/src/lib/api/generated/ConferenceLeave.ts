import type { UnlockWith } from "./UnlockWith";

export type ConferenceLeave = { unlock: UnlockWith };
