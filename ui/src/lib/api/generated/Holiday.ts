
export type Holiday = { name: string, from: string, until: string };
