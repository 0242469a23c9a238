
export type Helped = "yes" | "a_bit" | "no" | "ask_later";
