
export type Prefs = { language: string, theme: string, contrast: string, voice: string, spacing: string, zoom: number, lock_after_minutes: number };
