//! The pens that still write in what is left of a plan: a pen names people.

use std::collections::BTreeSet;

use domain::plan::Plan;
use domain::{Contested, PenId};

/// Every pen that a text, a record or a claim is by.
pub(super) fn pens_of(plan: &Plan) -> BTreeSet<PenId> {
    let mut pens = BTreeSet::new();
    for (_, _, text) in plan.texts() {
        pens.extend(text.0.iter().filter_map(|run| run.by.clone()));
    }
    pens.extend(plan.suggestions.iter().map(|suggestion| suggestion.by.clone()));
    let answers = plan.suggestions.iter().flat_map(|suggestion| &suggestion.answers);
    pens.extend(answers.map(|answer| answer.by.clone()));
    pens.extend(
        plan.goals
            .iter()
            .filter_map(|goal| Some(goal.closed.as_ref()?.by.clone())),
    );
    for piece in &plan.evidence {
        pens.insert(piece.by.clone());
        pens.extend(piece.looks().map(|look| look.by.clone()));
    }
    for check in &plan.check_ins {
        pens.insert(check.by.clone());
        pens.extend(check.answers.iter().map(|answer| answer.by.clone()));
    }
    for one in &plan.does_not_fit {
        pens.insert(one.by.clone());
        pens.extend(one.answers().map(|answer| answer.by.clone()));
    }
    pens.extend(plan.went_on.iter().map(|one| one.by.clone()));
    pens.extend(claim_pens(plan));
    pens
}

fn claim_pens(plan: &Plan) -> BTreeSet<PenId> {
    fn of<T>(pens: &mut BTreeSet<PenId>, field: &Contested<T>) {
        pens.extend(field.0.iter().filter_map(|claim| claim.by.clone()));
    }
    let mut pens = BTreeSet::new();
    for goal in &plan.goals {
        of(&mut pens, &goal.status);
        of(&mut pens, &goal.area);
        of(&mut pens, &goal.until);
        of(&mut pens, &goal.leads);
        of(&mut pens, &goal.purposes);
        of(&mut pens, &goal.entry_point);
        of(&mut pens, &goal.routine);
        of(&mut pens, &goal.competencies);
        of(&mut pens, &goal.what_i_learn.by);
        of(&mut pens, &goal.how_i_learn.by);
        of(&mut pens, &goal.how_i_show.by);
    }
    for item in &plan.experiences {
        of(&mut pens, &item.goal);
        of(&mut pens, &item.pathway);
        of(&mut pens, &item.together);
        of(&mut pens, &item.placement);
        of(&mut pens, &item.provision);
        of(&mut pens, &item.looks_after);
        of(&mut pens, &item.check_on);
        of(&mut pens, &item.level);
        of(&mut pens, &item.competencies);
    }
    for item in &plan.needs {
        of(&mut pens, &item.kind);
        of(&mut pens, &item.standing);
        of(&mut pens, &item.goal);
    }
    for item in &plan.supports {
        of(&mut pens, &item.need);
        of(&mut pens, &item.goal);
        of(&mut pens, &item.minutes_planned);
        of(&mut pens, &item.review_on);
        of(&mut pens, &item.helped);
    }
    for item in &plan.agreements {
        of(&mut pens, &item.owner);
        of(&mut pens, &item.until);
        pens.extend(item.looked.iter().map(|look| look.by.clone()));
    }
    for item in &plan.notes {
        of(&mut pens, &item.about);
        of(&mut pens, &item.asks);
        of(&mut pens, &item.settled);
    }
    pens
}
