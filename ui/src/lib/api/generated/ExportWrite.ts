import type { CopyWanted } from "./CopyWanted";

export type ExportWrite = { copy: CopyWanted, to: string | null };
