
export type List = "goals" | "experiences" | "needs" | "supports" | "agreements" | "notes" | "home_lines";
