
export type SpaceId = string;
