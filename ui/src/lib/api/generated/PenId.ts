
export type PenId = string;
