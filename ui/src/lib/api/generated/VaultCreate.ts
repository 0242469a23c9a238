import type { Role } from "./Role";
import type { Secret } from "./Secret";

export type VaultCreate = { school: string, full: string, short: string, role: Role, class: string, language: string, passphrase: Secret, keychain: boolean };
