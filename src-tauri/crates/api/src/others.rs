//! Other students' names cut out of what is given away about one (H4, H6).
//!
//! The rule, as the pack states it: every word of the names of other students
//! of this school and of their families is replaced where it stands as a word of
//! its own, whatever its accents and capitals; several in a row are one. A word
//! that is also in the name of the student, of the own family or of an adult of
//! the school stays. A name that is an ordinary word too, or no longer than three
//! letters, is replaced only where it begins with a capital letter. Nicknames that were never entered are not found.

use std::collections::BTreeSet;

use domain::people::Voice;
use domain::{Person, PersonId};
use serde_json::Value;

use crate::open::Open;
use crate::school_log::name_key;

/// Names that are ordinary words in English or Spanish as well, and what people
/// are called by who are entered as somebody's aunt.
const WORDS_TOO: &[&str] = &[
    "abuela", "abuelo", "april", "ash", "august", "aunt", "auntie", "autumn", "bill", "blue", "brook", "clay", "cruz",
    "dad", "dawn", "drew", "faith", "flor", "frank", "gene", "grace", "grandma", "grandpa", "grant", "gray", "green",
    "hope", "hunter", "iris", "jade", "jewel", "june", "king", "lane", "leal", "long", "lucero", "mark", "mason",
    "miles", "mrs", "olive", "pearl", "price", "reed", "reina", "rich", "river", "robin", "rosa", "rose", "ruby",
    "santos", "señor", "señora", "sierra", "stone", "summer", "sunny", "uncle", "will", "winter", "woods", "wren",
    "young",
];
/// A name as short as this is an ordinary word in one language or another.
const SHORT: usize = 3;

/// The words that must not be read, and what stands in their place.
pub(crate) struct Others {
    words: BTreeSet<String>,
    instead: String,
    /// How many were replaced.
    pub(crate) replaced: u32,
}

impl Others {
    /// Of everyone but one student and those around.
    pub(crate) fn than(open: &Open, student: PersonId, instead: &str) -> Self {
        let own = open.school.all_of(student);
        let is_own = |person: &Person| {
            own.contains(&person.id)
                || person.voice == Voice::School
                || person.relation.as_ref().is_some_and(|tie| own.contains(&tie.to))
        };
        let mut words = BTreeSet::new();
        let mut kept = BTreeSet::new();
        for person in open.school.people.values() {
            let into = if is_own(person) { &mut kept } else { &mut words };
            into.extend(words_of(person));
        }
        words.retain(|word| !kept.contains(word));
        Self {
            words,
            instead: instead.to_owned(),
            replaced: 0,
        }
    }

    fn meets(&self, word: &str) -> bool {
        let key = name_key(word);
        self.words.contains(&key) && (!is_word_too(&key) || word.chars().next().is_some_and(char::is_uppercase))
    }

    /// A text without them.
    pub(crate) fn cut(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        // What stands between the last name and here: kept, unless a name follows.
        let mut between: Option<String> = None;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_word = |c: char| c.is_alphanumeric() || is_mark(c);
            let length = if is_word(first) {
                rest.find(|c: char| !is_word(c)).unwrap_or(rest.len())
            } else {
                first.len_utf8()
            };
            let (part, after) = rest.split_at(length);
            rest = after;
            if is_word(first) && self.meets(part) {
                if between.is_none() {
                    out.push_str(&self.instead);
                    self.replaced += 1;
                }
                between = Some(String::new());
            } else if let Some(gap) = &mut between {
                if matches!(part, " " | "-" | "\u{a0}") && gap.is_empty() {
                    gap.push_str(part);
                } else {
                    out.push_str(gap);
                    out.push_str(part);
                    between = None;
                }
            } else {
                out.push_str(part);
            }
        }
        out.extend(between);
        out
    }

    /// Every text in a value without them.
    pub(crate) fn cut_all(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => {
                let cut = self.cut(text);
                if cut != *text {
                    *text = cut;
                }
            }
            Value::Array(all) => all.iter_mut().for_each(|one| self.cut_all(one)),
            Value::Object(all) => all.values_mut().for_each(|one| self.cut_all(one)),
            _ => {}
        }
    }
}

fn is_word_too(key: &str) -> bool {
    key.chars().count() <= SHORT || WORDS_TOO.iter().any(|word| name_key(word) == key)
}

/// Letters that combine stand inside of words.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// The words of a person's names, as they are met. A single letter is no name.
fn words_of(person: &Person) -> impl Iterator<Item = String> {
    std::iter::once(&person.name)
        .chain(person.names_for.values())
        .flat_map(|name| [&name.full, &name.short])
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric() && !is_mark(c)))
        .filter(|word| word.chars().count() > 1)
        .map(name_key)
        .collect::<Vec<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn others(names: &[&str]) -> Others {
        Others {
            words: names.iter().map(|name| name_key(name)).collect(),
            instead: "another student".to_owned(),
            replaced: 0,
        }
    }

    #[test]
    fn a_name_of_several_words_is_replaced_once_and_a_name_that_is_a_word_only_with_a_capital() {
        let mut others = others(&["Mateo", "Cruz", "Grace", "Chloé", "Ku"]);
        let cut = others.cut("Mateo Cruz and grace: Grace's turn, then CHLOE, mateo-like. Matteo stays, waan ku.");
        assert_eq!(
            cut,
            "another student and grace: another student's turn, then another student, another student-like. \
             Matteo stays, waan ku.",
            "names go, whatever their accents and capitals, and words stay"
        );
        assert_eq!(others.replaced, 4, "each place is counted once");
    }

    #[test]
    fn a_text_that_ends_in_a_name_keeps_what_stands_behind_it() {
        let mut others = others(&["Mateo"]);
        assert_eq!(others.cut("with Mateo "), "with another student ", "the space stays");
        assert_eq!(others.cut("Mateo"), "another student", "alone too");
    }
}
