
export type AppStateGet = Record<string, never>;
