//! The year's turn (P24): what comes along into the next plan, as chosen.

use api::{ErrorShown, PlanBegun, PlanCarry, PlanShow, PlanShown, Window};
use domain::plan::{GoalStanding, SchoolYear};
use domain::story::StoryKind;
use domain::{Field, ItemId, List, PlanId, TextField, Voice};
use serde_json::json;
use waymark_suite::{SmallSchool, profile, text};

struct LastYear {
    desk: SmallSchool,
    live: ItemId,
    met: ItemId,
    support: ItemId,
    agreement: ItemId,
}

fn last_year() -> LastYear {
    let mut desk = SmallSchool::new();
    let (hers, teachers) = (desk.students_pen(), desk.teachers_pen());
    desk.says(&hers, profile(TextField::Strengths), "I notice things.")
        .expect("kept");
    desk.says(&teachers, profile(TextField::Passions), "Water")
        .expect("kept");
    let live = desk.goal("I want to row across the lake.");
    desk.confirms(live, desk.student, true).expect("yes");
    desk.confirms(live, desk.teacher, true).expect("yes");
    desk.sets(live, Field::Status, json!("live")).expect("live");
    desk.sets(live, Field::Until, json!("2027-06-01")).expect("a day");
    desk.sets(live, Field::Area, json!("personal")).expect("an area");
    let met = desk.goal("I want to read a book aloud.");
    desk.sets(met, Field::Status, json!("met")).expect("met");
    let support = desk.item(List::Supports, &teachers);
    desk.says(&teachers, text(support, TextField::What), "Talk first")
        .expect("kept");
    desk.sets(support, Field::Helped, json!("yes")).expect("it helped");
    desk.sets(support, Field::Goal, json!(live.to_string()))
        .expect("for the goal");
    desk.sets(support, Field::MinutesPlanned, json!(40)).expect("minutes");
    let agreement = desk.item(List::Agreements, &hers);
    desk.says(&hers, text(agreement, TextField::What), "I row on Sundays.")
        .expect("kept");
    LastYear {
        desk,
        live,
        met,
        support,
        agreement,
    }
}

fn carry(desk: &mut SmallSchool, texts: &[TextField], items: &[ItemId]) -> Result<PlanBegun, ErrorShown> {
    let request = PlanCarry {
        from: desk.plan,
        year: None,
        texts: texts.to_vec(),
        items: items.to_vec(),
    };
    api::plan_carry(&mut desk.host, Window::Main, request)
}

fn shown(desk: &mut SmallSchool, plan: PlanId) -> PlanShown {
    api::plan_show(&mut desk.host, Window::Main, PlanShow { plan }).expect("it shows")
}

#[test]
fn p24_what_was_chosen_comes_along_with_its_authors_and_last_years_plan_stays() {
    let LastYear {
        mut desk,
        live,
        support,
        agreement,
        ..
    } = last_year();
    let before = desk.show().plan;
    let texts = [TextField::Strengths, TextField::Passions];
    let begun = carry(&mut desk, &texts, &[live, support, agreement]).expect("it comes along");
    let plan = shown(&mut desk, begun.plan).plan;
    assert_eq!(plan.year, SchoolYear(before.year.0 + 1));
    assert_eq!(
        plan.profile.strengths, before.profile.strengths,
        "word for word, author for author"
    );
    assert_eq!(
        plan.pens[plan.profile.passions.0[0].by.as_ref().expect("an author")].voice,
        Voice::School
    );
    let [goal] = plan.goals.as_slice() else {
        panic!("one goal came: {}", plan.goals.len())
    };
    assert_eq!(goal.statement, before.goals[0].statement);
    assert_eq!(goal.area.settled().map(String::as_str), Some("personal"));
    assert_eq!(goal.standing, GoalStanding::Proposed, "it asks for a new yes");
    assert!(goal.until.0.is_empty(), "last year's day stays in last year");
    assert_eq!(goal.came_from, Some(before.year));
    let [support] = plan.supports.as_slice() else {
        panic!("one support")
    };
    assert_eq!(
        support.came_from,
        Some(before.year),
        "tried before, and whether it helped"
    );
    assert!(support.helped.settled().is_some());
    assert!(
        support.minutes_planned.0.is_empty(),
        "this year's minutes are this year's to plan"
    );
    assert_eq!(support.goal.settled(), Some(&live), "it still stands with its goal");
    assert_eq!(plan.agreements.len(), 1);
    let told = api::plan_story(&mut desk.host, Window::Main, api::PlanStory { plan: begun.plan }).expect("told");
    assert!(
        told.events
            .iter()
            .any(|event| event.kind == StoryKind::CarriedForward { year: before.year }),
        "the story says where it came from"
    );
    assert_eq!(
        serde_json::to_value(desk.show().plan).expect("data"),
        serde_json::to_value(&before).expect("data"),
        "last year's plan stays as it was"
    );
}

#[test]
fn p24_it_comes_beside_what_this_year_already_says_and_only_once() {
    let LastYear { mut desk, live, .. } = last_year();
    let next = api::PlanBegin {
        student: desk.student,
        year: Some(SchoolYear(2027)),
    };
    let this = api::plan_begin(&mut desk.host, Window::Main, next).expect("begun").plan;
    let old = std::mem::replace(&mut desk.plan, this);
    let hers = desk.students_pen();
    desk.says(&hers, profile(TextField::Strengths), "I can row.")
        .expect("kept");
    desk.plan = old;
    for _ in 0..2 {
        let begun = carry(&mut desk, &[TextField::Strengths], &[live]).expect("it comes along");
        assert_eq!(begun.plan, this, "into the plan that is there");
        let plan = shown(&mut desk, this).plan;
        assert_eq!(
            plan.profile.strengths.plain(),
            "I can row.\nI notice things.",
            "both stay"
        );
        assert_eq!(plan.goals.len(), 1, "twice is once");
    }
}

#[test]
fn p24_what_came_along_is_undone_as_one() {
    let LastYear {
        mut desk,
        live,
        support,
        ..
    } = last_year();
    let begun = carry(&mut desk, &[TextField::Strengths], &[live, support]).expect("it comes along");
    let undo = api::ChangeUndo { plan: begun.plan };
    api::change_undo(&mut desk.host, Window::Main, undo).expect("undone");
    let plan = shown(&mut desk, begun.plan).plan;
    assert!(plan.profile.strengths.is_blank() && plan.goals.is_empty() && plan.supports.is_empty());
}

#[test]
fn p24_a_thing_that_is_not_in_the_plan_or_an_earlier_year_is_refused_and_nothing_begins() {
    let LastYear { mut desk, met, .. } = last_year();
    let refused = carry(&mut desk, &[], &[ItemId::from_random([9; 16])]).expect_err("not there");
    assert_eq!(refused.code, "item_unknown");
    let back = PlanCarry {
        from: desk.plan,
        year: Some(SchoolYear(2026)),
        texts: Vec::new(),
        items: vec![met],
    };
    let refused = api::plan_carry(&mut desk.host, Window::Main, back).expect_err("not backwards");
    assert_eq!(refused.code, "value_not_accepted");
    assert!(desk.show().years.is_empty(), "no plan was begun for it");
}
