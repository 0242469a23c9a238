
export type ConferenceEnd = Record<string, never>;
