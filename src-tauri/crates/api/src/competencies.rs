//! Competencies: the school's frameworks, "this doesn't fit us", and going on
//! without evidence of what one rests on (P12, P13).

use std::collections::BTreeSet;

use domain::competency::{self, Framework};
use domain::rules::{Ask, WayUp, competency_asks, named_in, shown_in, ways_up};
use domain::{CompetencyId, Plan, PlanId, RecordBody, SpaceKind, Voice};

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    Changed, CompetencyAnswer, CompetencyDoubt, CompetencyGoOn, Done, FrameworkState, FrameworksShow, FrameworksShown,
};
use crate::open::Open;

/// Longest entry that a plan's list of competencies can hold, in characters.
const ENTRY_CAP: usize = 500;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn frameworks_show(
        host: &mut Host,
        _window: Window,
        _request: FrameworksShow,
    ) -> Result<FrameworksShown, Error> {
        Ok(FrameworksShown {
            frameworks: host.opened()?.school.frameworks.clone(),
        })
    }

    pub(crate) fn framework_state(host: &mut Host, _window: Window, request: FrameworkState) -> Result<Done, Error> {
        let framework = tidy(request.framework);
        if framework.title.is_empty() {
            return Err(Error::NameMissing);
        }
        let mut ids = BTreeSet::new();
        let elsewhere = |id: &CompetencyId, open: &Open| {
            let others = open.school.frameworks.iter().filter(|other| other.id != framework.id);
            others.flat_map(|other| &other.items).any(|one| one.id == *id)
        };
        let open = &*host.opened()?;
        if !framework
            .items
            .iter()
            .all(|one| ids.insert(one.id) && !elsewhere(&one.id, open))
        {
            return Err(Error::ValueNotAccepted {
                field: "competencies".to_owned(),
            });
        }
        crate::class::state(host, SpaceKind::Library, &RecordBody::FrameworkStated { framework })
    }

    pub(crate) fn competency_doubt(
        host: &mut Host,
        window: Window,
        request: CompetencyDoubt,
    ) -> Result<Changed, Error> {
        let CompetencyDoubt {
            plan,
            competency,
            because,
            pen,
        } = request;
        let competency = competency.trim().to_owned();
        if competency.is_empty() || competency.chars().count() > ENTRY_CAP {
            return Err(Error::WordsMissing);
        }
        if pen.voice == Voice::School {
            return Err(Error::NotTheSchools);
        }
        let because = because.trim().to_owned();
        host.desk(window, plan)?
            .record(Some(&pen), &RecordBody::DoesNotFit { competency, because }, true)
    }

    pub(crate) fn competency_answer(
        host: &mut Host,
        window: Window,
        request: CompetencyAnswer,
    ) -> Result<Changed, Error> {
        let CompetencyAnswer { plan, of, words, pen } = request;
        let mut desk = host.desk(window, plan)?;
        let read = desk.plan()?.read();
        if !read.does_not_fit.iter().any(|said| said.record == of) {
            return Err(Error::RecordUnknown);
        }
        if words.trim().is_empty() {
            return Err(Error::WordsMissing);
        }
        let words = words.trim().to_owned();
        desk.record(Some(&pen), &RecordBody::FitAnswered { of, words }, true)
    }

    pub(crate) fn competency_go_on(host: &mut Host, window: Window, request: CompetencyGoOn) -> Result<Changed, Error> {
        let CompetencyGoOn {
            plan,
            goal,
            competency,
            because,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        if !desk.plan()?.read().goals.iter().any(|known| known.id == goal) {
            return Err(Error::ItemUnknown);
        }
        let body = RecordBody::WentOn {
            goal,
            competency,
            because: because.trim().to_owned(),
        };
        desk.record(Some(&pen), &body, true)
    }
}

/// Without white space at the ends, and without ways that say nothing.
fn tidy(mut framework: Framework) -> Framework {
    for words in [
        &mut framework.title,
        &mut framework.creator,
        &mut framework.publisher,
        &mut framework.licence,
        &mut framework.asked,
    ] {
        *words = words.trim().to_owned();
    }
    for one in &mut framework.items {
        one.statement = one.statement.trim().to_owned();
        one.code = one.code.trim().to_owned();
        one.words.retain(|_, words| !words.trim().is_empty());
        one.ways = one.ways.iter().map(|way| way.trim().to_owned()).collect();
        one.ways.retain(|way| !way.is_empty());
        let own = one.id;
        one.rests_on.retain(|under| *under != own);
        one.rests_on.dedup();
    }
    framework.items.retain(|one| !one.statement.is_empty());
    framework
}

/// What to ask about a plan's competencies today.
pub(crate) fn asks_of(open: &Open, plan: &Plan) -> Vec<Ask> {
    let none = BTreeSet::new();
    let before = open.shown_before.get(&plan.id).unwrap_or(&none);
    competency_asks(plan, &open.school.frameworks, grade_of(open, plan), before)
}

/// The ways up that a plan's page shows.
pub(crate) fn ways_of(open: &Open, plan: &Plan) -> Vec<WayUp> {
    ways_up(plan, &open.school.frameworks, grade_of(open, plan))
}

/// The student's grade, where the school wrote a number.
fn grade_of(open: &Open, plan: &Plan) -> Option<u8> {
    let grade = open.school.people.get(&plan.student)?.grade.as_deref()?;
    let digits: String = grade
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// Remembers what the student's plans of other years hold evidence of, where a
/// question of this plan depends on it. Only ids of competencies are kept, so
/// that the shared screen need not open another plan to know.
pub(crate) fn remember_shown_before(host: &mut Host, id: PlanId) -> Result<(), Error> {
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    let plan = open.plan(id, chance)?.read();
    let unasked = competency_asks(&plan, &open.school.frameworks, None, &BTreeSet::new()).is_empty();
    let mut shown = BTreeSet::new();
    if !unasked {
        for row in open.vault.plans_of(plan.student)? {
            if row.plan != id {
                shown.extend(shown_in(&open.plan(row.plan, chance)?.read()));
            }
        }
    }
    open.shown_before.insert(id, shown);
    Ok(())
}

/// The frameworks cut to what a plan's page names: its competencies, what they
/// rest on, and the ways up from them.
pub(crate) fn frameworks_for(open: &Open, plan: &Plan, ways: &[WayUp]) -> Vec<Framework> {
    let all = &open.school.frameworks;
    let mut wanted = named_in(plan);
    let under: Vec<CompetencyId> = wanted
        .iter()
        .filter_map(|id| competency::find(all, *id))
        .flat_map(|(_, one)| one.rests_on.iter().copied())
        .collect();
    wanted.extend(under);
    wanted.extend(ways.iter().flat_map(|way| way.way.iter().copied()));
    competency::only_named(all, &wanted)
}
