
export type BackupMake = { to: string };
