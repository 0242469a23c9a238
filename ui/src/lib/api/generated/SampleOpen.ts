
export type SampleOpen = Record<string, never>;
