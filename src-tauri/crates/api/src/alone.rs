//! A student alone at a teacher's computer (H9): one plan's shared part, the
//! student's own pen, until somebody unlocks.
//!
//! The same wall as the shared screen's, and one more: here nobody speaks for
//! anybody else. The student writes own words, answers suggestions, looks at
//! own work and prepares; words of others stay as they are, and nothing is
//! settled or said yes to in another's name.

use domain::doc::Edit;
use domain::{Field, ItemId, RecordId, TextField, TextRef, Voice};

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{AppState, StudentAlone, StudentLeave, StudentShow, StudentShown};
use crate::open::OpenPlan;
use crate::vaults::{Held, hold_screen, may_leave, state_for};

/// Fields that a student sets without an adult there.
const OWN_FIELDS: &[Field] = &[
    Field::Area,
    Field::Until,
    Field::WhatChosenBy,
    Field::HowChosenBy,
    Field::ShowChosenBy,
    Field::Purposes,
    Field::EntryPoint,
    Field::Goal,
    Field::Together,
    Field::Helped,
    Field::NotForFamily,
];

pub(crate) mod cases {
    use super::*;

    pub(crate) fn student_alone(host: &mut Host, window: Window, request: StudentAlone) -> Result<AppState, Error> {
        let plan = request.plan;
        let desk = host.desk(window, plan)?;
        // Other plans leave the memory, and with them what the teacher could undo.
        desk.open.plans.clear();
        hold_screen(host, Some(&Held { plan, conference: None }))?;
        host.desk(Window::Student, plan)?;
        Ok(state_for(host, window))
    }

    pub(crate) fn student_show(host: &mut Host, window: Window, _request: StudentShow) -> Result<StudentShown, Error> {
        let plan = host.opened()?.alone.ok_or(Error::NotForTheStudentAlone)?;
        let shown = crate::plans::shown(host, window, plan)?;
        let desk = host.desk(window, plan)?;
        let opened = desk.open.plans.get(&plan).ok_or(Error::PlanUnknown { plan })?;
        Ok(StudentShown {
            agenda: crate::conference::next_agenda(desk.open, opened),
            prepared: crate::preparation::students(opened),
            drafts: crate::drafts::of(desk.open, window, plan)?,
            locks: !desk.open.sample,
            shown,
        })
    }

    pub(crate) fn student_leave(host: &mut Host, _window: Window, request: StudentLeave) -> Result<AppState, Error> {
        may_leave(host, &request.unlock)?;
        // What the student could take back is not the teacher's to take back.
        host.opened()?.plans.clear();
        hold_screen(host, None)?;
        // The main window opens after this answer, which goes to the student's.
        Ok(state_for(host, Window::Student))
    }
}

/// Whether a student alone may make these edits.
pub(crate) fn may_edit(opened: &OpenPlan, edits: &[Edit]) -> Result<(), Error> {
    let fine = |edit: &Edit| match edit {
        Edit::Splice { target, .. } | Edit::Restore { target, .. } => is_own(opened, *target),
        Edit::Set { item, field, value } => match field {
            Field::Owner => *value == serde_json::json!(opened.student),
            Field::About => is_own_item(opened, *item),
            _ => OWN_FIELDS.contains(field),
        },
        Edit::Trash { item } | Edit::Revive { item } => is_own_item(opened, *item),
        Edit::Add { .. } | Edit::Move { .. } | Edit::TakeSuggestion { .. } => true,
        Edit::Choose { .. } | Edit::TakeOut { .. } | Edit::TakeBack { .. } => false,
    };
    if edits.iter().all(fine) {
        Ok(())
    } else {
        Err(Error::NotForTheStudentAlone)
    }
}

/// A text in which nobody has written yet, or the student has.
fn is_own(opened: &OpenPlan, target: TextRef) -> bool {
    let text = opened.doc.text(target);
    let pens = opened.doc.pens();
    let students = |run: &domain::Run| {
        run.by
            .as_ref()
            .and_then(|by| pens.get(by))
            .is_some_and(|pen| pen.voice == Voice::Student)
    };
    text.is_blank() || text.0.iter().any(students)
}

fn is_own_item(opened: &OpenPlan, item: ItemId) -> bool {
    let is_a_record = opened.records.iter().any(|record| record.id == RecordId(item.0));
    !is_a_record
        && TextField::ALL.iter().all(|&field| {
            is_own(
                opened,
                TextRef {
                    item: Some(item),
                    field,
                },
            )
        })
}
