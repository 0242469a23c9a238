import type { RecordId } from "./RecordId";
import type { Revision } from "./Revision";
import type { Touched } from "./Touched";

export type Changed = { revision: Revision, saved_at: string, touched: Array<Touched>, record: RecordId | null };
