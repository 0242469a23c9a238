
export type WordShare = any;
