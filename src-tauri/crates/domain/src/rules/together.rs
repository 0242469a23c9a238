//! Class goals only (P22): what of a plan is left when a class has only goals
//! together and nothing of one student is tracked.

use std::collections::BTreeSet;

use crate::ids::ItemId;
use crate::plan::Plan;

/// The plan with who the student is, what was agreed, the notes beside that,
/// and its conferences. Nothing is taken from the log: what was written before
/// comes back when the class turns this off.
#[must_use]
pub fn without_individual(plan: &Plan) -> Plan {
    let mut left = plan.clone();
    left.goals.clear();
    left.experiences.clear();
    left.needs.clear();
    left.supports.clear();
    left.evidence.clear();
    left.check_ins.clear();
    left.does_not_fit.clear();
    left.went_on.clear();
    left.trash.clear();
    let items: BTreeSet<ItemId> = left
        .agreements
        .iter()
        .map(|one| one.id)
        .chain(left.notes.iter().map(|one| one.id))
        .chain(left.home_lines.iter().map(|one| one.id))
        .collect();
    left.suggestions
        .retain(|one| one.target.item.is_none_or(|item| items.contains(&item)));
    // A note beside a goal says what the goal was.
    left.notes
        .retain(|note| note.about.0.iter().all(|claim| claim.value.parse::<ItemId>().is_err()));
    left
}
