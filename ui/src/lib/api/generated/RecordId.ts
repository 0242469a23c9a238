
export type RecordId = string;
