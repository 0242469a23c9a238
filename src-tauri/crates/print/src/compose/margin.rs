//! What stands in the margin: notes of family and school, and suggestions.

use std::collections::BTreeSet;

use domain::plan::SuggestionAnswer;
use domain::{ItemId, TextField, TextRef, Voice};

use super::Composer;
use crate::page::{Margin, Titled, Where, Who};

/// The parts of the page that have a margin.
const SECTIONS: &[&str] = &[
    "who_i_am",
    "goals",
    "experiences",
    "supports",
    "evidence",
    "agreements",
    "story",
];

impl Composer<'_> {
    pub(super) fn notes_about(&self, about: &str) -> Vec<Margin> {
        self.notes(|place| place == Some(about))
    }

    /// Notes whose place has no margin on this page, or on whose place two
    /// people differ: they stand together, so that none is lost.
    fn loose_notes(&self) -> Vec<Margin> {
        let plan = self.plan;
        let items: BTreeSet<ItemId> = plan
            .goals
            .iter()
            .map(|item| item.id)
            .chain(plan.experiences.iter().map(|item| item.id))
            .chain(plan.needs.iter().map(|item| item.id))
            .chain(plan.supports.iter().map(|item| item.id))
            .collect();
        self.notes(|place| {
            place.is_none_or(|about| {
                !SECTIONS.contains(&about) && !about.parse().is_ok_and(|item: ItemId| items.contains(&item))
            })
        })
    }

    fn notes(&self, here: impl Fn(Option<&str>) -> bool) -> Vec<Margin> {
        self.plan
            .notes
            .iter()
            .filter(|note| here(note.about.settled().map(String::as_str)))
            .map(|note| {
                let place = |field| Where::Text {
                    target: TextRef {
                        item: Some(note.id),
                        field,
                    },
                };
                let interpreted = self.said(&note.interpreted, place(TextField::Interpreted));
                Margin {
                    who: self.who_of_text(&note.words),
                    said: self.said(&note.words, place(TextField::Words)),
                    beside: (!interpreted.is_empty()).then(|| Titled {
                        label: self.input.labels.label("note-interpreted"),
                        said: interpreted,
                    }),
                    foot: None,
                }
            })
            .filter(|note| !note.said.is_empty())
            .collect()
    }

    pub(super) fn suggestions_for(&self, target: impl Fn(TextRef) -> bool) -> Vec<Margin> {
        self.plan
            .suggestions
            .iter()
            .filter(|suggestion| target(suggestion.target))
            .map(|suggestion| {
                let place = Where::Record {
                    record: suggestion.record,
                };
                let language = self.language_of(&suggestion.by);
                let voice = self.voice_of(&suggestion.by).unwrap_or(Voice::School);
                let name = self.pen_name(&suggestion.by);
                let labels = &self.input.labels;
                let student = self.input.student.name_for(self.input.audience).short.clone();
                let foot = match suggestion.answer {
                    None => labels.say("suggestion-open", |_| vec![("student", student.clone().into())]),
                    Some((answer, at)) => {
                        let key = match answer {
                            SuggestionAnswer::Take => "suggestion-take",
                            SuggestionAnswer::KeepMine => "suggestion-keep_mine",
                            SuggestionAnswer::KeepBoth => "suggestion-keep_both",
                        };
                        labels.say(key, |words| {
                            vec![
                                ("student", student.clone().into()),
                                ("date", self.in_words(words, at).into()),
                            ]
                        })
                    }
                };
                Margin {
                    who: Who {
                        voice,
                        words: labels.say("suggestion-head", |_| vec![("person", name.clone().into())]),
                        mark: self.mark(voice),
                    },
                    said: self.words_in(&suggestion.proposed, &language, Some(voice), place.clone()),
                    // Where the sentence still stands as it was, it is on the page already.
                    beside: (self.stands(suggestion.target).as_deref() != Some(&suggestion.original)).then(|| Titled {
                        label: labels.label("suggestion-was"),
                        said: self.words_in(&suggestion.original, &language, Some(Voice::Student), place),
                    }),
                    foot: Some(foot),
                }
            })
            .collect()
    }

    /// The words that stand now where a suggestion aims, for a goal's sentence.
    pub(super) fn stands(&self, target: TextRef) -> Option<String> {
        let goal = self.plan.goals.iter().find(|goal| Some(goal.id) == target.item)?;
        match target.field {
            TextField::Statement => Some(goal.statement.plain()),
            TextField::Why => Some(goal.why.plain()),
            _ => None,
        }
    }

    /// Suggestions that do not stand beside the profile or a goal.
    pub(super) fn loose_suggestions(&self) -> Vec<Margin> {
        let goals: Vec<_> = self.plan.goals.iter().map(|goal| goal.id).collect();
        let mut loose = self.suggestions_for(|target| target.item.is_some_and(|item| !goals.contains(&item)));
        loose.extend(self.loose_notes());
        loose
    }
}
