//! What stands in the margin: notes of family and school, and suggestions.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::plan::{Note, Suggestion, SuggestionAnswer};
use domain::{Claim, ItemId, TextField, TextRef, Voice};

use super::Composer;
use super::both::joined;
use crate::page::{Margin, Titled, Turn, Where, Who};
use crate::words::Label;

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

    /// Notes beside one text of the profile, each with its name.
    pub(super) fn notes_on_the_profile(&self) -> Vec<Margin> {
        let texts = TextField::ALL.iter().filter(|field| field.is_of_profile());
        let on = |field: &TextField| {
            let label = self.input.labels.label(&format!("text-{}", field.name()));
            let mut notes = self.notes_about(field.name());
            notes.iter_mut().for_each(|note| note.on = Some(label.clone()));
            notes
        };
        texts.flat_map(on).collect()
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
            .chain(plan.agreements.iter().map(|item| item.id))
            .chain(plan.notes.iter().map(|item| item.id))
            .chain(plan.evidence.iter().map(|piece| ItemId(piece.record.0)))
            .chain(plan.check_ins.iter().map(|check| ItemId(check.record.0)))
            .collect();
        self.notes(|place| {
            place.is_none_or(|about| {
                let of_profile = TextField::named(about).is_some_and(TextField::is_of_profile);
                !SECTIONS.contains(&about)
                    && !of_profile
                    && !about.parse().is_ok_and(|item: ItemId| items.contains(&item))
            })
        })
    }

    fn notes(&self, here: impl Fn(Option<&str>) -> bool) -> Vec<Margin> {
        self.plan
            .notes
            .iter()
            .filter(|note| here(note.about.settled().map(String::as_str)))
            .map(|note| {
                let Turn { who, said, beside } = self.turn(note);
                let mut turns = Vec::new();
                self.answers_to(note, &mut turns);
                Margin {
                    who,
                    said,
                    beside,
                    on: None,
                    turns,
                    foot: self.settled(note),
                }
            })
            .filter(|note| !note.said.is_empty())
            .collect()
    }

    fn turn(&self, note: &Note) -> Turn {
        let place = |field| Where::Text {
            target: TextRef {
                item: Some(note.id),
                field,
            },
        };
        let interpreted = self.said(&note.interpreted, place(TextField::Interpreted));
        let mut who = self.who_of_text(&note.words);
        if note.asks.0.iter().any(|claim| claim.value) {
            let name = who.words.first.text.clone();
            who.words = self
                .input
                .labels
                .say("note-asks", |_| vec![("person", name.clone().into())]);
        }
        Turn {
            who,
            said: self.said(&note.words, place(TextField::Words)),
            beside: (!interpreted.is_empty()).then(|| Titled {
                label: self.input.labels.label("note-interpreted"),
                said: interpreted,
            }),
        }
    }

    /// What was answered to a note, and to those answers, in the list's order.
    fn answers_to(&self, note: &Note, turns: &mut Vec<Turn>) {
        let id = note.id.to_string();
        let answers = self
            .plan
            .notes
            .iter()
            .filter(|other| other.id != note.id && other.about.settled() == Some(&id));
        for answer in answers {
            let turn = self.turn(answer);
            if !turn.said.is_empty() {
                turns.push(turn);
            }
            // Two notes that answer each other are told once.
            if turns.len() <= self.plan.notes.len() {
                self.answers_to(answer, turns);
            }
        }
    }

    fn settled(&self, note: &Note) -> Option<Label> {
        let labels = &self.input.labels;
        let settled_by = |claim: &Claim<bool>| {
            let name = claim.by.as_ref().map(|pen| self.pen_name(pen)).unwrap_or_default();
            labels.say("note-settled", |words| {
                vec![
                    ("person", name.clone().into()),
                    ("date", self.in_words(words, claim.at).into()),
                ]
            })
        };
        let claims = &note.settled.0;
        let settled = claims.iter().filter(|claim| claim.value).count();
        if settled > 0 && settled < claims.len() {
            return self.both_in_one(&note.settled, |&settled| {
                labels.label(if settled { "note-is-settled" } else { "note-is-open" })
            });
        }
        claims.iter().find(|claim| claim.value).map(settled_by)
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
                    on: None,
                    turns: Vec::new(),
                    foot: Some(self.answer_to(suggestion)),
                }
            })
            .collect()
    }

    /// What was answered to a suggestion; two answers that were given apart both
    /// stay until the student chooses (S3).
    fn answer_to(&self, suggestion: &Suggestion) -> Label {
        let labels = &self.input.labels;
        let student = self.input.student.name_for(self.input.audience).short.clone();
        let sentence = |answer: SuggestionAnswer, at: DateTime<Utc>| {
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
        };
        let waits = |key: &str| labels.say(key, |_| vec![("student", student.clone().into())]);
        if let Some((answer, at)) = suggestion.answer {
            return sentence(answer, at);
        }
        let given = suggestion.answers.iter().map(|one| sentence(one.answer, one.at));
        let all: Vec<Label> = given.chain([waits("suggestion-answers_stay")]).collect();
        match joined(all).filter(|_| !suggestion.answers.is_empty()) {
            Some(both) => both,
            None => waits("suggestion-open"),
        }
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
