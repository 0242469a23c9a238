//! The main job over `api`: hold a conference on a plan, keep it, open it
//! again with every word and every author there.

use api::{
    ConferenceEnd, ConferenceLeave, ConferenceShow, ConferenceStart, StageKind, SuggestionMake, UnlockWith, Window,
};
use domain::plan::GoalStanding;
use domain::rules::Ask;
use domain::{Field, List, TextField, Voice};
use serde_json::json;
use vault::Effect;
use waymark_suite::stick::Other;
use waymark_suite::{PASSPHRASE, SmallSchool, profile, text};

/// A kept document over which the engine breaks, as a fuzzer found it.
const BREAKS_WHEN_KEPT: &[u8] = include_bytes!("../../../src-tauri/crates/domain/tests/it/found/breaks_when_kept.bin");

#[test]
fn p26_a_plan_opens_again_with_every_word_and_both_authors() {
    let mut school = SmallSchool::new();
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    school
        .says(
            &hers,
            profile(TextField::Strengths),
            "I notice things other people walk past.",
        )
        .expect("she writes");
    let note = school.item(List::Notes, &teachers);
    school
        .says(
            &teachers,
            text(note, TextField::Words),
            "She saw the pipe before any of us did.",
        )
        .expect("kept");
    let goal = school.goal("I want to find out what our river carries.");
    school.confirms(goal, school.student, true).expect("her yes");
    school.confirms(goal, school.teacher, true).expect("the teacher's yes");
    let before = school.show();

    let mut school = school.reopened();
    let after = school.show();
    assert_eq!(
        after.plan, before.plan,
        "every word, every author and every yes stands after opening again"
    );
    let voice = |text: &domain::Text| {
        let run = &text.0[0];
        after.plan.pens[run.by.as_ref().expect("every run has an author")].voice
    };
    assert_eq!(voice(&after.plan.profile.strengths), Voice::Student);
    assert_eq!(voice(&after.plan.notes[0].words), Voice::School);
}

#[test]
fn p26_a_plan_whose_kept_document_cannot_be_read_opens_from_its_log_and_is_kept_anew() {
    for unreadable in [BREAKS_WHEN_KEPT, b"bent"] {
        let mut school = SmallSchool::new();
        let hers = school.students_pen();
        school
            .says(&hers, profile(TextField::Strengths), "I notice things.")
            .expect("she writes");
        let (before, plan) = (school.show(), school.plan);
        let SmallSchool {
            host, clock, folder, ..
        } = school;
        let desk = Other { host, clock, folder };
        let mut desk = desk.with_another_program(11, |vault| {
            let kept = Effect::Snapshot {
                plan,
                revision: before.plan.revision.clone(),
                bytes: unreadable.to_vec(),
            };
            vault.commit(Vec::new(), vec![kept]).expect("kept");
        });
        let report = api::check_vault(&mut desk.host).expect("it checks");
        assert!(
            matches!(report.findings.as_slice(), [one] if one.contains("the snapshot is not what the log gives")),
            "{:?}",
            report.findings
        );
        let after = desk.show(plan);
        assert_eq!(after.plan, before.plan, "every word with its author");
        let report = api::check_vault(&mut desk.host).expect("it checks");
        assert_eq!(report.findings, Vec::<String>::new(), "and the vault is whole again");
    }
}

#[test]
fn p4_a_goal_is_agreed_when_student_and_teacher_have_said_yes_in_either_order() {
    for student_first in [true, false] {
        let mut school = SmallSchool::new();
        let goal = school.goal("I want to speak at the town meeting.");
        let standing = |school: &mut SmallSchool| school.show().plan.goals[0].standing;
        assert_eq!(standing(&mut school), GoalStanding::Proposed);
        let (first, second) = if student_first {
            (school.student, school.teacher)
        } else {
            (school.teacher, school.student)
        };
        school.confirms(goal, first, true).expect("first yes");
        assert_eq!(
            standing(&mut school),
            GoalStanding::OneYes,
            "one yes does not agree for two"
        );
        school.confirms(goal, second, true).expect("second yes");
        assert_eq!(standing(&mut school), GoalStanding::Agreed);
    }
}

#[test]
fn p4_a_no_stays_on_the_page() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to speak at the town meeting.");
    school.confirms(goal, school.student, true).expect("yes");
    school.confirms(goal, school.teacher, false).expect("no");
    let shown = school.show();
    let said: Vec<bool> = shown.plan.goals[0].confirmations.iter().map(|word| word.yes).collect();
    assert!(said.contains(&false), "the disagreement can be read");
    assert_ne!(shown.plan.goals[0].standing, GoalStanding::Agreed);
}

#[test]
fn p5_an_adults_pen_cannot_change_a_students_sentence() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to find out what our river carries.");
    let adult = school.teachers_pen();
    let refused = school
        .says(&adult, text(goal, TextField::Statement), " Carefully.")
        .expect_err("it is refused");
    assert_eq!(refused.code, "students_words");
    assert!(
        !refused.words.is_empty() && !refused.remedy.is_empty(),
        "the refusal says what to do"
    );
    assert_eq!(
        school.show().plan.goals[0].statement.plain(),
        "I want to find out what our river carries."
    );
}

#[test]
fn p5_no_text_in_which_the_student_wrote_is_changed_by_an_adult_whichever_it_is() {
    let mut school = SmallSchool::new();
    let (hers, adults) = (school.students_pen(), school.teachers_pen());
    let item = school.item(List::Goals, &adults);
    for target in TextField::ALL.iter().map(|field| text(item, *field)) {
        school
            .says(&adults, target, "Where? ")
            .expect("an empty text is for anybody");
        school.says(&hers, target, "I say so. ").expect("the student writes");
        let refused = school
            .says(&adults, target, "Perhaps ")
            .expect_err("an adult does not write among her words");
        assert_eq!(refused.code, "students_words", "{target:?}");
        let suggestion = SuggestionMake {
            plan: school.plan,
            target,
            base: school.show().plan.revision,
            proposed: "I say so, perhaps.".to_owned(),
            pen: adults.clone(),
        };
        api::suggestion_make(&mut school.host, Window::Main, suggestion).expect("a suggestion stands beside it");
    }
}

#[test]
fn p7_where_no_choice_is_the_students_the_app_asks() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to find out what our river carries.");
    let asked = |school: &mut SmallSchool| school.show().asks.contains(&Ask::WhichChoiceIsYours { goal });
    for field in [Field::WhatChosenBy, Field::HowChosenBy, Field::ShowChosenBy] {
        school.sets(goal, field, json!("teacher")).expect("who chose is set");
    }
    assert!(asked(&mut school), "which of the three could be the student's");
    school
        .sets(goal, Field::HowChosenBy, json!("student"))
        .expect("one is hers");
    assert!(!asked(&mut school), "and then it asks no more");
}

#[test]
fn p26_undo_takes_back_ones_own_last_change_and_redo_brings_it_again() {
    let mut school = SmallSchool::new();
    let hers = school.students_pen();
    school.says(&hers, profile(TextField::Passions), "Water").expect("kept");
    // Keys that follow each other at once are one burst, undone together.
    school.clock.pass_minutes(1);
    school
        .says(&hers, profile(TextField::Passions), ", my brothers")
        .expect("kept");
    let undo = |school: &mut SmallSchool| {
        api::change_undo(&mut school.host, Window::Main, api::ChangeUndo { plan: school.plan }).expect("undone")
    };
    assert!(undo(&mut school).act.is_some());
    assert_eq!(school.show().plan.profile.passions.plain(), "Water");
    api::change_redo(&mut school.host, Window::Main, api::ChangeRedo { plan: school.plan }).expect("redone");
    assert_eq!(school.show().plan.profile.passions.plain(), "Water, my brothers");
    undo(&mut school);
    undo(&mut school);
    assert!(school.show().plan.profile.passions.is_blank());
    assert!(undo(&mut school).act.is_none(), "nothing of one's own is left to undo");
}

#[test]
fn c2_the_shared_screen_reaches_one_plan_and_nothing_else() {
    let mut school = SmallSchool::new();
    let other =
        api::student_add(&mut school.host, Window::Main, waymark_suite::student("Mateo Rivera")).expect("added");
    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("the conference starts");
    assert_eq!(school.host.stage(), StageKind::Conference);

    let class = api::class_show(&mut school.host, Window::Main, api::ClassShow {}).expect_err("the rest is locked");
    assert_eq!(class.code, "screen_is_shared");
    let class = api::class_show(&mut school.host, Window::Conference, api::ClassShow {}).expect_err("not for it");
    assert_eq!(class.code, "not_for_this_window");
    let show = api::PlanShow { plan: other.plan };
    let foreign = api::plan_show(&mut school.host, Window::Conference, show).expect_err("another plan is not there");
    assert_eq!(
        foreign.code, "plan_unknown",
        "it does not even say that the plan exists"
    );

    let shown = api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("one plan shows");
    let all = serde_json::to_string(&shown).expect("a response is data");
    assert!(
        !all.contains("Mateo") && !all.contains("Rivera"),
        "no other student's name is in the answer"
    );
}

#[test]
fn c2_every_command_not_for_the_shared_screen_is_refused_there() {
    let mut school = SmallSchool::new();
    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("the conference starts");
    for row in api::COMMANDS.iter().filter(|row| !row.windows.contains(&"conference")) {
        let refused = api::dispatch(&mut school.host, Window::Conference, row.name, json!({}));
        let code = refused.expect_err(row.name).code;
        assert_eq!(
            code, "not_for_this_window",
            "{} is refused on the shared screen before its request is read",
            row.name
        );
    }
}

#[test]
fn c2_leaving_the_shared_screen_needs_the_unlock() {
    let mut school = SmallSchool::new();
    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("the conference starts");
    let leave = |passphrase: &str| ConferenceLeave {
        unlock: UnlockWith::Passphrase {
            passphrase: api::Secret(passphrase.to_owned()),
        },
    };
    let refused = api::conference_leave(&mut school.host, Window::Conference, leave("wrong words")).expect_err("stays");
    assert_eq!(refused.code, "wrong_passphrase");
    assert_eq!(
        school.host.stage(),
        StageKind::Conference,
        "a wrong passphrase leaves the screen as it is"
    );
    api::conference_leave(&mut school.host, Window::Conference, leave(PASSPHRASE)).expect("left");
    assert_eq!(school.host.stage(), StageKind::Open);
}

#[test]
fn c2_c11_after_a_crash_it_reopens_into_the_conference_at_the_same_step() {
    let mut school = SmallSchool::new();
    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("the conference starts");
    let moved = api::ConferenceMove {
        step: "goals".to_owned(),
    };
    api::conference_move(&mut school.host, Window::Conference, moved).expect("moved on");
    let mut school = school.reopened();
    assert_eq!(school.host.stage(), StageKind::Conference, "never into the class");
    let shown = api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("it goes on");
    assert_eq!(shown.at_step, "goals");
}

#[test]
fn c1_a_first_conference_has_the_short_agenda_and_the_next_one_the_long() {
    let mut school = SmallSchool::new();
    let steps = |school: &mut SmallSchool| -> Vec<(String, u32)> {
        let start = ConferenceStart {
            plan: school.plan,
            present: Vec::new(),
        };
        api::conference_start(&mut school.host, Window::Main, start).expect("starts");
        let shown = api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("shows");
        api::conference_end(&mut school.host, Window::Conference, ConferenceEnd {}).expect("ends");
        let passphrase = api::Secret(PASSPHRASE.to_owned());
        let leave = ConferenceLeave {
            unlock: UnlockWith::Passphrase { passphrase },
        };
        api::conference_leave(&mut school.host, Window::Conference, leave).expect("left");
        shown.agenda.into_iter().map(|step| (step.key, step.minutes)).collect()
    };
    let wanted = |steps: &[(&str, u32)]| -> Vec<(String, u32)> {
        steps
            .iter()
            .map(|(key, minutes)| ((*key).to_owned(), *minutes))
            .collect()
    };
    assert_eq!(
        steps(&mut school),
        wanted(&[("who_i_am", 7), ("goals", 8), ("family_asks", 3), ("agreements", 2)])
    );
    school.clock.pass_days(30);
    assert_eq!(
        steps(&mut school),
        wanted(&[
            ("welcome", 1),
            ("who_i_am", 3),
            ("work_i_chose", 6),
            ("goals", 5),
            ("family_asks", 3),
            ("agreements", 2)
        ]),
        "a later conference opens on the student's voice"
    );
}
