
export type Ask = any;
