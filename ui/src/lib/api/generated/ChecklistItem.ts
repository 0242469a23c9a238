
export type ChecklistItem = any;
