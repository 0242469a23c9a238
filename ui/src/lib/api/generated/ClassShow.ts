
export type ClassShow = Record<string, never>;
