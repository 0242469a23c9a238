//! What is never: no child before another (N1), nothing required but what the
//! law wants (N9).

use std::collections::BTreeMap;

use api::{ClassShow, ClassShown, FieldSet, ItemAdd, PlanShow, SupportGive, Window};
use domain::{Field, List, Pen, PersonId, PlanId, Voice};
use serde_json::{Value, json};
use waymark_suite::{SmallSchool, student};

const NAMES: [&str; 7] = [
    "Anh Trần",
    "Chloé Gagnon",
    "Abdi Noor",
    "Wren Ashby",
    "Chloe Abbott",
    "Éva Kovács",
    "Bishnu Rai",
];
const BY_NAME: [&str; 8] = [
    "Abdi Noor",
    "Amina Warsame",
    "Anh Trần",
    "Bishnu Rai",
    "Chloe Abbott",
    "Chloé Gagnon",
    "Éva Kovács",
    "Wren Ashby",
];

/// A class in which each student has more of everything than the one before
/// in `order`: goals, minutes, own words.
fn class_with(order: &[&str]) -> (SmallSchool, ClassShown) {
    let mut school = SmallSchool::new();
    let mut added: BTreeMap<&str, (PersonId, PlanId)> = BTreeMap::new();
    for name in order {
        let one = api::student_add(&mut school.host, Window::Main, student(name)).expect("added");
        added.insert(name, (one.person, one.plan));
        school.clock.pass_minutes(3);
    }
    for (much, name) in (1_u32..).zip(order) {
        let (person, plan) = added[name];
        let pen = Pen {
            speakers: vec![person],
            voice: Voice::Student,
            interpreter: None,
            scribe: school.teacher,
            language: "en".to_owned(),
        };
        for _ in 0..much {
            let add = ItemAdd {
                plan,
                list: List::Goals,
                after: None,
                fields: BTreeMap::from([(Field::Status, json!("live"))]),
                pen: pen.clone(),
            };
            api::item_add(&mut school.host, Window::Main, add).expect("a goal");
        }
        let add = ItemAdd {
            plan,
            list: List::Supports,
            after: None,
            fields: BTreeMap::from([(Field::MinutesPlanned, json!(much * 10))]),
            pen,
        };
        let support = api::item_add(&mut school.host, Window::Main, add)
            .expect("a support")
            .item;
        let give = SupportGive {
            plan,
            support,
            minutes: much * 10,
            on: "2026-10-12".parse().expect("a day"),
        };
        api::support_give(&mut school.host, Window::Main, give).expect("given");
    }
    // Long enough for goals to be quiet, so that the class page has questions.
    school.clock.pass_days(80);
    let shown = api::class_show(&mut school.host, Window::Main, ClassShow {}).expect("the class shows");
    (school, shown)
}

#[test]
fn n1_children_come_in_name_order_whatever_they_did_and_whenever_they_came() {
    let mut orders = vec![NAMES.to_vec()];
    orders.push(NAMES.iter().rev().copied().collect());
    orders.push(vec![
        NAMES[3], NAMES[0], NAMES[6], NAMES[5], NAMES[2], NAMES[4], NAMES[1],
    ]);
    for order in orders {
        let (_school, shown) = class_with(&order);
        let names: Vec<&str> = shown.students.iter().map(|line| line.full.as_str()).collect();
        assert_eq!(names, BY_NAME, "added as {order:?}");
        let place = |person: PersonId| {
            let found = shown.students.iter().position(|line| line.person == person);
            found.expect("of the class")
        };
        assert!(!shown.asks.is_empty(), "there is something that could be sorted");
        let asked: Vec<usize> = shown.asks.iter().map(|ask| place(ask.person)).collect();
        assert!(asked.is_sorted(), "questions stand by name: {asked:?}");
        let outside: Vec<usize> = shown.not_in_project.iter().map(|person| place(*person)).collect();
        assert!(outside.is_sorted());
    }
}

#[test]
fn n1_no_number_stands_beside_a_childs_name() {
    let (_school, shown) = class_with(&NAMES);
    for line in &shown.students {
        let value = serde_json::to_value(line).expect("data");
        for (key, value) in value.as_object().expect("an object") {
            assert!(
                !value.is_number() && !value.is_array(),
                "{key} puts a count beside {}",
                line.full
            );
        }
    }
    for ask in &shown.asks {
        let value = serde_json::to_value(ask).expect("data");
        for (key, value) in value.as_object().expect("an object") {
            assert!(
                value.is_string() || value.is_null(),
                "{key} says more than what is asked, and since when"
            );
        }
    }
}

#[test]
fn n1_no_answer_of_the_host_sorts_children_by_what_they_did() {
    // The same class, its students added the other way round, looks the same
    // but for its ids: no order in it follows what anybody did.
    let names = |shown: &ClassShown| -> Vec<String> {
        let name = |person: PersonId| {
            let found = shown.students.iter().find(|line| line.person == person);
            found.map(|line| line.full.clone()).unwrap_or_default()
        };
        shown
            .asks
            .iter()
            .map(|ask| name(ask.person))
            .chain(shown.not_in_project.iter().map(|person| name(*person)))
            .chain(shown.today.iter().map(|ahead| name(ahead.person)))
            .collect()
    };
    let (_a, one) = class_with(&NAMES);
    let backwards: Vec<&str> = NAMES.iter().rev().copied().collect();
    let (_b, other) = class_with(&backwards);
    let once = |mut all: Vec<String>| {
        all.dedup();
        all
    };
    assert_eq!(once(names(&one)), once(names(&other)));
}

/// A command with every field that may stay empty left empty.
struct Bare {
    command: &'static str,
    request: Value,
}

#[test]
fn n9_every_dialog_is_kept_with_its_optional_fields_empty() {
    let mut school = SmallSchool::new();
    let pen = serde_json::to_value(school.students_pen()).expect("data");
    let goal = school.goal("I want to plant willows.");
    let plan = json!(school.plan);
    let class = api::class_show(&mut school.host, Window::Main, ClassShow {}).expect("shown");
    let bare = [
        Bare {
            command: "student_add",
            request: json!({ "full": "Noah Whitcomb", "short": "", "pronouns": null, "grade": "", "languages": [] }),
        },
        Bare {
            command: "person_state",
            request: json!({ "person": {
                "id": null, "voice": "family", "full": "Hodan Warsame", "short": "", "pronouns": null, "roles": [],
                "languages": [], "relation": null, "contact": null, "names_for": {}
            } }),
        },
        Bare {
            command: "project_state",
            request: json!({ "project": {
                "id": "11111111-1111-4111-8111-111111111111", "class": class.class.as_ref().expect("a class").id,
                "question": "What does our river carry?", "asked_by": "student", "asked_on": null,
                "from": "2026-09-01", "until": "2026-12-01", "ends_with": "", "fixed": "", "open": ""
            }, "entry_points": [] }),
        },
        Bare {
            command: "framework_state",
            request: json!({ "framework": {
                "id": "22222222-2222-4222-8222-222222222222", "title": "Ours", "creator": "", "publisher": "",
                "status": "draft", "licence": "", "dated": null, "language": "en", "local": true, "asked": "",
                "items": [{ "id": "33333333-3333-4333-8333-333333333333", "code": "", "statement": "Asks" }]
            } }),
        },
        Bare {
            command: "goal_confirm",
            request: json!({ "plan": plan, "goal": goal, "person": school.student, "yes": false, "words": "" }),
        },
        Bare {
            command: "competency_doubt",
            request: json!({ "plan": plan, "competency": "Speaking", "because": "", "pen": pen }),
        },
        Bare {
            command: "competency_go_on",
            request: json!({
                "plan": plan, "goal": goal, "competency": "33333333-3333-4333-8333-333333333333", "because": "",
                "pen": pen
            }),
        },
        Bare {
            command: "check_in_add",
            request: json!({
                "plan": plan, "goal": goal, "where_i_am": "", "in_the_way": "", "tried": "", "next": "Rest.",
                "pen": pen
            }),
        },
        Bare {
            command: "evidence_add",
            request: json!({ "plan": plan, "medium": "text", "words": "Look", "goals": [], "from": null, "pen": pen }),
        },
        Bare {
            command: "item_add",
            request: json!({ "plan": plan, "list": "agreements", "after": null, "fields": {}, "pen": pen }),
        },
        Bare {
            command: "conference_start",
            request: json!({ "plan": plan, "present": [] }),
        },
    ];
    for Bare { command, request } in bare {
        let kept = api::dispatch(&mut school.host, Window::Main, command, request);
        assert!(
            kept.is_ok(),
            "{command} with nothing but what it must have: {:?}",
            kept.err()
        );
    }
}

#[test]
fn n9_a_plan_with_nothing_in_it_is_shown_copied_and_held_a_conference_on() {
    let mut school = SmallSchool::new();
    let shown = api::plan_show(&mut school.host, Window::Main, PlanShow { plan: school.plan }).expect("it shows");
    assert!(shown.plan.goals.is_empty());
    let set = FieldSet {
        plan: school.plan,
        item: school.item(List::Goals, &school.students_pen()),
        field: Field::Area,
        value: Value::Null,
        pen: school.students_pen(),
    };
    api::field_set(&mut school.host, Window::Main, set).expect("any field can be cleared");
    let start = api::ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    api::conference_start(&mut school.host, Window::Main, start).expect("a conference needs nothing before it");
}

/// Every key of some data, and every piece of text that has an author's mark beside it.
fn walk(value: &Value, keys: &mut Vec<String>, texts: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("by")
                && let Some(Value::String(text)) = fields.get("text")
            {
                texts.push(text.clone());
            }
            for (key, value) in fields {
                keys.push(key.clone());
                walk(value, keys, texts);
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| walk(part, keys, texts)),
        _ => {}
    }
}

#[test]
fn n3_whatever_is_added_to_a_plan_begins_without_a_word_of_the_apps() {
    let mut school = SmallSchool::new();
    let pen = school.students_pen();
    let lists = [
        List::Goals,
        List::Experiences,
        List::Needs,
        List::Supports,
        List::Agreements,
        List::Notes,
        List::HomeLines,
    ];
    for list in lists {
        school.item(list, &pen);
    }
    let plan = serde_json::to_value(school.show().plan).expect("data");
    let (mut keys, mut texts) = (Vec::new(), Vec::new());
    walk(&plan, &mut keys, &mut texts);
    assert_eq!(texts, Vec::<String>::new(), "no sentence that nobody said");

    // What a school's list offers is taken as a key and said in the school's words, never as the student's.
    let goal = school.goal("");
    school
        .sets(goal, Field::Routine, json!("read_every_day"))
        .expect("taken");
    assert!(school.show().plan.goals.iter().all(|goal| goal.statement.is_blank()));
}

#[test]
fn n4_n5_no_answer_of_the_host_holds_a_score_a_rank_or_hours() {
    let (mut school, class) = class_with(&NAMES);
    let start = api::ConferenceStart {
        plan: school.plan,
        present: Vec::new(),
    };
    let plan = serde_json::to_value(school.show()).expect("data");
    let class = serde_json::to_value(class).expect("data");
    api::conference_start(&mut school.host, Window::Main, start).expect("it begins");
    let screen = api::conference_show(&mut school.host, Window::Conference, api::ConferenceShow {}).expect("shows");
    let screen = serde_json::to_value(screen).expect("data");
    let (mut keys, mut texts) = (Vec::new(), Vec::new());
    for value in [&plan, &class, &screen] {
        walk(value, &mut keys, &mut texts);
    }
    // A way into a project is no score.
    for key in keys.iter().filter(|key| *key != "entry_points") {
        let words: Vec<&str> = key.split('_').collect();
        for never in [
            "rank",
            "score",
            "percent",
            "percentile",
            "average",
            "mean",
            "points",
            "streak",
            "badge",
            "hours",
            "pace",
        ] {
            assert!(!words.contains(&never), "{key}");
        }
    }
    // Minutes exist for support, for the steps of an agenda, and for what a teacher has.
    let minutes: std::collections::BTreeSet<&str> = keys
        .iter()
        .map(String::as_str)
        .filter(|key| key.contains("minutes"))
        .collect();
    assert_eq!(minutes, ["minutes", "minutes_a_week", "minutes_planned"].into());
}
