import type { Person } from "./Person";

export type PersonStated = { person: Person };
