//! The year's turn (P24): what was said and agreed last year comes along into
//! this year's plan, as much of it as a person chooses, with its authors. Last
//! year's plan stays as it was.

use std::collections::BTreeSet;

use domain::doc::Content;
use domain::plan::SchoolYear;
use domain::{Field, ItemId, List, Pen, PlanId, RecordBody, TextField};

use crate::desk::Undoable;
use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{PlanBegin, PlanBegun, PlanCarry};

/// The lists of which items can come along.
const COMES: [List; 4] = [List::Goals, List::Needs, List::Supports, List::Agreements];

pub(crate) mod cases {
    use super::*;

    pub(crate) fn plan_carry(host: &mut Host, window: Window, request: PlanCarry) -> Result<PlanBegun, Error> {
        let PlanCarry {
            from,
            year,
            texts,
            items,
        } = request;
        let mut desk = host.desk(window, from)?;
        let old = desk.plan()?;
        let (student, of) = (old.student, old.year);
        let pens: Vec<Pen> = old.doc.pens().into_values().collect();
        let content = coming_along(old.doc.content(&[]), &texts, &items)?;
        let year = year.unwrap_or(SchoolYear(of.0 + 1));
        if year <= of {
            return Err(Error::ValueNotAccepted {
                field: "year".to_owned(),
            });
        }
        let into = match plan_of(host, student, year)? {
            Some(plan) => plan,
            None => {
                let begin = PlanBegin {
                    student,
                    year: Some(year),
                };
                crate::plans::cases::plan_begin(host, window, begin)?.plan
            }
        };
        let body = RecordBody::CarriedForward { from, year: of, items };
        host.desk(window, into)?
            .bring(&content, &pens, Vec::new(), &body, Undoable::Alone)?;
        Ok(PlanBegun { plan: into })
    }
}

/// The plan of a student for a year that goes on, if one was begun.
fn plan_of(host: &mut Host, student: domain::PersonId, year: SchoolYear) -> Result<Option<PlanId>, Error> {
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    let rows = open.plans_of(student)?;
    for row in rows.into_iter().filter(|row| row.year == year.0) {
        if open.plan(row.plan, chance)?.joined_into().is_none() {
            return Ok(Some(row.plan));
        }
    }
    Ok(None)
}

/// The chosen parts: what a goal is comes along, where it stood and until when
/// does not. It is proposed again and asks for a yes again.
fn coming_along(all: Content, texts: &[TextField], items: &[ItemId]) -> Result<Content, Error> {
    let mut content = Content {
        lists: all.lists.into_iter().filter(|(list, _)| COMES.contains(list)).collect(),
        ..all
    };
    let offered: BTreeSet<ItemId> = content.lists.iter().flat_map(|(_, items)| items).copied().collect();
    if items.iter().any(|item| !offered.contains(item)) {
        return Err(Error::ItemUnknown);
    }
    let chosen: BTreeSet<ItemId> = items.iter().copied().collect();
    for (_, items) in &mut content.lists {
        items.retain(|item| chosen.contains(item));
    }
    content.lists.retain(|(_, items)| !items.is_empty());
    content.texts.retain(|(target, _)| match target.item {
        None => texts.contains(&target.field),
        Some(item) => chosen.contains(&item) && target.field != TextField::Closing,
    });
    content.claims.retain(|(item, field, claim)| {
        let of_the_year = matches!(
            field,
            Field::Status | Field::Until | Field::ReviewOn | Field::EntryPoint | Field::MinutesPlanned
        );
        // What it hung on has to come along too.
        let hangs = matches!(field, Field::Goal | Field::Need)
            && !serde_json::from_value::<ItemId>(claim.value.clone()).is_ok_and(|on| chosen.contains(&on));
        chosen.contains(item) && !of_the_year && !hangs
    });
    Ok(content)
}
