//! Whose words, what to ask, school weeks, heads of records.

use chrono::NaiveDate;
use domain::doc::Edit;
use domain::plan::SchoolYear;
use domain::rules::{
    Ask, Shares, Wanted, asks, checklist, heads, not_yet_heard, not_yet_met, quiet_goals, school_weeks,
    school_weeks_after, shares_of, whose_words,
};
use domain::school::{Calendar, Holiday, School, Term};
use domain::{Field, List, Person, Record, RecordBody, TextField};
use serde_json::json;

use crate::people::*;
use crate::plans::{confirmed, read, record, with_a_goal};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn school() -> School {
    School {
        name: "Hilltop".to_owned(),
        language: "en".to_owned(),
        live_goals: 3,
        quiet_weeks: 6,
    }
}

/// From the day of `at(0)`, 29 August 2026, a Saturday, on.
fn calendar() -> Calendar {
    let term = |name: &str, from, until| Term {
        name: name.to_owned(),
        from: day(from),
        until: day(until),
    };
    Calendar {
        year: SchoolYear(2026),
        first_day: day("2026-08-26"),
        last_day: day("2027-06-11"),
        terms: vec![
            term("fall", "2026-08-26", "2026-12-18"),
            term("spring", "2027-01-04", "2027-06-11"),
        ],
        holidays: vec![
            Holiday {
                name: "rest".to_owned(),
                from: day("2026-10-12"),
                until: day("2026-10-16"),
            },
            Holiday {
                name: "winter".to_owned(),
                from: day("2026-12-19"),
                until: day("2027-01-03"),
            },
            Holiday {
                name: "one day".to_owned(),
                from: day("2026-09-07"),
                until: day("2026-09-07"),
            },
        ],
    }
}

#[test]
fn school_weeks_leave_out_holidays_and_the_week_one_stands_in() {
    let weeks = |from, until| school_weeks(&calendar(), day(from), day(until));
    assert_eq!(weeks("2026-09-01", "2026-09-04"), 0, "the same week");
    assert_eq!(weeks("2026-09-01", "2026-09-06"), 0, "its weekend");
    assert_eq!(
        weeks("2026-09-01", "2026-09-07"),
        0,
        "a Monday off is no school day yet"
    );
    assert_eq!(weeks("2026-09-01", "2026-09-08"), 1);
    assert_eq!(weeks("2026-10-05", "2026-10-18"), 0, "a week of holiday does not count");
    assert_eq!(weeks("2026-10-05", "2026-10-23"), 1);
    assert_eq!(weeks("2026-12-14", "2027-01-08"), 1, "two weeks of winter do not count");
    assert_eq!(
        weeks("2026-06-01", "2026-08-28"),
        1,
        "from the summer into the first week"
    );
    assert_eq!(
        weeks("2027-06-07", "2027-08-30"),
        0,
        "after the last day there is no school"
    );
    assert_eq!(weeks("2026-09-08", "2026-09-01"), 0, "never backwards");
}

#[test]
fn a_live_goal_that_is_quiet_for_six_school_weeks_asks_for_support() {
    let mut desk = with_a_goal();
    desk.edit(
        &Edit::Set {
            item: item(1),
            field: Field::Status,
            value: json!("live"),
        },
        &student(),
    );
    let quiet_on = |records: &[Record], today: &str| {
        quiet_goals(&read(&desk, records), &calendar(), 6, day(today))
            .first()
            .map(|one| (one.weeks, one.again))
    };
    assert_eq!(quiet_on(&[], "2026-10-09"), Some((6, false)));
    assert_eq!(quiet_on(&[], "2026-10-02"), None);
    let check_in = |n, on: &str| {
        let body = RecordBody::CheckedIn {
            goal: item(1),
            where_i_am: "half".to_owned(),
            in_the_way: String::new(),
            tried: String::new(),
            next: String::new(),
            obstacles: Vec::new(),
            strategies: Vec::new(),
            helped: None,
            next_on: None,
        };
        Record {
            at: day(on).and_hms_opt(15, 0, 0).unwrap().and_utc(),
            ..record(n, Some(&student()), &body)
        }
    };
    assert_eq!(
        quiet_on(&[check_in(1, "2026-10-09")], "2026-10-23"),
        None,
        "a check-in is heard"
    );
    assert_eq!(
        quiet_on(&[check_in(1, "2026-10-09")], "2026-12-04"),
        Some((7, true)),
        "a second time, another strategy is asked for"
    );
}

#[test]
fn shares_of_words_add_up_to_a_hundred() {
    let mut desk = with_a_goal();
    desk.add(List::Supports, item(2), &teacher());
    let target = of(item(2), TextField::What);
    desk.write(target, 0, "two ", &teacher());
    desk.write(target, 4, "three", &mother());
    desk.write(target, 0, "one ", &student());
    let plan = read(&desk, &[]);
    let shares = shares_of(&plan.supports[0].what, &plan.pens);
    assert_eq!(
        shares,
        Shares {
            student: 34,
            family: 33,
            school: 33,
            unnamed: 0
        }
    );
    let words = whose_words(&plan);
    assert_eq!(words.sections[&domain::plan::Section::Goals].student, 100);
    assert_eq!(
        words.whole.student + words.whole.family + words.whole.school + words.whole.unnamed,
        100
    );
    assert_eq!(
        shares_of(&domain::Text::default(), &plan.pens),
        Shares::default(),
        "no words, no shares"
    );
}

#[test]
fn a_word_that_two_wrote_is_whose_it_mostly_is() {
    let mut desk = with_a_goal();
    desk.add(List::Supports, item(2), &teacher());
    let target = of(item(2), TextField::What);
    desk.write(target, 0, "boats", &teacher());
    desk.write(target, 5, "h", &student());
    let plan = read(&desk, &[]);
    assert_eq!(shares_of(&plan.supports[0].what, &plan.pens).school, 100);
}

#[test]
fn over_the_soft_cap_the_app_asks_which_to_park() {
    let mut desk = Device::new(1);
    for n in (1..=4).rev() {
        desk.add(List::Goals, item(n), &student());
        desk.edit(
            &Edit::Set {
                item: item(n),
                field: Field::Status,
                value: json!("live"),
            },
            &student(),
        );
    }
    let asked = asks(&read(&desk, &[]), &school(), None, day("2026-09-01"));
    assert!(
        asked.contains(&Ask::WhichToPark {
            live: [1, 2, 3, 4].map(item).to_vec(),
            cap: 3
        }),
        "{asked:?}"
    );
    desk.edit(
        &Edit::Set {
            item: item(3),
            field: Field::Status,
            value: json!("parked"),
        },
        &student(),
    );
    let asked = asks(&read(&desk, &[]), &school(), None, day("2026-09-01"));
    assert!(
        !asked.iter().any(|ask| matches!(ask, Ask::WhichToPark { .. })),
        "three are fine: {asked:?}"
    );
}

#[test]
fn where_no_choice_is_the_students_the_app_asks_which_could_be() {
    let mut desk = with_a_goal();
    let set = |field| Edit::Set {
        item: item(1),
        field,
        value: json!("teacher"),
    };
    let asked = |desk: &Device| {
        asks(&read(desk, &[]), &school(), None, day("2026-09-01")).contains(&Ask::WhichChoiceIsYours { goal: item(1) })
    };
    assert!(!asked(&desk), "nothing chosen yet is no question");
    desk.edit(&set(Field::WhatChosenBy), &teacher());
    desk.edit(&set(Field::HowChosenBy), &teacher());
    assert!(!asked(&desk), "the third is still open");
    let together = Edit::Set {
        item: item(1),
        field: Field::ShowChosenBy,
        value: json!("together"),
    };
    desk.edit(&together, &teacher());
    assert!(asked(&desk), "none is the student's");
    desk.edit(
        &Edit::Set {
            item: item(1),
            field: Field::HowChosenBy,
            value: json!("student"),
        },
        &student(),
    );
    assert!(!asked(&desk));
}

#[test]
fn p9_p10_technology_without_a_goal_a_way_an_adult_and_a_day_is_asked_about() {
    let mut desk = with_a_goal();
    desk.add(List::Experiences, item(5), &teacher());
    let asked = |desk: &Device| asks(&read(desk, &[]), &school(), None, day("2026-09-01"));
    let experience = item(5);
    assert!(asked(&desk).is_empty());
    desk.write(of(item(5), TextField::Technology), 0, "a laptop", &teacher());
    assert_eq!(
        asked(&desk),
        [
            Ask::WhatIsItFor { experience },
            Ask::WayWithoutTechnology { experience },
            Ask::WhoShowsHow { experience },
            Ask::WhoLooksAfter { experience },
        ]
    );
    let mut set = |field, value| {
        let edit = Edit::Set {
            item: item(5),
            field,
            value,
        };
        desk.edit(&edit, &teacher());
        asked(&desk)
    };
    set(Field::Goal, json!(item(1)));
    // A loan, time at school or paper is a way too.
    let left = set(Field::Provision, json!("loan"));
    assert_eq!(
        left,
        [Ask::WhoShowsHow { experience }, Ask::WhoLooksAfter { experience }]
    );
    set(Field::LooksAfter, json!(teacher().speakers[0]));
    assert_eq!(
        set(Field::CheckOn, json!("2026-09-15")),
        [Ask::WhoShowsHow { experience }]
    );
}

#[test]
fn not_yet_met_and_not_yet_heard_end_when_it_happens() {
    let desk = with_a_goal();
    let agreed = [
        confirmed(1, &student(), true, "Build a raft"),
        confirmed(2, &teacher(), true, "Build a raft"),
    ];
    assert!(not_yet_met(&read(&desk, &agreed[..1])));
    assert!(!not_yet_met(&read(&desk, &agreed)), "an agreed goal");
    let met = record(
        3,
        None,
        &RecordBody::ConferenceBegun {
            present: vec![],
            agenda: vec![],
        },
    );
    assert!(!not_yet_met(&read(&desk, &[met])), "a conference");
    let plan = read(&desk, &[]);
    let heard = |last: Option<&str>, today| !not_yet_heard(&plan, &calendar(), last.map(day), day(today));
    assert!(!heard(None, "2026-10-01"));
    assert!(heard(Some("2026-09-02"), "2026-10-01"));
    assert!(
        !heard(Some("2026-09-02"), "2027-02-01"),
        "last term's words were heard last term"
    );
    assert!(
        heard(Some("2026-09-02"), "2026-12-28"),
        "between terms the last one counts"
    );
}

#[test]
fn the_checklist_names_what_the_law_still_wants() {
    let mut desk = with_a_goal();
    let people = std::collections::BTreeMap::new();
    let missing = |desk: &Device, records: &[Record]| -> Vec<Wanted> {
        checklist(&read(desk, records), &people, day("2026-10-01"))
            .into_iter()
            .filter(|line| !line.there)
            .map(|line| line.wanted)
            .collect()
    };
    assert_eq!(
        missing(&desk, &[]),
        [
            Wanted::School,
            Wanted::ParentOrGuardian,
            Wanted::Abilities,
            Wanted::Opportunities,
            Wanted::Supports,
            Wanted::Reviewed
        ]
    );
    desk.write(profile(TextField::Strengths), 0, "patient", &student());
    desk.write(profile(TextField::Passions), 0, "boats", &student());
    desk.add(List::Experiences, item(5), &teacher());
    desk.write(of(item(5), TextField::Title), 0, "The boat shop", &teacher());
    desk.edit(
        &Edit::Set {
            item: item(5),
            field: Field::Level,
            value: json!("create"),
        },
        &teacher(),
    );
    desk.add(List::Supports, item(6), &teacher());
    desk.write(of(item(6), TextField::What), 0, "A quiet table", &teacher());
    let records = [student(), teacher(), mother()]
        .iter()
        .zip(1..)
        .map(|(pen, n)| confirmed(n, pen, true, "Build a raft"))
        .collect::<Vec<_>>();
    assert!(missing(&desk, &records).is_empty(), "{:?}", missing(&desk, &records));
}

#[test]
fn a_parent_is_not_wanted_of_a_student_who_is_of_age() {
    let desk = with_a_goal();
    let plan = read(&desk, &[]);
    let wanted = |born: &str| {
        let student = json!({ "id": plan.student, "voice": "student", "born_on": born,
            "name": { "full": "Amina Warsame", "short": "Amina" } });
        let student: Person = serde_json::from_value(student).unwrap();
        let people = std::collections::BTreeMap::from([(plan.student, student)]);
        let lines = checklist(&plan, &people, day("2026-10-01"));
        lines.iter().any(|line| line.wanted == Wanted::ParentOrGuardian)
    };
    assert!(wanted("2008-10-02"), "eighteen tomorrow");
    assert!(!wanted("2008-10-01"), "eighteen today");
}

#[test]
fn two_records_that_replace_the_same_one_are_a_conflict_until_one_replaces_both() {
    let own = |n, replaces: &[u8]| {
        let body = RecordBody::OwnNote {
            plan: None,
            words: format!("{n}"),
        };
        Record {
            replaces: replaces.iter().map(|n| record_id(*n)).collect(),
            ..record(n, Some(&teacher()), &body)
        }
    };
    let ids = |records: &[Record]| -> Vec<_> {
        heads(records, |record, body| {
            matches!(body, RecordBody::OwnNote { .. }).then_some(record.signer)
        })
        .into_values()
        .flatten()
        .map(|record| record.id)
        .collect()
    };
    let (first, left, right, joined) = (own(1, &[]), own(2, &[1]), own(3, &[1]), own(4, &[2, 3]));
    assert_eq!(
        ids(&[right.clone(), first.clone(), left.clone()]),
        [record_id(2), record_id(3)]
    );
    assert_eq!(
        ids(&[joined.clone(), right.clone(), first.clone(), left.clone()]),
        [record_id(4)]
    );
    let withdrawn = record(5, Some(&teacher()), &RecordBody::Withdrawn { record: record_id(4) });
    assert_eq!(
        ids(&[joined, withdrawn, right, first, left]),
        [record_id(2), record_id(3)],
        "undo brings both back"
    );
}

#[test]
fn p15_a_check_in_comes_back_on_the_same_weekday_so_many_school_weeks_on() {
    let after = |from: &str, weeks| school_weeks_after(&calendar(), day(from), weeks).to_string();
    assert_eq!(after("2026-09-02", 1), "2026-09-09", "a Wednesday");
    assert_eq!(
        after("2026-08-31", 1),
        "2026-09-08",
        "the Monday is free: the week's first school day"
    );
    assert_eq!(after("2026-09-18", 4), "2026-10-23", "the week of rest does not count");
    assert_eq!(after("2026-12-14", 1), "2027-01-04", "over the winter");
    assert_eq!(after("2027-06-01", 4), "2027-06-11", "the year ends before");
}
