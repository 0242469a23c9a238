//! The school's own lists and settings over `api`: nothing is fixed in the
//! app, nothing is deleted, and a class may have only goals together (P22, K5).

use std::collections::BTreeMap;

use api::{
    CheckInAdd, ClassShow, ClassState, EvidenceAdd, ExportPreview, ItemAdd, LibraryShow, LibraryState, SupportGive,
    Window,
};
use domain::plan::{GoalStanding, Medium};
use domain::school::{ClassGoal, LibraryEntry, LibraryList};
use domain::{Audience, ClassGoalId, Field, List, TextField};
use serde_json::json;
use waymark_suite::{SmallSchool, profile};

fn lists(school: &mut SmallSchool) -> BTreeMap<String, LibraryList> {
    api::library_show(&mut school.host, Window::Main, LibraryShow {})
        .expect("the library shows")
        .lists
}

fn keeps(school: &mut SmallSchool, list: LibraryList) -> Result<api::Done, api::ErrorShown> {
    api::library_state(&mut school.host, Window::Main, LibraryState { list })
}

fn own(key: &str, words: &[(&str, &str)]) -> LibraryEntry {
    LibraryEntry {
        key: key.to_owned(),
        words: words
            .iter()
            .map(|(tag, said)| ((*tag).to_owned(), (*said).to_owned()))
            .collect(),
        minutes: None,
        care: false,
        retired: false,
        helps: Vec::new(),
    }
}

/// The words of preparing in a language.
fn screens(language: &str) -> String {
    let file = waymark_house::root().join(format!("src-tauri/locales/{language}/prepare.ftl"));
    std::fs::read_to_string(file).expect("each shipped language has every file")
}

#[test]
fn every_entry_that_a_school_begins_with_has_words_in_every_language() {
    let mut school = SmallSchool::new();
    let prefixes = [
        ("areas", "area"),
        ("pathways", "pathway"),
        ("provisions", "provision"),
        ("need_kinds", "need_kind"),
        ("purposes", "purpose"),
        ("routines", "routine"),
        ("obstacles", "obstacle"),
        ("strategies", "strategy"),
        ("agenda_first", "agenda"),
        ("agenda_later", "agenda"),
        ("lens_before", "lens"),
        ("lens_after", "lens"),
    ];
    let lists = lists(&mut school);
    assert_eq!(
        lists.len(),
        prefixes.len(),
        "each list is looked at: {:?}",
        lists.keys()
    );
    for (list, prefix) in prefixes {
        assert!(!lists[list].entries.is_empty(), "{list} begins with something");
        for entry in &lists[list].entries {
            for language in api::LANGUAGES {
                let key = format!("{prefix}-{}", entry.key);
                let said = if prefix == "lens" {
                    // A teacher's own page goes on no paper; its words are the screen's.
                    screens(language)
                        .lines()
                        .any(|line| line.starts_with(&format!("{key} = ")))
                } else {
                    print::Words::shipped(language).expect("a shipped language").has(&key)
                };
                assert!(said, "{language} has no words for {key}");
            }
        }
    }
    let obstacles: Vec<&String> = lists["obstacles"].entries.iter().map(|entry| &entry.key).collect();
    for entry in &lists["strategies"].entries {
        assert!(!entry.helps.is_empty(), "{} helps with something (K5)", entry.key);
        assert!(
            entry.helps.iter().all(|key| obstacles.contains(&key)),
            "{}: {:?} are obstacles of the list",
            entry.key,
            entry.helps
        );
    }
}

#[test]
fn an_entry_left_out_of_a_list_is_retired_and_plans_that_use_it_keep_it() {
    let mut school = SmallSchool::new();
    let goal = school.goal("I want to plant willows.");
    school.sets(goal, Field::Area, json!("civic")).expect("set");
    let mut areas = lists(&mut school)["areas"].clone();
    areas.entries.retain(|entry| entry.key != "civic");
    areas.entries.insert(
        0,
        own("own_river", &[("en", " The river "), ("es", "El río"), ("so", " ")]),
    );
    keeps(&mut school, areas).expect("kept");
    let areas = lists(&mut school)["areas"].clone();
    assert_eq!(areas.entries[0].words.get("en").map(String::as_str), Some("The river"));
    assert!(
        !areas.entries[0].words.contains_key("so"),
        "words that say nothing are none"
    );
    let civic = areas
        .entries
        .iter()
        .find(|entry| entry.key == "civic")
        .expect("still there");
    assert!(civic.retired, "no longer offered");
    let mut school = school.reopened();
    assert_eq!(
        school.show().plan.goals[0].area.settled().map(String::as_str),
        Some("civic"),
        "the plan keeps it"
    );
}

#[test]
fn a_list_that_is_not_the_schools_and_a_key_that_stands_twice_are_refused() {
    let mut school = SmallSchool::new();
    let stray = LibraryList {
        key: "scores".to_owned(),
        entries: Vec::new(),
    };
    assert_eq!(keeps(&mut school, stray).expect_err("refused").code, "choice_unknown");
    let mut areas = lists(&mut school)["areas"].clone();
    let again = areas.entries[0].clone();
    areas.entries.push(again);
    assert_eq!(
        keeps(&mut school, areas).expect_err("refused").code,
        "value_not_accepted"
    );
}

#[test]
fn a_schools_own_words_stand_on_paper_in_the_language_of_the_page() {
    let mut school = SmallSchool::new();
    let mut areas = lists(&mut school)["areas"].clone();
    areas
        .entries
        .push(own("own_river", &[("en", "The river"), ("es", "El río")]));
    areas.entries[0].words.insert("en".to_owned(), "School work".to_owned());
    keeps(&mut school, areas).expect("kept");
    let goal = school.goal("I want to plant willows.");
    let mut page = |area: &str, languages: &[&str]| {
        school.sets(goal, Field::Area, json!(area)).expect("set");
        let copy = api::CopyWanted {
            plan: school.plan,
            audience: Audience::Student,
            recipient: None,
            format: "html".to_owned(),
            languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
            paper: "letter".to_owned(),
            large: false,
            access: false,
        };
        api::export_preview(&mut school.host, Window::Main, ExportPreview { copy })
            .expect("made")
            .text
    };
    let both = page("own_river", &["es", "en"]);
    assert!(both.contains("El río") && both.contains("The river") && !both.contains("own_river"));
    assert!(
        page("academic", &["en"]).contains("School work"),
        "the school's word for one of the app's"
    );
    let spanish = page("academic", &["es"]);
    assert!(
        spanish.contains("Académica") && !spanish.contains("School work"),
        "in a language without own words the shipped one stands"
    );
}

#[test]
fn p22_a_goal_from_the_schools_list_needs_no_words_of_its_own_and_no_number() {
    let mut school = SmallSchool::new();
    let add = ItemAdd {
        plan: school.plan,
        list: List::Goals,
        after: None,
        fields: BTreeMap::from([
            (Field::Area, json!("personal")),
            (Field::Routine, json!("rest_and_come_back")),
        ]),
        pen: school.students_pen(),
    };
    let goal = api::item_add(&mut school.host, Window::Main, add).expect("taken").item;
    school.confirms(goal, school.student, true).expect("her yes");
    school.confirms(goal, school.teacher, true).expect("the teacher's yes");
    assert_eq!(school.show().plan.goals[0].standing, GoalStanding::Agreed);
    let copy = api::CopyWanted {
        plan: school.plan,
        audience: Audience::Family,
        recipient: None,
        format: "html".to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let html = api::export_preview(&mut school.host, Window::Main, ExportPreview { copy })
        .expect("made")
        .text;
    assert!(
        html.contains("Rest when it is too much, and come back"),
        "it stands on the page in the school's words"
    );
}

#[test]
fn p22_class_goals_only_tracks_nothing_of_one_student_and_gives_it_all_back() {
    let mut school = SmallSchool::new();
    let hers = school.students_pen();
    school
        .says(&hers, profile(TextField::Strengths), "I notice things.")
        .expect("she writes");
    let goal = school.goal("I want to plant willows.");
    let support = school.item(List::Supports, &hers);
    let before = school.show().plan;
    let mut only = |on: bool| {
        let mut class = api::class_show(&mut school.host, Window::Main, ClassShow {})
            .expect("shown")
            .class
            .expect("a class");
        class.class_goals_only = on;
        class.goals = vec![ClassGoal {
            id: ClassGoalId::from_random([7; 16]),
            words: " Everybody can tell a neighbor what our river carries. ".to_owned(),
            retired: false,
        }];
        api::class_state(&mut school.host, Window::Main, ClassState { class }).expect("kept");
    };
    only(true);
    let shown = school.show();
    assert!(shown.class_goals_only);
    assert_eq!(
        shown.class_goals[0].words,
        "Everybody can tell a neighbor what our river carries."
    );
    let plan = &shown.plan;
    assert!(
        plan.goals.is_empty() && plan.supports.is_empty() && plan.evidence.is_empty() && shown.asks.is_empty(),
        "nothing of one student is shown"
    );
    assert!(!plan.profile.strengths.is_blank(), "who she is stays hers to say");

    let (plan_id, pen) = (school.plan, hers.clone());
    let host = &mut school.host;
    let add = ItemAdd {
        plan: plan_id,
        list: List::Goals,
        after: None,
        fields: BTreeMap::new(),
        pen: pen.clone(),
    };
    let evidence = EvidenceAdd {
        plan: plan_id,
        medium: Medium::Text,
        words: "Look".to_owned(),
        goals: Vec::new(),
        alt: String::new(),
        competencies: Vec::new(),
        taken: None,
        pen: pen.clone(),
    };
    let check = CheckInAdd {
        plan: plan_id,
        goal,
        where_i_am: "Here".to_owned(),
        in_the_way: String::new(),
        tried: String::new(),
        next: String::new(),
        obstacles: Vec::new(),
        strategies: Vec::new(),
        helped: None,
        next_on: None,
        pen,
    };
    let give = SupportGive {
        plan: plan_id,
        support,
        minutes: 10,
        on: "2026-10-12".parse().expect("a day"),
    };
    for refused in [
        api::item_add(host, Window::Main, add).map(|_| ()),
        api::evidence_add(host, Window::Main, evidence).map(|_| ()),
        api::check_in_add(host, Window::Main, check).map(|_| ()),
        api::support_give(host, Window::Main, give).map(|_| ()),
    ] {
        assert_eq!(
            refused.expect_err("nothing individual is written").code,
            "class_goals_only"
        );
    }
    let class = api::class_show(host, Window::Main, ClassShow {}).expect("shown");
    assert!(
        class
            .students
            .iter()
            .all(|line| !line.not_yet_met && !line.not_yet_heard)
            && class.asks.is_empty(),
        "nor on the class page"
    );
    let copy = api::CopyWanted {
        plan: plan_id,
        audience: Audience::Family,
        recipient: None,
        format: "html".to_owned(),
        languages: vec!["en".to_owned()],
        paper: "letter".to_owned(),
        large: false,
        access: false,
    };
    let html = api::export_preview(host, Window::Main, ExportPreview { copy })
        .expect("made")
        .text;
    assert!(
        html.contains("what our river carries") && !html.contains("willows"),
        "nor in a copy"
    );

    let mut class = api::class_show(&mut school.host, Window::Main, ClassShow {})
        .expect("shown")
        .class
        .expect("a class");
    class.class_goals_only = false;
    api::class_state(&mut school.host, Window::Main, ClassState { class }).expect("kept");
    assert_eq!(school.show().plan, before, "turned off, every word is there again");
}
