
export type Section = "who_i_am" | "goals" | "experiences" | "supports" | "evidence" | "agreements" | "story";
