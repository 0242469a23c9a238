//! Adults change (H7): a cover until a day, a class handed on, a leaver's plans,
//! a case manager. Every computer asks, of every record, and not the screen alone.

use api::{
    AsideAnswer, AsideWhy, AuditShow, CareShow, CaseManagerState, ClassHandOver, ClassShow, CoverEnd, CoverState,
    DeviceRemove, HandKind, HandsShow, Host, InviteMake, PlanBegin, PlanShow, Window,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{PersonId, PlanId, RecordBody, Role, SpaceKind, TextField, Voice};
use tempfile::TempDir;
use vault::Vault;
use waymark_suite::people::draft;
use waymark_suite::stick::{Kept, Other, administrator, bring, colleague, goal, invite, out, own_pen, shown, waits};
use waymark_suite::{SmallSchool, profile, text_of};

/// Another adult's computer, invited for nothing but what a person's word gives.
fn computer(
    school: &mut SmallSchool,
    stick: &TempDir,
    person: PersonId,
    plans: Option<Vec<PlanId>>,
    seed: u64,
) -> Other {
    let request = InviteMake {
        to: shown(stick.path()),
        person: Some(person),
        plans,
        name: String::new(),
    };
    let invited = api::invite_make(&mut school.host, Window::Main, request).expect("an invitation is written");
    let now = school.clock.clone();
    let mut other = Other::joined(&invited, &api::Clock::now(&now).to_rfc3339(), seed);
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    other
}

fn today(school: &SmallSchool) -> NaiveDate {
    api::Clock::today(&school.clock)
}

fn covers(school: &mut SmallSchool, person: PersonId, students: Vec<PersonId>, days: u64) -> NaiveDate {
    let until = today(school) + Days::new(days);
    let request = CoverState {
        person,
        students,
        until,
    };
    api::cover_state(&mut school.host, Window::Main, request).expect("she lets him cover");
    until
}

fn opens(host: &mut Host, plan: PlanId) -> Result<(), String> {
    api::plan_show(host, Window::Main, PlanShow { plan })
        .map(|_| ())
        .map_err(|refused| refused.code)
}

fn both_go_on(school: &SmallSchool, others: &[&Other], days: i64) {
    school.clock.pass_days(days);
    for other in others {
        other.clock.pass_days(days);
    }
}

/// Something written down beside the plan by a program that keeps no rules.
fn writes_at(vault: &mut Vault, plan: PlanId, seed: u8, at: DateTime<Utc>) {
    let body = RecordBody::ConferencePlanned {
        at: at + chrono::TimeDelta::days(400),
    };
    let kept = Kept {
        space: (SpaceKind::PlanShared, Some(plan)),
        signer: vault.person(),
        at,
        replaces: Vec::new(),
        seed,
    };
    kept.says(vault, &body);
}

#[test]
fn h7_whoever_covers_reads_and_writes_until_the_day_and_gets_nothing_after_it() {
    let mut school = SmallSchool::new();
    let (stick, plan) = (TempDir::new().expect("a stick"), school.plan);
    let hers = school.students_pen();
    school
        .says(&hers, profile(TextField::Strengths), "I notice things.")
        .expect("she writes");
    let reyes = colleague(&mut school, "Daniel Reyes", "Mr. Reyes");
    let until = covers(&mut school, reyes, Vec::new(), 20);
    let mut other = computer(&mut school, &stick, reyes, None, 71);
    assert_eq!(
        text_of(&other.show(plan), &profile(TextField::Strengths)),
        "I notice things.",
        "he reads her words"
    );
    let mine = api::class_show(&mut other.host, Window::Main, ClassShow {}).expect("his class page");
    assert_eq!(mine.students.len(), 1, "the class is on his page");
    let [told] = mine.hands.as_slice() else {
        panic!("one line: {:?}", mine.hands)
    };
    assert_eq!(
        (told.kind, told.who.as_str(), told.on),
        (HandKind::ICover, "Ms. Okafor", until),
        "in words to him"
    );
    let hers = api::class_show(&mut school.host, Window::Main, ClassShow {})
        .expect("her class page")
        .hands;
    assert_eq!(
        (hers[0].kind, hers[0].who.as_str()),
        (HandKind::Covers, "Mr. Reyes"),
        "and to her"
    );
    goal(&mut other.host, plan, &own_pen(reyes));
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    assert_eq!(school.show().plan.goals.len(), 1, "what he wrote is hers too");

    // Somebody who stays reads on, so that the next words are on the stick at all.
    let thapa = colleague(&mut school, "Sunita Thapa", "Ms. Thapa");
    let _stays = computer(&mut school, &stick, thapa, None, 72);
    both_go_on(&school, &[&other], 21);
    assert_eq!(
        opens(&mut other.host, plan),
        Err("cover_over".to_owned()),
        "his own computer closes it"
    );
    let over = api::class_show(&mut other.host, Window::Main, ClassShow {}).expect("his class page");
    assert!(
        over.students.is_empty() && over.hands[0].kind == HandKind::CoverOver,
        "and says why"
    );
    let pen = school.students_pen();
    school
        .says(&pen, profile(TextField::Passions), "Bridges.")
        .expect("she writes on");
    out(&mut school.host, stick.path());
    let brought = bring(&mut other.host, stick.path());
    assert!(brought.plans.is_empty(), "nothing new of the plan is his: {brought:?}");
    assert!(
        brought.waiting > 0,
        "what lies on the stick is sealed under a key that he did not get"
    );
    let log = api::audit_show(
        &mut school.host,
        Window::Main,
        AuditShow {
            student: None,
            most: 50,
        },
    )
    .expect("the log");
    assert!(
        log.lines
            .iter()
            .any(|line| line.words.contains("let Daniel Reyes cover the whole class until")),
        "and it stands in the log: {:?}",
        log.lines
    );
    let turned = |school: &mut SmallSchool| {
        let check = api::check_vault(&mut school.host).expect("it checks");
        assert!(check.findings.is_empty(), "{:?}", check.findings);
        out(&mut school.host, stick.path())
    };
    let (first, second) = (std::fs::read(turned(&mut school)), std::fs::read(turned(&mut school)));
    assert!(
        first.expect("a file").len().abs_diff(second.expect("a file").len()) < 300,
        "keys turn once, and not with every stick"
    );
}

#[test]
fn h7_what_was_written_after_the_day_stays_out_until_a_person_takes_it_in_whatever_the_clock_says() {
    let mut school = SmallSchool::new();
    let (stick, plan) = (TempDir::new().expect("a stick"), school.plan);
    let reyes = colleague(&mut school, "Daniel Reyes", "Mr. Reyes");
    let student = school.student;
    covers(&mut school, reyes, vec![student], 7);
    let other = computer(&mut school, &stick, reyes, None, 73);
    let now = api::Clock::now(&school.clock);
    // His clock is years ahead, while he covers.
    let ahead = now + chrono::TimeDelta::days(3650);
    let mut other = other.with_another_program(731, |vault| {
        writes_at(vault, plan, 11, now + chrono::TimeDelta::days(7));
        writes_at(vault, plan, 21, ahead);
    });
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    let planned = school.show().next_conference.expect("the first counts").at;
    assert_eq!(planned, now + chrono::TimeDelta::days(407), "and the other does not");
    let aside = waits(&mut school.host).aside;
    let [one] = aside.as_slice() else {
        panic!("one thing: {aside:?}")
    };
    assert_eq!(
        (one.why, one.by.as_str(), one.may_take),
        (AsideWhy::CameAfter, "Mr. Reyes", true)
    );
    let mut school = school.reopened();
    assert_eq!(
        school.show().next_conference.map(|next| next.at),
        Some(planned),
        "read from the disk it is the same"
    );
    let of = waits(&mut school.host).aside[0].of.clone();
    api::aside_answer(&mut school.host, Window::Main, AsideAnswer { of, take: true }).expect("taken in");
    assert!(waits(&mut school.host).aside.is_empty(), "then nothing waits");
    let after = school.show().next_conference.map(|next| next.at);
    assert_eq!(
        after,
        Some(ahead + chrono::TimeDelta::days(400)),
        "and nothing was lost"
    );
    let mut school = school.reopened();
    assert_eq!(
        school.show().next_conference.map(|next| next.at),
        after,
        "also the next morning"
    );
    let check = api::check_vault(&mut school.host).expect("it checks");
    assert!(check.findings.is_empty(), "{:?}", check.findings);
}

#[test]
fn h7_a_cover_is_ended_early_and_named_students_are_all_it_gives() {
    let mut school = SmallSchool::new();
    let (stick, plan) = (TempDir::new().expect("a stick"), school.plan);
    let second = api::student_add(&mut school.host, Window::Main, waymark_suite::student("Bilal Noor")).expect("added");
    let reyes = colleague(&mut school, "Daniel Reyes", "Mr. Reyes");
    let student = school.student;
    covers(&mut school, reyes, vec![student], 20);
    let mut other = computer(&mut school, &stick, reyes, None, 74);
    assert_eq!(opens(&mut other.host, plan), Ok(()), "hers he has");
    assert_eq!(
        opens(&mut other.host, second.plan),
        Err("plan_unknown".to_owned()),
        "the other one never came"
    );
    let hands = api::hands_show(&mut other.host, Window::Main, HandsShow {}).expect("who has whom");
    assert!(
        !hands.may_decide && hands.covers[0].may_end,
        "he decides about nobody, and may give it back"
    );
    let refused = api::cover_state(
        &mut other.host,
        Window::Main,
        CoverState {
            person: reyes,
            students: Vec::new(),
            until: hands.today_on + Days::new(300),
        },
    );
    assert_eq!(refused.expect_err("not his to lengthen").code, "not_yours_to_decide");
    let cover = CoverEnd {
        cover: hands.covers[0].cover,
    };
    api::cover_end(&mut school.host, Window::Main, cover).expect("she ends it");
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    assert_eq!(
        opens(&mut other.host, plan),
        Err("cover_over".to_owned()),
        "it is over the moment he hears of it"
    );
    for days in [0, 400] {
        let request = CoverState {
            person: reyes,
            students: Vec::new(),
            until: if days == 0 {
                today(&school) - Days::new(1)
            } else {
                today(&school) + Days::new(days)
            },
        };
        let refused = api::cover_state(&mut school.host, Window::Main, request).expect_err("no such day");
        assert_eq!(refused.code, "day_out_of_reach");
    }
}

#[test]
fn h7_a_class_is_handed_on_in_one_action_and_own_notes_stay() {
    let mut school = SmallSchool::new();
    let (stick, plan) = (TempDir::new().expect("a stick"), school.plan);
    let hers = school.students_pen();
    school
        .says(&hers, profile(TextField::Strengths), "I notice things.")
        .expect("she writes");
    let words = "Ask about the long bus ride.".to_owned();
    api::own_note_write(
        &mut school.host,
        Window::Main,
        api::OwnNoteWrite {
            plan: Some(plan),
            words,
        },
    )
    .expect("her own note");
    let reyes = colleague(&mut school, "Daniel Reyes", "Mr. Reyes");
    let mut other = computer(&mut school, &stick, reyes, Some(Vec::new()), 75);
    assert!(opens(&mut other.host, plan).is_err(), "he has none of it yet");
    let (from, on) = (school.teacher, today(&school) + Days::new(3));
    let request = ClassHandOver {
        from,
        to: reyes,
        students: Vec::new(),
        on: Some(on),
    };
    let done = api::class_hand_over(&mut school.host, Window::Main, request).expect("handed on");
    assert!(done.plans == 1 && done.here, "{done:?}");
    assert_eq!(opens(&mut school.host, plan), Ok(()), "it is open to her until the day");
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    assert_eq!(
        text_of(&other.show(plan), &profile(TextField::Strengths)),
        "I notice things."
    );
    let class = api::class_show(&mut other.host, Window::Main, ClassShow {}).expect("his page");
    assert_eq!(class.class.expect("a class").teachers, [reyes], "the class is his");
    assert_eq!(class.hands[0].kind, HandKind::HandedToMe);
    let notes =
        api::own_notes_show(&mut other.host, Window::Main, api::OwnNotesShow { plan: Some(plan) }).expect("his notes");
    assert!(notes.notes.is_empty(), "hers stayed hers");
    api::student_add(&mut other.host, Window::Main, waymark_suite::student("Bilal Noor")).expect("he tends the class");

    both_go_on(&school, &[&other], 3);
    assert_eq!(
        opens(&mut school.host, plan),
        Err("handed_on".to_owned()),
        "then it is closed to her"
    );
    let pen = own_pen(reyes);
    goal(&mut other.host, plan, &pen);
    out(&mut other.host, stick.path());
    let brought = bring(&mut school.host, stick.path());
    assert!(
        brought.plans.is_empty(),
        "what he writes now does not reach her: {brought:?}"
    );
    let page = api::class_show(&mut school.host, Window::Main, ClassShow {}).expect("her page");
    assert!(
        page.students.is_empty() && page.hands[0].kind == HandKind::HandedOn,
        "her page says who has them"
    );
    // And back again, to the one with whom the school began.
    let back = ClassHandOver {
        from: reyes,
        to: from,
        students: vec![school.student],
        on: None,
    };
    api::class_hand_over(&mut other.host, Window::Main, back).expect("one student goes back");
    assert_eq!(opens(&mut other.host, plan), Err("handed_on".to_owned()));
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    assert_eq!(
        school.show().plan.goals.len(),
        1,
        "with everything that was written meanwhile"
    );
}

#[test]
fn h7_a_class_stated_by_who_had_not_heard_of_the_handover_takes_nothing_back() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let (reyes, thapa) = (
        colleague(&mut school, "Daniel Reyes", "Mr. Reyes"),
        administrator(&mut school, "Sunita Thapa", "Ms. Thapa"),
    );
    let mut other = computer(&mut school, &stick, thapa, None, 76);
    let from = school.teacher;
    let request = ClassHandOver {
        from,
        to: reyes,
        students: Vec::new(),
        on: None,
    };
    api::class_hand_over(&mut school.host, Window::Main, request).expect("handed on");
    // An hour later, apart, with what was known there.
    other.clock.pass_minutes(60);
    let page = api::class_show(&mut other.host, Window::Main, ClassShow {}).expect("her page");
    let mut class = page.class.expect("a class");
    class.name = "Grade 9, room 12".to_owned();
    api::class_state(&mut other.host, Window::Main, api::ClassState { class }).expect("stated");
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    for host in [&mut school.host, &mut other.host] {
        let class = api::class_show(host, Window::Main, ClassShow {})
            .expect("a page")
            .class
            .expect("a class");
        assert_eq!(
            (class.name.as_str(), class.teachers.as_slice()),
            ("Grade 9, room 12", [reyes].as_slice())
        );
    }
}

#[test]
fn h7_a_leavers_plans_stay_open_through_the_school_where_nobody_was_named() {
    let mut school = SmallSchool::new();
    let (stick, plan) = (TempDir::new().expect("a stick"), school.plan);
    let thapa = administrator(&mut school, "Sunita Thapa", "Ms. Thapa");
    let mut office = computer(&mut school, &stick, thapa, None, 77);
    let device = waits(&mut office.host)
        .devices
        .iter()
        .find(|one| !one.this)
        .map(|one| one.device)
        .expect("hers");
    api::device_remove(&mut office.host, Window::Main, DeviceRemove { device, all: true }).expect("she has left");
    assert_eq!(
        opens(&mut office.host, plan),
        Ok(()),
        "the plans are open to the office"
    );
    let to = colleague_there(&mut office.host, "Daniel Reyes");
    let request = ClassHandOver {
        from: school.teacher,
        to,
        students: Vec::new(),
        on: None,
    };
    let done = api::class_hand_over(&mut office.host, Window::Main, request).expect("the office hands them on");
    assert!(
        done.plans == 1 && !done.here,
        "and a computer is invited for him: {done:?}"
    );
    let hands = api::hands_show(&mut office.host, Window::Main, HandsShow {}).expect("who has whom");
    assert_eq!(hands.teachers, [to]);
    let same = ClassHandOver {
        from: to,
        to,
        students: Vec::new(),
        on: None,
    };
    let refused = api::class_hand_over(&mut office.host, Window::Main, same).expect_err("to oneself");
    assert_eq!(refused.code, "same_adult");
}

fn colleague_there(host: &mut Host, full: &str) -> PersonId {
    let person = api::PersonDraft {
        roles: vec![Role::Teacher],
        ..draft(Voice::School, full)
    };
    api::person_state(host, Window::Main, api::PersonState { person })
        .expect("stated")
        .person
        .id
}

#[test]
fn h7_a_case_manager_reads_one_students_care_and_nobody_elses() {
    let mut school = SmallSchool::new();
    let (stick, plan, student) = (TempDir::new().expect("a stick"), school.plan, school.student);
    let second = api::student_add(&mut school.host, Window::Main, waymark_suite::student("Bilal Noor")).expect("added");
    let bell = colleague(&mut school, "Arthur Bell", "Mr. Bell");
    let named = |ended| CaseManagerState {
        student,
        person: bell,
        ended,
    };
    api::case_manager_state(&mut school.host, Window::Main, named(false)).expect("named");
    let mut other = computer(&mut school, &stick, bell, Some(Vec::new()), 78);
    let care = api::care_show(&mut other.host, Window::Main, CareShow { plan }).expect("the care part");
    assert!(care.reads, "it came to him, and is open");
    assert!(
        opens(&mut other.host, second.plan).is_err(),
        "the other student's plan never came"
    );
    let care = api::care_show(&mut school.host, Window::Main, CareShow { plan: second.plan }).expect("care");
    assert!(
        care.readers.iter().all(|reader| reader.person != bell),
        "nor is he a reader there"
    );
    api::case_manager_state(&mut school.host, Window::Main, named(true)).expect("ended");
    out(&mut school.host, stick.path());
    bring(&mut other.host, stick.path());
    assert_eq!(
        opens(&mut other.host, plan),
        Err("cover_over".to_owned()),
        "and then it is closed"
    );
}

#[test]
fn g2_nobody_gives_covers_or_hands_on_who_does_not_tend_the_class_and_every_computer_asks() {
    let mut school = SmallSchool::new();
    let stick = TempDir::new().expect("a stick");
    let reyes = colleague(&mut school, "Daniel Reyes", "Mr. Reyes");
    let invited = invite(&mut school, stick.path(), Some(reyes));
    let mut other = Other::joined(&invited, "2026-10-13T08:00:00Z", 79);
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    let (teacher, student) = (school.teacher, school.student);
    let until = today(&school) + Days::new(30);
    let mut other = other.with_another_program(791, |vault| {
        let bodies = [
            RecordBody::CoverStated {
                person: reyes,
                students: Vec::new(),
                until,
                ended: false,
            },
            RecordBody::HandedOver {
                from: teacher,
                to: reyes,
                students: Vec::new(),
                on: until,
            },
        ];
        for (seed, body) in (31u8..).zip(bodies) {
            let kept = Kept {
                space: (SpaceKind::People, None),
                signer: vault.person(),
                at: "2026-10-13T09:00:00Z".parse().expect("an instant"),
                replaces: Vec::new(),
                seed,
            };
            kept.says(vault, &body);
        }
    });
    let hands = api::hands_show(&mut other.host, Window::Main, HandsShow {}).expect("who has whom");
    assert!(
        hands.covers.is_empty() && hands.handovers.is_empty(),
        "not even on his own computer"
    );
    out(&mut other.host, stick.path());
    bring(&mut school.host, stick.path());
    let hands = api::hands_show(&mut school.host, Window::Main, HandsShow {}).expect("who has whom");
    assert!(hands.covers.is_empty() && hands.handovers.is_empty() && hands.teachers == [teacher]);
    let aside = waits(&mut school.host).aside;
    assert_eq!(
        aside.iter().filter(|one| one.why == AsideWhy::NoRight).count(),
        2,
        "both are shown: {aside:?}"
    );
    let log = api::audit_show(
        &mut school.host,
        Window::Main,
        AuditShow {
            student: None,
            most: 50,
        },
    )
    .expect("the log");
    assert!(
        log.lines.iter().all(|line| !line.words.contains(" cover ")),
        "and told as done by nobody"
    );
    let refused = api::plan_begin(&mut other.host, Window::Main, PlanBegin { student, year: None });
    assert_eq!(refused.expect_err("not his").code, "not_yours_to_decide");
}

#[test]
fn c2_no_shared_screen_reaches_what_changes_adults_or_schools() {
    let mut school = SmallSchool::new();
    for window in [Window::Conference, Window::Student, Window::Notes] {
        for command in [
            "hands_show",
            "cover_state",
            "cover_end",
            "class_hand_over",
            "case_manager_state",
            "transfer_make",
            "transfer_sheet_write",
            "transfer_admit",
        ] {
            let refused = api::dispatch(&mut school.host, window, command, serde_json::json!({})).expect_err(command);
            assert!(
                ["not_for_this_window", "no_conference", "vault_closed"].contains(&refused.code.as_str()),
                "{command} from {window:?}: {}",
                refused.code
            );
        }
    }
}
