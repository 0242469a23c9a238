import type { AppState } from "./AppState";

export type VaultCreated = { recovery: Array<string>, state: AppState };
