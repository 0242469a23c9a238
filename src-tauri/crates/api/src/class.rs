//! The class page, the people, the school and its calendar.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::people::{Person, PersonName, Relation, Role, Voice};
use domain::plan::SchoolYear;
use domain::rules::Ask;
use domain::school::{Calendar, ClassGoal, Holiday, School, Term};
use domain::{PersonId, PlanId, RecordBody, SpaceKind};

use crate::error::Error;
use crate::glance::{Glance, on_day};
use crate::host::{Host, Window};
use crate::messages::{
    CalendarState, CheckInAhead, ClassShow, ClassShown, ClassState, Done, EntryPointTake, PersonDraft, PersonState,
    PersonStated, PlanAsk, ProjectState, SchoolState, StudentAdd, StudentAdded, StudentLine,
};
use crate::open::Open;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn class_show(host: &mut Host, _window: Window, _request: ClassShow) -> Result<ClassShown, Error> {
        let today_on = host.clock.today();
        let now = host.now();
        let chance = host.chance.as_mut();
        let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
        let year = year_of(open, today_on);
        let glances = crate::glance::of_year(open, year.0, today_on, chance)?;
        let begun = glances.iter().map(|(student, plan, _)| (*student, *plan));
        let plans = crate::twins::going_on(open, begun, chance)?;
        let twins = crate::twins::twins(open, &plans, chance)?;
        // Of two plans the first is shown, until one is joined into the other.
        let by_student: BTreeMap<PersonId, (PlanId, Glance)> = glances
            .into_iter()
            .filter_map(|(student, plan, glance)| {
                let student = open.school.now(student);
                let first = plans.get(&student)?.first() == Some(&plan);
                first.then_some((student, (plan, glance)))
            })
            .collect();
        let only_class_goals = class_goals_only(open);
        let mut people: Vec<Person> = open.school.students().into_iter().cloned().collect();
        let closed = |person: PersonId| open.closed(person, None, today_on).is_some();
        people.retain(|person| by_student.contains_key(&person.id) || !closed(person.id));
        let mut shown = ClassShown {
            school: school_of(open),
            class: open.school.class.clone(),
            project: open.school.project.clone(),
            entry_points: entry_points_of(open),
            students: Vec::new(),
            today: Vec::new(),
            minutes_planned: 0,
            check_ins: Vec::new(),
            not_in_project: Vec::new(),
            asks: Vec::new(),
            twins,
            hands: crate::hands::notices(open, today_on),
            today_on,
        };
        for person in people {
            let begun = by_student.get(&person.id);
            let entry_point = open.school.taken.get(&person.id).copied();
            let mut line = StudentLine {
                person: person.id,
                full: person.name.full.clone(),
                short: person.name.short.clone(),
                plan: begun.map(|(plan, _)| *plan),
                entry_point,
                not_yet_met: !only_class_goals,
                not_yet_heard: !only_class_goals,
            };
            if let Some(&(plan, ref glance)) = begun {
                let ahead = glance.conference_ahead(plan, person.id, now);
                shown
                    .today
                    .extend(ahead.filter(|ahead| ahead.cut_off || on_day(ahead.at) == on_day(now)));
            }
            if let Some(&(plan, ref glance)) = begun.filter(|_| !only_class_goals) {
                line.not_yet_met = glance.not_yet_met();
                line.not_yet_heard = glance.not_yet_heard(open, today_on);
                shown.minutes_planned += glance.minutes_planned();
                shown
                    .check_ins
                    .extend(glance.check_in_near(open, today_on).map(|on| CheckInAhead {
                        plan,
                        person: person.id,
                        on,
                    }));
                shown
                    .asks
                    .extend(glance.asks(open, today_on).into_iter().map(|ask| PlanAsk {
                        plan,
                        person: person.id,
                        since: ask.since(),
                        ask: ask.kind(),
                    }));
            }
            if entry_point.is_none() && shown.project.is_some() {
                shown.not_in_project.push(person.id);
            }
            shown.students.push(line);
        }
        shown.today.sort_by_key(|ahead| (ahead.at, ahead.plan));
        Ok(shown)
    }

    pub(crate) fn class_state(host: &mut Host, _window: Window, request: ClassState) -> Result<Done, Error> {
        named(&request.class.name)?;
        let mut request = request;
        for goal in &mut request.class.goals {
            goal.words = goal.words.trim().to_owned();
        }
        request.class.goals.retain(|goal| !goal.words.is_empty());
        state(
            host,
            SpaceKind::Class,
            &RecordBody::ClassStated { class: request.class },
        )
    }

    pub(crate) fn project_state(host: &mut Host, _window: Window, request: ProjectState) -> Result<Done, Error> {
        named(&request.project.question)?;
        let project = request.project.id;
        state(
            host,
            SpaceKind::Class,
            &RecordBody::ProjectStated {
                project: request.project,
            },
        )?;
        for (position, mut entry_point) in (0u32..).zip(request.entry_points) {
            entry_point.position = position;
            entry_point.project = project;
            state(host, SpaceKind::Class, &RecordBody::EntryPointStated { entry_point })?;
        }
        Ok(Done {})
    }

    pub(crate) fn student_add(host: &mut Host, window: Window, request: StudentAdd) -> Result<StudentAdded, Error> {
        let StudentAdd {
            full,
            short,
            pronouns,
            grade,
            languages,
        } = request;
        named(&full)?;
        let full = full.split_whitespace().collect::<Vec<_>>().join(" ");
        let id = PersonId::from_random(host.random16());
        let short = if short.trim().is_empty() {
            crate::vaults::first_word(&full)
        } else {
            short.trim().to_owned()
        };
        let person = Person {
            id,
            voice: Voice::Student,
            name: PersonName {
                full,
                short,
                pronouns: pronouns.filter(|text| !text.trim().is_empty()),
            },
            names_for: BTreeMap::new(),
            roles: vec![Role::Student],
            languages,
            relation: None,
            contact: None,
            same_name: false,
            of_school: None,
            household: None,
            born_on: None,
            grade: Some(grade).filter(|text| !text.trim().is_empty()),
            roster_id: None,
            stated_in: None,
        };
        state(host, SpaceKind::People, &RecordBody::PersonStated { person })?;
        let mut class = host.opened()?.school.class.clone().ok_or(Error::NameMissing)?;
        class.students.push(id);
        state(host, SpaceKind::Class, &RecordBody::ClassStated { class })?;
        let begun = crate::plans::cases::plan_begin(
            host,
            window,
            crate::messages::PlanBegin {
                student: id,
                year: None,
            },
        )?;
        Ok(StudentAdded {
            person: id,
            plan: begun.plan,
        })
    }

    pub(crate) fn person_state(host: &mut Host, _window: Window, request: PersonState) -> Result<PersonStated, Error> {
        state_person(host, request.person, None)
    }

    pub(crate) fn entry_point_take(host: &mut Host, _window: Window, request: EntryPointTake) -> Result<Done, Error> {
        let EntryPointTake { student, entry_point } = request;
        let open = host.opened()?;
        if !open.school.people.contains_key(&student) {
            return Err(Error::PersonUnknown { person: student });
        }
        if let Some(id) = entry_point
            && !open.school.entry_points.iter().any(|known| known.id == id)
        {
            return Err(Error::ItemUnknown);
        }
        state(
            host,
            SpaceKind::Class,
            &RecordBody::EntryPointTaken { student, entry_point },
        )
    }

    pub(crate) fn school_state(host: &mut Host, _window: Window, request: SchoolState) -> Result<Done, Error> {
        named(&request.school.name)?;
        state(
            host,
            SpaceKind::Library,
            &RecordBody::SchoolStated { school: request.school },
        )
    }

    pub(crate) fn calendar_state(host: &mut Host, _window: Window, request: CalendarState) -> Result<Done, Error> {
        let calendar = request.calendar;
        if calendar.first_day >= calendar.last_day {
            return Err(Error::ValueNotAccepted {
                field: "calendar".to_owned(),
            });
        }
        state(host, SpaceKind::Library, &RecordBody::CalendarStated { calendar })
    }
}

/// States a person. The number in the school's roster stays as it is where none is given.
pub(crate) fn state_person(
    host: &mut Host,
    draft: PersonDraft,
    roster_id: Option<String>,
) -> Result<PersonStated, Error> {
    named(&draft.full)?;
    let known = match draft.id {
        Some(id) => Some(
            host.opened()?
                .school
                .people
                .get(&id)
                .cloned()
                .ok_or(Error::PersonUnknown { person: id })?,
        ),
        None => None,
    };
    if let Some(Relation { to, .. }) = &draft.relation
        && !host.opened()?.school.people.contains_key(to)
    {
        return Err(Error::PersonUnknown { person: *to });
    }
    let id = draft.id.unwrap_or_else(|| PersonId::from_random(host.random16()));
    let short = if draft.short.trim().is_empty() {
        crate::vaults::first_word(&draft.full)
    } else {
        draft.short.clone()
    };
    let person = Person {
        id,
        voice: known.as_ref().map_or(draft.voice, |person| person.voice),
        name: PersonName {
            full: draft.full.trim().to_owned(),
            short,
            pronouns: draft.pronouns,
        },
        names_for: draft.names_for,
        roles: draft.roles,
        languages: draft.languages,
        relation: draft.relation,
        contact: draft.contact.filter(|text| !text.trim().is_empty()),
        same_name: draft.same_name,
        of_school: known.as_ref().and_then(|person| person.of_school.clone()),
        household: draft.household.filter(|text| !text.trim().is_empty()),
        born_on: draft.born_on,
        grade: known.as_ref().and_then(|person| person.grade.clone()),
        roster_id: roster_id.or_else(|| known.as_ref().and_then(|person| person.roster_id.clone())),
        stated_in: None,
    };
    state(
        host,
        SpaceKind::People,
        &RecordBody::PersonStated { person: person.clone() },
    )?;
    Ok(PersonStated { person })
}

/// A person as a draft that changes nothing.
pub(crate) fn draft_of(person: &Person) -> PersonDraft {
    let Person {
        id,
        voice,
        name,
        names_for,
        same_name,
        roles,
        languages,
        relation,
        contact,
        household,
        born_on,
        ..
    } = person.clone();
    PersonDraft {
        id: Some(id),
        voice,
        full: name.full,
        short: name.short,
        pronouns: name.pronouns,
        roles,
        languages,
        relation,
        contact,
        names_for,
        same_name,
        household,
        born_on,
    }
}

/// Appends a statement of the school.
pub(crate) fn state(host: &mut Host, kind: SpaceKind, body: &RecordBody) -> Result<Done, Error> {
    let now = host.now();
    let chance = host.chance.as_mut();
    let open = host.open.as_mut().ok_or(Error::VaultClosed)?;
    open.state(kind, body, now, chance)?;
    Ok(Done {})
}

fn named(name: &str) -> Result<(), Error> {
    if name.trim().is_empty() {
        Err(Error::NameMissing)
    } else {
        Ok(())
    }
}

/// Every question that a plan has for a person.
pub(crate) fn asks(open: &Open, plan: &domain::Plan, today: NaiveDate) -> Vec<Ask> {
    let school = school_of(open);
    let mut asks = domain::rules::asks(plan, &school, calendar_of(open, today).as_ref(), today);
    asks.extend(crate::competencies::asks_of(open, plan));
    asks
}

/// What the class has as goals together.
pub(crate) fn class_goals(open: &Open) -> Vec<ClassGoal> {
    let goals = open.school.class.iter().flat_map(|class| &class.goals);
    goals.filter(|goal| !goal.retired).cloned().collect()
}

/// Whether the class has only goals together (P22).
pub(crate) fn class_goals_only(open: &Open) -> bool {
    open.school.class.as_ref().is_some_and(|class| class.class_goals_only)
}

/// Refuses what would track one student in a class that has only goals together.
pub(crate) fn tracks_one(open: &Open) -> Result<(), Error> {
    if class_goals_only(open) {
        Err(Error::ClassGoalsOnly)
    } else {
        Ok(())
    }
}

pub(crate) fn school_of(open: &Open) -> School {
    open.school.school.clone().unwrap_or_else(|| School {
        name: String::new(),
        language: "en".to_owned(),
        live_goals: 3,
        quiet_weeks: 6,
    })
}

/// Entry points of the project that is now the class's.
pub(crate) fn entry_points_of(open: &Open) -> Vec<domain::school::EntryPoint> {
    let project = open.school.project.as_ref().map(|project| project.id);
    open.school
        .entry_points
        .iter()
        .filter(|entry| Some(entry.project) == project)
        .cloned()
        .collect()
}

/// The calendar that a day falls into, or the one that ended last before it.
pub(crate) fn calendar_of(open: &Open, today: NaiveDate) -> Option<Calendar> {
    open.school
        .calendars
        .iter()
        .rev()
        .find(|calendar| calendar.first_day <= today)
        .cloned()
}

/// The school year of a day.
pub(crate) fn year_of(open: &Open, today: NaiveDate) -> SchoolYear {
    calendar_of(open, today)
        .filter(|calendar| today <= calendar.last_day)
        .map_or_else(|| plain_year(today), |calendar| calendar.year)
}

/// The school year of a day without a calendar: it turns in July.
pub(crate) fn plain_year(today: NaiveDate) -> SchoolYear {
    SchoolYear(if today.month() >= 7 {
        today.year()
    } else {
        today.year() - 1
    })
}

const BEGINS_WITH: &[(&str, &str)] = &[
    ("en", include_str!("../../../locales/en/begin.ftl")),
    ("es", include_str!("../../../locales/es/begin.ftl")),
];

/// A calendar to begin with, for the school year of a day: two terms and the
/// usual winter and spring weeks, named in the school's language. A school
/// changes it under School.
pub(crate) fn default_calendar(today: NaiveDate, language: &str) -> Result<Calendar, Error> {
    let words = crate::words::in_language(BEGINS_WITH, language)?;
    let named = |key: &str| words.get(key, &[]).unwrap_or_default();
    let year = plain_year(today);
    let day = |plus: i32, month, day| NaiveDate::from_ymd_opt(year.0 + plus, month, day).unwrap_or(today);
    let term = |key: &str, from, until| Term {
        name: named(key),
        from,
        until,
    };
    let holiday = |key: &str, from, until| Holiday {
        name: named(key),
        from,
        until,
    };
    Ok(Calendar {
        year,
        first_day: day(0, 8, 26),
        last_day: day(1, 6, 16),
        terms: vec![
            term("begin-term-first", day(0, 8, 26), day(1, 1, 22)),
            term("begin-term-second", day(1, 1, 25), day(1, 6, 16)),
        ],
        holidays: vec![
            holiday("begin-holiday-autumn", day(0, 11, 23), day(0, 11, 27)),
            holiday("begin-holiday-winter", day(0, 12, 23), day(1, 1, 1)),
            holiday("begin-holiday-february", day(1, 2, 22), day(1, 2, 26)),
            holiday("begin-holiday-spring", day(1, 4, 19), day(1, 4, 23)),
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::LANGUAGES;

    #[test]
    fn h11_a_calendar_to_begin_with_has_a_name_for_everything_in_the_schools_language() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        let mut before = Vec::new();
        for language in LANGUAGES {
            let calendar = default_calendar(today, language).expect("its words are there");
            let names: Vec<String> = calendar
                .terms
                .into_iter()
                .map(|term| term.name)
                .chain(calendar.holidays.into_iter().map(|holiday| holiday.name))
                .collect();
            assert!(
                names.iter().all(|name| !name.is_empty()),
                "{language} names each: {names:?}"
            );
            assert!(!before.contains(&names), "{language} has words of its own: {names:?}");
            before.push(names);
        }
    }
}
