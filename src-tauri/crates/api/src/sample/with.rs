//! The fields that an item begins with, in the words of the story.

use std::collections::BTreeMap;

use domain::plan::{BloomLevel, ChosenBy, Helped, Lead, NeedStanding, Placement, Together};
use domain::{Field, TextField};
use serde::Serialize;
use serde_json::Value;

/// Fields of an item, with people and items by the names that the story uses.
#[derive(Clone, Debug, Default)]
pub(super) struct With(pub(super) BTreeMap<Field, Put>);

/// A value, or what the teller turns into one.
#[derive(Clone, Debug)]
pub(super) enum Put {
    /// As it is.
    Value(Value),
    /// The id of an item of this plan.
    Item(&'static str),
    /// The id of a record of this plan.
    Record(&'static str),
    /// The id of a person.
    Person(&'static str),
    /// The id of an entry point, by its place in the row.
    Entry(usize),
    /// A day, so many weekdays after today.
    Ahead(u32),
    /// Competencies, by code or in own words.
    Competencies(&'static [&'static str]),
}

/// Nothing set yet.
pub(super) fn with() -> With {
    With::default()
}

impl With {
    fn put(mut self, field: Field, put: Put) -> Self {
        self.0.insert(field, put);
        self
    }

    fn value(self, field: Field, value: impl Serialize) -> Self {
        let value = serde_json::to_value(value).unwrap_or_default();
        self.put(field, Put::Value(value))
    }

    /// A goal's area.
    pub(super) fn area(self, key: &str) -> Self {
        self.value(Field::Area, key)
    }

    /// Until when, in weekdays from today.
    pub(super) fn until(self, ahead: u32) -> Self {
        self.put(Field::Until, Put::Ahead(ahead))
    }

    /// When to look again, in weekdays from today.
    pub(super) fn look_again(self, ahead: u32) -> Self {
        self.put(Field::ReviewOn, Put::Ahead(ahead))
    }

    /// Who chose what, how, and how to show it.
    pub(super) fn chosen(self, what: Option<ChosenBy>, how: Option<ChosenBy>, show: Option<ChosenBy>) -> Self {
        let fields = [
            (Field::WhatChosenBy, what),
            (Field::HowChosenBy, how),
            (Field::ShowChosenBy, show),
        ];
        fields.into_iter().fold(self, |with, (field, by)| match by {
            Some(by) => with.value(field, by),
            None => with,
        })
    }

    /// Who leads.
    pub(super) fn leads(self, lead: Lead) -> Self {
        self.value(Field::Leads, lead)
    }

    /// What a goal is for.
    pub(super) fn purposes(self, purposes: &[&str]) -> Self {
        self.value(Field::Purposes, purposes)
    }

    /// The entry point that a goal hangs on.
    pub(super) fn entry(self, which: usize) -> Self {
        self.put(Field::EntryPoint, Put::Entry(which))
    }

    /// A goal or routine from the school's list.
    pub(super) fn routine(self, key: &str) -> Self {
        self.value(Field::Routine, key)
    }

    /// Competencies, by the code of a framework's or in own words.
    pub(super) fn counts_towards(self, competencies: &'static [&'static str]) -> Self {
        self.put(Field::Competencies, Put::Competencies(competencies))
    }

    /// The goal that an experience, a need or a support is for.
    pub(super) fn goal(self, goal: &'static str) -> Self {
        self.put(Field::Goal, Put::Item(goal))
    }

    /// The need that a support is for.
    pub(super) fn need(self, need: &'static str) -> Self {
        self.put(Field::Need, Put::Item(need))
    }

    /// An experience's pathway.
    pub(super) fn pathway(self, key: &str) -> Self {
        self.value(Field::Pathway, key)
    }

    /// In or out of school.
    pub(super) fn placed(self, placement: Placement) -> Self {
        self.value(Field::Placement, placement)
    }

    /// What was agreed for its technology, who looks after it, and in how many
    /// weekdays they look at it together.
    pub(super) fn technology(self, provision: Option<&str>, adult: &'static str, ahead: u32) -> Self {
        let with = match provision {
            Some(key) => self.value(Field::Provision, key),
            None => self,
        };
        with.put(Field::LooksAfter, Put::Person(adult))
            .put(Field::CheckOn, Put::Ahead(ahead))
    }

    /// With whom.
    pub(super) fn together(self, together: Together) -> Self {
        self.value(Field::Together, together)
    }

    /// The level of the task.
    pub(super) fn level(self, level: BloomLevel) -> Self {
        self.value(Field::Level, level)
    }

    /// A need's kind.
    pub(super) fn kind(self, key: &str) -> Self {
        self.value(Field::NeedKind, key)
    }

    /// Where a need stands.
    pub(super) fn standing(self, standing: NeedStanding) -> Self {
        self.value(Field::NeedStanding, standing)
    }

    /// Minutes a week.
    pub(super) fn minutes(self, minutes: u32) -> Self {
        self.value(Field::MinutesPlanned, minutes)
    }

    /// Whether a support helped.
    pub(super) fn helped(self, helped: Helped) -> Self {
        self.value(Field::Helped, helped)
    }

    /// Who promises.
    pub(super) fn owner(self, person: &'static str) -> Self {
        self.put(Field::Owner, Put::Person(person))
    }

    /// The part of the plan that a note stands beside.
    pub(super) fn about(self, section: &str) -> Self {
        self.value(Field::About, section)
    }

    /// The item that a note stands beside.
    pub(super) fn beside(self, item: &'static str) -> Self {
        self.put(Field::About, Put::Item(item))
    }

    /// The text of the profile that a note stands beside.
    pub(super) fn passage(self, field: TextField) -> Self {
        self.value(Field::About, field.name())
    }

    /// The piece of evidence that a note stands beside.
    pub(super) fn piece(self, record: &'static str) -> Self {
        self.put(Field::About, Put::Record(record))
    }

    /// A note that waits for an answer.
    pub(super) fn asking(self) -> Self {
        self.value(Field::Asks, true)
    }

    /// Kept out of the family's copy.
    pub(super) fn not_for_family(self) -> Self {
        self.value(Field::NotForFamily, true)
    }
}
