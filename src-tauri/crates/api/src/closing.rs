//! Closing a goal (P19): a person does it, never a date. Without evidence the
//! app asks for a reason, and "no reason given" is an answer that is kept.

use domain::doc::Edit;
use domain::plan::GoalStatus;
use domain::{Field, ItemId, Pen, RecordBody};
use serde_json::Value;

use crate::desk::{Desk, Undoable};
use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{Changed, GoalClose};

pub(crate) mod cases {
    use super::*;

    pub(crate) fn goal_close(host: &mut Host, window: Window, request: GoalClose) -> Result<Changed, Error> {
        let GoalClose {
            plan,
            goal,
            to,
            reason,
            pen,
        } = request;
        if !is_closing(to) {
            return Err(Error::ValueNotAccepted {
                field: Field::Status.name().to_owned(),
            });
        }
        close(&mut host.desk(window, plan)?, goal, to, reason.trim(), &pen)
    }
}

const fn is_closing(status: GoalStatus) -> bool {
    matches!(status, GoalStatus::Met | GoalStatus::Changed | GoalStatus::SetAside)
}

/// The status to which a field closes a goal, if it does.
pub(crate) fn closes(field: Field, value: &Value) -> Option<GoalStatus> {
    let status = serde_json::from_value(value.clone()).ok()?;
    (field == Field::Status && is_closing(status)).then_some(status)
}

/// Closes a goal. The reason is kept with it where one was given, and where
/// one was asked for: there was no evidence.
pub(crate) fn close(
    desk: &mut Desk<'_>,
    goal: ItemId,
    to: GoalStatus,
    reason: &str,
    pen: &Pen,
) -> Result<Changed, Error> {
    let read = desk.plan()?.read();
    let found = read
        .goals
        .iter()
        .find(|known| known.id == goal)
        .ok_or(Error::ItemUnknown)?;
    let stands = found.status.settled() == Some(&to);
    let shown = read.evidence.iter().any(|piece| piece.goals.contains(&goal));
    let edit = Edit::Set {
        item: goal,
        field: Field::Status,
        value: serde_json::to_value(to).unwrap_or_default(),
    };
    let mut changed = desk.edit(&edit, pen)?;
    if reason.is_empty() && (shown || stands) {
        return Ok(changed);
    }
    let body = RecordBody::GoalClosed {
        goal,
        status: to,
        reason: reason.to_owned(),
    };
    let undo = if stands { Undoable::Alone } else { Undoable::WithTheLast };
    let said = desk.append(Some(pen), &body, Vec::new(), undo)?;
    changed.touched.extend(said.touched);
    Ok(Changed {
        touched: changed.touched,
        ..said
    })
}
