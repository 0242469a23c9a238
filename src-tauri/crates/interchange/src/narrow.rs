//! A plan file for an audience: what the copy's plan holds, and nothing else.
//!
//! What enters a copy is decided where every copy is cut; this only carries
//! the decision over to the file.

use std::collections::BTreeSet;

use domain::{ItemId, Plan, RecordBody, RecordId, TextField, TextRef, Voice};
use serde::Deserialize as _;
use serde_json::Value;

use crate::plan_file::PlanFile;

/// The file with only what `plan`, already cut for its audience, still holds.
/// Words in the trash, names and pens that nothing refers to any more, and
/// records of a kind that this version does not know stay behind: nobody
/// could say for whom they are. `left_out` are texts that were marked as not for
/// this audience (H1).
#[must_use]
pub fn narrow(file: &PlanFile, plan: &Plan, left_out: &BTreeSet<TextRef>) -> PlanFile {
    let mut file = file.clone();
    let items = items_of(plan);
    for list in &mut file.lists {
        list.items.retain(|item| items.contains(item));
    }
    file.lists.retain(|list| !list.items.is_empty());
    file.texts
        .retain(|text| text.item.is_none_or(|item| items.contains(&item)));
    file.texts.retain(|text| {
        TextField::named(&text.text).is_none_or(|field| !left_out.contains(&TextRef { item: text.item, field }))
    });
    file.fields.retain(|field| items.contains(&field.item));

    let kept = records_of(plan);
    let mut stays: BTreeSet<RecordId> = BTreeSet::new();
    // Twice, because a withdrawal speaks of another record and no order is promised.
    for _ in 0..2 {
        for record in &file.records {
            let by_student = record.pen.as_ref().is_some_and(|pen| pen.voice == Voice::Student);
            if keeps(record.id, &record.body, plan, &items, &kept, &stays) || looks(&record.body, plan, by_student) {
                stays.insert(record.id);
            }
        }
    }
    file.records.retain(|record| stays.contains(&record.id));
    file.pens.retain(|name, _| plan.pens.contains_key(name));
    let attached: BTreeSet<&str> = plan
        .evidence
        .iter()
        .filter_map(|piece| piece.blob.as_ref())
        .map(|blob| blob.hash.as_str())
        .collect();
    file.attachments.retain(|hash, _| attached.contains(hash.as_str()));

    let competencies = domain::rules::named_in(plan);
    for framework in &mut file.frameworks {
        framework.items.retain(|one| competencies.contains(&one.id));
    }
    file.frameworks.retain(|framework| !framework.items.is_empty());

    let named = people_of(&file);
    file.people
        .retain(|person| person.id == file.student || named.contains(&person.id.to_string()));
    file.unknown.clear();
    file
}

fn items_of(plan: &Plan) -> BTreeSet<ItemId> {
    plan.goals
        .iter()
        .map(|item| item.id)
        .chain(plan.experiences.iter().map(|item| item.id))
        .chain(plan.needs.iter().map(|item| item.id))
        .chain(plan.supports.iter().map(|item| item.id))
        .chain(plan.agreements.iter().map(|item| item.id))
        .chain(plan.notes.iter().map(|item| item.id))
        .chain(plan.home_lines.iter().map(|item| item.id))
        .collect()
}

fn records_of(plan: &Plan) -> BTreeSet<RecordId> {
    plan.suggestions
        .iter()
        .map(|it| it.record)
        .chain(plan.evidence.iter().map(|it| it.record))
        .chain(plan.check_ins.iter().map(|it| it.record))
        .chain(plan.conferences.iter().map(|it| it.record))
        .chain(plan.copies.iter().map(|it| it.record))
        .chain(plan.does_not_fit.iter().map(|it| it.record))
        .chain(plan.went_on.iter().map(|it| it.record))
        .collect()
}

fn keeps(
    id: RecordId,
    body: &Value,
    plan: &Plan,
    items: &BTreeSet<ItemId>,
    kept: &BTreeSet<RecordId>,
    stays: &BTreeSet<RecordId>,
) -> bool {
    let Ok(body) = RecordBody::deserialize(body) else {
        return false;
    };
    match body {
        RecordBody::PlanBegun { student, .. } => student == plan.student,
        RecordBody::GoalConfirmed { goal, .. } | RecordBody::GoalClosed { goal, .. } => items.contains(&goal),
        RecordBody::CarriedForward { items: came, .. } => came.iter().all(|item| items.contains(item)),
        RecordBody::Suggested { .. }
        | RecordBody::EvidenceAdded { .. }
        | RecordBody::CheckedIn { .. }
        | RecordBody::ConferenceBegun { .. }
        | RecordBody::DoesNotFit { .. }
        | RecordBody::WentOn { .. }
        | RecordBody::CopyMade { .. } => kept.contains(&id),
        RecordBody::FitAnswered { of, .. } => kept.contains(&of),
        RecordBody::SuggestionAnswered { suggestion, .. } => kept.contains(&suggestion),
        RecordBody::EvidencePicked { evidence, .. } => kept.contains(&evidence),
        RecordBody::WorkNotToday {} => true,
        RecordBody::CheckInAnswered { check_in, .. } => kept.contains(&check_in),
        RecordBody::SupportGiven { support, .. } => items.contains(&support),
        RecordBody::AgreementLooked { agreement, .. } => items.contains(&agreement),
        RecordBody::AgendaSet { conference, .. } => conference.is_some_and(|held| kept.contains(&held)),
        RecordBody::ConferenceMoved { conference, .. } | RecordBody::ConferenceEnded { conference } => {
            kept.contains(&conference)
        }
        RecordBody::Withdrawn { record } => stays.contains(&record),
        RecordBody::Marked { passage, .. } => plan.safeguards.not_for_family.contains(&passage),
        RecordBody::NeedShared { .. } => plan.safeguards.shared_needs.iter().any(|one| one.record == id),
        RecordBody::FamilyCopyAnswered { .. } => plan
            .safeguards
            .family_copy
            .as_ref()
            .is_some_and(|word| word.record == id),
        _ => false,
    }
}

/// A look at a piece that stays; an adult's only where the student's own is in (P14).
fn looks(body: &Value, plan: &Plan, by_student: bool) -> bool {
    let Ok(RecordBody::EvidenceChecked { evidence, .. }) = RecordBody::deserialize(body) else {
        return false;
    };
    plan.evidence
        .iter()
        .any(|piece| piece.record == evidence && (by_student || piece.self_check.is_some()))
}

/// Every id in what is left, as text: pens, records and fields name people in
/// different places, and a name that is nowhere is not needed.
fn people_of(file: &PlanFile) -> BTreeSet<String> {
    fn walk(value: &Value, out: &mut BTreeSet<String>) {
        match value {
            Value::String(text) => {
                out.insert(text.clone());
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, out)),
            Value::Object(fields) => fields.values().for_each(|field| walk(field, out)),
            _ => {}
        }
    }
    let mut out = BTreeSet::new();
    for pen in file.pens.values() {
        out.extend(pen.speakers.iter().map(ToString::to_string));
        out.extend(pen.interpreter.iter().map(ToString::to_string));
        out.insert(pen.scribe.to_string());
    }
    for field in &file.fields {
        field.claims.iter().for_each(|claim| walk(&claim.value, &mut out));
    }
    for record in &file.records {
        out.insert(record.signer.to_string());
        walk(&record.body, &mut out);
    }
    out
}
