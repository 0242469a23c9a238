import type { PersonId } from "./PersonId";

export type Relation = { to: PersonId, words: string, may_receive: boolean };
