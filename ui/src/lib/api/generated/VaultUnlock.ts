import type { UnlockWith } from "./UnlockWith";

export type VaultUnlock = { vault: string, unlock: UnlockWith };
