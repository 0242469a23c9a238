//! Needs and supports of the shared plan, over `api`: a need's kind, what was
//! seen apart from what is assumed, and where it stands (P17); who gives what
//! for which need, minutes planned and given, and when to look again (P18).

use api::{ConferenceShow, ConferenceStart, PlanStory, SupportGive, Window};
use domain::story::StoryKind;
use domain::{Audience, Field, ItemId, List, TextField, Voice};
use serde_json::json;
use waymark_suite::copies::wanted;
use waymark_suite::{SmallSchool, student, text};

/// The words of a page that opens on a phone, without its marks, in one line.
fn on_a_phone(school: &mut SmallSchool) -> String {
    let copy = wanted(school, Audience::Student, None, "html");
    let preview = api::export_preview(&mut school.host, Window::Main, api::ExportPreview { copy }).expect("a page");
    let mut words = String::new();
    let mut inside = false;
    for letter in preview.text.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                words.push(' ');
            }
            letter if !inside => words.push(letter),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn need(school: &mut SmallSchool) -> ItemId {
    let pen = school.teachers_pen();
    school.item(List::Needs, &pen)
}

fn support(school: &mut SmallSchool, what: &str) -> ItemId {
    let pen = school.teachers_pen();
    let support = school.item(List::Supports, &pen);
    school.says(&pen, text(support, TextField::What), what).expect("kept");
    support
}

fn give(school: &mut SmallSchool, support: ItemId, minutes: u32, on: &str) -> Result<api::Changed, api::ErrorShown> {
    let give = SupportGive {
        plan: school.plan,
        support,
        minutes,
        on: on.parse().expect("a day"),
    };
    api::support_give(&mut school.host, Window::Main, give)
}

fn undo(school: &mut SmallSchool) {
    let undone = api::change_undo(&mut school.host, Window::Main, api::ChangeUndo { plan: school.plan });
    assert!(undone.expect("undone").act.is_some(), "there is something to take back");
}

#[test]
fn p17_a_shared_need_is_of_a_kind_of_the_schools_list_which_every_page_names() {
    let mut school = SmallSchool::new();
    let need = need(&mut school);
    let kinds = school.show().lists["need_kinds"].entries.clone();
    let keys: Vec<&str> = kinds.iter().map(|kind| kind.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "content",
            "technology",
            "managing_learning",
            "language",
            "health",
            "home",
            "other"
        ],
        "the kinds of the row, in its order"
    );
    let in_words = [
        ("content", "What is being learned"),
        ("technology", "Use of technology"),
        ("managing_learning", "Managing own learning"),
        ("language", "Language"),
        ("other", "Something else"),
    ];
    let shared: Vec<&str> = kinds
        .iter()
        .filter(|kind| !kind.care)
        .map(|kind| kind.key.as_str())
        .collect();
    assert_eq!(
        shared,
        in_words.map(|(key, _)| key),
        "health and home stand in care, the others here"
    );
    for (key, words) in in_words {
        school.sets(need, Field::NeedKind, json!(key)).expect("one of the list");
        assert_eq!(
            school.show().plan.needs[0].kind.settled().map(String::as_str),
            Some(key)
        );
        let page = on_a_phone(&mut school);
        assert!(page.contains(words), "{key} stands on the page in words: {page}");
    }
    for kind in ["health", "home"] {
        let refused = school.sets(need, Field::NeedKind, json!(kind)).expect_err("not here");
        assert_eq!(refused.code, "belongs_in_care");
    }
    assert_eq!(
        school.show().plan.needs[0].kind.settled().map(String::as_str),
        Some("other"),
        "what stood there stands"
    );
}

#[test]
fn p17_what_was_seen_and_what_is_assumed_are_two_texts_each_with_its_own_authors() {
    let mut school = SmallSchool::new();
    let (hers, teachers) = (school.students_pen(), school.teachers_pen());
    let need = need(&mut school);
    let (seen, assumed) = ("She stops at the third line.", "The words are too small.");
    school.says(&teachers, text(need, TextField::Seen), seen).expect("seen");
    assert!(
        school.show().plan.needs[0].assumed.is_blank(),
        "seeing something assumes nothing"
    );
    school
        .says(&hers, text(need, TextField::Assumed), assumed)
        .expect("assumed");
    let plan = school.show().plan;
    let said = |words: &domain::Text| -> Vec<(String, Voice)> {
        let runs = words.0.iter();
        runs.map(|run| (run.text.clone(), plan.pens[run.by.as_ref().expect("an author")].voice))
            .collect()
    };
    assert_eq!(said(&plan.needs[0].seen), [(seen.to_owned(), Voice::School)]);
    assert_eq!(said(&plan.needs[0].assumed), [(assumed.to_owned(), Voice::Student)]);

    let page = on_a_phone(&mut school);
    let at = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words:?} is on the page: {page}"))
    };
    assert!(
        at("What was seen") < at(seen) && at(seen) < at("What is assumed") && at("What is assumed") < at(assumed),
        "each under its own name: {page}"
    );

    let start = ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("it begins");
    let screen = api::conference_show(&mut school.host, Window::Conference, ConferenceShow {}).expect("it shows");
    let shown = &screen.shown.plan.needs[0];
    assert_eq!(
        (shown.seen.plain().as_str(), shown.assumed.plain().as_str()),
        (seen, assumed),
        "and apart on the shared screen"
    );
}

#[test]
fn p17_a_need_is_open_then_being_met_then_met_and_the_story_tells_each() {
    let mut school = SmallSchool::new();
    let pen = school.teachers_pen();
    let need = need(&mut school);
    school
        .says(&pen, text(need, TextField::Seen), "She stops at the third line.")
        .expect("seen");
    assert!(
        school.show().plan.needs[0].standing.is_unset(),
        "where it stands is said by a person"
    );
    let page = on_a_phone(&mut school);
    for words in ["Open", "Being met", "Met"] {
        assert!(
            !page.contains(&format!("{words} What was seen")),
            "nobody has said so: {page}"
        );
    }
    for (value, words) in [("open", "Open"), ("being_met", "Being met"), ("met", "Met")] {
        school.clock.pass_days(7);
        school.sets(need, Field::NeedStanding, json!(value)).expect("set");
        let standing = school.show().plan.needs[0].standing.clone();
        assert_eq!(serde_json::to_value(standing.settled()).expect("data"), json!(value));
        let page = on_a_phone(&mut school);
        assert!(
            page.contains(&format!("{words} What was seen")),
            "{words} stands over its words: {page}"
        );
    }
    for strange in [json!("solved"), json!(3), json!(["met"])] {
        let refused = school
            .sets(need, Field::NeedStanding, strange)
            .expect_err("no such standing");
        assert_eq!(refused.code, "value_not_accepted");
    }
    assert_eq!(
        serde_json::to_value(school.show().plan.needs[0].standing.settled()).expect("data"),
        json!("met"),
        "what stood there stands"
    );
    let told = api::plan_story(&mut school.host, Window::Main, PlanStory { plan: school.plan }).expect("told");
    let days: Vec<String> = told
        .events
        .iter()
        .filter(|event| {
            matches!(
                &event.kind,
                StoryKind::FieldSet {
                    field: Field::NeedStanding,
                    ..
                }
            )
        })
        .map(|event| event.at.date_naive().to_string())
        .collect();
    assert_eq!(
        days,
        ["2026-11-02", "2026-10-26", "2026-10-19"],
        "each on its day, newest first"
    );
    undo(&mut school);
    assert_eq!(
        serde_json::to_value(school.show().plan.needs[0].standing.settled()).expect("data"),
        json!("being_met"),
        "and one can be taken back"
    );
}

#[test]
fn p18_a_shared_support_says_who_what_for_which_need_and_when_to_look_again() {
    let mut school = SmallSchool::new();
    let teachers = school.teachers_pen();
    let (first, second) = (need(&mut school), need(&mut school));
    let support = support(&mut school, "Reads it aloud with her first");
    school
        .says(&teachers, text(support, TextField::Who), "Ms. Okafor, on Tuesdays")
        .expect("who");
    let reads = |school: &mut SmallSchool| school.show().plan.supports[0].clone();
    assert!(
        reads(&mut school).need.is_unset() && reads(&mut school).review_on.is_unset(),
        "none of it is there before somebody says it"
    );
    for need in [first, second] {
        school
            .sets(support, Field::Need, json!(need.to_string()))
            .expect("for a need");
        assert_eq!(
            reads(&mut school).need.settled(),
            Some(&need),
            "for this one and no other"
        );
    }
    school
        .sets(support, Field::ReviewOn, json!("2026-11-09"))
        .expect("a day");
    school.sets(support, Field::MinutesPlanned, json!(40)).expect("minutes");
    let shown = reads(&mut school);
    assert_eq!(shown.what.plain(), "Reads it aloud with her first");
    assert_eq!(shown.who.plain(), "Ms. Okafor, on Tuesdays");
    assert_eq!(
        shown.review_on.settled().map(ToString::to_string).as_deref(),
        Some("2026-11-09")
    );
    assert_eq!(shown.minutes_planned.settled(), Some(&40));

    for (field, strange) in [
        (Field::ReviewOn, json!("in a month")),
        (Field::ReviewOn, json!("2026-11-31")),
        (Field::Need, json!("the first one")),
        (Field::MinutesPlanned, json!(-5)),
        (Field::MinutesPlanned, json!("a lot")),
        (Field::MinutesPlanned, json!(7 * 24 * 60 + 1)),
    ] {
        let refused = school.sets(support, field, strange.clone()).expect_err("no such value");
        assert_eq!(refused.code, "value_not_accepted", "{field:?} {strange}");
        assert!(!refused.remedy.is_empty(), "it says what to do");
    }
    assert_eq!(reads(&mut school), shown, "nothing was lost by it");

    let page = on_a_phone(&mut school);
    for words in [
        "Reads it aloud with her first",
        "Ms. Okafor, on Tuesdays",
        "40",
        "Ask on 9 November",
    ] {
        assert!(page.contains(words), "{words:?} is on the page: {page}");
    }
    school.sets(support, Field::ReviewOn, json!(null)).expect("cleared");
    assert!(reads(&mut school).review_on.is_unset(), "a day can be taken out again");
}

#[test]
fn p18_minutes_given_stand_beside_the_minutes_planned_and_neither_moves_the_other() {
    let mut school = SmallSchool::new();
    let (one, other) = (
        support(&mut school, "Talk first"),
        support(&mut school, "A quiet place"),
    );
    school.sets(one, Field::MinutesPlanned, json!(40)).expect("planned");
    let minutes = |school: &mut SmallSchool| -> Vec<(Option<u32>, u32)> {
        let supports = school.show().plan.supports;
        supports
            .iter()
            .map(|support| (support.minutes_planned.settled().copied(), support.minutes_given))
            .collect()
    };
    assert_eq!(minutes(&mut school), [(Some(40), 0), (None, 0)], "planned is not given");
    give(&mut school, one, 25, "2026-10-12").expect("given");
    give(&mut school, one, 10, "2026-10-09").expect("an earlier day is put down afterwards");
    give(&mut school, other, 5, "2026-10-12").expect("given where nothing was planned");
    assert_eq!(minutes(&mut school), [(Some(40), 35), (None, 5)]);
    school
        .sets(one, Field::MinutesPlanned, json!(20))
        .expect("planned anew");
    assert_eq!(
        minutes(&mut school),
        [(Some(20), 35), (None, 5)],
        "what was given stays given"
    );
    for much in [0, 601] {
        let refused = give(&mut school, one, much, "2026-10-12").expect_err("no such minutes");
        assert_eq!(refused.code, "minutes_out_of_range");
    }
    let nothing = ItemId::from_random([9; 16]);
    let refused = give(&mut school, nothing, 5, "2026-10-12").expect_err("no such support");
    assert_eq!(refused.code, "item_unknown");
    assert_eq!(minutes(&mut school), [(Some(20), 35), (None, 5)], "nothing was counted");

    let page = on_a_phone(&mut school);
    for words in ["20 min", "35 min", "5 min"] {
        assert!(page.contains(words), "{words:?} is on the page: {page}");
    }
    undo(&mut school);
    undo(&mut school);
    assert_eq!(
        minutes(&mut school),
        [(Some(40), 35), (None, 0)],
        "each is taken back alone"
    );

    // Minutes are of a support of one plan: another's class page knows only what was planned.
    let second = api::student_add(&mut school.host, Window::Main, student("Mateo Rivera")).expect("added");
    let pen = school.teachers_pen();
    let add = api::ItemAdd {
        plan: second.plan,
        list: List::Supports,
        after: None,
        fields: [(Field::MinutesPlanned, json!(15))].into(),
        pen,
    };
    api::item_add(&mut school.host, Window::Main, add).expect("a support");
    let class = api::class_show(&mut school.host, Window::Main, api::ClassShow {}).expect("the class shows");
    assert_eq!(
        class.minutes_planned, 55,
        "planned a week over all plans; given is in no sum"
    );
}
