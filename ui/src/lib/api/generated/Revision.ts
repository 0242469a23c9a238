
export type Revision = string;
