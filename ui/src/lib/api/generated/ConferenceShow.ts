
export type ConferenceShow = Record<string, never>;
