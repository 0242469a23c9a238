import type { Secret } from "./Secret";

export type UnlockWith = { "with": "passphrase", passphrase: Secret } | { "with": "recovery", code: Secret } | { "with": "keychain" };
