//! A roster in the reader's words.

use chrono::NaiveDate;
use interchange::{Roster, RosterFinding, RosterFound, RosterRole};
use print::Words;
use print::words::Value;

use crate::error::Error;
use crate::messages::{RosterFindingShown, RosterKind};

const SOURCES: &[(&str, &str)] = &[
    ("en", include_str!("../../../../locales/en/roster.ftl")),
    ("es", include_str!("../../../../locales/es/roster.ftl")),
];

pub(super) struct Told(Words);

impl Told {
    pub(super) fn new(language: &str) -> Result<Self, Error> {
        crate::words::in_language(SOURCES, language).map(Self)
    }

    pub(super) fn say(&self, key: &str, values: &[(&'static str, String)]) -> String {
        let args: Vec<(&'static str, Value)> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        self.0.get(key, &args).unwrap_or_else(|| key.to_owned())
    }

    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.0.date(day)
    }

    /// What a proposal says, before it is done and afterwards.
    pub(super) fn proposal(&self, kind: RosterKind, done: bool, values: &[(&'static str, String)]) -> String {
        let name = match kind {
            RosterKind::SamePerson => "same",
            RosterKind::OtherPerson => "other",
            RosterKind::StudentNew => "new",
            RosterKind::StudentBack => "back",
            RosterKind::StudentLeaves => "leaves",
            RosterKind::NameChanged => "name",
            RosterKind::AdultNew => "adult",
            RosterKind::GuardianNew => "guardian",
            RosterKind::HandOn => "hand",
            RosterKind::Cover => "cover",
        };
        let when = if done { "done" } else { "say" };
        self.say(&format!("roster-{when}-{name}"), values)
    }

    /// In plain words, what somebody of a family is.
    pub(super) fn relation(&self, role: Option<RosterRole>) -> String {
        let key = match role {
            Some(RosterRole::Parent) => "roster-relation-parent",
            Some(RosterRole::Relative) => "roster-relation-relative",
            _ => "roster-relation-guardian",
        };
        self.say(key, &[])
    }

    /// Sentences beside the proposals.
    pub(super) fn notes(&self, roster: &Roster, proposed: Vec<String>, class: bool) -> Vec<String> {
        let mut notes = Vec::new();
        if !class {
            notes.push(self.say("roster-note-which-class", &[]));
        }
        if roster.only_changes {
            notes.push(self.say("roster-note-changes", &[]));
        }
        notes.extend(proposed);
        notes
    }

    pub(super) fn finding(&self, finding: &RosterFinding) -> RosterFindingShown {
        let (name, values) = match &finding.found {
            RosterFound::Passwords => ("passwords", Vec::new()),
            RosterFound::ColumnMisspelt { column, read_as } => {
                ("misspelt", vec![("column", column.clone()), ("as", read_as.clone())])
            }
            RosterFound::CellEmpty { column } => ("empty", vec![("column", column.clone())]),
            RosterFound::CellRefused { column } => ("refused", vec![("column", column.clone())]),
            RosterFound::NumberTwice { number } => ("twice", vec![("number", number.clone())]),
            RosterFound::PersonUnknown { number } => ("person", vec![("number", number.clone())]),
            RosterFound::ClassUnknown { number } => ("class", vec![("number", number.clone())]),
            RosterFound::NoGuardian { number } => ("guardian", vec![("number", number.clone())]),
            RosterFound::DateOdd { date } => ("date", vec![("date", date.clone())]),
            RosterFound::WordUnknown { column, word } => {
                ("word", vec![("column", column.clone()), ("word", word.clone())])
            }
            RosterFound::NoRole { number } => ("role", vec![("number", number.clone())]),
        };
        RosterFindingShown {
            file: finding.file.clone(),
            line: u32::try_from(finding.line).unwrap_or(u32::MAX),
            words: self.say(&format!("roster-found-{name}"), &values),
            remedy: self.say(&format!("roster-found-{name}-remedy"), &values),
            more: finding.more,
        }
    }
}
