import type { Secret } from "./Secret";

export type PassphraseChange = { old: Secret, new: Secret };
