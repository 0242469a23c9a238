
export type StoryEvent = any;
