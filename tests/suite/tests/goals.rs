//! What a plan is made of: the profile, goals, experiences, whose words they
//! are, and what the app asks about them, over `api` (P1–P3, P6, P8–P10,
//! P20, P21, P23, H11).

use api::{ConferenceEnd, ConferenceLeave, ConferenceStart, ExportWrite, PlanStory, UnlockWith, Window};
use domain::plan::{BloomLevel, GoalStatus, Lead, Placement, Together};
use domain::rules::{Ask, Shares, Wanted};
use domain::{Audience, Field, ItemId, List, TextField, Voice};
use serde_json::json;
use waymark_suite::copies::wanted;
use waymark_suite::{PASSPHRASE, SmallSchool, profile, text};

/// What of the checklist is there.
fn there(school: &mut SmallSchool) -> Vec<Wanted> {
    let checklist = school.show().checklist;
    checklist
        .into_iter()
        .filter_map(|item| item.there.then_some(item.wanted))
        .collect()
}

/// The phone's page for the student, as somebody outside reads it.
fn page(school: &mut SmallSchool) -> String {
    let copy = wanted(school, Audience::Student, None, "html");
    let made = api::export_write(&mut school.host, Window::Main, ExportWrite { copy, to: None }).expect("a copy");
    std::fs::read_to_string(made.path).expect("a page is text")
}

/// Holds a conference at which only student and teacher sit, to its end.
fn holds_a_conference(school: &mut SmallSchool) {
    let start = ConferenceStart {
        plan: school.plan,
        present: vec![school.student, school.teacher],
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("it begins");
    api::conference_end(&mut school.host, Window::Conference, ConferenceEnd {}).expect("it ends");
    let leave = ConferenceLeave {
        unlock: UnlockWith::Passphrase {
            passphrase: api::Secret(PASSPHRASE.to_owned()),
        },
    };
    api::conference_leave(&mut school.host, Window::Conference, leave).expect("the screen is left");
}

fn step(school: &mut SmallSchool, goal: Option<ItemId>) -> ItemId {
    let pen = school.students_pen();
    let step = school.item(List::Experiences, &pen);
    school
        .says(&pen, text(step, TextField::Title), "Measure the water at the bridge")
        .expect("a title");
    if let Some(goal) = goal {
        school.sets(step, Field::Goal, json!(goal)).expect("for a goal");
    }
    step
}

#[test]
fn p1_the_checklist_says_what_the_law_still_wants_and_holds_nothing_up() {
    let mut school = SmallSchool::new();
    let wanted: Vec<Wanted> = school.show().checklist.iter().map(|item| item.wanted).collect();
    assert_eq!(
        wanted,
        [
            Wanted::Student,
            Wanted::School,
            Wanted::ParentOrGuardian,
            Wanted::Abilities,
            Wanted::Opportunities,
            Wanted::Supports,
            Wanted::Reviewed,
        ],
        "in one order, whatever is there"
    );
    assert_eq!(there(&mut school), [], "a plan begins with none of it");

    let pen = school.students_pen();
    for (field, words) in [
        (TextField::Strengths, "I notice things."),
        (TextField::LearnBest, "Outside, with my hands."),
    ] {
        school.says(&pen, profile(field), words).expect("she writes");
    }
    let goal = school.goal("I want to find out what our river carries.");
    school.confirms(goal, school.teacher, true).expect("the teacher's yes");
    school
        .says(
            &pen,
            text(goal, TextField::GradeTarget),
            "A test of one thing at a time",
        )
        .expect("what it reaches for");
    step(&mut school, Some(goal));
    let support = school.item(List::Supports, &pen);
    school
        .says(&pen, text(support, TextField::What), "Twenty minutes with a map")
        .expect("a support");
    holds_a_conference(&mut school);
    let found = there(&mut school);
    assert!(
        !found.contains(&Wanted::ParentOrGuardian),
        "nobody of the family spoke yet"
    );
    for wanted in [
        Wanted::Student,
        Wanted::School,
        Wanted::Abilities,
        Wanted::Opportunities,
        Wanted::Supports,
        Wanted::Reviewed,
    ] {
        assert!(found.contains(&wanted), "{wanted:?} is there: {found:?}");
    }
    page(&mut school);
}

#[test]
fn p1_the_checklist_is_the_teachers_and_not_on_the_shared_screen() {
    let mut school = SmallSchool::new();
    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("it begins");
    let shown = api::conference_show(&mut school.host, Window::Conference, api::ConferenceShow {}).expect("shows");
    assert_eq!(shown.shown.checklist, []);
}

#[test]
fn p2_strengths_stand_first_on_the_page_whatever_was_written_first() {
    let mut school = SmallSchool::new();
    let pen = school.students_pen();
    let order = [
        (TextField::InTheWay, "Nothing is quiet at home."),
        (TextField::Passions, "Boats and maps."),
        (TextField::Strengths, "I notice what others walk past."),
    ];
    for (field, words) in order {
        school.says(&pen, profile(field), words).expect("she writes");
    }
    let page = page(&mut school);
    let places: Vec<usize> = ["I notice what", "Boats and maps.", "Nothing is quiet"]
        .iter()
        .map(|words| page.find(words).expect("it stands on the page"))
        .collect();
    assert!(places.is_sorted(), "strengths, then the rest: {places:?}");
}

#[test]
fn p3_a_goal_goes_through_every_standing_and_back_and_keeps_its_words() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to find out what our river carries.");
    let pen = school.students_pen();
    let words = [
        (TextField::Why, "My brothers swim in it."),
        (TextField::Question, "Where does the foam come from?"),
        (TextField::StartsFrom, "I can read a map."),
        (TextField::GradeTarget, "A fair test"),
    ];
    for (field, said) in words {
        school.says(&pen, text(goal, field), said).expect("she writes");
    }
    school.sets(goal, Field::Area, json!("civic")).expect("an area");
    school.sets(goal, Field::Until, json!("2026-12-18")).expect("a day");
    for status in [
        GoalStatus::Live,
        GoalStatus::Parked,
        GoalStatus::Live,
        GoalStatus::Changed,
        GoalStatus::SetAside,
        GoalStatus::Met,
    ] {
        let value = serde_json::to_value(status).expect("data");
        school.sets(goal, Field::Status, value.clone()).expect("a standing");
        let shown = school.show().plan.goals.remove(0);
        assert_eq!(serde_json::to_value(shown.standing).expect("data"), value);
    }
    let shown = school.show().plan.goals.remove(0);
    let kept = [&shown.why, &shown.question, &shown.starts_from, &shown.grade_target];
    let said: Vec<String> = kept.iter().map(|text| text.plain()).collect();
    assert_eq!(said, words.map(|(_, said)| said));
    assert_eq!(shown.area.0[0].value, "civic");
    assert_eq!(shown.until.0[0].value.to_string(), "2026-12-18");
}

#[test]
fn p6_whose_words_counts_by_who_spoke_and_not_by_who_typed() {
    let mut school = SmallSchool::new();
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    assert_eq!(school.show().whose_words.whole, Shares::default());
    // The teacher types both; what counts is who spoke.
    school
        .says(&hers, profile(TextField::Strengths), "one two three four five six")
        .expect("she speaks");
    let note = school.item(List::Notes, &teachers);
    school
        .says(&teachers, text(note, TextField::Words), "seven eight")
        .expect("the teacher speaks");
    let shares = school.show().whose_words;
    assert_eq!((shares.whole.student, shares.whole.school), (75, 25));
    assert_eq!(shares.whole.family + shares.whole.unnamed, 0);
    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("it begins");
    let shown = api::conference_show(&mut school.host, Window::Conference, api::ConferenceShow {}).expect("shows");
    assert_eq!(shown.shown.whose_words.whole, shares.whole, "the student sees it too");
}

#[test]
fn p6_an_interpreters_words_are_the_speakers_and_both_are_named() {
    let mut school = SmallSchool::new();
    let pen = domain::Pen {
        interpreter: Some(school.teacher),
        language: "so".to_owned(),
        ..school.students_pen()
    };
    school
        .says(&pen, profile(TextField::Strengths), "Waan arkaa")
        .expect("she speaks");
    let plan = school.show().plan;
    let by = plan.profile.strengths.0[0].by.as_ref().expect("an author");
    let kept = &plan.pens[by];
    assert_eq!(
        (kept.voice, kept.interpreter, kept.language.as_str()),
        (Voice::Student, Some(school.teacher), "so")
    );
}

#[test]
fn p8_an_experience_keeps_all_that_it_is_made_of() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to find out what our river carries.");
    let step = step(&mut school, Some(goal));
    let pen = school.students_pen();
    let said = [
        (TextField::Place, "At the bridge"),
        (TextField::Adult, "Mr. Abdullahi"),
        (TextField::WithWhom, "Noah and Wren"),
        (TextField::Interest, "Water"),
        (TextField::SupportsNeeded, "Boots"),
    ];
    for (field, words) in said {
        school.says(&pen, text(step, field), words).expect("words");
    }
    for (field, value) in [
        (Field::Pathway, json!("service_learning")),
        (Field::Placement, json!(Placement::OutOfSchool)),
        (Field::Together, json!(Together::Classmates)),
        (Field::Level, json!(BloomLevel::Analyse)),
        (Field::Competencies, json!(["Asks before believing"])),
    ] {
        school.sets(step, field, value).expect("a field");
    }
    let shown = school.show().plan.experiences.remove(0);
    let texts = [
        &shown.place,
        &shown.adult,
        &shown.with_whom,
        &shown.interest,
        &shown.supports_needed,
    ];
    let kept: Vec<String> = texts.iter().map(|text| text.plain()).collect();
    assert_eq!(kept, said.map(|(_, words)| words));
    assert_eq!(shown.goal.0[0].value, goal);
    assert_eq!(shown.pathway.0[0].value, "service_learning");
    assert_eq!(shown.placement.0[0].value, Placement::OutOfSchool);
    assert_eq!(shown.together.0[0].value, Together::Classmates);
    assert_eq!(shown.level.0[0].value, BloomLevel::Analyse);
    assert_eq!(shown.competencies.0[0].value, ["Asks before believing"]);
}

#[test]
fn p9_a_tool_without_a_goal_is_asked_what_it_is_for() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to find out what our river carries.");
    let step = step(&mut school, None);
    let pen = school.students_pen();
    let asked = |school: &mut SmallSchool| {
        let asks = school.show().asks;
        asks.iter()
            .any(|ask| matches!(ask, Ask::WhatIsItFor { experience } if *experience == step))
    };
    assert!(
        !asked(&mut school),
        "a step without a tool is asked nothing of the kind"
    );
    school
        .says(&pen, text(step, TextField::Technology), "A tablet")
        .expect("a tool");
    assert!(asked(&mut school), "the goal comes first, the tool last");
    school.sets(step, Field::Goal, json!(goal)).expect("for a goal");
    assert!(!asked(&mut school));
}

#[test]
fn p10_a_step_with_technology_asks_for_another_way_a_helper_an_adult_and_a_day() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to find out what our river carries.");
    let step = step(&mut school, Some(goal));
    let pen = school.students_pen();
    school
        .says(&pen, text(step, TextField::Technology), "A tablet")
        .expect("a tool");
    let asks = |school: &mut SmallSchool| -> Vec<Ask> {
        let asks = school.show().asks.into_iter();
        asks.filter(|ask| {
            matches!(
                ask,
                Ask::WayWithoutTechnology { .. } | Ask::WhoShowsHow { .. } | Ask::WhoLooksAfter { .. }
            )
        })
        .collect()
    };
    let experience = step;
    assert_eq!(
        asks(&mut school),
        [
            Ask::WayWithoutTechnology { experience },
            Ask::WhoShowsHow { experience },
            Ask::WhoLooksAfter { experience }
        ]
    );
    school
        .says(
            &pen,
            text(step, TextField::WithoutTechnology),
            "Pencil and a table on paper",
        )
        .expect("the other way");
    school
        .says(&pen, text(step, TextField::WhoShows), "Wren")
        .expect("who shows how");
    school
        .sets(step, Field::LooksAfter, json!(school.teacher))
        .expect("an adult");
    assert_eq!(
        asks(&mut school),
        [Ask::WhoLooksAfter { experience }],
        "a day is missing"
    );
    school.sets(step, Field::CheckOn, json!("2026-11-02")).expect("a day");
    assert_eq!(asks(&mut school), []);
}

#[test]
fn p10_an_agreed_loan_is_a_way_too() {
    let mut school = SmallSchool::new();
    let step = step(&mut school, None);
    let pen = school.students_pen();
    school
        .says(&pen, text(step, TextField::Technology), "A tablet")
        .expect("a tool");
    let provision = school.show().lists["provisions"].entries[0].key.clone();
    school
        .sets(step, Field::Provision, json!(provision))
        .expect("what was agreed");
    let asks = school.show().asks;
    assert!(
        !asks.iter().any(|ask| matches!(ask, Ask::WayWithoutTechnology { .. })),
        "{asks:?}"
    );
}

#[test]
fn p20_a_goal_has_as_many_purposes_as_its_people_give_it_in_own_words_too() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to speak at the town meeting.");
    let purposes = json!(["democratic_equality", "So that my grandmother hears it"]);
    school.sets(goal, Field::Purposes, purposes).expect("purposes");
    let shown = school.show().plan.goals.remove(0);
    assert_eq!(
        shown.purposes.0[0].value,
        ["democratic_equality", "So that my grandmother hears it"]
    );
    assert!(page(&mut school).contains("So that my grandmother hears it"));
}

#[test]
fn p21_who_leads_moves_over_time_and_the_movement_shows() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to speak at the town meeting.");
    for lead in [Lead::TeacherModels, Lead::Together, Lead::StudentWithChecks] {
        school.sets(goal, Field::Leads, json!(lead)).expect("who leads");
        school.clock.pass_days(20);
    }
    let told = api::plan_story(&mut school.host, Window::Main, PlanStory { plan: school.plan }).expect("told");
    // The page tells the newest first.
    let oldest_first: Vec<_> = told.events.into_iter().rev().collect();
    let moves: Vec<Lead> = domain::story::leads_of(&oldest_first, goal)
        .into_iter()
        .map(|since| since.lead)
        .collect();
    assert_eq!(moves, [Lead::TeacherModels, Lead::Together, Lead::StudentWithChecks]);
}

#[test]
fn p23_over_the_schools_cap_the_app_asks_which_to_park_and_parking_is_one_action() {
    let mut school = SmallSchool::new();
    let goals: Vec<ItemId> = (1..=4)
        .map(|number| {
            let goal = school.goal(&format!("Goal {number}"));
            school.sets(goal, Field::Status, json!("live")).expect("live");
            goal
        })
        .collect();
    let asked = |school: &mut SmallSchool| {
        school.show().asks.into_iter().find_map(|ask| match ask {
            Ask::WhichToPark { live, cap } => Some((live, cap)),
            _ => None,
        })
    };
    assert_eq!(
        asked(&mut school),
        Some((goals.clone(), 3)),
        "a question, in the order of the plan"
    );
    school.sets(goals[1], Field::Status, json!("parked")).expect("parked");
    assert_eq!(asked(&mut school), None);

    let mut own = api::class_show(&mut school.host, Window::Main, api::ClassShow {})
        .expect("shown")
        .school;
    own.live_goals = 2;
    api::school_state(&mut school.host, Window::Main, api::SchoolState { school: own }).expect("the school says two");
    let (live, cap) = asked(&mut school).expect("three are over two");
    assert_eq!((live.len(), cap), (3, 2));
}

#[test]
fn h11_the_schools_own_calendar_counts_the_weeks() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to find out what our river carries.");
    school.sets(goal, Field::Status, json!("live")).expect("live");
    let quiet = |school: &mut SmallSchool| {
        let asks = school.show().asks;
        asks.iter().any(|ask| matches!(ask, Ask::WhatSupportIsMissing { .. }))
    };
    let day = |text: &str| text.parse().expect("a day");
    let calendar = domain::school::Calendar {
        year: waymark_suite::YEAR,
        first_day: day("2026-09-01"),
        last_day: day("2027-06-18"),
        terms: vec![domain::school::Term {
            name: "Autumn".to_owned(),
            from: day("2026-09-01"),
            until: day("2027-01-22"),
        }],
        holidays: vec![domain::school::Holiday {
            name: "Harvest".to_owned(),
            from: day("2026-10-19"),
            until: day("2026-11-13"),
        }],
    };
    api::calendar_state(&mut school.host, Window::Main, api::CalendarState { calendar }).expect("the school's own");
    school.clock.pass_days(7 * 7);
    assert!(!quiet(&mut school), "seven weeks, of which four were the harvest");
    school.clock.pass_days(4 * 7);
    assert!(quiet(&mut school), "and now seven of school");
}
