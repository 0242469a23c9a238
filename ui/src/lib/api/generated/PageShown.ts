
export type PageShown = { width: number, height: number, src: string };
