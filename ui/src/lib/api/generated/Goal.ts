import type { Choice } from "./Choice";
import type { Confirmation } from "./Confirmation";
import type { Contested } from "./Contested";
import type { EntryPointId } from "./EntryPointId";
import type { GoalStanding } from "./GoalStanding";
import type { GoalStatus } from "./GoalStatus";
import type { ItemId } from "./ItemId";
import type { Lead } from "./Lead";
import type { Text } from "./Text";

export type Goal = { id: ItemId, standing: GoalStanding, status: Contested<GoalStatus>, statement: Text, why: Text, question: Text, starts_from: Text, grade_target: Text, obstacle: Text, closing: Text, what_i_learn: Choice, how_i_learn: Choice, how_i_show: Choice, area: Contested<string>, until: Contested<string>, leads: Contested<Lead>, purposes: Contested<Array<string>>, entry_point: Contested<EntryPointId>, competencies: Contested<Array<string>>, confirmations: Array<Confirmation>, not_for_family: boolean };
