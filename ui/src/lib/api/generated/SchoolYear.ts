
export type SchoolYear = number;
