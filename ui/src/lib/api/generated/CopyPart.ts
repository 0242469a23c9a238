
export type CopyPart = { key: string, count: number | null };
