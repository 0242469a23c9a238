
export type FamilyCopyMake = { languages: Array<string> };
