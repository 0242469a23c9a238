import type { Role } from "./Role";

export type VaultCreate = { school: string, full: string, short: string, role: Role, class: string, language: string, passphrase: string, keychain: boolean };
