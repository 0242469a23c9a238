import type { ChosenBy } from "./ChosenBy";
import type { Contested } from "./Contested";
import type { Text } from "./Text";

export type Choice = { words: Text, by: Contested<ChosenBy> };
