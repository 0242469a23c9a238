//! What the law still wants of a plan (P1): 16 V.S.A. §941 and Education
//! Quality Standards 2120.4. Quiet, for the teacher, and it blocks nothing.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PersonId;
use crate::people::{Person, Voice};
use crate::plan::Plan;
use crate::text::Text;

/// One thing that the law wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Wanted {
    /// The student took part.
    Student,
    /// A representative of the school took part.
    School,
    /// A parent or guardian of a minor took part.
    ParentOrGuardian,
    /// Emerging abilities, aptitude and disposition are described.
    Abilities,
    /// Scope and rigour of learning opportunities are described.
    Opportunities,
    /// Support services are described.
    Supports,
    /// Reviewed within the year.
    Reviewed,
}

/// One line of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct ChecklistItem {
    /// What the law wants.
    pub wanted: Wanted,
    /// Whether the plan has it.
    pub there: bool,
}

/// The checklist in its fixed order. A parent or guardian is not wanted of a
/// student who is of age.
///
/// A person took part who confirmed a goal or sat in a conference; the student
/// and the family also by words of their own.
#[must_use]
pub fn checklist(plan: &Plan, people: &BTreeMap<PersonId, Person>, today: NaiveDate) -> Vec<ChecklistItem> {
    let of_age = people.get(&plan.student).is_some_and(|student| student.of_age(today));
    [
        (Wanted::Student, took_part(plan, people, Voice::Student)),
        (Wanted::School, took_part(plan, people, Voice::School)),
        (Wanted::ParentOrGuardian, took_part(plan, people, Voice::Family)),
        (Wanted::Abilities, describes_abilities(plan)),
        (Wanted::Opportunities, describes_opportunities(plan)),
        (Wanted::Supports, describes_supports(plan)),
        (Wanted::Reviewed, reviewed(plan, today)),
    ]
    .into_iter()
    .filter(|(wanted, _)| !(of_age && *wanted == Wanted::ParentOrGuardian))
    .map(|(wanted, there)| ChecklistItem { wanted, there })
    .collect()
}

fn took_part(plan: &Plan, people: &BTreeMap<PersonId, Person>, voice: Voice) -> bool {
    let confirmed = plan
        .goals
        .iter()
        .flat_map(|goal| &goal.confirmations)
        .any(|one| one.voice == voice);
    let sat = plan
        .conferences
        .iter()
        .flat_map(|conference| &conference.present)
        .any(|person| people.get(person).is_some_and(|person| person.voice == voice));
    let wrote = voice != Voice::School
        && plan
            .texts()
            .into_iter()
            .any(|(_, _, text)| holds_voice(plan, text, voice));
    confirmed || sat || wrote
}

fn holds_voice(plan: &Plan, text: &Text, voice: Voice) -> bool {
    text.0.iter().any(|run| {
        !run.text.trim().is_empty()
            && run
                .by
                .as_ref()
                .and_then(|by| plan.pens.get(by))
                .is_some_and(|pen| pen.voice == voice)
    })
}

fn describes_abilities(plan: &Plan) -> bool {
    let profile = &plan.profile;
    let disposition = [&profile.passions, &profile.aspirations, &profile.learn_best];
    !profile.strengths.is_blank() && disposition.iter().any(|text| !text.is_blank())
}

/// Scope by an experience, rigour by what a goal reaches for.
fn describes_opportunities(plan: &Plan) -> bool {
    let scope = plan.experiences.iter().any(|one| !one.title.is_blank());
    let reaches = plan
        .goals
        .iter()
        .any(|goal| !goal.grade_target.is_blank() || !goal.competencies.0.is_empty());
    let tasks = plan
        .experiences
        .iter()
        .any(|one| !one.level.0.is_empty() || !one.competencies.0.is_empty());
    scope && (reaches || tasks)
}

fn describes_supports(plan: &Plan) -> bool {
    plan.supports.iter().any(|support| !support.what.is_blank())
}

/// Within a year back from today, and at all: a plan is one year's.
fn reviewed(plan: &Plan, today: NaiveDate) -> bool {
    let year_back = today.checked_sub_months(Months::new(12)).unwrap_or(today);
    crate::assemble::last_met(plan)
        .map(|at| at.date_naive())
        .is_some_and(|day| year_back <= day)
}
