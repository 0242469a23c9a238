//! History as a story (P24): each text as it stood then, and bringing it back;
//! the trash (P26).

use api::{ItemTrash, PlanStory, TextRestore, TextShow, Window};
use domain::story::{StoryEvent, StoryKind, TextThen};
use domain::{Field, List, TextField, Voice};
use serde_json::json;
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
