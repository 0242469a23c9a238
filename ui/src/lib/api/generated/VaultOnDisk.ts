
export type VaultOnDisk = { vault: string, name: string, sample: boolean, keychain: boolean };
