//! How long plans are kept, holds, and erasing, over `api` (G6, H5).

use std::fs;

use api::{
    AuditShow, DraftKeep, ErrorShown, HoldState, Host, KeepRuleState, KeepingShow, KeepingShown, PlanShow,
    StudentErase, StudentErasedHere, Window,
};
use chrono::NaiveDate;
use domain::{KeepFrom, KeepRule, PersonId, PlanId, TextField};
use waymark_suite::stick::{Other, bring, invite, out, says};
use waymark_suite::{SmallSchool, profile};

const PLANTED: &str = "the heron stood in our yard";

fn keeping(host: &mut Host) -> KeepingShown {
    api::keeping_show(host, Window::Main, KeepingShow { student: None }).expect("it shows")
}

fn erase(host: &mut Host, student: PersonId) -> Result<StudentErasedHere, ErrorShown> {
    api::student_erase(host, Window::Main, StudentErase { student })
}

fn hold(host: &mut Host, student: PersonId, why: &str, until: Option<&str>, ended: bool) -> Result<(), ErrorShown> {
    let state = HoldState {
        student,
        why: why.to_owned(),
        until: until.map(|day| day.parse().expect("a day")),
        ended,
    };
    api::hold_state(host, Window::Main, state).map(drop)
}

fn is_here(host: &mut Host, plan: PlanId) -> bool {
    api::plan_show(host, Window::Main, PlanShow { plan }).is_ok()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A school whose one plan has words, six years on.
fn years_later() -> SmallSchool {
    let mut school = SmallSchool::new();
    let pen = school.students_pen();
    school
        .says(&pen, profile(TextField::Strengths), PLANTED)
        .expect("she writes");
    school.clock.pass_days(6 * 365);
    school
}

#[test]
fn h5_a_plan_is_due_by_the_schools_rule_and_no_clock_erases_it() {
    let mut school = years_later();
    let shown = keeping(&mut school.host);
    assert_eq!(
        (shown.rule.years, shown.rule.from),
        (5, KeepFrom::LastYear),
        "five years after her last year, where the school has not said"
    );
    let due = &shown.due[0];
    assert_eq!(
        (due.name.as_str(), due.due_on, due.is_due),
        ("Amina Warsame", day("2032-07-01"), true),
        "it is due by name with its day"
    );
    let mut school = school.reopened();
    assert!(
        is_here(&mut school.host, school.plan),
        "and it is there until a person erases it"
    );
    let rule = KeepRule {
        years: 7,
        from: KeepFrom::PlanYear,
    };
    api::keep_rule_state(&mut school.host, Window::Main, KeepRuleState { rule }).expect("the rule is changed");
    let shown = keeping(&mut school.host);
    assert!(shown.due.is_empty(), "by another rule it is not due");
    assert_eq!(shown.next_on, Some(day("2034-07-01")), "and it says when something is");
    let refused = erase(&mut school.host, school.student).expect_err("it is kept");
    assert_eq!(refused.code, "not_due_yet", "what the rule keeps is not erased");
    assert!(
        refused.words.contains("2034-07-01"),
        "it says until when: {}",
        refused.words
    );
    assert!(is_here(&mut school.host, school.plan), "and nothing was");
}

#[test]
fn g6_what_is_erased_is_gone_over_a_start_and_leaves_a_record_without_its_words() {
    let mut school = years_later();
    let draft = DraftKeep {
        plan: school.plan,
        key: "look".to_owned(),
        words: PLANTED.to_owned(),
    };
    api::draft_keep(&mut school.host, Window::Main, draft).expect("half typed");
    let student = school.student;
    let done = erase(&mut school.host, student).expect("it is erased");
    assert_eq!(done.years, [2026], "it says of which year");
    assert!(!is_here(&mut school.host, school.plan), "the plan is gone");
    assert_eq!(
        erase(&mut school.host, student).expect_err("twice").code,
        "nothing_kept",
        "there is nothing more to erase"
    );
    let mut school = school.reopened();
    assert!(!is_here(&mut school.host, school.plan), "it stays gone");
    let shown = keeping(&mut school.host);
    let erasure = &shown.erasures[0];
    assert_eq!(
        (erasure.student.as_str(), &erasure.years[..], erasure.here),
        ("Amina Warsame", &[2026][..], true),
        "the page tells it"
    );
    let log = api::audit_show(
        &mut school.host,
        Window::Main,
        AuditShow {
            student: Some(student),
            most: 500,
        },
    )
    .expect("the log");
    let told: Vec<&str> = log.lines.iter().map(|line| line.words.as_str()).collect();
    assert!(
        told.iter()
            .any(|line| line.contains("erased the plans of Amina Warsame for 2026–27")),
        "and so does the log: {told:?}"
    );
    assert!(!told.join(" ").contains("heron"), "which holds none of her words");
    let folder = school.folder.path().join("data/vaults/ngozi-okafor");
    assert!(
        fs::metadata(folder.join("main.db")).is_ok(),
        "the vault is where it was"
    );
    let check = api::check_vault(&mut school.host).expect("it is checked");
    assert_eq!(check.findings, Vec::<String>::new(), "and whole");
}

#[test]
fn h5_a_hold_stops_every_erasure_and_says_who_set_it_until_it_is_ended() {
    let mut school = years_later();
    let student = school.student;
    hold(
        &mut school.host,
        student,
        "a request of the court",
        Some("2034-01-31"),
        false,
    )
    .expect("a hold");
    let refused = erase(&mut school.host, student).expect_err("it is held");
    assert_eq!(refused.code, "held_back", "a hold stops it");
    assert!(
        refused.words.contains("Ms. Okafor"),
        "and it says whose: {}",
        refused.words
    );
    assert!(!refused.remedy.is_empty(), "and what to do");
    let shown = keeping(&mut school.host);
    let standing = &shown.holds[0];
    assert_eq!(
        (standing.why.as_str(), standing.until),
        ("a request of the court", Some(day("2034-01-31"))),
        "the page says why and until when"
    );
    assert!(shown.due[0].hold.is_some(), "beside what is due");
    assert!(is_here(&mut school.host, school.plan), "nothing is gone");
    hold(&mut school.host, student, "", None, true).expect("it is ended");
    erase(&mut school.host, student).expect("and then it is erased");
    let past = hold(&mut school.host, student, "", Some("2020-01-01"), false).expect_err("a day that has passed");
    assert_eq!(past.code, "day_is_past", "a hold until yesterday would hold nothing");
}

#[test]
fn h5_a_hold_ends_with_its_last_day() {
    let mut school = years_later();
    let student = school.student;
    hold(&mut school.host, student, "", Some("2032-12-31"), false).expect("a hold");
    school.clock.pass_days(120);
    erase(&mut school.host, student).expect("its day has passed");
    assert!(keeping(&mut school.host).holds.is_empty(), "and it is listed no more");
}

/// Her own two computers, each with the plan, six years on.
fn two_computers() -> (SmallSchool, Other, std::path::PathBuf) {
    let mut school = years_later();
    let stick = school.folder.path().join("stick");
    fs::create_dir_all(&stick).expect("a stick");
    let invited = invite(&mut school, &stick, None);
    let mut home = Other::joined(&invited, "2032-10-12T18:00:00Z", 7);
    out(&mut home.host, &stick);
    bring(&mut school.host, &stick);
    out(&mut school.host, &stick);
    bring(&mut home.host, &stick);
    assert!(is_here(&mut home.host, school.plan), "the plan is on both");
    (school, home, stick)
}

#[test]
fn g6_another_computer_that_reads_of_it_erases_too_and_says_so() {
    let (mut school, mut home, stick) = two_computers();
    let student = school.student;
    let done = erase(&mut school.host, student).expect("it is erased");
    assert_eq!(done.waits.len(), 1, "another computer has still to hear of it");
    let shown = keeping(&mut school.host);
    assert_eq!(shown.erasures[0].confirmed.len(), 1, "this one has erased");
    assert_eq!(
        shown.erasures[0].waits.len(),
        1,
        "and the other one was not heard from since"
    );

    out(&mut school.host, &stick);
    bring(&mut home.host, &stick);
    assert!(!is_here(&mut home.host, school.plan), "it erases when it reads of it");
    out(&mut home.host, &stick);
    bring(&mut school.host, &stick);
    let shown = keeping(&mut school.host);
    assert_eq!(shown.erasures[0].confirmed.len(), 2, "both have said so");
    assert!(shown.erasures[0].waits.is_empty(), "nobody is waited for");
}

#[test]
fn g6_what_comes_late_for_erased_plans_is_kept_out_counted_and_told() {
    let (mut school, mut home, stick) = two_computers();
    let pen = school.students_pen();
    let target = profile(TextField::Community);
    let late = "written at home meanwhile";
    says(&mut home.host, school.plan, &pen, target, late);
    let student = school.student;
    erase(&mut school.host, student).expect("it is erased");
    out(&mut home.host, &stick);
    bring(&mut school.host, &stick);
    bring(&mut school.host, &stick);
    assert!(!is_here(&mut school.host, school.plan), "nothing comes back");
    let shown = keeping(&mut school.host);
    assert_eq!(shown.erasures[0].late, 1, "what came late is counted once");
    let mut school = school.reopened();
    assert!(!is_here(&mut school.host, school.plan), "nor after a start");
    out(&mut school.host, &stick);
    bring(&mut home.host, &stick);
    assert!(
        !is_here(&mut home.host, school.plan),
        "and the other computer erases too"
    );
}

#[test]
fn h5_a_hold_that_one_computer_sets_stops_an_erasure_of_another_there_until_it_is_ended() {
    let (mut school, mut home, stick) = two_computers();
    let student = school.student;
    hold(&mut home.host, student, "asked for by her family", None, false).expect("a hold at home");
    erase(&mut school.host, student).expect("which nobody at school has read");
    out(&mut school.host, &stick);
    bring(&mut home.host, &stick);
    assert!(
        is_here(&mut home.host, school.plan),
        "where the hold stands nothing is erased"
    );
    let shown = keeping(&mut home.host);
    assert!(!shown.erasures[0].here, "and the page says so");
    assert_eq!(
        shown.erasures[0].hold.as_ref().map(|hold| hold.why.as_str()),
        Some("asked for by her family"),
        "with why"
    );
    hold(&mut home.host, student, "", None, true).expect("it is ended");
    assert!(!is_here(&mut home.host, school.plan), "then it is erased there too");
}

#[test]
fn h5_a_hold_set_again_while_another_computer_ends_it_goes_on() {
    let (mut school, mut home, stick) = two_computers();
    let student = school.student;
    hold(&mut school.host, student, "first", None, false).expect("a hold");
    out(&mut school.host, &stick);
    bring(&mut home.host, &stick);
    hold(&mut school.host, student, "", None, true).expect("one ends it");
    hold(&mut home.host, student, "again", None, false).expect("the other says it anew");
    for _ in 0..2 {
        out(&mut home.host, &stick);
        bring(&mut school.host, &stick);
        out(&mut school.host, &stick);
        bring(&mut home.host, &stick);
    }
    for host in [&mut school.host, &mut home.host] {
        let refused = erase(host, student).expect_err("it is held on both");
        assert_eq!(
            refused.code, "held_back",
            "the word that was not known to whoever ended it stands"
        );
    }
}

#[test]
fn g2_only_who_tends_the_school_erases_or_states_the_rule() {
    let mut school = years_later();
    let guest = waymark_suite::stick::counsellor(&mut school);
    let stick = school.folder.path().join("stick");
    fs::create_dir_all(&stick).expect("a stick");
    let invited = invite(&mut school, &stick, Some(guest));
    let mut there = Other::joined(&invited, "2032-10-12T18:00:00Z", 9);
    let student = school.student;
    assert_eq!(
        erase(&mut there.host, student).expect_err("not a counsellor").code,
        "not_yours_to_decide",
        "a counsellor erases nothing"
    );
    let rule = KeepRule {
        years: 0,
        from: KeepFrom::PlanYear,
    };
    let refused = api::keep_rule_state(&mut there.host, Window::Main, KeepRuleState { rule });
    assert_eq!(
        refused.expect_err("nor that").code,
        "not_yours_to_decide",
        "nor states the rule"
    );
    hold(&mut there.host, student, "talking with the family", None, false).expect("but anyone stops it");
    let ended = hold(&mut there.host, student, "", None, true);
    assert_eq!(
        ended.expect_err("not theirs").code,
        "not_yours_to_decide",
        "and whoever tends ends it"
    );
}
