
export type SampleRemove = Record<string, never>;
