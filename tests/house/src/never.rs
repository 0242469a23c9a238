//! What the app never says, as data: a list a language, each word with its
//! rule and its reason, and the few places where a word may stand, with theirs.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

use crate::root;

/// How a word is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Like {
    /// The whole word.
    Word,
    /// Every word that begins so.
    Begins,
    /// Every word that ends so.
    Ends,
    /// Several words in a row.
    Phrase,
}

/// A word that is never said.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Never {
    /// The word, in lower case.
    pub says: String,
    /// How it is met.
    pub like: Like,
    /// The rule: `N1`, `N2`, `N4`, `N7`, or `voice` for the app's own person.
    pub rule: String,
    /// Why.
    pub why: String,
}

/// A place where one of the words may stand.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct May {
    /// The word, as its list has it.
    pub says: String,
    /// Keys of messages; a `*` at the end stands for any rest.
    pub at: Vec<String>,
    /// Why.
    pub why: String,
}

/// The list of one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Words that are never said.
    pub never: Vec<Never>,
    /// Where one may stand.
    #[serde(default)]
    pub may: Vec<May>,
}

impl Words {
    /// The list of a language.
    ///
    /// # Panics
    /// When the language has no list, or one that is not of this form: a
    /// language without a list must not ship.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test without its subject has to fail, and says why")]
    pub fn of(language: &str) -> Self {
        let path = root().join(format!("tests/house/never/{language}.toml"));
        let text = std::fs::read_to_string(&path).expect("each shipped language has its list of words never said");
        toml::from_str(&text).expect("the list is of the form that this file describes")
    }

    /// Words of the list that a text says, wherever it stands.
    #[must_use]
    pub fn said_in(&self, text: &str) -> Vec<&Never> {
        let words: Vec<String> = text
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let row = format!(" {} ", words.join(" "));
        let met = |never: &&Never| match never.like {
            Like::Word => words.contains(&never.says),
            Like::Begins => words.iter().any(|word| word.starts_with(&never.says)),
            Like::Ends => words.iter().any(|word| word.ends_with(&never.says)),
            Like::Phrase => row.contains(&format!(" {} ", never.says)),
        };
        self.never.iter().filter(met).collect()
    }

    /// The place in the list that lets a message say a word.
    #[must_use]
    pub fn allowing(&self, never: &Never, key: &str) -> Option<&May> {
        let at = |pattern: &String| match pattern.strip_suffix('*') {
            Some(start) => key.starts_with(start),
            None => key == pattern,
        };
        self.may
            .iter()
            .find(|may| may.says == never.says && may.at.iter().any(at))
    }
}

/// The shipped languages, by their folders of locale files.
///
/// # Panics
/// When the folder cannot be read.
#[must_use]
#[expect(clippy::expect_used, reason = "a test without its subject has to fail, and says why")]
pub fn languages() -> Vec<String> {
    let folder = root().join("src-tauri/locales");
    let mut languages: Vec<String> = std::fs::read_dir(folder)
        .expect("a folder of locale files")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    languages.sort();
    languages
}

/// Every message of a language: its key and what people read, without what is
/// filled in, without plural and choice names.
///
/// # Panics
/// When a locale file cannot be read.
#[must_use]
#[expect(clippy::expect_used, reason = "a test without its subject has to fail, and says why")]
pub fn messages(language: &str) -> BTreeMap<String, String> {
    let folder = root().join("src-tauri/locales").join(language);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the language's folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "ftl"))
        .collect();
    files.sort();
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("a locale file is text");
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let starts = line.starts_with(|c: char| c.is_ascii_alphabetic());
            let words = match line.split_once(" =").filter(|_| starts) {
                Some((name, words)) => {
                    name.clone_into(&mut key);
                    words
                }
                None => line,
            };
            if !key.is_empty() {
                let entry = said.entry(key.clone()).or_default();
                entry.push(' ');
                entry.push_str(&without_plumbing(words));
            }
        }
    }
    said
}

/// A line without `{ $name }`, without `[one]` and without `.remedy =`.
fn without_plumbing(line: &str) -> String {
    let trimmed = line.trim();
    let line = trimmed
        .strip_prefix('.')
        .and_then(|rest| rest.split_once(" ="))
        .map_or(trimmed, |(_, words)| words);
    let line = match line.trim_start_matches('*').split_once(']') {
        Some((name, words)) if name.starts_with('[') => words,
        _ => line,
    };
    let mut out = String::new();
    let mut depth = 0_u32;
    for c in line.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_met_whole_at_their_beginning_or_in_a_row() {
        let words: Words = toml::from_str(
            r#"
            never = [
                { says = "low", like = "word", rule = "N2", why = "." },
                { says = "slow", like = "begins", rule = "N2", why = "." },
                { says = "at risk", like = "phrase", rule = "N2", why = "." },
                { says = "emos", like = "ends", rule = "voice", why = "." },
            ]
            may = [{ says = "low", at = ["tide-*"], why = "water" }]
            "#,
        )
        .unwrap();
        let said = |text: &str| -> Vec<&str> { words.said_in(text).iter().map(|one| one.says.as_str()).collect() };
        assert_eq!(said("Low, and slower."), ["low", "slow"]);
        assert_eq!(said("Allow the flow. He is at, risk aside"), ["at risk"]);
        assert_eq!(said("lo tenemos"), ["emos"]);
        assert!(said("allow below flows").is_empty());
        assert!(words.allowing(&words.never[0], "tide-low").is_some());
        assert!(words.allowing(&words.never[0], "goal-low").is_none());
    }

    #[test]
    fn plumbing_of_a_message_is_not_read_as_words() {
        assert_eq!(without_plumbing("    [one] 1 goal").trim(), "1 goal");
        assert_eq!(without_plumbing("   *[other] { $count } goals").trim(), "goals");
        assert_eq!(without_plumbing("    .remedy = Try again.").trim(), "Try again.");
        assert_eq!(without_plumbing("{ $low ->").trim(), "");
    }
}
