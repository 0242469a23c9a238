
export type MissingGlyph = { character: string, place: string };
