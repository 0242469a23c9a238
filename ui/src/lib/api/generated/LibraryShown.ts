import type { Calendar } from "./Calendar";
import type { LibraryList } from "./LibraryList";
import type { Person } from "./Person";
import type { School } from "./School";

export type LibraryShown = { lists: { [key: string]: LibraryList }, calendar: Calendar | null, school: School, people: Array<Person>, students: Array<Person> };
