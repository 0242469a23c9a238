//! A teacher's private lens (C6): one page before a conference, two questions
//! before closing.
//!
//! It stands in the space `mine`, which no shared screen, no copy and no
//! recovery by the school reaches. Nothing fills it, and a page that was passed
//! over is kept as passed over, so that it does not ask twice.

use domain::plan::LensMoment;
use domain::{PlanId, RecordBody, RecordId, SpaceKind};

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{Done, LensKeep, LensPage, LensQuestion, LensShow, LensShown};
use crate::open::Open;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn lens_show(host: &mut Host, window: Window, request: LensShow) -> Result<LensShown, Error> {
        let plan = request.plan;
        let mut desk = host.desk(window, plan)?;
        let (newest, ended) = newest_conference(&desk.plan()?.read());
        let pages = pages(desk.open, plan)?;
        let done = |moment| pages.iter().any(|page| page.0 == newest && page.1.moment == moment);
        Ok(LensShown {
            before: questions(desk.open, "lens_before"),
            after: questions(desk.open, "lens_after"),
            before_waits: (newest.is_none() || ended) && !done(LensMoment::Before),
            after_waits: ended && !done(LensMoment::After),
            drafts: crate::drafts::of(desk.open, window, plan)?,
            earlier: pages
                .into_iter()
                .map(|(_, page)| page)
                .filter(|page| !page.answers.is_empty())
                .collect(),
        })
    }

    pub(crate) fn lens_keep(host: &mut Host, window: Window, request: LensKeep) -> Result<Done, Error> {
        let LensKeep {
            plan,
            moment,
            mut answers,
        } = request;
        answers.retain(|answer| !answer.words.trim().is_empty());
        let mut desk = host.desk(window, plan)?;
        let (conference, _) = newest_conference(&desk.plan()?.read());
        let body = RecordBody::LensKept {
            plan,
            moment,
            conference,
            answers,
        };
        desk.open.state(SpaceKind::Mine, &body, desk.now, desk.chance)?;
        Ok(Done {})
    }
}

/// The newest conference of a plan, and whether it has ended.
fn newest_conference(plan: &domain::Plan) -> (Option<RecordId>, bool) {
    let newest = plan.conferences.first();
    (
        newest.map(|held| held.record),
        newest.is_some_and(|held| held.ended_at.is_some()),
    )
}

/// The school's questions, those that it no longer asks left out.
fn questions(open: &Open, key: &str) -> Vec<LensQuestion> {
    let mut lists = crate::library::lists_of(open);
    let entries = lists.remove(key).map(|list| list.entries).unwrap_or_default();
    entries
        .into_iter()
        .filter(|entry| !entry.retired)
        .map(|entry| LensQuestion {
            key: entry.key,
            words: entry.words,
        })
        .collect()
}

/// Pages about a plan, newest first, each with the conference that was the
/// newest when it was written.
fn pages(open: &Open, about: PlanId) -> Result<Vec<(Option<RecordId>, LensPage)>, Error> {
    let Some(space) = open.vault.space(SpaceKind::Mine, None)? else {
        return Ok(Vec::new());
    };
    let mut pages: Vec<_> = open
        .vault
        .records_in(space.id)?
        .iter()
        .filter_map(|record| match record.known() {
            Some(RecordBody::LensKept {
                plan,
                moment,
                conference,
                answers,
            }) if plan == about => Some((
                conference,
                LensPage {
                    moment,
                    at: record.at,
                    answers,
                },
            )),
            _ => None,
        })
        .collect();
    pages.reverse();
    Ok(pages)
}
