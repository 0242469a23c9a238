
export type VaultLock = Record<string, never>;
