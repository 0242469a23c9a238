
export type FileWritten = { path: string, name: string, bytes: number, at: string };
