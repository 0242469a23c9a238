import type { Text } from "./Text";

export type Profile = { strengths: Text, passions: Text, aspirations: Text, languages: Text, community: Text, learn_best: Text, in_the_way: Text, trusted_adult: Text };
