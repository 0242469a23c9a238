
export type ChangeId = string;
