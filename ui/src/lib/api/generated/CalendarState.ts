import type { Calendar } from "./Calendar";

export type CalendarState = { calendar: Calendar };
