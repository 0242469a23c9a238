//! Yes and no, and suggestions: on one desk, and on two that meet again.

use api::{ErrorShown, GoalConfirm, SuggestionMake, Window};
use domain::plan::{GoalStanding, SuggestionAnswer};
use domain::{ItemId, RecordId, TextField, Voice};
use waymark_suite::{SmallSchool, TwoDesks, text};

const OWN: &str = "I want to find out what our river carries.";
const OFFERED: &str = "I want to find out what our river carries after rain.";

fn suggests(desk: &mut SmallSchool, goal: ItemId, proposed: &str) -> RecordId {
    let pen = desk.teachers_pen();
    let make = SuggestionMake {
        plan: desk.plan,
        target: text(goal, TextField::Statement),
        base: desk.show().plan.revision,
        proposed: proposed.to_owned(),
        pen,
    };
    let changed = api::suggestion_make(&mut desk.host, Window::Main, make).expect("it stands beside");
    changed.record.expect("a record")
}

fn answers(desk: &mut SmallSchool, suggestion: RecordId, answer: SuggestionAnswer) -> Result<(), ErrorShown> {
    let request = api::SuggestionAnswer {
        plan: desk.plan,
        suggestion,
        answer,
        pen: desk.students_pen(),
    };
    api::suggestion_answer(&mut desk.host, Window::Main, request).map(|_| ())
}

fn statement(desk: &mut SmallSchool) -> String {
    desk.show().plan.goals[0].statement.plain()
}

/// The voices of a goal's sentence, one for each stretch.
fn voices(desk: &mut SmallSchool) -> Vec<(String, Voice)> {
    let plan = desk.show().plan;
    let runs = &plan.goals[0].statement.0;
    runs.iter()
        .map(|run| (run.text.clone(), plan.pens[run.by.as_ref().expect("an author")].voice))
        .collect()
}

#[test]
fn p5_a_suggestion_changes_nothing_until_the_student_answers_and_the_first_sentence_stays() {
    for (answer, stands) in [
        (SuggestionAnswer::Take, OFFERED.to_owned()),
        (SuggestionAnswer::KeepMine, OWN.to_owned()),
        (SuggestionAnswer::KeepBoth, format!("{OWN} {OFFERED}")),
    ] {
        let mut desk = SmallSchool::new();
        let goal = desk.goal(OWN);
        let suggestion = suggests(&mut desk, goal, OFFERED);
        assert_eq!(statement(&mut desk), OWN, "a suggestion stands beside");
        answers(&mut desk, suggestion, answer).expect("she answers");
        assert_eq!(statement(&mut desk), stands, "{answer:?}");
        let shown = desk.show();
        assert_eq!(
            shown.plan.suggestions[0].original, OWN,
            "the sentence as it stood can be read, whatever was answered"
        );
        let told = api::plan_story(&mut desk.host, Window::Main, api::PlanStory { plan: desk.plan }).expect("told");
        let then = told
            .events
            .iter()
            .find(|event| matches!(event.kind, domain::story::StoryKind::Suggested { .. }))
            .and_then(|event| event.then.clone())
            .expect("the story leads to the text as it stood");
        let show = api::TextShow {
            plan: desk.plan,
            target: then.target,
            at: then.at,
        };
        let text = api::text_show(&mut desk.host, Window::Main, show)
            .expect("it can be read")
            .text;
        assert_eq!(text.plain(), OWN, "from the story too");
    }
}

#[test]
fn p5_only_the_student_answers_and_only_once() {
    let mut desk = SmallSchool::new();
    let goal = desk.goal(OWN);
    let suggestion = suggests(&mut desk, goal, OFFERED);
    let adult = api::SuggestionAnswer {
        plan: desk.plan,
        suggestion,
        answer: SuggestionAnswer::Take,
        pen: desk.teachers_pen(),
    };
    let refused = api::suggestion_answer(&mut desk.host, Window::Main, adult).expect_err("not the teacher's to answer");
    assert_eq!(refused.code, "not_the_students_pen");
    answers(&mut desk, suggestion, SuggestionAnswer::KeepMine).expect("she answers");
    let again = answers(&mut desk, suggestion, SuggestionAnswer::Take).expect_err("it is answered");
    assert_eq!(again.code, "already_answered");
}

#[test]
fn p5_an_answer_and_what_it_did_are_undone_as_one() {
    let mut desk = SmallSchool::new();
    let goal = desk.goal(OWN);
    let suggestion = suggests(&mut desk, goal, OFFERED);
    answers(&mut desk, suggestion, SuggestionAnswer::Take).expect("she takes it");
    api::change_undo(&mut desk.host, Window::Main, api::ChangeUndo { plan: desk.plan }).expect("undone");
    assert_eq!(statement(&mut desk), OWN);
    assert!(
        desk.show().plan.suggestions[0].answer.is_none(),
        "the question is open again"
    );
    api::change_redo(&mut desk.host, Window::Main, api::ChangeRedo { plan: desk.plan }).expect("redone");
    assert_eq!(statement(&mut desk), OFFERED);
    assert!(desk.show().plan.suggestions[0].answer.is_some());
}

#[test]
fn p5_suggestions_made_apart_on_two_desks_both_stay() {
    let mut desk = SmallSchool::new();
    let goal = desk.goal(OWN);
    let mut two = TwoDesks::from(desk);
    suggests(&mut two.one, goal, OFFERED);
    suggests(
        &mut two.other,
        goal,
        "I want to find out what our river carries in spring.",
    );
    let mut two = two.meet();
    for desk in [&mut two.one, &mut two.other] {
        let shown = desk.show();
        assert_eq!(shown.plan.suggestions.len(), 2, "nobody's suggestion is lost");
        assert!(shown.plan.suggestions.iter().all(|one| one.answer.is_none()));
        assert_eq!(shown.plan.goals[0].statement.plain(), OWN, "and neither changed a word");
    }
}

#[test]
fn p5_s3_answers_given_apart_both_stay_until_the_student_chooses() {
    for chosen in [
        SuggestionAnswer::Take,
        SuggestionAnswer::KeepMine,
        SuggestionAnswer::KeepBoth,
    ] {
        let mut desk = SmallSchool::new();
        let goal = desk.goal(OWN);
        let suggestion = suggests(&mut desk, goal, OFFERED);
        let mut two = TwoDesks::from(desk);
        answers(&mut two.one, suggestion, SuggestionAnswer::Take).expect("here she takes it");
        answers(&mut two.other, suggestion, SuggestionAnswer::KeepMine).expect("there she keeps her own");
        let mut two = two.meet();
        for desk in [&mut two.one, &mut two.other] {
            let shown = desk.show();
            let one = &shown.plan.suggestions[0];
            assert!(one.answer.is_none(), "no clock decides between two answers");
            let mut said: Vec<_> = one.answers.iter().map(|given| given.answer).collect();
            said.sort();
            assert_eq!(said, [SuggestionAnswer::Take, SuggestionAnswer::KeepMine]);
        }
        answers(&mut two.other, suggestion, chosen).expect("now she chooses");
        let mut two = two.meet();
        let stands = match chosen {
            SuggestionAnswer::Take => OFFERED.to_owned(),
            SuggestionAnswer::KeepMine => OWN.to_owned(),
            SuggestionAnswer::KeepBoth => format!("{OWN} {OFFERED}"),
        };
        for desk in [&mut two.one, &mut two.other] {
            assert_eq!(
                statement(desk),
                stands,
                "{chosen:?}: the words follow the choice on both desks"
            );
            let shown = desk.show();
            assert_eq!(shown.plan.suggestions[0].answer.map(|(answer, _)| answer), Some(chosen));
            assert!(shown.plan.suggestions[0].answers.is_empty());
        }
        if chosen == SuggestionAnswer::KeepMine {
            assert_eq!(
                voices(&mut two.one),
                [(OWN.to_owned(), Voice::Student)],
                "every character came back as hers"
            );
        }
    }
}

#[test]
fn p5_a_suggestion_taken_on_two_desks_stands_once_after_the_choice() {
    let mut desk = SmallSchool::new();
    let goal = desk.goal(OWN);
    let suggestion = suggests(&mut desk, goal, "I want to learn what our river carries.");
    let mut two = TwoDesks::from(desk);
    answers(&mut two.one, suggestion, SuggestionAnswer::Take).expect("taken here");
    answers(&mut two.other, suggestion, SuggestionAnswer::Take).expect("and taken there");
    let mut two = two.meet();
    assert_eq!(two.one.show().plan.suggestions[0].answers.len(), 2, "both answers stay");
    answers(&mut two.one, suggestion, SuggestionAnswer::Take).expect("she says it once more");
    let mut two = two.meet();
    for desk in [&mut two.one, &mut two.other] {
        assert_eq!(statement(desk), "I want to learn what our river carries.");
    }
}

#[test]
fn p4_a_yes_and_a_no_of_one_person_given_apart_both_stay_and_neither_counts() {
    let mut desk = SmallSchool::new();
    let goal = desk.goal(OWN);
    desk.confirms(goal, desk.teacher, true).expect("the teacher's yes");
    let mut two = TwoDesks::from(desk);
    let student = two.one.student;
    two.one.confirms(goal, student, true).expect("yes here");
    two.other.confirms(goal, student, false).expect("no there");
    let mut two = two.meet();
    for desk in [&mut two.one, &mut two.other] {
        let shown = desk.show();
        let hers: Vec<_> = shown.plan.goals[0]
            .confirmations
            .iter()
            .filter(|one| one.person == student)
            .collect();
        assert_eq!(hers.len(), 2, "both words stay");
        assert!(hers.iter().all(|one| one.contested));
        assert_eq!(
            shown.plan.goals[0].standing,
            GoalStanding::OneYes,
            "only the teacher's yes counts"
        );
    }
    two.one.confirms(goal, student, true).expect("she chooses");
    let mut two = two.meet();
    assert_eq!(two.other.show().plan.goals[0].standing, GoalStanding::Agreed);
}

#[test]
fn p4_a_no_that_became_a_yes_stays_in_the_story() {
    let mut desk = SmallSchool::new();
    let goal = desk.goal(OWN);
    let no = GoalConfirm {
        plan: desk.plan,
        goal,
        person: desk.teacher,
        yes: false,
        words: "The test papers have to come first.".to_owned(),
    };
    api::goal_confirm(&mut desk.host, Window::Main, no).expect("a no");
    desk.clock.pass_days(3);
    desk.confirms(goal, desk.teacher, true).expect("a yes");
    let shown = desk.show();
    assert_eq!(
        shown.plan.goals[0].confirmations.len(),
        1,
        "the page shows the latest word"
    );
    let told = api::plan_story(&mut desk.host, Window::Main, api::PlanStory { plan: desk.plan }).expect("told");
    let told = serde_json::to_string(&told.events).expect("data");
    assert!(
        told.contains("The test papers have to come first."),
        "the story keeps the first"
    );
}

#[test]
fn p4_a_goal_reworded_after_a_yes_asks_again_and_the_family_never_blocks() {
    let mut desk = SmallSchool::new();
    let goal = desk.goal(OWN);
    desk.confirms(goal, desk.student, true).expect("yes");
    desk.confirms(goal, desk.teacher, true).expect("yes");
    assert_eq!(
        desk.show().plan.goals[0].standing,
        GoalStanding::Agreed,
        "the family's yes is a third one and no condition"
    );
    let pen = desk.students_pen();
    desk.says(&pen, text(goal, TextField::Statement), " Every spring.")
        .expect("she writes on");
    let shown = desk.show();
    assert!(shown.plan.goals[0].confirmations.iter().all(|one| one.reworded_since));
    let asks = serde_json::to_string(&shown.asks).expect("data");
    assert!(asks.contains("still_yes"), "the app asks again: {asks}");
}
