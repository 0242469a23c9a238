//! Feedback as a dialogue (P25), unmet needs (P16) and closing a goal (P19).

use std::collections::BTreeMap;

use api::{ErrorShown, EvidenceAdd, FieldSet, GoalClose, ItemAdd, Window};
use domain::plan::{GoalStanding, GoalStatus, Medium};
use domain::rules::Ask;
use domain::{Field, ItemId, List, Pen, TextField};
use serde_json::json;
use waymark_suite::{SmallSchool, TwoDesks, profile, text};

fn note(desk: &mut SmallSchool, pen: &Pen, about: &str, asks: bool, words: &str) -> ItemId {
    let mut fields = BTreeMap::from([(Field::About, json!(about))]);
    if asks {
        fields.insert(Field::Asks, json!(true));
    }
    let add = ItemAdd {
        plan: desk.plan,
        list: List::Notes,
        after: None,
        fields,
        pen: pen.clone(),
    };
    let note = api::item_add(&mut desk.host, Window::Main, add).expect("a note").item;
    desk.says(pen, text(note, TextField::Words), words).expect("kept");
    note
}

fn sets(
    desk: &mut SmallSchool,
    pen: &Pen,
    item: ItemId,
    field: Field,
    value: serde_json::Value,
) -> Result<(), ErrorShown> {
    let set = FieldSet {
        plan: desk.plan,
        item,
        field,
        value,
        pen: pen.clone(),
    };
    api::field_set(&mut desk.host, Window::Main, set).map(|_| ())
}

#[test]
fn p25_a_question_is_answered_turn_by_turn_and_settled_and_says_whose_each_is() {
    let mut desk = SmallSchool::new();
    let (hers, teachers) = (desk.students_pen(), desk.teachers_pen());
    let goal = desk.goal("I want to find out what our river carries.");
    let question = note(
        &mut desk,
        &teachers,
        &goal.to_string(),
        true,
        "How will you know which paper is right?",
    );
    let answer = note(
        &mut desk,
        &hers,
        &question.to_string(),
        false,
        "I test each jar three times.",
    );
    let more = note(
        &mut desk,
        &teachers,
        &answer.to_string(),
        false,
        "Write all three down.",
    );
    let plan = desk.show().plan;
    let by = |id: ItemId| {
        let note = plan.notes.iter().find(|note| note.id == id).expect("there");
        (
            plan.pens[note.words.0[0].by.as_ref().expect("an author")].voice,
            note.about.settled().cloned().unwrap_or_default(),
        )
    };
    assert_eq!(by(question), (domain::Voice::School, goal.to_string()));
    assert_eq!(by(answer), (domain::Voice::Student, question.to_string()));
    assert_eq!(by(more).1, answer.to_string());
    assert_eq!(
        plan.notes[0].asks.settled(),
        Some(&true),
        "it is a question, and visibly the teacher's"
    );

    sets(&mut desk, &hers, question, Field::Settled, json!(true)).expect("she settles it");
    assert_eq!(desk.show().plan.notes[0].settled.settled(), Some(&true));
    let told = api::plan_story(&mut desk.host, Window::Main, api::PlanStory { plan: desk.plan }).expect("told");
    let about_goal = told.events.iter().filter(|event| event.goals.contains(&goal)).count();
    assert!(
        about_goal >= 5,
        "the goal, three turns and the settling are told with the goal: {about_goal}"
    );
}

#[test]
fn p25_nobody_writes_in_a_turn_of_the_students() {
    let mut desk = SmallSchool::new();
    let (hers, teachers) = (desk.students_pen(), desk.teachers_pen());
    let turn = note(&mut desk, &hers, "who_i_am", false, "Ask me about the pipe.");
    let refused = desk
        .says(&teachers, text(turn, TextField::Words), " Please.")
        .expect_err("her turn is hers");
    assert_eq!(refused.code, "students_words");
}

#[test]
fn p25_a_turn_stands_beside_anything_a_passage_a_piece_of_evidence_an_agreement() {
    let mut desk = SmallSchool::new();
    let (hers, teachers) = (desk.students_pen(), desk.teachers_pen());
    desk.says(&hers, profile(TextField::LearnBest), "I can talk first.")
        .expect("kept");
    let goal = desk.goal("I want to find out what our river carries.");
    let evidence = EvidenceAdd {
        plan: desk.plan,
        medium: Medium::Text,
        words: "Three jars".to_owned(),
        goals: vec![goal],
        alt: String::new(),
        competencies: Vec::new(),
        taken: None,
        pen: hers.clone(),
    };
    let evidence = api::evidence_add(&mut desk.host, Window::Main, evidence)
        .expect("kept")
        .record
        .expect("a record");
    let agreement = desk.item(List::Agreements, &hers);
    for about in ["learn_best".to_owned(), evidence.to_string(), agreement.to_string()] {
        note(&mut desk, &teachers, &about, false, "What would help?");
        assert_eq!(
            desk.show().plan.notes.last().expect("a note").about.settled(),
            Some(&about)
        );
    }
    let refused = note_refused(&mut desk, &teachers, "statement");
    assert_eq!(
        refused.code, "value_not_accepted",
        "a text of an item is no place of its own"
    );
}

fn note_refused(desk: &mut SmallSchool, pen: &Pen, about: &str) -> ErrorShown {
    let add = ItemAdd {
        plan: desk.plan,
        list: List::Notes,
        after: None,
        fields: BTreeMap::from([(Field::About, json!(about))]),
        pen: pen.clone(),
    };
    api::item_add(&mut desk.host, Window::Main, add).expect_err("refused")
}

#[test]
fn p25_turns_taken_apart_on_two_desks_all_stay() {
    let mut desk = SmallSchool::new();
    let teachers = desk.teachers_pen();
    let goal = desk.goal("I want to find out what our river carries.");
    let question = note(
        &mut desk,
        &teachers,
        &goal.to_string(),
        true,
        "What is in the third jar?",
    );
    let mut two = TwoDesks::from(desk);
    let hers = two.one.students_pen();
    note(&mut two.one, &hers, &question.to_string(), false, "A skin.");
    note(
        &mut two.other,
        &teachers,
        &question.to_string(),
        false,
        "Bring it on Monday.",
    );
    sets(&mut two.one, &hers, question, Field::Settled, json!(true)).expect("settled here");
    sets(&mut two.other, &teachers, question, Field::Settled, json!(false)).expect("open there");
    let mut two = two.meet();
    for desk in [&mut two.one, &mut two.other] {
        let plan = desk.show().plan;
        assert_eq!(plan.notes.len(), 3, "both answers are there");
        let asked = plan
            .notes
            .iter()
            .find(|note| note.id == question)
            .expect("the question");
        assert!(
            asked.settled.is_contested(),
            "whether it is settled waits for a person (S3)"
        );
    }
}

fn lives(desk: &mut SmallSchool) -> ItemId {
    let goal = desk.goal("I want to find out what our river carries.");
    desk.confirms(goal, desk.student, true).expect("yes");
    desk.confirms(goal, desk.teacher, true).expect("yes");
    desk.sets(goal, Field::Status, json!("live")).expect("live");
    goal
}

fn quiet(desk: &mut SmallSchool) -> Vec<bool> {
    desk.show()
        .asks
        .iter()
        .filter_map(|ask| match ask {
            Ask::WhatSupportIsMissing { quiet } => Some(quiet.again),
            _ => None,
        })
        .collect()
}

#[test]
fn p16_a_live_goal_without_a_sign_for_six_school_weeks_is_an_unmet_need_and_holidays_do_not_count() {
    let mut desk = SmallSchool::new();
    lives(&mut desk);
    desk.clock.pass_days(35);
    assert_eq!(quiet(&mut desk), Vec::<bool>::new(), "five weeks are not six");
    // The week of Thanksgiving lies in between and is no school week.
    desk.clock.pass_days(7);
    assert_eq!(quiet(&mut desk), Vec::<bool>::new());
    desk.clock.pass_days(7);
    assert_eq!(quiet(&mut desk), [false], "what support is missing?");
}

#[test]
fn p16_a_second_time_asks_for_another_way() {
    let mut desk = SmallSchool::new();
    let goal = lives(&mut desk);
    desk.clock.pass_days(50);
    assert_eq!(quiet(&mut desk), [false]);
    let check = api::CheckInAdd {
        plan: desk.plan,
        goal,
        where_i_am: "Two jars".to_owned(),
        in_the_way: String::new(),
        tried: String::new(),
        next: String::new(),
        obstacles: Vec::new(),
        strategies: Vec::new(),
        helped: None,
        next_on: None,
        pen: desk.students_pen(),
    };
    api::check_in_add(&mut desk.host, Window::Main, check).expect("kept");
    assert_eq!(quiet(&mut desk), Vec::<bool>::new(), "a check-in is a sign");
    desk.clock.pass_days(80);
    assert_eq!(quiet(&mut desk), [true], "the second time");
}

#[test]
fn p16_as_many_weeks_again_without_a_sign_are_a_second_time() {
    let mut desk = SmallSchool::new();
    lives(&mut desk);
    desk.clock.pass_days(50);
    assert_eq!(quiet(&mut desk), [false]);
    desk.clock.pass_days(60);
    assert_eq!(quiet(&mut desk), [true]);
}

#[test]
fn p19_closing_without_evidence_keeps_the_reason_and_that_none_was_given() {
    for (reason, kept) in [("The canoe club closed.", "The canoe club closed."), ("  ", "")] {
        let mut desk = SmallSchool::new();
        let goal = lives(&mut desk);
        let close = GoalClose {
            plan: desk.plan,
            goal,
            to: GoalStatus::SetAside,
            reason: reason.to_owned(),
            pen: desk.students_pen(),
        };
        api::goal_close(&mut desk.host, Window::Main, close).expect("closed");
        let shown = desk.show();
        assert_eq!(shown.plan.goals[0].standing, GoalStanding::SetAside);
        let closed = shown.plan.goals[0].closed.clone().expect("that it was asked is kept");
        assert_eq!(closed.reason, kept);
        api::change_undo(&mut desk.host, Window::Main, api::ChangeUndo { plan: desk.plan }).expect("undone");
        let shown = desk.show();
        assert_eq!(
            shown.plan.goals[0].standing,
            GoalStanding::Live,
            "both are undone as one"
        );
        assert!(shown.plan.goals[0].closed.is_none());
    }
}

#[test]
fn p19_a_goal_closed_by_any_door_says_that_no_reason_was_given() {
    let mut desk = SmallSchool::new();
    let goal = lives(&mut desk);
    desk.sets(goal, Field::Status, json!("met")).expect("met");
    assert_eq!(desk.show().plan.goals[0].closed.clone().expect("kept").reason, "");
    desk.sets(goal, Field::Status, json!("live")).expect("live again");
    assert!(
        desk.show().plan.goals[0].closed.is_none(),
        "a goal that lives is not closed"
    );
}

#[test]
fn p19_with_evidence_no_reason_is_asked() {
    let mut desk = SmallSchool::new();
    let goal = lives(&mut desk);
    let evidence = EvidenceAdd {
        plan: desk.plan,
        medium: Medium::Text,
        words: "Three jars".to_owned(),
        goals: vec![goal],
        alt: String::new(),
        competencies: Vec::new(),
        taken: None,
        pen: desk.students_pen(),
    };
    api::evidence_add(&mut desk.host, Window::Main, evidence).expect("kept");
    desk.sets(goal, Field::Status, json!("met")).expect("met");
    assert!(desk.show().plan.goals[0].closed.is_none());
}

#[test]
fn p19_nothing_closes_by_itself_when_a_term_or_a_year_ends() {
    let mut desk = SmallSchool::new();
    lives(&mut desk);
    for days in [120, 150, 400] {
        desk.clock.pass_days(days);
        let mut again = desk.reopened();
        assert_eq!(again.show().plan.goals[0].standing, GoalStanding::Live);
        desk = again;
    }
}
