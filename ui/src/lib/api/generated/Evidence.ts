import type { BlobRef } from "./BlobRef";
import type { ItemId } from "./ItemId";
import type { Medium } from "./Medium";
import type { PenId } from "./PenId";
import type { RecordId } from "./RecordId";

export type Evidence = { record: RecordId, medium: Medium, by: PenId, at: string, words: string, goals: Array<ItemId>, blob: BlobRef | null, self_check: string | null, adult_check: string | null, not_for_family: boolean };
