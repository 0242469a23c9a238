//! The school's own data: calendar, class, project, and the lists of its
//! library. Never an `enum` that a school cannot change.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ClassGoalId, ClassId, EntryPointId, PersonId, ProjectId};
use crate::people::Voice;
use crate::plan::{AgendaStep, SchoolYear};

/// The school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct School {
    /// Its name.
    pub name: String,
    /// The language of the school's own words, BCP 47.
    pub language: String,
    /// Soft cap on live goals (P23); 3 unless the school says otherwise.
    pub live_goals: u32,
    /// School weeks without evidence or check-in after which a live goal
    /// shows as an unmet need (P16); 6 unless the school says otherwise.
    pub quiet_weeks: u32,
}

/// How long plans are kept (H5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct KeepRule {
    /// Years.
    pub years: u32,
    /// From when they count.
    pub from: KeepFrom,
}

impl Default for KeepRule {
    /// Where the school has not said: five years from the end of the last
    /// school year in which the student has a plan.
    fn default() -> Self {
        Self {
            years: 5,
            from: KeepFrom::LastYear,
        }
    }
}

/// From when the years of a rule count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum KeepFrom {
    /// The end of the plan's own school year.
    PlanYear,
    /// The end of the last school year in which the student has a plan.
    LastYear,
}

/// A class or advisory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Class {
    /// The class.
    pub id: ClassId,
    /// `Grade 9 Advisory`.
    pub name: String,
    /// Its teachers.
    pub teachers: Vec<PersonId>,
    /// Its students.
    pub students: Vec<PersonId>,
    /// Minutes a week that the teacher says there are for check-ins and support (K6).
    pub minutes_a_week: Option<u32>,
    /// Goals that the class has together, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<ClassGoal>,
    /// Class goals only (P22): nothing individual is tracked. What was written
    /// before stays kept and comes back when this is turned off.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub class_goals_only: bool,
}

/// A goal that a class has together. It needs no number to be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct ClassGoal {
    /// The goal.
    pub id: ClassGoalId,
    /// In the words in which the class says it.
    pub words: String,
    /// No longer a goal of the class; plans that took it keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// A class project (K1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Project {
    /// The project.
    pub id: ProjectId,
    /// The class.
    pub class: ClassId,
    /// The shared question.
    pub question: String,
    /// In whose ink the question stands.
    pub asked_by: Voice,
    /// When it was asked.
    pub asked_on: Option<NaiveDate>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// What waits at the end of the trail, in words.
    pub ends_with: String,
    /// What is fixed (K3).
    pub fixed: String,
    /// What is open (K3).
    pub open: String,
}

/// One way into a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct EntryPoint {
    /// The entry point.
    pub id: EntryPointId,
    /// Its project.
    pub project: ProjectId,
    /// Its question.
    pub question: String,
    /// What one does there.
    pub about: String,
    /// Its place in the row, from 0.
    pub position: u32,
}

/// A list of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct LibraryList {
    /// `areas`, `pathways`, `provisions`, `need_kinds`, `purposes`, `routines`,
    /// `obstacles`, `strategies`, `agenda_first`, `agenda_later`,
    /// `lens_before`, `lens_after`.
    pub key: String,
    /// The entries in order.
    pub entries: Vec<LibraryEntry>,
}

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct LibraryEntry {
    /// Its key, which plans refer to.
    pub key: String,
    /// The school's words by language. Empty where the key is one of the
    /// defaults, which have words in the locale files.
    pub words: BTreeMap<String, String>,
    /// Minutes, for an agenda's step.
    pub minutes: Option<u32>,
    /// For need kinds: kept in the care space, off the shared screen (H1).
    pub care: bool,
    /// No longer offered; plans that use it keep it.
    pub retired: bool,
    /// For a strategy: keys of the obstacles that it helps with (K5).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub helps: Vec<String>,
}

impl LibraryEntry {
    /// The school's own words in a language; where it wrote none in that one,
    /// `None` for a key that has words in the locale files.
    #[must_use]
    pub fn own_words(&self, language: &str) -> Option<&str> {
        let primary = language.split('-').next().unwrap_or(language);
        self.words
            .get(language)
            .or_else(|| self.words.get(primary))
            .map(String::as_str)
            .filter(|words| !words.trim().is_empty())
    }
}

/// The school's calendar (H11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Calendar {
    /// The year.
    pub year: SchoolYear,
    /// First school day.
    pub first_day: NaiveDate,
    /// Last school day.
    pub last_day: NaiveDate,
    /// Terms in order.
    pub terms: Vec<Term>,
    /// Stretches without school, both days inclusive.
    pub holidays: Vec<Holiday>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Term {
    /// Its name.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

/// A holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Holiday {
    /// Its name.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

/// An agenda as steps.
#[must_use]
pub fn agenda_of(list: &LibraryList) -> Vec<AgendaStep> {
    list.entries
        .iter()
        .filter(|entry| !entry.retired)
        .map(|entry| AgendaStep {
            key: entry.key.clone(),
            words: entry.words.values().next().cloned().unwrap_or_default(),
            in_languages: entry.words.clone(),
            minutes: entry.minutes.unwrap_or(1),
        })
        .collect()
}
