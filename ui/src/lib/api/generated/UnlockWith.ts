
export type UnlockWith = { "with": "passphrase", passphrase: string } | { "with": "recovery", code: string } | { "with": "keychain" };
