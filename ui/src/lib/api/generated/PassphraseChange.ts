
export type PassphraseChange = { old: string, new: string };
