//! Preparing a conference, each apart (C5).
//!
//! The student's part stands in the plan's shared space, which is the
//! student's own; no adult's page is given it before the conference. What the
//! teacher prepares, and what the family sent in, stands in the staff's space,
//! which no student's window reaches. When a conference begins or goes on they
//! meet: the adults' parts are made known in the shared space, and one record
//! says which parts met in which conference. Nothing here goes by a clock.
//!
//! A part is no text of the plan. Taken into it, its words stand there as
//! their author's; left, they stay with the record of that conference. No copy
//! but the school's own file holds them.

use std::collections::BTreeSet;

use domain::doc::Edit;
use domain::plan::Medium;
use domain::rules::standing_records;
use domain::{Field, ItemId, List, Pen, Record, RecordBody, RecordId, SpaceKind, TextField, TextRef, Voice};
use serde_json::json;

use crate::desk::{Desk, Undoable};
use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    Changed, Done, PreparationShow, PreparationShown, PreparationTake, PreparationWrite, PreparedShown,
};
use crate::open::{OpenPlan, record_change};

pub(crate) mod cases {
    use super::*;

    pub(crate) fn preparation_show(
        host: &mut Host,
        window: Window,
        request: PreparationShow,
    ) -> Result<PreparationShown, Error> {
        let plan = request.plan;
        let mut desk = host.desk(window, plan)?;
        let parts = adults(&mut desk)?;
        let opened = desk.open.plans.get(&plan).ok_or(Error::PlanUnknown { plan })?;
        Ok(PreparationShown {
            agenda: crate::conference::next_agenda(desk.open, opened),
            usual: crate::conference::usual_agenda(desk.open, opened),
            parts: parts.into_iter().map(|part| part.shown(false)).collect(),
            student_prepared: !students(opened).is_empty(),
            drafts: crate::drafts::of(desk.open, window, plan)?,
        })
    }

    pub(crate) fn preparation_write(host: &mut Host, window: Window, request: PreparationWrite) -> Result<Done, Error> {
        let PreparationWrite { plan, step, words, pen } = request;
        let words = words.trim().to_owned();
        let mut desk = host.desk(window, plan)?;
        desk.check_pen(&pen)?;
        let opened = desk.open.plans.get(&plan).ok_or(Error::PlanUnknown { plan })?;
        if !crate::conference::next_agenda(desk.open, opened)
            .iter()
            .any(|known| known.key == step)
        {
            return Err(Error::ChoiceUnknown { what: step });
        }
        let is_students = pen.is_students();
        let mine = |part: &Part| part.step == step && part.pen.speakers == pen.speakers;
        let parts = if is_students {
            waiting(&opened.records)
        } else {
            adults(&mut desk)?
        };
        let earlier: Vec<Part> = parts.into_iter().filter(mine).collect();
        if earlier.len() == 1 && earlier.iter().all(|part| part.words == words)
            || earlier.is_empty() && words.is_empty()
        {
            return Ok(Done {});
        }
        let replaces: Vec<RecordId> = earlier.iter().map(|part| part.record).collect();
        // Words taken back leave an empty part in their place, and an empty
        // part is none: another's device may have heard of the first.
        let body = RecordBody::Prepared {
            step,
            words,
            from: None,
        };
        if is_students {
            desk.append(Some(&pen), &body, replaces, Undoable::Never)?;
        } else {
            let staff = desk.open.space(SpaceKind::PlanStaff, Some(plan))?;
            let (me, now) = (desk.open.me, desk.now);
            let (change, _) = record_change(staff, Some(plan), me, Some(&pen), &body, replaces, now, desk.chance)?;
            desk.open.keep(&[change])?;
        }
        Ok(Done {})
    }

    pub(crate) fn preparation_take(
        host: &mut Host,
        window: Window,
        request: PreparationTake,
    ) -> Result<Changed, Error> {
        let together = crate::conference::together(host)?;
        let mut desk = host.desk(window, together.plan)?;
        let part = met(desk.plan()?, together.conference)
            .into_iter()
            .find(|part| part.record == request.prepared)
            .ok_or(Error::RecordUnknown)?;
        if part.taken {
            return Err(Error::AlreadyTaken);
        }
        put(&mut desk, &part)?;
        // Taken is one act: undone, the words leave the plan and the part waits again.
        let body = RecordBody::PreparedTaken { prepared: part.record };
        desk.append(None, &body, Vec::new(), Undoable::WithTheLast)
    }
}

/// What somebody prepared for one step.
struct Part {
    record: RecordId,
    step: String,
    words: String,
    pen: Pen,
    at: chrono::DateTime<chrono::Utc>,
    from: Option<RecordId>,
}

impl Part {
    fn of(record: &Record) -> Option<Self> {
        let Some(RecordBody::Prepared { step, words, from }) = record.known() else {
            return None;
        };
        Some(Self {
            record: record.id,
            step,
            words,
            pen: record.pen.clone()?,
            at: record.at,
            from,
        })
    }

    fn shown(self, taken: bool) -> PreparedShown {
        PreparedShown {
            record: self.record,
            step: self.step,
            words: self.words,
            pen: self.pen,
            at: self.at,
            taken,
        }
    }
}

/// Parts of a space that stand, empty ones among them.
fn parts(records: &[Record]) -> Vec<Part> {
    standing_records(records).into_iter().filter_map(Part::of).collect()
}

/// Parts that have met in a conference.
fn all_met(records: &[Record]) -> BTreeSet<RecordId> {
    records
        .iter()
        .filter_map(|record| match record.known() {
            Some(RecordBody::PreparedMet { prepared, .. }) => Some(prepared),
            _ => None,
        })
        .flatten()
        .collect()
}

/// Parts in the shared space that have not met yet.
fn waiting(shared: &[Record]) -> Vec<Part> {
    let met = all_met(shared);
    parts(shared)
        .into_iter()
        .filter(|part| !met.contains(&part.record))
        .collect()
}

/// What the student has prepared for the next conference.
pub(crate) fn students(opened: &OpenPlan) -> Vec<PreparedShown> {
    waiting(&opened.records)
        .into_iter()
        .filter(|part| part.pen.voice == Voice::Student && !part.words.is_empty())
        .map(|part| part.shown(false))
        .collect()
}

/// What adults have prepared and not yet made known.
fn adults(desk: &mut Desk<'_>) -> Result<Vec<Part>, Error> {
    let plan = desk.plan;
    let known: BTreeSet<RecordId> = parts(&desk.plan()?.records)
        .into_iter()
        .filter_map(|part| part.from)
        .collect();
    let Some(staff) = desk.open.vault.space(SpaceKind::PlanStaff, Some(plan))? else {
        return Ok(Vec::new());
    };
    let records = desk.open.vault.records_in(staff.id)?;
    Ok(parts(&records)
        .into_iter()
        .filter(|part| !known.contains(&part.record) && !part.words.is_empty())
        .collect())
}

/// Lets the parts meet. Cut off in the middle, the next start goes on with it.
pub(crate) fn meet(desk: &mut Desk<'_>, conference: RecordId) -> Result<(), Error> {
    for part in adults(desk)? {
        let body = RecordBody::Prepared {
            step: part.step,
            words: part.words,
            from: Some(part.record),
        };
        desk.record(Some(&part.pen), &body, false)?;
    }
    let prepared: Vec<RecordId> = waiting(&desk.plan()?.records)
        .into_iter()
        .filter(|part| !part.words.is_empty())
        .map(|part| part.record)
        .collect();
    if !prepared.is_empty() {
        desk.record(None, &RecordBody::PreparedMet { conference, prepared }, false)?;
    }
    Ok(())
}

/// Parts that met in a conference: the student's first, then by the agenda's order of writing.
pub(crate) fn met(opened: &OpenPlan, conference: RecordId) -> Vec<PreparedShown> {
    let here: BTreeSet<RecordId> = opened
        .records
        .iter()
        .filter_map(|record| match record.known() {
            Some(RecordBody::PreparedMet {
                conference: held,
                prepared,
            }) if held == conference => Some(prepared),
            _ => None,
        })
        .flatten()
        .collect();
    let taken: BTreeSet<RecordId> = standing_records(&opened.records)
        .into_iter()
        .filter_map(|record| match record.known() {
            Some(RecordBody::PreparedTaken { prepared }) => Some(prepared),
            _ => None,
        })
        .collect();
    let mut met: Vec<PreparedShown> = parts(&opened.records)
        .into_iter()
        .filter(|part| here.contains(&part.record))
        .map(|part| {
            let is_taken = taken.contains(&part.record);
            part.shown(is_taken)
        })
        .collect();
    met.sort_by_key(|part| part.pen.voice);
    met
}

/// Puts a part into the plan as its author's: the student's words where they
/// belong, an adult's in the margin beside, a promise among the agreements.
fn put(desk: &mut Desk<'_>, part: &PreparedShown) -> Result<(), Error> {
    let pen = &part.pen;
    let is_students = pen.is_students();
    match (part.step.as_str(), is_students) {
        ("who_i_am" | "welcome", true) => {
            let target = TextRef {
                item: None,
                field: TextField::Strengths,
            };
            let before = desk.plan()?.doc.text(target).plain();
            let words = if before.trim().is_empty() {
                part.words.clone()
            } else {
                format!("\n{}", part.words)
            };
            let end = u32::try_from(before.encode_utf16().count()).map_err(|_| Error::OutsideTheText)?;
            desk.edit(&written(target, end, words), pen)?;
        }
        ("work_i_chose", true) => {
            let body = RecordBody::EvidenceAdded {
                medium: Medium::Text,
                words: part.words.clone(),
                alt: String::new(),
                goals: Vec::new(),
                competencies: Vec::new(),
                blob: None,
            };
            desk.record(Some(pen), &body, true)?;
        }
        ("goals" | "two_goals", true) => add(desk, List::Goals, TextField::Statement, None, part)?,
        ("agreements", _) => {
            let owner = pen.speakers.first().map(|owner| (Field::Owner, json!(owner)));
            add(desk, List::Agreements, TextField::What, owner, part)?;
        }
        (step, _) => {
            let beside = match step {
                "work_i_chose" => "evidence",
                "goals" | "two_goals" => "goals",
                _ => "who_i_am",
            };
            add(
                desk,
                List::Notes,
                TextField::Words,
                Some((Field::About, json!(beside))),
                part,
            )?;
        }
    }
    Ok(())
}

fn add(
    desk: &mut Desk<'_>,
    list: List,
    field: TextField,
    set: Option<(Field, serde_json::Value)>,
    part: &PreparedShown,
) -> Result<(), Error> {
    let item = ItemId::from_random(desk.random16());
    let after = desk.plan()?.doc.list(list).last().copied();
    let mut edits = vec![Edit::Add { list, item, after }];
    edits.extend(set.map(|(field, value)| Edit::Set { item, field, value }));
    let target = TextRef {
        item: Some(item),
        field,
    };
    edits.push(written(target, 0, part.words.clone()));
    desk.edit_all(&edits, &part.pen)?;
    Ok(())
}

fn written(target: TextRef, at: u32, insert: String) -> Edit {
    Edit::Splice {
        target,
        base: None,
        at,
        delete: 0,
        insert,
    }
}
