
export type ConferenceMove = { step: string };
