import type { ItemId } from "./ItemId";
import type { PenId } from "./PenId";
import type { RecordId } from "./RecordId";

export type CheckIn = { record: RecordId, goal: ItemId, at: string, by: PenId, where_i_am: string, in_the_way: string, tried: string, next: string };
