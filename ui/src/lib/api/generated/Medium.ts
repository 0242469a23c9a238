
export type Medium = "photo" | "sound" | "file" | "link" | "text";
