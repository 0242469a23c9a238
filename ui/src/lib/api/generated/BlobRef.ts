
export type BlobRef = { hash: string, media_type: string, bytes: number };
