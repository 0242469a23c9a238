
export type ClassId = string;
