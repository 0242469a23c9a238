//! Two records of one person or plan (H10): offered, and joined by a person.

use api::{
    ClassShow, ErrorShown, PersonDraft, PersonJoin, PersonPart, PersonState, PlanBegin, PlanBegun, PlanJoin, PlanShow,
    StudentAdd, Twin, Window,
};
use domain::people::Relation;
use domain::{Field, PersonId, PlanId, Role, TextField, Voice};
use serde_json::json;
use waymark_suite::{SmallSchool, TwoDesks, profile, student, text};

fn twins(desk: &mut SmallSchool) -> Vec<Twin> {
    api::class_show(&mut desk.host, Window::Main, ClassShow {})
        .expect("the class shows")
        .twins
}

fn join(desk: &mut SmallSchool, into: PlanId, from: PlanId) -> Result<PlanBegun, ErrorShown> {
    api::plan_join(&mut desk.host, Window::Main, PlanJoin { into, from })
}

/// The same student's plan for next year begun on two desks that have not met.
fn two_plans() -> (TwoDesks, PlanId, PlanId) {
    let mut two = TwoDesks::from(SmallSchool::new());
    let mut plans = Vec::new();
    for (desk, words) in [
        (&mut two.one, "I notice things."),
        (&mut two.other, "I explain things."),
    ] {
        let begin = PlanBegin {
            student: desk.student,
            year: Some(domain::plan::SchoolYear(2027)),
        };
        let plan = api::plan_begin(&mut desk.host, Window::Main, begin)
            .expect("begun")
            .plan;
        let first = std::mem::replace(&mut desk.plan, plan);
        let hers = desk.students_pen();
        desk.says(&hers, profile(TextField::Strengths), words).expect("kept");
        let goal = desk.goal(&format!("A goal of one who says: {words}"));
        desk.confirms(goal, desk.student, true).expect("her yes");
        desk.sets(goal, Field::NotForFamily, json!(true)).expect("marked");
        desk.plan = first;
        plans.push(plan);
    }
    // A year later each device reads the other's.
    two.one.clock.pass_days(330);
    (two, plans[0], plans[1])
}

#[test]
fn h10_two_plans_begun_apart_are_offered_both_stay_and_joining_keeps_every_author() {
    let (two, a, b) = two_plans();
    let mut two = two.meet();
    for desk in [&mut two.one, &mut two.other] {
        let offered = twins(desk);
        assert!(
            matches!(offered.as_slice(), [Twin::Plans { plans, .. }] if plans.len() == 2),
            "{offered:?}"
        );
    }
    join(&mut two.one, a, b).expect("joined");
    let mut two = two.meet();
    for desk in [&mut two.one, &mut two.other] {
        let plan = api::plan_show(&mut desk.host, Window::Main, PlanShow { plan: a })
            .expect("shows")
            .plan;
        assert_eq!(plan.profile.strengths.plain(), "I notice things.\nI explain things.");
        assert_eq!(plan.goals.len(), 2);
        assert!(
            plan.goals
                .iter()
                .all(|goal| goal.confirmations.len() == 1 && goal.not_for_family)
        );
        assert!(twins(desk).is_empty(), "what one desk joined the other offers no more");
    }
}

#[test]
fn h10_joined_on_two_desks_apart_nothing_stands_twice_in_the_records() {
    let (two, a, b) = two_plans();
    let mut two = two.meet();
    join(&mut two.one, a, b).expect("joined here");
    join(&mut two.other, a, b).expect("and there");
    let mut two = two.meet();
    for desk in [&mut two.one, &mut two.other] {
        let plan = api::plan_show(&mut desk.host, Window::Main, PlanShow { plan: a })
            .expect("shows")
            .plan;
        assert_eq!(plan.goals.len(), 2, "an item is one item");
        assert!(
            plan.goals.iter().all(|goal| goal.confirmations.len() == 1),
            "and a yes one yes"
        );
    }
}

#[test]
fn h10_a_file_of_another_plan_for_the_same_year_comes_in_beside_and_is_offered() {
    let (mut desk, mine, theirs) = with_two_plans();
    let offered = twins(&mut desk);
    let [Twin::Plans { student, plans, .. }] = offered.as_slice() else {
        panic!("one offer: {offered:?}")
    };
    assert_eq!(*student, desk.student);
    let ids: Vec<PlanId> = plans.iter().map(|one| one.plan).collect();
    assert!(
        ids.contains(&mine) && ids.contains(&theirs),
        "both are named, neither is chosen"
    );
    for plan in [mine, theirs] {
        api::plan_show(&mut desk.host, Window::Main, PlanShow { plan }).expect("both stay");
    }
}

#[test]
fn h10_joining_brings_the_words_with_their_authors_and_the_other_stays_readable() {
    let (mut desk, mine, theirs) = with_two_plans();
    let show =
        |desk: &mut SmallSchool, plan| api::plan_show(&mut desk.host, Window::Main, PlanShow { plan }).expect("shows");
    let before = show(&mut desk, theirs).plan;
    join(&mut desk, mine, theirs).expect("joined");
    let joined = show(&mut desk, mine).plan;
    assert_eq!(joined.profile.strengths.plain(), "I notice things.\nI explain things.");
    assert!(
        joined
            .profile
            .strengths
            .0
            .iter()
            .all(|run| joined.pens[run.by.as_ref().expect("an author")].voice == Voice::Student),
        "her words are hers in both"
    );
    let statements: Vec<_> = joined.goals.iter().map(|goal| goal.statement.plain()).collect();
    assert_eq!(
        statements,
        ["I want to row.", "I want to find out what our river carries."]
    );
    let came = &joined.goals[1];
    assert_eq!(
        came.confirmations.len(),
        before.goals[0].confirmations.len(),
        "a yes comes with its goal"
    );
    assert!(came.not_for_family, "what was kept from the family stays so (H1)");
    let piece = joined
        .evidence
        .iter()
        .find(|piece| piece.words == "Three jars")
        .expect("evidence comes too");
    assert_eq!(piece.goals, [came.id], "tied to its goal");
    assert!(piece.not_for_family, "and marked as it was");
    assert!(piece.self_check.is_some(), "with the look at it");

    let other = show(&mut desk, theirs);
    assert_eq!(other.joined_into, Some(mine));
    assert_eq!(other.plan.goals, before.goals, "the other stays to be read");
    assert!(twins(&mut desk).is_empty(), "and is no longer offered");
    let students = api::class_show(&mut desk.host, Window::Main, ClassShow {})
        .expect("shows")
        .students;
    assert_eq!(students[0].plan, Some(mine), "the class leads to the one that goes on");

    desk.plan = theirs;
    let pen = desk.teachers_pen();
    let refused = desk
        .says(&pen, profile(TextField::Passions), "Lost?")
        .expect_err("no words go where nobody looks");
    assert_eq!(refused.code, "plan_joined");
    let refused = join(&mut desk, mine, theirs).expect_err("once is enough");
    assert_eq!(refused.code, "plan_joined");
}

#[test]
fn h10_plans_of_two_students_are_never_joined() {
    let mut desk = SmallSchool::new();
    let other = api::student_add(&mut desk.host, Window::Main, student("Mateo Rivera")).expect("added");
    let plan = desk.plan;
    let refused = join(&mut desk, plan, other.plan).expect_err("two people");
    assert_eq!(refused.code, "not_twins");
    let refused = join(&mut desk, plan, plan).expect_err("one plan");
    assert_eq!(refused.code, "not_twins");
}

fn draft(full: &str, to: PersonId) -> PersonDraft {
    PersonDraft {
        roles: vec![Role::FamilyReader],
        languages: vec!["so".to_owned()],
        relation: Some(Relation {
            to,
            words: "her mother".to_owned(),
            may_receive: true,
        }),
        ..waymark_suite::people::draft(Voice::Family, full)
    }
}

fn mother(desk: &mut SmallSchool) -> PersonId {
    let state = PersonState {
        person: draft("Hodan Warsame", desk.student),
    };
    api::person_state(&mut desk.host, Window::Main, state)
        .expect("stated")
        .person
        .id
}

#[test]
fn h10_two_people_of_one_name_are_offered_and_a_person_says_whether_they_are_one() {
    let mut desk = SmallSchool::new();
    let (one, other) = (mother(&mut desk), mother(&mut desk));
    assert!(
        matches!(twins(&mut desk).as_slice(), [Twin::Persons { voice: Voice::Family, persons }] if persons.len() == 2)
    );
    assert_eq!(family(&mut desk), 2, "both stay until a person chooses");
    let joined = PersonJoin { into: one, from: other };
    api::person_join(&mut desk.host, Window::Main, joined).expect("one person");
    assert_eq!(family(&mut desk), 1);
    assert!(twins(&mut desk).is_empty());
    let mut desk = desk.reopened();
    assert_eq!(family(&mut desk), 1, "and so after opening again");
    let again = PersonJoin { into: one, from: other };
    let refused = api::person_join(&mut desk.host, Window::Main, again).expect_err("one already");
    assert_eq!(refused.code, "not_twins");
}

#[test]
fn h10_two_people_who_only_share_a_name_are_not_offered_again() {
    let mut desk = SmallSchool::new();
    let (one, other) = (mother(&mut desk), mother(&mut desk));
    let apart = PersonPart {
        persons: vec![one, other],
    };
    api::person_part(&mut desk.host, Window::Main, apart).expect("two people");
    assert!(twins(&mut desk).is_empty());
    assert_eq!(family(&mut desk), 2);
    mother(&mut desk);
    assert_eq!(twins(&mut desk).len(), 1, "a third one is a new question");
}

#[test]
fn h10_a_student_added_twice_becomes_one_with_both_plans_to_join() {
    let mut desk = SmallSchool::new();
    let first = desk.plan;
    let twice = StudentAdd {
        short: "Amina".to_owned(),
        ..student("amina  WARSAME")
    };
    let again = api::student_add(&mut desk.host, Window::Main, twice).expect("added again");
    assert!(matches!(
        twins(&mut desk).as_slice(),
        [Twin::Persons {
            voice: Voice::Student,
            ..
        }]
    ));
    let refused = join(&mut desk, first, again.plan).expect_err("not before they are one person");
    assert_eq!(refused.code, "not_twins");
    let joined = PersonJoin {
        into: desk.student,
        from: again.person,
    };
    api::person_join(&mut desk.host, Window::Main, joined).expect("one person");
    let class = api::class_show(&mut desk.host, Window::Main, ClassShow {}).expect("shows");
    assert_eq!(class.students.len(), 1);
    assert!(matches!(class.twins.as_slice(), [Twin::Plans { plans, .. }] if plans.len() == 2));
    join(&mut desk, first, again.plan).expect("joined");
    assert!(twins(&mut desk).is_empty());
}

fn family(desk: &mut SmallSchool) -> usize {
    let shown = desk.show();
    shown
        .around
        .iter()
        .filter(|person| shown.names[person].voice == Voice::Family)
        .count()
}

/// A desk with a plan of its own, and another plan of the same student and
/// year that came in from a file.
fn with_two_plans() -> (SmallSchool, PlanId, PlanId) {
    let mut elsewhere = SmallSchool::seeded(7);
    let hers = elsewhere.students_pen();
    elsewhere
        .says(&hers, profile(TextField::Strengths), "I explain things.")
        .expect("kept");
    let goal = elsewhere.goal("I want to find out what our river carries.");
    elsewhere.confirms(goal, elsewhere.student, true).expect("yes");
    elsewhere.sets(goal, Field::NotForFamily, json!(true)).expect("marked");
    elsewhere
        .says(&hers, text(goal, TextField::Why), "She asks me.")
        .expect("kept");
    let evidence = api::EvidenceAdd {
        plan: elsewhere.plan,
        medium: domain::plan::Medium::Text,
        words: "Three jars".to_owned(),
        goals: vec![goal],
        alt: String::new(),
        competencies: Vec::new(),
        taken: None,
        pen: hers.clone(),
    };
    let evidence = api::evidence_add(&mut elsewhere.host, Window::Main, evidence)
        .expect("kept")
        .record
        .expect("a record");
    let look = api::EvidenceCheck {
        plan: elsewhere.plan,
        evidence,
        words: "The labels are clear.".to_owned(),
        not_today: false,
        pen: hers,
    };
    api::evidence_check(&mut elsewhere.host, Window::Main, look).expect("looked at");
    let mark = api::FieldSet {
        plan: elsewhere.plan,
        item: domain::ItemId(evidence.0),
        field: Field::NotForFamily,
        value: json!(true),
        pen: elsewhere.students_pen(),
    };
    api::field_set(&mut elsewhere.host, Window::Main, mark).expect("marked");

    // The file says whose plan it is; on this desk she is known already.
    let mut desk = SmallSchool::seeded(8);
    let hers = desk.students_pen();
    desk.says(&hers, profile(TextField::Strengths), "I notice things.")
        .expect("kept");
    desk.goal("I want to row.");
    let copy = api::CopyWanted {
        plan: elsewhere.plan,
        audience: domain::Audience::School,
        recipient: None,
        format: "json".to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let to = Some(elsewhere.folder.path().display().to_string());
    let file = api::export_write(&mut elsewhere.host, Window::Main, api::ExportWrite { copy, to }).expect("written");
    let imported = api::plan_import(&mut desk.host, Window::Main, api::PlanImport { from: file.path }).expect("in");
    let mine = desk.plan;
    // Two schools gave her two ids; a person says that she is one.
    let both = twins(&mut desk);
    let from = both
        .iter()
        .find_map(|twin| match twin {
            Twin::Persons { persons, .. } => persons.iter().map(|one| one.person).find(|id| *id != desk.student),
            Twin::Plans { .. } => None,
        })
        .expect("two records of one name");
    let into = desk.student;
    api::person_join(&mut desk.host, Window::Main, PersonJoin { into, from }).expect("one person");
    // The teachers share a name too, and only that is asked next.
    let teachers: Vec<PersonId> = twins(&mut desk)
        .iter()
        .find_map(|twin| match twin {
            Twin::Persons { persons, .. } => Some(persons.iter().map(|one| one.person).collect()),
            Twin::Plans { .. } => None,
        })
        .unwrap_or_default();
    if let [first, second] = teachers.as_slice() {
        let persons = vec![*first, *second];
        api::person_part(&mut desk.host, Window::Main, PersonPart { persons }).expect("two people");
    }
    (desk, mine, imported.plan)
}
