
export type RecoverySheetWrite = { to: string };
