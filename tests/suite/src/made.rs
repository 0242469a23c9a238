//! What the answers of the host are made of: their keys, the program's own
//! words among their values, and the keys under which numbers stand (N4, N5).

use std::collections::BTreeMap;

use serde_json::Value;

/// No key of an answer, and no word of the program's own in one, is made of these.
const NEVER: &[&str] = &[
    "rank",
    "ranks",
    "ranking",
    "score",
    "scores",
    "scored",
    "rating",
    "percent",
    "percentile",
    "average",
    "mean",
    "median",
    "quartile",
    "threshold",
    "points",
    "streak",
    "badge",
    "badges",
    "hour",
    "hours",
    "pace",
    "speed",
    "slow",
    "behind",
    "gap",
    "low",
    "progress",
];

/// Keys that hold one of those words and mean something else, with what.
const MEANS_ELSE: &[(&str, &str)] = &[("entry_points", "ways into a project")];

/// Keys under which the value is a word of the program's own.
const TAGS: &[&str] = &[
    "act", "ask", "edit", "kind", "passage", "reach", "stage", "touched", "twin",
];

/// What answers were made of so far.
#[derive(Debug, Default)]
pub struct Made {
    /// Keys and words of the program's own, each with the command that first answered it.
    words: BTreeMap<String, String>,
    /// Keys under which a number stood, the same.
    numbers: BTreeMap<String, String>,
}

impl Made {
    /// Takes an answer in.
    pub fn take(&mut self, command: &str, answer: &Value) {
        self.walk(command, "", answer);
    }

    fn walk(&mut self, command: &str, under: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    // A name by which something is found, and no key of the program's.
                    let own = is_word(key);
                    if own {
                        self.words.entry(key.clone()).or_insert_with(|| command.to_owned());
                    }
                    self.walk(command, if own { key } else { under }, value);
                }
            }
            Value::Array(parts) => parts.iter().for_each(|part| self.walk(command, under, part)),
            Value::Number(_) => {
                self.numbers
                    .entry(under.to_owned())
                    .or_insert_with(|| command.to_owned());
            }
            Value::String(word) if is_word(word) && (TAGS.contains(&under) || word.contains('_')) => {
                self.words.entry(word.clone()).or_insert_with(|| command.to_owned());
            }
            _ => {}
        }
    }

    /// Fails where a key or a word is made of what is never said of a child.
    ///
    /// # Panics
    /// Then, with the word and the command that answered it.
    pub fn says_nothing_that_is_never_said(&self) {
        for (word, command) in &self.words {
            if MEANS_ELSE.iter().any(|(known, _)| known == word) {
                continue;
            }
            for part in word.split('_') {
                assert!(!NEVER.contains(&part), "{command} answers {word}");
            }
        }
    }

    /// Whether a key stood in an answer.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.words.contains_key(key)
    }

    /// The keys under which a number stood, with the command that first answered it.
    #[must_use]
    pub fn numbers(&self) -> &BTreeMap<String, String> {
        &self.numbers
    }
}

/// Lower-case letters and underscores: a word of the program's own.
fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|one| one.is_ascii_lowercase() || one == '_')
}
