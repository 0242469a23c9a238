import type { BloomLevel } from "./BloomLevel";
import type { Contested } from "./Contested";
import type { ItemId } from "./ItemId";
import type { Text } from "./Text";
import type { Together } from "./Together";

export type Experience = { id: ItemId, title: Text, place: Text, adult: Text, with_whom: Text, interest: Text, technology: Text, without_technology: Text, who_shows: Text, goal: Contested<ItemId>, pathway: Contested<string>, together: Contested<Together>, level: Contested<BloomLevel>, competencies: Contested<Array<string>>, not_for_family: boolean };
