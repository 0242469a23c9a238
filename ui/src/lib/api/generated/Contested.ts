import type { Claim } from "./Claim";

export type Contested<T> = Array<Claim<T>>;
