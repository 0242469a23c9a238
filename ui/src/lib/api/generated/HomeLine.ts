import type { ItemId } from "./ItemId";
import type { Text } from "./Text";

export type HomeLine = { id: ItemId, how_to_help: Text, ask_at_home: Text, interpreted: Text };
