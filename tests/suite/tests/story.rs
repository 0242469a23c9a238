//! History as a story (P24): each text as it stood then, and bringing it back;
//! the trash and undo (P26).

use std::collections::BTreeMap;

use api::{ItemTrash, PlanStory, TextRestore, TextShow, Window};
use domain::story::{StoryEvent, StoryKind, TextThen};
use domain::{Field, List, TextField, Voice};
use serde_json::{Value, json};
use waymark_suite::{SmallSchool, profile, text};

fn told(desk: &mut SmallSchool) -> Vec<StoryEvent> {
    api::plan_story(&mut desk.host, Window::Main, PlanStory { plan: desk.plan })
        .expect("the story is told")
        .events
}

fn then_of(desk: &mut SmallSchool, is: impl Fn(&StoryKind) -> bool) -> Vec<TextThen> {
    let events = told(desk);
    events
        .into_iter()
        .filter(|event| is(&event.kind))
        .filter_map(|event| event.then)
        .collect()
}

#[test]
fn p24_every_text_can_be_read_as_it_stood_then_and_brought_back_with_its_authors() {
    let mut desk = SmallSchool::new();
    let (hers, teachers) = (desk.students_pen(), desk.teachers_pen());
    let target = profile(TextField::Passions);
    desk.says(&teachers, target, "Water. ").expect("the teacher begins");
    desk.clock.pass_minutes(60);
    desk.says(&hers, target, "And my brothers.").expect("she writes on");
    desk.clock.pass_minutes(60);
    let shown = desk.show();
    let all = waymark_suite::utf16(&shown.plan.profile.passions.plain());
    let cleared = api::TextEdit {
        plan: desk.plan,
        target,
        pen: hers.clone(),
        base: shown.plan.revision,
        at: 0,
        delete: all,
        insert: "Boats.".to_owned(),
    };
    api::text_edit(&mut desk.host, Window::Main, cleared).expect("she writes it anew");

    let thens = then_of(&mut desk, |kind| matches!(kind, StoryKind::TextChanged { .. }));
    assert_eq!(thens.len(), 3, "each sitting leads to its text");
    let mut read = Vec::new();
    for then in &thens {
        let show = TextShow {
            plan: desk.plan,
            target: then.target,
            at: then.at.clone(),
        };
        read.push(
            api::text_show(&mut desk.host, Window::Main, show)
                .expect("it reads")
                .text
                .plain(),
        );
    }
    assert_eq!(read, ["Boats.", "Water. And my brothers.", "Water. "], "newest first");

    let restore = TextRestore {
        plan: desk.plan,
        target,
        at: thens[1].at.clone(),
        pen: hers,
    };
    api::text_restore(&mut desk.host, Window::Main, restore).expect("it comes back");
    let plan = desk.show().plan;
    let runs: Vec<(String, Voice)> = plan
        .profile
        .passions
        .0
        .iter()
        .map(|run| (run.text.clone(), plan.pens[run.by.as_ref().expect("an author")].voice))
        .collect();
    assert_eq!(
        runs,
        [
            ("Water. ".to_owned(), Voice::School),
            ("And my brothers.".to_owned(), Voice::Student)
        ],
        "every character as its author's, not as whoever brought it back"
    );
    assert!(
        told(&mut desk)
            .iter()
            .any(|event| matches!(&event.kind, StoryKind::TextRestored { before, .. } if before == "Boats.")),
        "what stood before it stays in the story"
    );
}

#[test]
fn p24_the_story_can_be_told_of_one_goal() {
    let mut desk = SmallSchool::new();
    let (hers, teachers) = (desk.students_pen(), desk.teachers_pen());
    let river = desk.goal("I want to find out what our river carries.");
    let speak = desk.goal("I want to speak at the town meeting.");
    desk.confirms(river, desk.student, true).expect("yes");
    let support = desk.item(List::Supports, &teachers);
    desk.says(&teachers, text(support, TextField::What), "Talk first")
        .expect("kept");
    desk.sets(support, Field::Goal, json!(river.to_string()))
        .expect("for the river");
    desk.says(&hers, profile(TextField::Passions), "Water").expect("kept");
    let of = |events: &[StoryEvent], goal| events.iter().filter(|event| event.goals.contains(&goal)).count();
    let events = told(&mut desk);
    assert_eq!(of(&events, river), 4, "proposed, a yes, a support and what it is for");
    assert_eq!(of(&events, speak), 1);
}

#[test]
fn p26_the_trash_shows_what_is_in_it_for_thirty_days_and_the_story_for_ever() {
    let mut desk = SmallSchool::new();
    let pen = desk.students_pen();
    let goal = desk.goal("Learn the oud");
    let trash = ItemTrash {
        plan: desk.plan,
        item: goal,
        pen: pen.clone(),
    };
    api::item_trash(&mut desk.host, Window::Main, trash).expect("in the trash");
    desk.clock.pass_days(29);
    assert_eq!(desk.show().plan.trash.len(), 1);
    desk.clock.pass_days(2);
    assert_eq!(desk.show().plan.trash.len(), 0, "after 30 days it is out of sight");
    let revive = api::ItemRevive {
        plan: desk.plan,
        item: goal,
        pen,
    };
    assert!(
        told(&mut desk)
            .iter()
            .any(|event| matches!(&event.kind, StoryKind::Trashed { words, .. } if words == "Learn the oud")),
        "and no word of it is lost"
    );
    api::item_revive(&mut desk.host, Window::Main, revive).expect("it can still come back");
    assert_eq!(desk.show().plan.goals.len(), 1);
}

/// The plan as canonical data, without the names that a thing gets anew when
/// it is done again: of records, claims and revisions.
fn canonical(desk: &mut SmallSchool) -> String {
    fn walk(value: &mut Value, renamed: &mut BTreeMap<String, String>) {
        match value {
            Value::Object(fields) => {
                fields.remove("revision");
                fields.remove("claim");
                for (name, field) in fields.iter_mut() {
                    if name == "record" {
                        if let Some(id) = field.as_str() {
                            let number = renamed.len();
                            let new = renamed
                                .entry(id.to_owned())
                                .or_insert_with(|| format!("record {number}"));
                            *field = json!(new.clone());
                        }
                    } else {
                        walk(field, renamed);
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, renamed)),
            _ => {}
        }
    }
    let mut plan = serde_json::to_value(desk.show().plan).expect("a plan is data");
    // That a conference was held is no change of anyone's to take back; nor is
    // a pen once held.
    for gone in ["conferences", "pens"] {
        plan.as_object_mut().expect("an object").remove(gone);
    }
    walk(&mut plan, &mut BTreeMap::new());
    serde_json::to_string_pretty(&plan).expect("text")
}

/// Everything that a first conference does to a plan, each by its own pen.
fn conference(desk: &mut SmallSchool) {
    let (hers, teachers) = (desk.students_pen(), desk.teachers_pen());
    desk.says(
        &hers,
        profile(TextField::Strengths),
        "I notice things other people walk past.",
    )
    .expect("kept");
    desk.clock.pass_minutes(1);
    desk.says(&teachers, profile(TextField::LearnBest), "Talking first. ")
        .expect("kept");
    desk.clock.pass_minutes(1);
    desk.says(&hers, profile(TextField::LearnBest), "And then writing.")
        .expect("kept");
    desk.clock.pass_minutes(1);
    let goal = desk.goal("I want to find out what our river carries.");
    desk.clock.pass_minutes(1);
    desk.says(&hers, text(goal, TextField::Why), "She grew up by a river.")
        .expect("kept");
    for field in [Field::WhatChosenBy, Field::HowChosenBy] {
        desk.sets(goal, field, json!("student")).expect("chosen");
    }
    desk.sets(goal, Field::Until, json!("2026-12-11")).expect("a day");
    desk.sets(goal, Field::Until, json!("2026-12-18")).expect("another day");
    let suggestion = api::SuggestionMake {
        plan: desk.plan,
        target: text(goal, TextField::Statement),
        base: desk.show().plan.revision,
        proposed: "I want to find out what our river carries after rain.".to_owned(),
        pen: teachers.clone(),
    };
    let suggestion = api::suggestion_make(&mut desk.host, Window::Main, suggestion)
        .expect("beside")
        .record
        .expect("a record");
    let answer = api::SuggestionAnswer {
        plan: desk.plan,
        suggestion,
        answer: domain::plan::SuggestionAnswer::Take,
        pen: hers.clone(),
    };
    api::suggestion_answer(&mut desk.host, Window::Main, answer).expect("she takes it");
    desk.confirms(goal, desk.student, true).expect("yes");
    desk.confirms(goal, desk.teacher, false).expect("no");
    desk.confirms(goal, desk.teacher, true).expect("yes");
    desk.sets(goal, Field::Status, json!("live")).expect("live");
    let support = desk.item(List::Supports, &teachers);
    desk.says(&teachers, text(support, TextField::What), "Talk first")
        .expect("kept");
    desk.sets(support, Field::Goal, json!(goal.to_string()))
        .expect("for the goal");
    let note = desk.item(List::Notes, &teachers);
    desk.says(&teachers, text(note, TextField::Words), "What is in the third jar?")
        .expect("kept");
    desk.sets(note, Field::Settled, json!(true)).expect("settled");
    let agreement = desk.item(List::Agreements, &hers);
    desk.says(&hers, text(agreement, TextField::What), "I ask one question each time.")
        .expect("kept");
    let second = desk.goal("Learn the oud");
    let moved = api::ItemMove {
        plan: desk.plan,
        list: List::Goals,
        item: second,
        after: None,
        pen: hers.clone(),
    };
    api::item_move(&mut desk.host, Window::Main, moved).expect("first now");
    let trash = ItemTrash {
        plan: desk.plan,
        item: second,
        pen: hers.clone(),
    };
    api::item_trash(&mut desk.host, Window::Main, trash).expect("in the trash");
    let evidence = api::EvidenceAdd {
        plan: desk.plan,
        medium: domain::plan::Medium::Text,
        words: "Three jars".to_owned(),
        goals: vec![goal],
        alt: String::new(),
        competencies: Vec::new(),
        taken: None,
        pen: hers.clone(),
    };
    api::evidence_add(&mut desk.host, Window::Main, evidence).expect("kept");
    let close = api::GoalClose {
        plan: desk.plan,
        goal,
        to: domain::plan::GoalStatus::Met,
        reason: "The chart hangs in the library.".to_owned(),
        pen: hers,
    };
    api::goal_close(&mut desk.host, Window::Main, close).expect("met");
}

#[test]
fn p26_from_the_end_of_a_conference_back_to_the_empty_plan_and_forth_again() {
    let mut desk = SmallSchool::new();
    let empty = canonical(&mut desk);
    let start = api::ConferenceStart {
        plan: desk.plan,
        present: Vec::new(),
    };
    conference(&mut desk);
    let _ = start;
    let full = canonical(&mut desk);
    let undo = |desk: &mut SmallSchool| {
        let undone = api::change_undo(&mut desk.host, Window::Main, api::ChangeUndo { plan: desk.plan });
        undone.expect("undone").act.is_some()
    };
    let redo = |desk: &mut SmallSchool| {
        let redone = api::change_redo(&mut desk.host, Window::Main, api::ChangeRedo { plan: desk.plan });
        redone.expect("redone").act.is_some()
    };
    for round in 0..2 {
        let mut steps = 0;
        while undo(&mut desk) {
            steps += 1;
        }
        assert!(steps > 20, "each act is a step: {steps}");
        assert_eq!(canonical(&mut desk), empty, "round {round}: the empty plan");
        let mut again = 0;
        while redo(&mut desk) {
            again += 1;
        }
        assert_eq!(again, steps, "round {round}: as many steps forth as back");
        assert_eq!(
            canonical(&mut desk),
            full,
            "round {round}: the same plan, and the same author of each character"
        );
    }
    let mut desk = desk.reopened();
    assert_eq!(canonical(&mut desk), full, "and so after opening again");
}
