
export type ItemId = string;
