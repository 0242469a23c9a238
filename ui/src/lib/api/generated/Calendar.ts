import type { Holiday } from "./Holiday";
import type { SchoolYear } from "./SchoolYear";
import type { Term } from "./Term";

export type Calendar = { year: SchoolYear, first_day: string, last_day: string, terms: Array<Term>, holidays: Array<Holiday> };
