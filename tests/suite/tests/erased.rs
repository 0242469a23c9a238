//! How long plans are kept, holds, and erasing, over `api` (G6, H5).

use std::fs;

use api::{
    AsideStates, AsideWhy, AuditShow, DraftKeep, ErrorShown, ExportWrite, HoldState, Host, KeepRuleState, KeepingShow,
    KeepingShown, PlanImport, PlanShow, StudentErase, StudentErasedHere, Window,
};
use chrono::NaiveDate;
use domain::plan::SchoolYear;
use domain::{ErasedSpace, KeepFrom, KeepRule, PersonId, PlanId, RecordBody, RecordId, SpaceKind, TextField};
use vault::Vault;
use waymark_suite::stick::{Kept, Other, bring, invite, out, says, waits};
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
        ("Amina Warsame", day("2032-06-17"), true),
        "it is due by name, the day after five years from the last day of its calendar"
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
    assert_eq!(shown.next_on, Some(day("2034-06-17")), "and it says when something is");
    let refused = erase(&mut school.host, school.student).expect_err("it is kept");
    assert_eq!(refused.code, "not_due_yet", "what the rule keeps is not erased");
    assert!(
        refused.words.contains("2034-06-17"),
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
    assert!(!is_here(&mut school.host, school.plan), "nothing comes back");
    let came = keeping(&mut school.host).erasures[0].late;
    assert!(came > 0, "what came late is counted");
    bring(&mut school.host, &stick);
    assert_eq!(
        keeping(&mut school.host).erasures[0].late,
        came,
        "and once, however often it comes"
    );
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

/// An adult's computer that has the plan.
fn joined(school: &mut SmallSchool, who: PersonId, seed: u64) -> (Other, std::path::PathBuf) {
    let stick = school.folder.path().join("stick");
    fs::create_dir_all(&stick).expect("a stick");
    let invited = invite(school, &stick, Some(who));
    let mut there = Other::joined(&invited, "2032-10-12T18:00:00Z", seed);
    out(&mut there.host, &stick);
    bring(&mut school.host, &stick);
    (there, stick)
}

#[test]
fn g2_only_an_administrator_erases_states_the_rule_or_ends_a_hold_and_anyone_sets_one() {
    let mut school = years_later();
    let guest = waymark_suite::stick::counsellor(&mut school);
    let (mut there, _) = joined(&mut school, guest, 9);
    let student = school.student;
    assert_eq!(
        erase(&mut there.host, student).expect_err("not a counsellor").code,
        "for_administrators",
        "a counsellor erases nothing"
    );
    assert!(!keeping(&mut there.host).may_decide, "and the page offers nothing");
    let rule = KeepRule {
        years: 0,
        from: KeepFrom::PlanYear,
    };
    let refused = api::keep_rule_state(&mut there.host, Window::Main, KeepRuleState { rule });
    assert_eq!(
        refused.expect_err("nor that").code,
        "for_administrators",
        "nor states the rule"
    );
    hold(&mut there.host, student, "talking with the family", None, false).expect("but anyone stops it");
    let ended = hold(&mut there.host, student, "", None, true);
    assert_eq!(
        ended.expect_err("not theirs").code,
        "for_administrators",
        "and whoever may erase ends it"
    );
}

#[test]
fn g2_what_an_administrator_erases_is_erased_with_whom_the_school_began_too() {
    let mut school = years_later();
    let head = waymark_suite::stick::administrator(&mut school, "Lucía Prado", "Ms. Prado");
    let (mut there, stick) = joined(&mut school, head, 11);
    assert!(is_here(&mut there.host, school.plan), "she has the plan");
    erase(&mut there.host, school.student).expect("she may");
    out(&mut there.host, &stick);
    bring(&mut school.host, &stick);
    assert!(!is_here(&mut school.host, school.plan), "it counts here");
    let shown = keeping(&mut school.host);
    assert_eq!(shown.erasures[0].by, "Ms. Prado", "under her name");
}

/// States something that no use case of theirs would.
fn state(vault: &mut Vault, body: &RecordBody, replaces: Vec<RecordId>, seed: u8) {
    let kept = Kept {
        space: (SpaceKind::People, None),
        signer: vault.person(),
        at: "2032-10-12T19:00:00Z".parse().expect("an instant"),
        replaces,
        seed,
    };
    kept.says(vault, body);
}

fn erased_by(vault: &Vault, student: PersonId, plan: PlanId) -> RecordBody {
    let spaces = vault.spaces().expect("read").into_iter();
    RecordBody::StudentErased {
        student,
        years: vec![SchoolYear(2026)],
        spaces: spaces
            .filter(|space| space.plan == Some(plan))
            .map(|space| ErasedSpace { space: space.id, plan })
            .collect(),
    }
}

#[test]
fn g2_an_erasure_by_who_may_not_made_by_another_program_erases_nothing_and_shows_its_reason() {
    let mut school = years_later();
    let (student, plan) = (school.student, school.plan);
    let guest = waymark_suite::stick::counsellor(&mut school);
    hold(&mut school.host, student, "a request of the court", None, false).expect("a hold");
    let (there, stick) = joined(&mut school, guest, 21);
    let mut there = there.with_another_program(22, |vault| {
        let standing: Vec<RecordId> = vault
            .records_of_kind("hold_stated")
            .expect("read")
            .iter()
            .map(|record| record.id)
            .collect();
        assert_eq!(standing.len(), 1, "he knows of the hold");
        let body = erased_by(vault, student, plan);
        state(vault, &body, Vec::new(), 71);
        let rule = KeepRule {
            years: 0,
            from: KeepFrom::PlanYear,
        };
        state(vault, &RecordBody::KeepRuleStated { rule }, Vec::new(), 72);
        let hold = |until: Option<&str>, ended| RecordBody::HoldStated {
            student,
            why: String::new(),
            until: until.map(day),
            ended,
        };
        state(vault, &hold(None, true), standing.clone(), 73);
        // A hold is his to set; that it ends hers is not.
        state(vault, &hold(Some("2032-10-12"), false), standing, 74);
    });
    assert!(is_here(&mut there.host, plan), "his own computer erases nothing");
    out(&mut there.host, &stick);
    bring(&mut school.host, &stick);
    assert!(is_here(&mut school.host, plan), "nor does the school's");
    let shown = keeping(&mut school.host);
    assert_eq!(shown.rule.years, 5, "the rule is as it was");
    assert!(shown.erasures.is_empty(), "no erasure is told");
    let whys: Vec<&str> = shown.holds.iter().map(|hold| hold.why.as_str()).collect();
    assert!(whys.contains(&"a request of the court"), "her hold stands: {whys:?}");
    let aside: Vec<_> = waits(&mut school.host)
        .aside
        .into_iter()
        .map(|one| (one.why, one.states, one.by))
        .collect();
    assert_eq!(
        aside,
        [(); 3].map(|()| (
            AsideWhy::NoRight,
            Some(AsideStates::Keeping),
            "Mr. Abdullahi".to_owned()
        )),
        "what does not count is kept with its reason"
    );
    let mut school = school.reopened();
    assert!(is_here(&mut school.host, plan), "after a start too");
}

#[test]
fn h5_a_hold_stops_an_erasure_that_names_somebody_else_with_the_held_students_plan() {
    let (mut school, home, stick) = two_computers();
    let (student, plan) = (school.student, school.plan);
    hold(&mut school.host, student, "a request of the court", None, false).expect("a hold");
    let mut home = home.with_another_program(31, |vault| {
        let other = vault.person();
        let body = erased_by(vault, other, plan);
        state(vault, &body, Vec::new(), 81);
    });
    out(&mut home.host, &stick);
    bring(&mut school.host, &stick);
    assert!(
        is_here(&mut school.host, plan),
        "a hold is on the student's plans, whatever the record says"
    );
    let shown = keeping(&mut school.host);
    assert_eq!(
        shown.erasures[0].hold.as_ref().map(|hold| hold.why.as_str()),
        Some("a request of the court"),
        "and the page says what stops it"
    );
}

#[test]
fn g6_a_file_does_not_bring_an_erased_plan_back() {
    let mut school = years_later();
    let to = school.folder.path().join("copies");
    fs::create_dir_all(&to).expect("a folder");
    let copy = waymark_suite::copies::wanted(&school, domain::Audience::School, None, "json");
    let write = ExportWrite {
        copy,
        to: Some(to.to_str().expect("a plain path").to_owned()),
    };
    let file = api::export_write(&mut school.host, Window::Main, write).expect("a copy");
    erase(&mut school.host, school.student).expect("it is erased");
    let refused =
        api::plan_import(&mut school.host, Window::Main, PlanImport { from: file.path }).expect_err("it is erased");
    assert_eq!(refused.code, "was_erased", "it says so");
    assert!(refused.words.contains("Ms. Okafor"), "and by whom: {}", refused.words);
    assert!(!is_here(&mut school.host, school.plan), "nothing came back");
}
