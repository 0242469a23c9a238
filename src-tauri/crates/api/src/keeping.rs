//! How long plans are kept, holds, and erasing (G6, H5).
//!
//! A plan becomes due by the school's rule; a person erases it, never a clock.
//! The erasure is a record in the people's space, so it travels like any other,
//! and each computer that takes it in erases too and says so in a record of its
//! own. A hold stops that on every computer that knows of it, for as long as it
//! stands there. The record of an erasure holds ids and years, and no words.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::plan::SchoolYear;
use domain::rules::due_on;
use domain::{DeviceId, DeviceReach, ErasedSpace, KeepRule, PersonId, PlanId, RecordBody, SpaceKind};

use crate::audit::Happened;
use crate::error::Error;
use crate::host::{Chance, Host, Window};
use crate::messages::{
    ComputerHeard, Done, DueShown, ErasureShown, HoldShown, HoldState, KeepRuleState, KeepingShow, KeepingShown,
    StudentErase, StudentErasedHere,
};
use crate::open::Open;
use crate::school_log::{Erasure, Hold, name_key};
use crate::waits::{full_of, heard_at, short_of};

/// The most years that a rule can say.
const MOST_YEARS: u32 = 100;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn keeping_show(host: &mut Host, _window: Window, request: KeepingShow) -> Result<KeepingShown, Error> {
        let today = host.clock.today();
        let open = host.opened()?;
        let rule = open.school.keep_rule();
        let ours = |student: PersonId| {
            request
                .student
                .is_none_or(|one| open.school.now(one) == open.school.now(student))
        };
        let mut due = due(open, &rule)?;
        due.retain(|one| ours(one.student));
        let next_on = due.iter().map(|one| one.due_on).filter(|on| *on > today).min();
        if request.student.is_none() {
            due.retain(|one| one.due_on <= today);
        }
        let due: Vec<DueShown> = due
            .into_iter()
            .map(|one| DueShown {
                is_due: one.due_on <= today,
                hold: hold_of(open, one.student, today).map(|hold| shown(open, hold)),
                name: name_of(open, one.student),
                student: one.student,
                years: one.plans.iter().map(|(_, year)| year.0).collect(),
                due_on: one.due_on,
            })
            .collect();
        let mut holds: Vec<HoldShown> = open
            .school
            .holds
            .iter()
            .filter(|hold| stands(hold, today) && ours(hold.student))
            .map(|hold| shown(open, hold))
            .collect();
        holds.sort_by_key(|hold| (name_key(&hold.name), hold.student));
        let mut erasures = Vec::new();
        let (heard, whose) = (heard_at(open)?, open.students()?);
        for erasure in open.school.erasures.iter().rev().filter(|one| ours(one.student)) {
            let hold = stopped_by(open, erasure, &whose, today);
            erasures.push(erasure_shown(open, erasure, hold, &heard)?);
        }
        Ok(KeepingShown {
            may_decide: open.school.administers(open.me),
            rule,
            due,
            next_on,
            holds,
            erasures,
            today_on: today,
        })
    }

    pub(crate) fn keep_rule_state(host: &mut Host, _window: Window, request: KeepRuleState) -> Result<Done, Error> {
        let mut rule = request.rule;
        rule.years = rule.years.min(MOST_YEARS);
        crate::class::state(host, SpaceKind::People, &RecordBody::KeepRuleStated { rule })
    }

    pub(crate) fn hold_state(host: &mut Host, _window: Window, request: HoldState) -> Result<Done, Error> {
        let HoldState {
            student,
            why,
            until,
            ended,
        } = request;
        let (now, today) = (host.now(), host.clock.today());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        if !open.school.people.contains_key(&student) {
            return Err(Error::PersonUnknown { person: student });
        }
        if !ended && until.is_some_and(|until| until < today) {
            return Err(Error::DayIsPast);
        }
        let body = RecordBody::HoldStated {
            student,
            why: why.trim().to_owned(),
            until,
            ended,
        };
        open.state(SpaceKind::People, &body, now, chance)?;
        // What the hold stopped here goes on, where a person ended it.
        settle(open, now, today, chance)?;
        Ok(Done {})
    }

    pub(crate) fn student_erase(
        host: &mut Host,
        _window: Window,
        request: StudentErase,
    ) -> Result<StudentErasedHere, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        if !open.school.administers(open.me) {
            return Err(Error::ForAdministrators);
        }
        let student = open.school.now(request.student);
        if let Some(hold) = hold_of(open, student, today) {
            return Err(Error::HeldBack {
                who: short_of(open, hold.by),
            });
        }
        let rule = open.school.keep_rule();
        let all = due(open, &rule)?.into_iter().filter(|one| one.student == student);
        let (due, later): (Vec<Due>, Vec<Due>) = all.partition(|one| one.due_on <= today);
        if due.is_empty() {
            let on = later.iter().map(|one| one.due_on).min();
            return Err(on.map_or(Error::NothingKept, |on| Error::NotDueYet { on }));
        }
        let plans: BTreeMap<PlanId, SchoolYear> = due.into_iter().flat_map(|one| one.plans).collect();
        let spaces = open
            .vault
            .spaces()?
            .into_iter()
            .filter_map(|space| {
                let plan = space.plan.filter(|plan| plans.contains_key(plan))?;
                Some(ErasedSpace { space: space.id, plan })
            })
            .collect();
        let years: BTreeSet<SchoolYear> = plans.values().copied().collect();
        let body = RecordBody::StudentErased {
            student,
            years: years.iter().copied().collect(),
            spaces,
        };
        let stated = open.state(SpaceKind::People, &body, now, chance)?;
        settle(open, now, today, chance)?;
        let here = open.vault.device();
        let erasure = open.school.erasures.iter().find(|one| one.record == stated);
        let others = open
            .school
            .devices
            .iter()
            .filter(|(id, device)| **id != here && erasure.is_some_and(|erasure| reaches(&device.reach, erasure)));
        Ok(StudentErasedHere {
            years: years.into_iter().map(|year| year.0).collect(),
            waits: others.map(|(_, device)| crate::waits::name_of(open, device)).collect(),
        })
    }
}

/// Plans of one student that become due on one day.
struct Due {
    student: PersonId,
    due_on: NaiveDate,
    plans: Vec<(PlanId, SchoolYear)>,
}

/// What becomes due and when, in the order of names.
fn due(open: &Open, rule: &KeepRule) -> Result<Vec<Due>, Error> {
    let mut by_student: BTreeMap<PersonId, Vec<(PlanId, SchoolYear)>> = BTreeMap::new();
    for row in open.vault.plans()? {
        let plans = by_student.entry(open.school.now(row.student)).or_default();
        plans.push((row.plan, SchoolYear(row.year)));
    }
    let mut due = Vec::new();
    for (student, plans) in by_student {
        let years: Vec<SchoolYear> = plans.iter().map(|(_, year)| *year).collect();
        let mut by_day: BTreeMap<NaiveDate, Vec<(PlanId, SchoolYear)>> = BTreeMap::new();
        for (plan, year) in plans {
            let on = due_on(rule, year, &years, &open.school.calendars);
            by_day.entry(on).or_default().push((plan, year));
        }
        due.extend(by_day.into_iter().map(|(due_on, mut plans)| {
            plans.sort_by_key(|(plan, year)| (*year, *plan));
            Due { student, due_on, plans }
        }));
    }
    due.sort_by_key(|one| (name_key(&name_of(open, one.student)), one.student, one.due_on));
    Ok(due)
}

fn name_of(open: &Open, person: PersonId) -> String {
    full_of(open, person).unwrap_or_default()
}

fn stands(hold: &Hold, today: NaiveDate) -> bool {
    hold.until.is_none_or(|until| today <= until)
}

/// The hold that stops the erasing of a student's plans.
fn hold_of(open: &Open, student: PersonId, today: NaiveDate) -> Option<&Hold> {
    let own = open.school.all_of(student);
    open.school
        .holds
        .iter()
        .find(|hold| own.contains(&hold.student) && stands(hold, today))
}

/// The hold that stops an erasure here: of the student whom it names, or of one
/// whose plan it names.
fn stopped_by<'o>(
    open: &'o Open,
    erasure: &Erasure,
    whose: &BTreeMap<PlanId, PersonId>,
    today: NaiveDate,
) -> Option<&'o Hold> {
    let plans = erasure.plans();
    let named = plans.iter().filter_map(|plan| whose.get(plan));
    std::iter::once(&erasure.student)
        .chain(named)
        .find_map(|student| hold_of(open, *student, today))
}

fn shown(open: &Open, hold: &Hold) -> HoldShown {
    HoldShown {
        student: hold.student,
        name: name_of(open, hold.student),
        by: short_of(open, hold.by),
        why: hold.why.clone(),
        until: hold.until,
        at: hold.at,
    }
}

fn erasure_shown(
    open: &Open,
    erasure: &Erasure,
    hold: Option<&Hold>,
    heard: &BTreeMap<DeviceId, DateTime<Utc>>,
) -> Result<ErasureShown, Error> {
    let said = open.school.erased_here.get(&erasure.record);
    let mut late = 0;
    for plan in erasure.plans() {
        late += open.vault.came_late(plan)?;
    }
    let here = is_done(open, erasure)?;
    let (mut confirmed, mut waits) = (Vec::new(), Vec::new());
    for (id, device) in &open.school.devices {
        let this = *id == open.vault.device();
        // A computer speaks for itself, through whose it is.
        let at = said.and_then(|said| said.get(&(*id, device.person))).copied();
        let computer = |at| ComputerHeard {
            name: crate::waits::name_of(open, device),
            this,
            at,
        };
        if at.is_some() || (this && here) {
            confirmed.push(computer(at.or(Some(erasure.at))));
        } else if reaches(&device.reach, erasure) {
            waits.push(computer(heard.get(id).copied()));
        }
    }
    for computers in [&mut confirmed, &mut waits] {
        computers.sort_by_key(|one| (!one.this, name_key(&one.name)));
    }
    Ok(ErasureShown {
        student: name_of(open, erasure.student),
        years: erasure.years.iter().map(|year| year.0).collect(),
        by: short_of(open, erasure.by),
        at: erasure.at,
        here,
        hold: hold.filter(|_| !here).map(|hold| shown(open, hold)),
        confirmed,
        waits,
        late,
    })
}

fn reaches(reach: &DeviceReach, erasure: &Erasure) -> bool {
    match reach {
        DeviceReach::Everything | DeviceReach::Class => true,
        DeviceReach::Plans { plans } => erasure.spaces.iter().any(|one| plans.contains(&one.plan)),
    }
}

/// Whether nothing of an erasure is left in this vault.
fn is_done(open: &Open, erasure: &Erasure) -> Result<bool, Error> {
    for one in &erasure.spaces {
        if !open.vault.is_erased(one.space)? {
            return Ok(false);
        }
    }
    let plans = erasure.plans();
    let mut left = open.vault.spaces()?.into_iter();
    Ok(!left.any(|space| space.plan.is_some_and(|plan| plans.contains(&plan))))
}

/// Erases what a person erased here or elsewhere, where no hold stops it, and
/// says that it was done. What holds the screen is left until it is closed.
pub(crate) fn settle(
    open: &mut Open,
    now: DateTime<Utc>,
    today: NaiveDate,
    chance: &mut dyn Chance,
) -> Result<(), Error> {
    let mut whose = open.students()?;
    for erasure in open.school.erasures.clone() {
        let plans = erasure.plans();
        let on_screen = open.together.map(|together| together.plan).or(open.alone);
        if stopped_by(open, &erasure, &whose, today).is_some() || on_screen.is_some_and(|plan| plans.contains(&plan)) {
            continue;
        }
        if !is_done(open, &erasure)? {
            let spaces: Vec<_> = erasure.spaces.iter().map(|one| (one.space, one.plan)).collect();
            // What this computer remembers beside the log may be of the plans too.
            let settings = [
                crate::drafts::without(open, &plans)?,
                crate::carry::met_without(open, &plans)?,
            ];
            open.vault.erase(&spaces, &settings)?;
            whose = open.students()?;
            for plan in &plans {
                open.plans.remove(plan);
                open.opened_once.remove(plan);
            }
            // Another year's page remembers what this one held evidence of.
            open.shown_before.clear();
            open.waiting = None;
            let happened = Happened {
                student: Some(erasure.student),
                ..Happened::of("erased")
            };
            open.audit(happened, now, chance)?;
        }
        let device = open.vault.device();
        let said = open.school.erased_here.get(&erasure.record);
        let known = open.school.devices.contains_key(&device);
        if known && said.is_none_or(|said| !said.contains_key(&(device, open.me))) {
            let body = RecordBody::ErasedHere {
                erasure: erasure.record,
                device,
            };
            open.state(SpaceKind::People, &body, now, chance)?;
        }
    }
    Ok(())
}
