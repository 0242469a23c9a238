//! Competencies over `api`: who set them, what does not fit, what rests on
//! what (P12, P13), and that copies hold it.

use std::collections::BTreeMap;

use api::{
    AgendaSet, CompetencyAnswer, CompetencyDoubt, CompetencyGoOn, ConferenceShow, ConferenceStart, EvidenceAdd,
    FieldSet, FrameworkState, FrameworksShow, PreparationShow, Window,
};
use domain::competency::{Competency, Framework, FrameworkStatus};
use domain::plan::{AgendaStep, Medium};
use domain::rules::Ask;
use domain::{CompetencyId, Field, FrameworkId, ItemId, Pen, RecordId, TextField, Voice};
use serde_json::json;
use waymark_suite::copies::students_page;
use waymark_suite::{SmallSchool, text};

fn id(n: u8) -> CompetencyId {
    CompetencyId::from_random([n; 16])
}

fn competency(n: u8, statement: &str, grade: Option<u8>, rests_on: &[u8]) -> Competency {
    Competency {
        id: id(n),
        code: format!("C {n}"),
        statement: statement.to_owned(),
        words: Default::default(),
        grade,
        rests_on: rests_on.iter().map(|n| id(*n)).collect(),
        ways: vec!["Show it".to_owned(), "Tell it".to_owned()],
        retired: false,
    }
}

fn framework() -> Framework {
    Framework {
        id: FrameworkId::from_random([50; 16]),
        title: "What carries over".to_owned(),
        creator: "Three teachers".to_owned(),
        publisher: String::new(),
        status: FrameworkStatus::InUse,
        licence: "Anyone may use it".to_owned(),
        dated: None,
        language: "en".to_owned(),
        local: true,
        asked: "Nine families".to_owned(),
        items: vec![
            competency(1, "Asks a question that can be tested", Some(6), &[]),
            competency(2, "Keeps a record that others can check", Some(7), &[1]),
            competency(3, "Plans a test and repeats it", Some(9), &[1, 2]),
        ],
        retired: false,
    }
}

trait Competencies {
    fn states(&mut self, framework: Framework);
    fn counts(&mut self, item: ItemId, entries: &[&str]);
    fn doubts(&mut self, pen: &Pen, competency: &str, because: &str) -> Result<RecordId, api::ErrorShown>;
    fn asks(&mut self) -> Vec<Ask>;
}

impl Competencies for SmallSchool {
    fn states(&mut self, framework: Framework) {
        api::framework_state(&mut self.host, Window::Main, FrameworkState { framework })
            .expect("the framework is kept");
    }

    fn counts(&mut self, item: ItemId, entries: &[&str]) {
        self.sets(item, Field::Competencies, json!(entries)).expect("it is set");
    }

    fn doubts(&mut self, pen: &Pen, competency: &str, because: &str) -> Result<RecordId, api::ErrorShown> {
        let request = CompetencyDoubt {
            plan: self.plan,
            competency: competency.to_owned(),
            because: because.to_owned(),
            pen: pen.clone(),
        };
        api::competency_doubt(&mut self.host, Window::Main, request)
            .map(|changed| changed.record.expect("a record is made"))
    }

    fn asks(&mut self) -> Vec<Ask> {
        self.show().asks
    }
}

#[test]
fn p12_a_plan_names_a_competency_by_id_or_in_own_words_and_both_stand_as_given() {
    let mut school = SmallSchool::new();
    school.states(framework());
    let goal = school.goal("I want to test our river.");
    let three = id(3).to_string();
    school.counts(goal, &[&three, "Speaking for a place"]);
    let shown = school.show();
    assert_eq!(
        shown.plan.goals[0].competencies.settled(),
        Some(&vec![three.clone(), "Speaking for a place".to_owned()])
    );
    let set_by = domain::competency::named(&shown.frameworks, &three).expect("who set it comes with the page");
    assert_eq!(
        (set_by.0.creator.as_str(), set_by.0.asked.as_str()),
        ("Three teachers", "Nine families")
    );
    assert!(
        domain::competency::find(&shown.frameworks, id(1)).is_some(),
        "what it rests on comes with the page"
    );
    let mut school = school.reopened();
    assert_eq!(school.show().frameworks, shown.frameworks, "it is kept");
}

#[test]
fn p12_what_a_school_no_longer_offers_stays_in_plans_that_use_it() {
    let mut school = SmallSchool::new();
    school.states(framework());
    let goal = school.goal("I want to test our river.");
    let three = id(3).to_string();
    school.counts(goal, &[&three]);
    let mut now = framework();
    now.items[2].retired = true;
    now.items[2].statement = "Plans a test, repeats it, says how sure".to_owned();
    school.states(now);
    let shown = school.show();
    let (_, one) = domain::competency::named(&shown.frameworks, &three).expect("still there");
    assert!(one.retired && one.statement.starts_with("Plans a test, repeats"));
    let all = api::frameworks_show(&mut school.host, Window::Main, FrameworksShow {}).expect("shown");
    assert_eq!(
        all.frameworks.len(),
        1,
        "a statement of one framework replaces the one before"
    );
}

#[test]
fn p12_a_framework_whose_ids_stand_twice_or_without_a_title_is_refused() {
    let mut school = SmallSchool::new();
    school.states(framework());
    let mut twice = framework();
    twice.items[1].id = id(1);
    let mut stolen = framework();
    stolen.id = FrameworkId::from_random([51; 16]);
    let mut nameless = framework();
    nameless.title = "  ".to_owned();
    for (framework, code) in [
        (twice, "value_not_accepted"),
        (stolen, "value_not_accepted"),
        (nameless, "name_missing"),
    ] {
        let refused = api::framework_state(&mut school.host, Window::Main, FrameworkState { framework })
            .expect_err("it is refused");
        assert_eq!(refused.code, code);
        assert!(!refused.remedy.is_empty());
    }
}

#[test]
fn p12_only_the_student_or_the_family_says_that_something_does_not_fit_and_no_reason_is_kept() {
    let mut school = SmallSchool::new();
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    school
        .doubts(&hers, "Speaking for a place", "")
        .expect("no reason is an answer");
    let refused = school
        .doubts(&teachers, "Speaking for a place", "It is too hard for her")
        .expect_err("an adult of the school does not speak for them");
    assert_eq!(refused.code, "not_the_schools");
    let plan = school.show().plan;
    assert_eq!(plan.does_not_fit.len(), 1);
    assert_eq!(plan.does_not_fit[0].because, "");
    assert_eq!(plan.pens[&plan.does_not_fit[0].by].voice, Voice::Student);
}

#[test]
fn p12_what_does_not_fit_comes_into_an_agenda_that_was_set_before_and_stays_out_where_it_was_left_out_since() {
    let mut school = SmallSchool::new();
    let hers = school.students_pen();
    let set = |school: &mut SmallSchool, keys: &[&str]| {
        let step = |key: &&str| AgendaStep {
            key: (*key).to_owned(),
            words: String::new(),
            in_languages: BTreeMap::new(),
            minutes: 5,
        };
        let request = AgendaSet {
            plan: school.plan,
            agenda: keys.iter().map(step).collect(),
        };
        api::agenda_set(&mut school.host, Window::Main, request).expect("it is set");
        school.clock.pass_minutes(1);
    };
    let next = |school: &mut SmallSchool| -> Vec<String> {
        let request = PreparationShow { plan: school.plan };
        let shown = api::preparation_show(&mut school.host, Window::Main, request).expect("it shows");
        shown.agenda.into_iter().map(|step| step.key).collect()
    };
    set(&mut school, &["goals", "agreements"]);
    school.doubts(&hers, "Speaking for a place", "").expect("it is kept");
    school.clock.pass_minutes(1);
    assert_eq!(next(&mut school), ["goals", "does_not_fit", "agreements"]);
    set(&mut school, &["goals", "agreements"]);
    assert_eq!(
        next(&mut school),
        ["goals", "agreements"],
        "left out by somebody who saw it"
    );
    school.doubts(&hers, "Weighing an argument", "").expect("it is kept");
    assert!(next(&mut school).contains(&"does_not_fit".to_owned()), "said since");
}

#[test]
fn n8_each_of_two_answers_to_what_does_not_fit_stays_to_be_read_on_screen_and_on_paper() {
    let mut school = SmallSchool::new();
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let said = school.doubts(&hers, "Speaking for a place", "").expect("it is kept");
    for words in ["Then let us listen first.", "A song would show it too."] {
        let answer = CompetencyAnswer {
            plan: school.plan,
            of: said,
            words: words.to_owned(),
            pen: teachers.clone(),
        };
        api::competency_answer(&mut school.host, Window::Main, answer).expect("it is kept");
        school.clock.pass_minutes(1);
    }
    let plan = school.show().plan;
    let one = &plan.does_not_fit[0];
    assert_eq!(
        one.answer.as_ref().map(|answer| answer.words.as_str()),
        Some("A song would show it too.")
    );
    assert_eq!(one.more_answers.len(), 1);
    assert_eq!(one.more_answers[0].words, "Then let us listen first.");
    let page = students_page(&mut school);
    for words in ["Then let us listen first.", "A song would show it too."] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn p12_what_does_not_fit_is_on_the_next_agenda_until_somebody_answers() {
    let mut school = SmallSchool::new();
    let hers = school.students_pen();
    let said = school
        .doubts(
            &hers,
            "Speaking for a place",
            "We do not speak for places, we listen to them.",
        )
        .expect("it is kept");
    let start = |school: &mut SmallSchool| {
        let request = ConferenceStart {
            plan: school.plan,
            present: Vec::new(),
        };
        api::conference_start(&mut school.host, Window::Main, request).expect("it starts");
        api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("it shows")
    };
    let shown = start(&mut school);
    let steps: Vec<&str> = shown.agenda.iter().map(|step| step.key.as_str()).collect();
    let at = steps
        .iter()
        .position(|step| *step == "does_not_fit")
        .expect("it is a step");
    assert_eq!(steps.get(at + 1), Some(&"agreements"), "before what is agreed");

    let answer = |words: &str| CompetencyAnswer {
        plan: school.plan,
        of: said,
        words: words.to_owned(),
        pen: hers.clone(),
    };
    let (empty, full) = (answer(" "), answer("Listening to a place counts."));
    let refused = api::competency_answer(&mut school.host, Window::Conference, empty).expect_err("an answer has words");
    assert_eq!(refused.code, "words_missing");
    api::competency_answer(&mut school.host, Window::Conference, full).expect("answered on the shared screen");
    api::conference_end(&mut school.host, Window::Conference, api::ConferenceEnd {}).expect("it ends");
    let unlock = api::UnlockWith::Passphrase {
        passphrase: api::Secret(waymark_suite::PASSPHRASE.to_owned()),
    };
    api::conference_leave(&mut school.host, Window::Conference, api::ConferenceLeave { unlock }).expect("left");
    school.clock.pass_days(28);
    let shown = start(&mut school);
    assert!(
        shown.agenda.iter().all(|step| step.key != "does_not_fit"),
        "answered, it is on no agenda any more"
    );
    assert_eq!(
        shown.shown.plan.does_not_fit[0].answer.as_ref().expect("kept").words,
        "Listening to a place counts."
    );
}

#[test]
fn p13_what_a_competency_rests_on_is_a_question_and_never_a_lock() {
    let mut school = SmallSchool::new();
    school.states(framework());
    let goal = school.goal("I want to test our river.");
    let three = id(3).to_string();
    school.counts(goal, &[&three]);
    let asked = school.asks();
    let rests_on = asked.iter().find_map(|ask| match ask {
        Ask::WhatItRestsOn {
            competency, rests_on, ..
        } if *competency == id(3) => Some(rests_on.clone()),
        _ => None,
    });
    assert_eq!(rests_on, Some(vec![id(1), id(2)]));
    // Nothing waits for an answer: the goal goes on as any other.
    school.confirms(goal, school.student, true).expect("her yes");
    school.confirms(goal, school.teacher, true).expect("the teacher's yes");
    school.sets(goal, Field::Status, json!("live")).expect("it goes live");

    let go_on = CompetencyGoOn {
        plan: school.plan,
        goal,
        competency: id(3),
        because: String::new(),
        pen: school.students_pen(),
    };
    api::competency_go_on(&mut school.host, Window::Main, go_on).expect("no reason given is an answer");
    assert!(
        !school.asks().iter().any(|ask| matches!(ask, Ask::WhatItRestsOn { .. })),
        "answered, it is not asked again"
    );
    let plan = school.show().plan;
    assert_eq!(
        (plan.went_on.len(), plan.went_on[0].because.as_str()),
        (1, ""),
        "and it is kept"
    );
    api::change_undo(&mut school.host, Window::Main, api::ChangeUndo { plan: school.plan }).expect("undone");
    assert!(
        school.asks().iter().any(|ask| matches!(ask, Ask::WhatItRestsOn { .. })),
        "taken back, the question stands again"
    );
}

#[test]
fn p13_evidence_of_what_it_rests_on_answers_the_question() {
    let mut school = SmallSchool::new();
    school.states(framework());
    let asks = school.goal("I want to ask one good question.");
    let one = id(1).to_string();
    school.counts(asks, &[&one]);
    let tests = school.goal("I want to keep a record of the river.");
    let two = id(2).to_string();
    school.counts(tests, &[&two]);
    let open = |school: &mut SmallSchool| {
        school
            .asks()
            .iter()
            .any(|ask| matches!(ask, Ask::WhatItRestsOn { competency, .. } if *competency == id(2)))
    };
    assert!(open(&mut school));
    let add = EvidenceAdd {
        plan: school.plan,
        medium: Medium::Text,
        words: "What floats past the bridge in an hour?".to_owned(),
        goals: vec![asks],
        alt: String::new(),
        competencies: Vec::new(),
        taken: None,
        pen: school.students_pen(),
    };
    api::evidence_add(&mut school.host, Window::Main, add).expect("kept");
    assert!(!open(&mut school));
}

#[test]
fn p13_a_target_of_an_earlier_grade_shows_the_way_up_and_asks_what_gets_there_sooner() {
    let mut school = SmallSchool::new();
    school.states(framework());
    let goal = school.goal("I want to ask one good question.");
    let one = id(1).to_string();
    school.counts(goal, &[&one]);
    let shown = school.show();
    let [way] = shown.ways_up.as_slice() else {
        panic!("one way up: {:?}", shown.ways_up)
    };
    assert_eq!((way.competency, way.way.as_slice()), (id(1), &[id(2), id(3)][..]));
    for step in &way.way {
        assert!(
            domain::competency::find(&shown.frameworks, *step).is_some(),
            "each step has its words"
        );
    }
    let asks_sooner = |asks: &[Ask]| asks.iter().any(|ask| matches!(ask, Ask::WhatGetsThereSooner { .. }));
    assert!(asks_sooner(&shown.asks));
    let hers = school.students_pen();
    school
        .says(
            &hers,
            text(goal, TextField::Sooner),
            "To go along with somebody who counts for work.",
        )
        .expect("she writes");
    let shown = school.show();
    assert!(!asks_sooner(&shown.asks), "answered");
    assert_eq!(shown.ways_up.len(), 1, "the way stays to be seen");
}

#[test]
fn p12_old_competencies_in_words_read_as_they_did_and_a_foreign_id_is_no_error() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to test our river.");
    let foreign = id(99).to_string();
    school.counts(goal, &["Scientific inquiry", &foreign]);
    let shown = school.show();
    assert_eq!(shown.plan.goals[0].competencies.settled().map(Vec::len), Some(2));
    assert!(shown.frameworks.is_empty() && shown.asks.iter().all(|ask| !matches!(ask, Ask::WhatItRestsOn { .. })));
    for format in ["pdf", "html", "json"] {
        let copy = api::CopyWanted {
            plan: school.plan,
            audience: domain::Audience::School,
            recipient: None,
            format: format.to_owned(),
            languages: vec!["en".to_owned()],
            paper: "letter".to_owned(),
            large: false,
            access: false,
        };
        let made = api::export_preview(&mut school.host, Window::Main, api::ExportPreview { copy }).expect("made");
        if format == "html" {
            assert!(
                made.text.contains("whose framework is not here"),
                "a placeholder, never an id"
            );
            assert!(!made.text.contains(&foreign), "no id on a page");
        }
    }
}

#[test]
fn p12_a_copy_says_who_set_each_competency_what_does_not_fit_and_who_leads_since_when() {
    let mut school = SmallSchool::new();
    school.states(framework());
    let goal = school.goal("I want to test our river.");
    let three = id(3).to_string();
    school.counts(goal, &[&three, "Speaking for a place"]);
    // An adult changes the list afterwards: who proposed the own words stays.
    let set = FieldSet {
        plan: school.plan,
        item: goal,
        field: Field::Competencies,
        value: json!(["Speaking for a place", three, "Reading a map"]),
        pen: school.teachers_pen(),
    };
    api::field_set(&mut school.host, Window::Main, set).expect("set");
    school.sets(goal, Field::Leads, json!("teacher_models")).expect("set");
    school.clock.pass_days(20);
    school.sets(goal, Field::Leads, json!("student")).expect("set");
    school
        .sets(
            goal,
            Field::Purposes,
            json!(["democratic_equality", "For my grandmother"]),
        )
        .expect("set");
    let hers = school.students_pen();
    school
        .doubts(&hers, &three, "At home one shows it by doing.")
        .expect("kept");
    let copy = |format: &str| api::CopyWanted {
        plan: school.plan,
        audience: domain::Audience::Student,
        recipient: None,
        format: format.to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let (html, pdf) = (copy("html"), copy("pdf"));
    let html = api::export_preview(&mut school.host, Window::Main, api::ExportPreview { copy: html })
        .expect("made")
        .text;
    for said in [
        "Plans a test and repeats it",
        "Set by this school: “What carries over”.",
        "Written by Three teachers.",
        "Asked: Nine families.",
        "Licence: Anyone may use it.",
        "Speaking for a place",
        "To take part as an equal",
        "For my grandmother",
        "The teacher shows first, from 12 October",
        "Amina leads, from 1 November",
        "At home one shows it by doing.",
        "on the agenda of the next conference",
    ] {
        assert!(html.contains(said), "the page says “{said}”");
    }
    let proposed = |entry: &str| {
        let after = html
            .split_once(&format!("{entry}</span>."))
            .map_or("", |(_, after)| after);
        after.split_once("</dd>").map_or("", |(row, _)| row).to_owned()
    };
    assert!(
        proposed("Speaking for a place").contains("Amina"),
        "who proposed it first"
    );
    assert!(proposed("Reading a map").contains("Ms. Okafor"));
    let pages = api::export_preview(&mut school.host, Window::Main, api::ExportPreview { copy: pdf })
        .expect("made")
        .pages;
    assert!(!pages.is_empty());
}
