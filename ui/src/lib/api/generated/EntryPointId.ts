
export type EntryPointId = string;
