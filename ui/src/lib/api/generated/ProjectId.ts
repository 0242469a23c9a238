
export type ProjectId = string;
