
export type PersonId = string;
