
export type FeedId = string;
