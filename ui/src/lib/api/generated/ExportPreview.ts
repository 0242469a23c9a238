import type { CopyWanted } from "./CopyWanted";

export type ExportPreview = { copy: CopyWanted };
