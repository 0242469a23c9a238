//! What is marked as not for the family, or belongs in care, with all that hangs
//! on it (H1).

use std::collections::BTreeSet;

use domain::plan::{Evidence, Note, Plan};
use domain::text::{Claim, Contested, Text, TextField};
use domain::{ItemId, PenId, TextRef};

/// Takes out what is marked, and all that hangs on it: a support for a hidden
/// need would tell of the need.
pub(super) fn leave_out_marked(plan: &mut Plan) {
    let mut hidden: BTreeSet<ItemId> = BTreeSet::new();
    hidden.extend(plan.goals.iter().filter(|one| one.not_for_family).map(|one| one.id));
    hidden.extend(plan.needs.iter().filter(|one| one.not_for_family).map(|one| one.id));
    hidden.extend(plan.supports.iter().filter(|one| one.not_for_family).map(|one| one.id));
    hidden.extend(
        plan.experiences
            .iter()
            .filter(|one| one.not_for_family)
            .map(|one| one.id),
    );
    hidden.extend(
        plan.agreements
            .iter()
            .filter(|one| one.not_for_family)
            .map(|one| one.id),
    );
    hidden.extend(plan.notes.iter().filter(|one| one.not_for_family).map(|one| one.id));
    let safeguards = std::mem::take(&mut plan.safeguards);
    plan.texts_mut(|target, text| {
        if safeguards.marks(target) {
            *text = Text::default();
            // An item without the words it begins with is no item to show.
            let first = matches!(
                target.field,
                TextField::Statement | TextField::Title | TextField::Seen | TextField::What | TextField::Words
            );
            hidden.extend(target.item.filter(|_| first));
        }
    });
    plan.suggestions
        .retain(|suggestion| !safeguards.marks(suggestion.target));
    // A note beside a marked passage would tell of it.
    let tells = |note: &Note| {
        let beside = |claim: &Claim<String>| {
            TextField::named(&claim.value).is_some_and(|field| safeguards.marks(TextRef { item: None, field }))
        };
        note.about.0.iter().any(beside)
    };
    hidden.extend(plan.notes.iter().filter(|note| tells(note)).map(|note| note.id));
    let marked = plan.evidence.iter().filter(|piece| piece.not_for_family);
    hidden.extend(marked.map(|piece| ItemId(piece.record.0)));
    // A note may stand beside a check-in, which all stay.
    hidden.extend(plan.check_ins.iter().map(|check| ItemId(check.record.0)));
    leave_out(plan, hidden);
}

/// Takes items out of a plan with all that hangs on them: supports for a
/// need, needs of a goal, notes beside them, suggestions for their words.
fn leave_out(plan: &mut Plan, mut hidden: BTreeSet<ItemId>) {
    let hangs =
        |on: &Contested<ItemId>, hidden: &BTreeSet<ItemId>| on.0.iter().any(|claim| hidden.contains(&claim.value));
    let on: Vec<ItemId> = plan
        .needs
        .iter()
        .filter(|need| hangs(&need.goal, &hidden))
        .map(|need| need.id)
        .collect();
    hidden.extend(on);
    let on: Vec<ItemId> = plan
        .supports
        .iter()
        .filter(|support| hangs(&support.goal, &hidden) || hangs(&support.need, &hidden))
        .map(|support| support.id)
        .collect();
    hidden.extend(on);
    let on: Vec<ItemId> = plan
        .experiences
        .iter()
        .filter(|experience| hangs(&experience.goal, &hidden))
        .map(|experience| experience.id)
        .collect();
    hidden.extend(on);
    let on: Vec<ItemId> = plan
        .evidence
        .iter()
        .filter(|piece| stays(piece, &hidden))
        .map(|piece| ItemId(piece.record.0))
        .collect();
    hidden.extend(on);
    // What answers a hidden note would tell of it.
    loop {
        let more: Vec<ItemId> = plan
            .notes
            .iter()
            .filter(|note| !hidden.contains(&note.id))
            .filter(|note| {
                let beside = |Claim { value, .. }: &Claim<String>| {
                    value.parse::<ItemId>().is_ok_and(|about| hidden.contains(&about))
                };
                note.about.0.iter().any(beside)
            })
            .map(|note| note.id)
            .collect();
        if more.is_empty() {
            break;
        }
        hidden.extend(more);
    }

    // What was said not to fit a hidden goal alone stays with it, unless the
    // family said it.
    let shown: BTreeSet<String> = {
        let goals = plan.goals.iter().filter(|item| !hidden.contains(&item.id));
        let experiences = plan.experiences.iter().filter(|item| !hidden.contains(&item.id));
        goals
            .map(|item| &item.competencies)
            .chain(experiences.map(|item| &item.competencies))
            .flat_map(|field| &field.0)
            .flat_map(|claim| claim.value.iter().cloned())
            .collect()
    };
    let families = |pen: &PenId| plan.pens.get(pen).is_some_and(|pen| pen.voice == domain::Voice::Family);
    plan.does_not_fit
        .retain(|one| shown.contains(&one.competency) || families(&one.by));
    plan.went_on.retain(|one| !hidden.contains(&one.goal));
    plan.goals.retain(|item| !hidden.contains(&item.id));
    plan.needs.retain(|item| !hidden.contains(&item.id));
    plan.supports.retain(|item| !hidden.contains(&item.id));
    plan.experiences.retain(|item| !hidden.contains(&item.id));
    plan.agreements.retain(|item| !hidden.contains(&item.id));
    plan.notes.retain(|item| !hidden.contains(&item.id));
    plan.trash.retain(|item| !hidden.contains(&item.item));
    plan.suggestions
        .retain(|suggestion| suggestion.target.item.is_none_or(|item| !hidden.contains(&item)));
    plan.evidence.retain(|piece| !stays(piece, &hidden));
    for piece in &mut plan.evidence {
        piece.goals.retain(|goal| !hidden.contains(goal));
    }
}

/// Whether a piece of evidence is hidden, or tied to hidden goals only.
fn stays(piece: &Evidence, hidden: &BTreeSet<ItemId>) -> bool {
    let only_hidden = !piece.goals.is_empty() && piece.goals.iter().all(|goal| hidden.contains(goal));
    hidden.contains(&ItemId(piece.record.0)) || only_hidden
}

/// Takes out the needs of a kind that the school keeps in care, but those that
/// the student let into the shared plan (H1). New ones never come to stand
/// there; this is for what a file or an older list left behind.
pub fn without_care(plan: &mut Plan, care_kinds: &BTreeSet<String>) {
    let hidden: BTreeSet<ItemId> = plan
        .needs
        .iter()
        .filter(|need| need.kind.0.iter().any(|claim| care_kinds.contains(&claim.value)))
        .filter(|need| !plan.safeguards.shared_needs.iter().any(|one| one.need == need.id))
        .map(|need| need.id)
        .collect();
    if !hidden.is_empty() {
        // No competency hangs on a need.
        let fits = std::mem::take(&mut plan.does_not_fit);
        leave_out(plan, hidden);
        plan.does_not_fit = fits;
    }
}
