import type { StoryEvent } from "./StoryEvent";

export type PlanStoryTold = { events: Array<StoryEvent> };
