//! Adults change (H7): letting somebody cover until a day, handing a class on in
//! one action, naming a case manager. Each is one record in the people's space;
//! what it means for reading and carrying stands in `standing`.

use chrono::{Days, NaiveDate};
use domain::{PersonId, RecordBody, SpaceKind, Voice};

use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    CaseManagerState, ClassHandOver, ClassHandedOver, CoverEnd, CoverShown, CoverState, Done, HandKind, HandNotice,
    HandOverShown, HandPerson, HandsShow, HandsShown, ManagerShown,
};
use crate::open::Open;
use crate::school_log::name_key;
use crate::standing::Cover;
use crate::waits::{full_of, short_of};

/// The most days ahead that a cover ends: a year, after which somebody says it again.
pub(crate) const MOST_DAYS: u64 = 366;
/// For how many days a page tells of what has ended.
const TOLD: u64 = 30;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn hands_show(host: &mut Host, _window: Window, _request: HandsShow) -> Result<HandsShown, Error> {
        let today_on = host.clock.today();
        let open = host.opened()?;
        let school = &open.school;
        let mut adults: Vec<&domain::Person> = school
            .adults()
            .filter(|person| school.now(person.id) == person.id)
            .collect();
        adults.sort_by_cached_key(|person| (name_key(&person.name.full), person.id));
        let person = |person: &domain::Person| HandPerson {
            person: person.id,
            name: person.name.full.clone(),
            here: is_here(open, person.id),
        };
        let names = |students: &[PersonId]| {
            students
                .iter()
                .filter_map(|one| full_of(open, *one))
                .collect::<Vec<_>>()
        };
        let name = |person: PersonId| full_of(open, person).unwrap_or_default();
        let mut covers: Vec<CoverShown> = school
            .covers
            .iter()
            .map(|one| CoverShown {
                cover: one.record,
                name: name(one.person),
                students: names(&one.students),
                until: one.last_day(),
                by: name(one.by),
                goes_on: one.holds(today_on),
                may_end: one.holds(today_on) && may_end(open, one),
            })
            .collect();
        covers.sort_by_key(|one| (!one.goes_on, std::cmp::Reverse(one.until), one.cover));
        let mut managers: Vec<ManagerShown> = school
            .managers
            .iter()
            .filter(|(_, said)| !said.ended)
            .map(|((student, manager), _)| ManagerShown {
                student: *student,
                name: name(*student),
                person: *manager,
                manager: name(*manager),
            })
            .collect();
        managers.sort_by_cached_key(|one| (name_key(&one.name), name_key(&one.manager)));
        Ok(HandsShown {
            me: open.me,
            may_decide: school.tends(open.me),
            may_manage: school.names_readers(open.me),
            adults: adults.into_iter().map(person).collect(),
            students: school.students().into_iter().map(person).collect(),
            teachers: school
                .class
                .as_ref()
                .map(|class| class.teachers.clone())
                .unwrap_or_default(),
            covers,
            handovers: school
                .handovers
                .iter()
                .rev()
                .map(|one| HandOverShown {
                    record: one.record,
                    from: name(one.from),
                    to: name(one.to),
                    students: names(&one.students),
                    on: one.on,
                    by: name(one.by),
                })
                .collect(),
            managers,
            today_on,
        })
    }

    pub(crate) fn cover_state(host: &mut Host, _window: Window, request: CoverState) -> Result<Done, Error> {
        let CoverState {
            person,
            students,
            until,
        } = request;
        let (now, today) = (host.now(), host.clock.today());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        if until < today || until > today + Days::new(MOST_DAYS) {
            return Err(Error::DayOutOfReach);
        }
        must_be_adult(open, person)?;
        must_be_students(open, &students)?;
        let body = RecordBody::CoverStated {
            person,
            students,
            until,
            ended: false,
        };
        open.state(SpaceKind::People, &body, now, chance)?;
        Ok(Done {})
    }

    pub(crate) fn cover_end(host: &mut Host, _window: Window, request: CoverEnd) -> Result<Done, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let cover = open.school.covers.iter().find(|one| one.record == request.cover);
        let cover = cover
            .filter(|one| one.ended.is_none())
            .cloned()
            .ok_or(Error::RecordUnknown)?;
        if !may_end(open, &cover) {
            return Err(Error::NotYoursToDecide);
        }
        let body = RecordBody::CoverStated {
            person: cover.person,
            students: cover.students,
            until: cover.until,
            ended: true,
        };
        open.state_after(SpaceKind::People, &body, vec![cover.record], now, chance)?;
        crate::taking_out::turn_keys(open, now, today, chance)?;
        Ok(Done {})
    }

    pub(crate) fn class_hand_over(
        host: &mut Host,
        _window: Window,
        request: ClassHandOver,
    ) -> Result<ClassHandedOver, Error> {
        let ClassHandOver { from, to, students, on } = request;
        let (now, today) = (host.now(), host.clock.today());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let on = on.unwrap_or(today);
        if on < today || on > today + Days::new(MOST_DAYS) {
            return Err(Error::DayOutOfReach);
        }
        if from == to {
            return Err(Error::SameAdult);
        }
        must_be_adult(open, from)?;
        must_be_adult(open, to)?;
        must_be_students(open, &students)?;
        let body = RecordBody::HandedOver {
            from,
            to,
            students: students.clone(),
            on,
        };
        open.state(SpaceKind::People, &body, now, chance)?;
        let turned = crate::taking_out::turn_keys(open, now, today, chance)?;
        let rows = open.vault.plans()?;
        let of: Vec<PersonId> = students.iter().map(|one| open.school.now(*one)).collect();
        let plans = rows
            .iter()
            .filter(|row| of.is_empty() || of.contains(&open.school.now(row.student)))
            .count();
        Ok(ClassHandedOver {
            plans: u32::try_from(plans).unwrap_or(u32::MAX),
            turned,
            here: is_here(open, to),
            to: short_of(open, to),
        })
    }

    pub(crate) fn case_manager_state(
        host: &mut Host,
        _window: Window,
        request: CaseManagerState,
    ) -> Result<Done, Error> {
        let CaseManagerState { student, person, ended } = request;
        let (now, today) = (host.now(), host.clock.today());
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        must_be_students(open, &[student])?;
        if !ended {
            must_be_adult(open, person)?;
        }
        if !open.school.names_readers(open.me) {
            return Err(Error::CareNotYoursToOpen);
        }
        let body = RecordBody::CaseManagerStated { student, person, ended };
        open.state(SpaceKind::People, &body, now, chance)?;
        crate::taking_out::turn_keys(open, now, today, chance)?;
        Ok(Done {})
    }
}

fn is_here(open: &Open, person: PersonId) -> bool {
    open.school.devices.values().any(|device| device.person == person) || person == open.me
}

fn may_end(open: &Open, cover: &Cover) -> bool {
    // Whoever covers may give it back.
    cover.ended.is_none() && (open.school.tends(open.me) || cover.person == open.me)
}

fn must_be_adult(open: &Open, person: PersonId) -> Result<(), Error> {
    let known = open.school.people.get(&person);
    if known.is_some_and(|known| known.voice == Voice::School) && open.school.is_adult(person) {
        Ok(())
    } else {
        Err(Error::PersonUnknown { person })
    }
}

fn must_be_students(open: &Open, students: &[PersonId]) -> Result<(), Error> {
    let is_student = |person: &&PersonId| {
        let known = open.school.people.get(person);
        known.is_some_and(|known| known.voice == Voice::Student)
    };
    match students.iter().find(|person| !is_student(person)) {
        Some(person) => Err(Error::PersonUnknown { person: *person }),
        None => Ok(()),
    }
}

/// What the class page tells of covers and handovers: what goes on, and for a
/// month what has ended for whoever looks.
pub(crate) fn notices(open: &Open, today: NaiveDate) -> Vec<HandNotice> {
    let me = open.me;
    let school = &open.school;
    let told_still = |day: NaiveDate| today <= day + Days::new(TOLD);
    let count =
        |students: &[PersonId]| (!students.is_empty()).then(|| u32::try_from(students.len()).unwrap_or(u32::MAX));
    let mut notices = Vec::new();
    for one in &school.covers {
        let (mine, on) = (one.person == me, one.last_day());
        let kind = match (one.holds(today), mine) {
            (true, true) => HandKind::ICover,
            (true, false) => HandKind::Covers,
            (false, true) if told_still(on) => HandKind::CoverOver,
            (false, _) => continue,
        };
        notices.push(HandNotice {
            kind,
            who: short_of(open, if mine { one.by } else { one.person }),
            on,
            students: count(&one.students),
        });
    }
    for one in school.handovers.iter().filter(|one| told_still(one.on)) {
        let (kind, who) = match (one.from == me, one.to == me) {
            (true, _) if one.on <= today => (HandKind::HandedOn, one.to),
            (true, _) => (HandKind::HandsOn, one.to),
            (_, true) => (HandKind::HandedToMe, one.from),
            _ => continue,
        };
        notices.push(HandNotice {
            kind,
            who: short_of(open, who),
            on: one.on,
            students: count(&one.students),
        });
    }
    notices
}
