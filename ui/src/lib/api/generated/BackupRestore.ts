
export type BackupRestore = { from: string };
