import type { Act } from "./Act";
import type { Changed } from "./Changed";

export type Undone = { act: Act | null, changed: Changed | null };
