import type { Class } from "./Class";

export type ClassState = { class: Class };
