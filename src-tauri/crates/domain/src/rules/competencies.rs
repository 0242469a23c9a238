//! What rests on what, as questions (P13). A missing piece of evidence locks
//! nothing: somebody goes on with a reason, or with none given, and is not
//! asked again.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Ask;
use crate::competency::{self, Framework};
use crate::ids::{CompetencyId, ItemId};
use crate::plan::{Goal, GoalStanding, Plan};

/// The way from a competency that a goal counts towards up to the student's
/// grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct WayUp {
    /// The goal.
    pub goal: ItemId,
    /// The competency, written for an earlier grade.
    pub competency: CompetencyId,
    /// The way, nearest first; may be empty.
    pub way: Vec<CompetencyId>,
}

/// Competencies of frameworks that a plan names, whether or not a framework
/// here holds them.
#[must_use]
pub fn named_in(plan: &Plan) -> BTreeSet<CompetencyId> {
    let goals = plan.goals.iter().map(|goal| &goal.competencies);
    let experiences = plan.experiences.iter().map(|one| &one.competencies);
    let said = goals
        .chain(experiences)
        .flat_map(|field| &field.0)
        .flat_map(|claim| &claim.value)
        .chain(plan.does_not_fit.iter().map(|one| &one.competency))
        .chain(plan.evidence.iter().flat_map(|piece| &piece.competencies))
        .filter_map(|entry| entry.parse().ok());
    said.chain(plan.went_on.iter().map(|one| one.competency)).collect()
}

/// Competencies of which a plan holds evidence: a piece that says so, or is
/// tied to a goal which counts towards them. Says nothing of how good it is.
#[must_use]
pub fn shown_in(plan: &Plan) -> BTreeSet<CompetencyId> {
    let with_evidence = |goal: &&Goal| plan.evidence.iter().any(|piece| piece.goals.contains(&goal.id));
    let said = plan.evidence.iter().flat_map(|piece| &piece.competencies);
    let said = said.filter_map(|entry| entry.parse().ok());
    plan.goals
        .iter()
        .filter(with_evidence)
        .flat_map(named_by)
        .chain(said)
        .collect()
}

/// What to ask about the competencies of a plan's open goals. `grade` is the
/// student's, where the school wrote a number; `shown_before` is what other
/// years' plans hold evidence of.
#[must_use]
pub fn competency_asks(
    plan: &Plan,
    frameworks: &[Framework],
    grade: Option<u8>,
    shown_before: &BTreeSet<CompetencyId>,
) -> Vec<Ask> {
    let shown = shown_in(plan);
    let ways = ways_up(plan, frameworks, grade);
    let mut asks = Vec::new();
    for goal in plan.goals.iter().filter(|goal| is_open(goal.standing)) {
        for id in named_by(goal) {
            let Some((_, competency)) = competency::find(frameworks, id) else {
                continue;
            };
            let rests_on: Vec<CompetencyId> = competency
                .rests_on
                .iter()
                .copied()
                .filter(|under| competency::find(frameworks, *under).is_some())
                .filter(|under| !shown.contains(under) && !shown_before.contains(under))
                .collect();
            let went_on = plan
                .went_on
                .iter()
                .any(|one| one.goal == goal.id && one.competency == id);
            if !rests_on.is_empty() && !went_on {
                asks.push(Ask::WhatItRestsOn {
                    goal: goal.id,
                    competency: id,
                    rests_on,
                });
            }
        }
        if goal.sooner.is_blank()
            && let Some(way) = ways.iter().find(|way| way.goal == goal.id)
        {
            asks.push(Ask::WhatGetsThereSooner {
                goal: goal.id,
                competency: way.competency,
            });
        }
    }
    asks
}

/// The ways up from competencies that were written for an earlier grade, in the
/// order of the plan (P13).
#[must_use]
pub fn ways_up(plan: &Plan, frameworks: &[Framework], grade: Option<u8>) -> Vec<WayUp> {
    let Some(grade) = grade else { return Vec::new() };
    let open = plan.goals.iter().filter(|goal| is_open(goal.standing));
    open.flat_map(|goal| named_by(goal).into_iter().map(|id| (goal.id, id)))
        .filter(|(_, id)| {
            competency::find(frameworks, *id).is_some_and(|(_, one)| one.grade.is_some_and(|for_| for_ < grade))
        })
        .map(|(goal, id)| WayUp {
            goal,
            competency: id,
            way: competency::way_up(frameworks, id, grade),
        })
        .collect()
}

fn named_by(goal: &Goal) -> Vec<CompetencyId> {
    let claims = goal.competencies.0.iter().flat_map(|claim| &claim.value);
    let mut named: Vec<CompetencyId> = claims.filter_map(|entry| entry.parse().ok()).collect();
    let mut seen = BTreeSet::new();
    named.retain(|id| seen.insert(*id));
    named
}

const fn is_open(standing: GoalStanding) -> bool {
    matches!(
        standing,
        GoalStanding::Proposed | GoalStanding::OneYes | GoalStanding::Agreed | GoalStanding::Live
    )
}
