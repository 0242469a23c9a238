import type { School } from "./School";

export type SchoolState = { school: School };
