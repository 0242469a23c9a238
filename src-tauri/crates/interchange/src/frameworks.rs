//! The frameworks of a plan file: those competencies that the plan names, with
//! who set them, so that a plan read elsewhere still says what it counts
//! towards. A part of version 1 that came later; a file without it is whole.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::competency::{Competency, Framework, FrameworkStatus};
use domain::{CompetencyId, FrameworkId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A framework, cut to what the plan names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileFramework {
    /// The framework.
    pub id: FrameworkId,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub creator: String,
    /// Who gave it out.
    pub publisher: String,
    /// Whether it is in use.
    pub status: FrameworkStatus,
    /// Under which licence.
    pub licence: String,
    /// Of which day it is.
    pub dated: Option<NaiveDate>,
    /// The language in which it was written, BCP 47.
    pub language: String,
    /// Whether the school that made the file wrote it.
    pub local: bool,
    /// For a school's own: who was asked.
    pub asked: String,
    /// The competencies.
    pub items: Vec<FileCompetency>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A competency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileCompetency {
    /// The competency.
    pub id: CompetencyId,
    /// Its code.
    pub code: String,
    /// What one can do.
    pub statement: String,
    /// The same in other languages.
    pub words: BTreeMap<String, String>,
    /// The grade for which it was written.
    pub grade: Option<u8>,
    /// What it rests on.
    pub rests_on: Vec<CompetencyId>,
    /// Ways to show it.
    pub ways: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl FileFramework {
    /// As a file holds it. Whether a school still offers it is that school's
    /// own and stays there.
    #[must_use]
    pub fn of(framework: &Framework) -> Self {
        Self {
            id: framework.id,
            title: framework.title.clone(),
            creator: framework.creator.clone(),
            publisher: framework.publisher.clone(),
            status: framework.status,
            licence: framework.licence.clone(),
            dated: framework.dated,
            language: framework.language.clone(),
            local: framework.local,
            asked: framework.asked.clone(),
            items: framework.items.iter().map(FileCompetency::of).collect(),
            unknown: Map::new(),
        }
    }

    /// As a school takes it in: kept for the plans that name it, and not offered.
    #[must_use]
    pub fn kept(&self) -> Framework {
        Framework {
            id: self.id,
            title: self.title.clone(),
            creator: self.creator.clone(),
            publisher: self.publisher.clone(),
            status: self.status,
            licence: self.licence.clone(),
            dated: self.dated,
            language: self.language.clone(),
            local: self.local,
            asked: self.asked.clone(),
            items: self.items.iter().map(FileCompetency::kept).collect(),
            retired: true,
        }
    }
}

impl FileCompetency {
    fn of(one: &Competency) -> Self {
        Self {
            id: one.id,
            code: one.code.clone(),
            statement: one.statement.clone(),
            words: one.words.clone(),
            grade: one.grade,
            rests_on: one.rests_on.clone(),
            ways: one.ways.clone(),
            unknown: Map::new(),
        }
    }

    /// As a school takes it in.
    #[must_use]
    pub fn kept(&self) -> Competency {
        Competency {
            id: self.id,
            code: self.code.clone(),
            statement: self.statement.clone(),
            words: self.words.clone(),
            grade: self.grade,
            rests_on: self.rests_on.clone(),
            ways: self.ways.clone(),
            retired: true,
        }
    }
}

/// One order for all, whatever order a school keeps.
pub(crate) fn in_order(frameworks: &mut [FileFramework]) {
    frameworks.sort_by_key(|framework| framework.id);
    for framework in frameworks {
        framework.items.sort_by_key(|one| one.id);
    }
}

/// The place at which a framework or a competency stands twice.
pub(crate) fn twice(frameworks: &[FileFramework]) -> Option<String> {
    let mut ids = BTreeSet::new();
    let mut items = BTreeSet::new();
    for (place, framework) in frameworks.iter().enumerate() {
        if !ids.insert(framework.id) {
            return Some(format!("/frameworks/{place}/id"));
        }
        let again = framework.items.iter().position(|one| !items.insert(one.id));
        if let Some(nth) = again {
            return Some(format!("/frameworks/{place}/items/{nth}/id"));
        }
    }
    None
}
