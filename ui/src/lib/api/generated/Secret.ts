
export type Secret = string;
