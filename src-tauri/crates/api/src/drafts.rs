//! What is half typed in a form and not said yet (C11).
//!
//! Texts of the plan are kept as they are typed. The fields of a form — a look
//! at a piece of work, a reason, an answer prepared for a conference — become
//! records only when somebody keeps them. Until then they wait here, in the
//! vault's own settings: in no log, on no other computer, and each window
//! finds only what was typed in it.

use std::collections::{BTreeMap, BTreeSet};

use domain::PlanId;
use serde_json::Value;

use crate::error::{Error, as_json};
use crate::host::{Host, Window};
use crate::messages::{Done, DraftKeep};
use crate::open::Open;

const DRAFTS: &str = "drafts";
/// Longest draft, in characters; a form's own words are far shorter.
const LONGEST: usize = 20_000;
/// Most fields of forms that wait at once in one place.
const MOST: usize = 200;

type Places = BTreeMap<String, BTreeMap<String, String>>;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn draft_keep(host: &mut Host, window: Window, request: DraftKeep) -> Result<Done, Error> {
        let DraftKeep { plan, key, words } = request;
        if words.chars().count() > LONGEST {
            return Err(Error::TextTooLong {
                most: u32::try_from(LONGEST).unwrap_or(u32::MAX),
            });
        }
        let desk = host.desk(window, plan)?;
        let mut places = read(desk.open)?;
        let here = place(window, plan);
        let drafts = places.entry(here.clone()).or_default();
        if words.is_empty() {
            drafts.remove(&key);
        } else if drafts.len() < MOST || drafts.contains_key(&key) {
            drafts.insert(key, words);
        } else {
            return Err(Error::ValueNotAccepted { field: key });
        }
        if drafts.is_empty() {
            places.remove(&here);
        }
        let kept = as_json(&places)?;
        desk.open.vault.set_setting(DRAFTS, &kept)?;
        Ok(Done {})
    }
}

/// What is half typed in this window about this plan.
pub(crate) fn of(open: &Open, window: Window, plan: PlanId) -> Result<BTreeMap<String, String>, Error> {
    Ok(read(open)?.remove(&place(window, plan)).unwrap_or_default())
}

/// What is half typed, without what is about these plans, as it is kept.
pub(crate) fn without(open: &Open, plans: &BTreeSet<PlanId>) -> Result<(&'static str, Value), Error> {
    let mut places = read(open)?;
    places.retain(|place, _| !plans.iter().any(|plan| place.ends_with(&plan.to_string())));
    let kept = as_json(&places)?;
    Ok((DRAFTS, kept))
}

fn place(window: Window, plan: PlanId) -> String {
    let window = match window {
        Window::Main => "main",
        Window::Conference => "conference",
        Window::Student => "student",
        Window::Notes => "notes",
    };
    format!("{window} {plan}")
}

fn read(open: &Open) -> Result<Places, Error> {
    let kept = open.vault.setting(DRAFTS)?.unwrap_or(Value::Null);
    // A form that cannot be read again is an empty form.
    Ok(serde_json::from_value(kept).unwrap_or_default())
}
