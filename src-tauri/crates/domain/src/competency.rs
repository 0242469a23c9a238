//! Competencies: what a school says one can learn, who set it, and what rests
//! on what (P12, P13). A framework is the school's own data, like its lists.
//!
//! A plan names a competency by its id where it comes from a framework, and in
//! its own words otherwise; the two stand equal. An id that no framework here
//! holds is shown as a placeholder by whoever shows it, never as an error.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CompetencyId, FrameworkId};

/// Whether a framework is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FrameworkStatus {
    /// Being written.
    Draft,
    /// In use.
    #[default]
    InUse,
    /// No longer used; plans that name it keep it.
    NoLongerUsed,
}

/// A set of competencies with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Framework {
    /// The framework.
    pub id: FrameworkId,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub creator: String,
    /// Who gave it out; empty where that is nobody else.
    pub publisher: String,
    /// Whether it is in use.
    pub status: FrameworkStatus,
    /// Under which licence, in words.
    pub licence: String,
    /// Of which day it is.
    pub dated: Option<NaiveDate>,
    /// The language in which it was written, BCP 47.
    pub language: String,
    /// Whether this school wrote it.
    pub local: bool,
    /// For a school's own: who was asked, in words.
    pub asked: String,
    /// The competencies in order.
    pub items: Vec<Competency>,
    /// No longer offered; plans that use it keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// One competency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Competency {
    /// The competency.
    pub id: CompetencyId,
    /// Its code in the framework; may be empty.
    pub code: String,
    /// What one can do, in the framework's language.
    pub statement: String,
    /// The same in other languages, by BCP 47 tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// The grade for which it was written, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<u8>,
    /// What it rests on: the framework's `precedes` links, read from the far end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rests_on: Vec<CompetencyId>,
    /// Ways to show it; at least two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<String>,
    /// No longer offered; plans that use it keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

impl Competency {
    /// The statement in a language, or as it was written.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        let primary = language.split('-').next().unwrap_or(language);
        self.words
            .get(language)
            .or_else(|| self.words.get(primary))
            .filter(|words| !words.trim().is_empty())
            .unwrap_or(&self.statement)
    }
}

/// What a plan's entry names: a competency of a framework. `None` for words of
/// one's own, and for an id that no framework here holds.
#[must_use]
pub fn named<'a>(frameworks: &'a [Framework], entry: &str) -> Option<(&'a Framework, &'a Competency)> {
    let id: CompetencyId = entry.parse().ok()?;
    find(frameworks, id)
}

/// Whether a plan's entry is an id and not words.
#[must_use]
pub fn is_id(entry: &str) -> bool {
    entry.parse::<CompetencyId>().is_ok()
}

/// A competency by its id.
#[must_use]
pub fn find(frameworks: &[Framework], id: CompetencyId) -> Option<(&Framework, &Competency)> {
    frameworks
        .iter()
        .find_map(|framework| Some((framework, framework.items.iter().find(|one| one.id == id)?)))
}

/// The way from a competency up to a grade: what rests on it, and on that, as
/// far as that grade, nearest first. Links that run in a ring end the way.
#[must_use]
pub fn way_up(frameworks: &[Framework], from: CompetencyId, grade: u8) -> Vec<CompetencyId> {
    let mut way: Vec<(u8, CompetencyId)> = Vec::new();
    let mut seen = BTreeSet::from([from]);
    let mut ahead = VecDeque::from([from]);
    while let Some(here) = ahead.pop_front() {
        let resting = frameworks
            .iter()
            .flat_map(|framework| &framework.items)
            .filter(|one| !one.retired && one.rests_on.contains(&here));
        for one in resting {
            // One without a grade is a step between; one above the grade is past the end.
            let at = one.grade.unwrap_or(0);
            if at <= grade && seen.insert(one.id) {
                way.push((at, one.id));
                if at < grade {
                    ahead.push_back(one.id);
                }
            }
        }
    }
    // Without a grade a step keeps its place after the one that it rests on.
    let mut last = 0;
    for (at, _) in &mut way {
        if *at == 0 {
            *at = last;
        }
        last = *at;
    }
    way.sort_by_key(|(at, _)| *at);
    way.into_iter().map(|(_, id)| id).collect()
}

/// The frameworks cut to the competencies that are named, each with what it
/// rests on named but not held. Frameworks of which nothing is named are left out.
#[must_use]
pub fn only_named(frameworks: &[Framework], named: &BTreeSet<CompetencyId>) -> Vec<Framework> {
    frameworks
        .iter()
        .filter_map(|framework| {
            let items: Vec<Competency> = framework
                .items
                .iter()
                .filter(|one| named.contains(&one.id))
                .cloned()
                .collect();
            (!items.is_empty()).then(|| Framework {
                items,
                ..framework.clone()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> CompetencyId {
        CompetencyId::from_random([n; 16])
    }

    fn competency(n: u8, grade: Option<u8>, rests_on: &[u8]) -> Competency {
        Competency {
            id: id(n),
            code: format!("C{n}"),
            statement: format!("Can do {n}"),
            words: BTreeMap::new(),
            grade,
            rests_on: rests_on.iter().map(|n| id(*n)).collect(),
            ways: Vec::new(),
            retired: false,
        }
    }

    fn framework(items: Vec<Competency>) -> Vec<Framework> {
        vec![Framework {
            id: FrameworkId::from_random([9; 16]),
            title: "Ours".to_owned(),
            creator: "The school".to_owned(),
            publisher: String::new(),
            status: FrameworkStatus::InUse,
            licence: String::new(),
            dated: None,
            language: "en".to_owned(),
            local: true,
            asked: String::new(),
            items,
            retired: false,
        }]
    }

    #[test]
    fn p13_the_way_up_goes_as_far_as_the_grade_and_no_further() {
        let all = framework(vec![
            competency(1, Some(6), &[]),
            competency(2, Some(7), &[1]),
            competency(3, Some(9), &[2]),
            competency(4, Some(10), &[3]),
            competency(5, Some(8), &[7]),
        ]);
        assert_eq!(way_up(&all, id(1), 9), [id(2), id(3)]);
        assert_eq!(way_up(&all, id(3), 9), [], "at the grade the way is at its end");
    }

    #[test]
    fn p13_links_in_a_ring_end() {
        let all = framework(vec![competency(1, Some(6), &[2]), competency(2, Some(6), &[1])]);
        assert_eq!(way_up(&all, id(1), 9), [id(2)]);
    }

    #[test]
    fn p12_words_of_ones_own_are_no_reference_and_an_unknown_id_names_nothing() {
        let all = framework(vec![competency(1, None, &[])]);
        assert!(named(&all, "Speaking for a place").is_none() && !is_id("Speaking for a place"));
        assert!(named(&all, &id(7).to_string()).is_none() && is_id(&id(7).to_string()));
        assert_eq!(
            named(&all, &id(1).to_string()).map(|(_, one)| one.code.as_str()),
            Some("C1")
        );
    }
}
