//! What is never: no child before another (N1), no word of the app's in a plan
//! (N3), no score and no hours (N4, N5), nothing before a conference (N9).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use api::{ClassShow, ClassShown, FieldSet, Host, ItemAdd, NoKeychain, PlanShow, SupportGive, Window};
use domain::{Audience, Field, List, Pen, PersonId, PlanId, Voice};
use serde_json::{Value, json};
use tempfile::TempDir;
use waymark_suite::copies::wanted;
use waymark_suite::made::Made;
use waymark_suite::{HandClock, SeededChance, SmallSchool, place, student};

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

#[test]
fn n9_a_plan_with_nothing_in_it_is_shown_copied_and_held_a_conference_on() {
    let mut school = SmallSchool::new();
    let shown = api::plan_show(&mut school.host, Window::Main, PlanShow { plan: school.plan }).expect("it shows");
    assert!(shown.plan.goals.is_empty());
    for audience in [
        Audience::Student,
        Audience::Family,
        Audience::School,
        Audience::NextTeacher,
    ] {
        for format in ["html", "json", "pdf"] {
            let copy = wanted(&school, audience, None, format);
            let write = api::ExportWrite { copy, to: None };
            let copied = api::export_write(&mut school.host, Window::Main, write);
            assert!(copied.is_ok(), "a {format} for {audience:?}: {:?}", copied.err());
        }
    }
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

/// Every piece of text that has an author's mark beside it.
fn walk(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("by")
                && let Some(Value::String(text)) = fields.get("text")
            {
                texts.push(text.clone());
            }
            fields.values().for_each(|value| walk(value, texts));
        }
        Value::Array(parts) => parts.iter().for_each(|part| walk(part, texts)),
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
    let mut texts = Vec::new();
    walk(&plan, &mut texts);
    assert_eq!(texts, Vec::<String>::new(), "no sentence that nobody said");

    // What a school's list offers is taken as a key and said in the school's words, never as the student's.
    let goal = school.goal("");
    school
        .sets(goal, Field::Routine, json!("read_every_day"))
        .expect("taken");
    assert!(school.show().plan.goals.iter().all(|goal| goal.statement.is_blank()));
}

/// Keys under which answers hold a number, and what it counts. None of them is
/// a number for a child to be held by: minutes exist for support, for the steps
/// of an agenda and for what a teacher has (N5).
const NUMBERS: &[(&str, &str)] = &[
    // minutes
    ("minutes", "a step of an agenda, or minutes of support in the story"),
    ("minutes_a_week", "what a teacher says there is"),
    ("minutes_given", "support"),
    ("minutes_planned", "support"),
    ("lock_after_minutes", "this computer"),
    // what the school chose, and when
    ("cap", "live goals that a school puts in one plan"),
    ("live_goals", "the same"),
    ("quiet_weeks", "weeks after which a school asks what support is missing"),
    (
        "weeks",
        "for how long a goal has been quiet: what support is missing is asked of the school",
    ),
    ("grade", "for which a framework wrote a competency"),
    ("came_from", "a school year"),
    ("year", "a school year"),
    ("years", "a school year"),
    ("position", "the place of a way in on the project's trail"),
    ("value", "what a field was set to, in the story"),
    // whose words, of one plan: shares that are never set beside another's (P6)
    ("student", "of a hundred words"),
    ("family", "of a hundred words"),
    ("school", "of a hundred words"),
    ("unnamed", "of a hundred words"),
    // attachments
    ("bytes", "of a file"),
    ("seconds", "of a sound"),
    ("size", "of a picture"),
    // copies, and everything held
    ("copies", "made in this conference"),
    ("count", "things of a kind in a copy"),
    ("names_kept", "passages that a copy leaves out for a name"),
    ("files", "of a pack"),
    ("replaced", "names of others in a pack"),
    ("own_notes", "that stay out of a pack"),
    ("own_notes_left_out", "of a pack"),
    ("not_here", "attachments that stay out of a pack"),
    ("waymark_held", "a format's version"),
    ("waymark_plan", "a format's version"),
    // what is carried, and the log
    ("attachments", "that wait for a computer"),
    ("changes", "that wait for a computer"),
    ("records", "that wait for a computer"),
    ("words", "changes of words that wait for a computer"),
    ("goal", "the number of a goal on its page"),
    ("newer", "changes of a later version"),
    ("of_person", "computers of an adult"),
    ("students", "whom a cover or a handover names"),
    ("waiting", "that came before what they build on"),
    ("waits", "that were not carried yet"),
    ("earlier", "lines of the log"),
    ("zoom", "this computer"),
];

/// Asks the made-up school everything that a window can ask, and keeps what the answers are made of.
struct Asker {
    host: Host,
    made: Made,
    asked: BTreeSet<String>,
}

impl Asker {
    fn ask(&mut self, window: Window, command: &str, request: Value) -> Value {
        let answer = api::dispatch(&mut self.host, window, command, request)
            .unwrap_or_else(|refused| panic!("{command}: {refused:?}"));
        self.asked.insert(command.to_owned());
        self.made.take(command, &answer);
        answer
    }

    /// A copy as the file that it is.
    fn copy(&mut self, plan: &Value, audience: &str, recipient: &Value) {
        let copy = json!({
            "plan": plan, "audience": audience, "recipient": recipient, "format": "json", "languages": ["en"],
            "paper": "letter", "large": false,
        });
        let preview = self.ask(Window::Main, "export_preview", json!({ "copy": copy }));
        let file = serde_json::from_str(preview["text"].as_str().expect("a text")).expect("the file is JSON");
        self.made.take("the plan file", &file);
    }

    /// One plan, as everybody's window shows it and every copy holds it.
    fn plan(&mut self, plan: &Value) {
        let of = json!({ "plan": plan });
        let shown = self.ask(Window::Main, "plan_show", of.clone());
        for command in [
            "plan_story",
            "care_show",
            "own_notes_show",
            "lens_show",
            "preparation_show",
        ] {
            self.ask(Window::Main, command, of.clone());
        }
        let strengths = json!({ "item": null, "field": "strengths" });
        let then = json!({ "plan": plan, "target": strengths, "at": shown["plan"]["revision"] });
        self.ask(Window::Main, "text_show", then);
        for piece in shown["plan"]["evidence"].as_array().expect("evidence") {
            if !piece["blob"].is_null() {
                let small = json!({ "plan": plan, "evidence": piece["record"], "small": true });
                self.ask(Window::Main, "evidence_show", small);
            }
        }
        for audience in ["student", "school", "next_teacher"] {
            self.copy(plan, audience, &Value::Null);
        }
    }
}

#[test]
fn n4_n5_no_answer_of_the_host_holds_a_score_a_rank_or_hours() {
    let folder = TempDir::new().expect("a temporary folder");
    let (clock, chance) = (HandClock::at("2026-11-12T15:42:00Z"), SeededChance::new(4));
    let host = Host::new(place(&folder), Box::new(clock), Box::new(chance), Box::new(NoKeychain));
    let mut asker = Asker {
        host,
        made: Made::default(),
        asked: BTreeSet::new(),
    };
    asker.ask(Window::Main, "sample_open", json!({}));
    let class = asker.ask(Window::Main, "class_show", json!({}));
    for command in [
        "app_state",
        "library_show",
        "frameworks_show",
        "copies_show",
        "hands_show",
        "copies_to_print",
        "waits_show",
    ] {
        asker.ask(Window::Main, command, json!({}));
    }
    let students = class["students"].as_array().expect("students").clone();
    assert_eq!(students.len(), 24, "a class");
    for student in &students {
        asker.plan(&student["plan"]);
        asker.ask(
            Window::Main,
            "audit_show",
            json!({ "student": student["person"], "most": 200 }),
        );
        asker.ask(Window::Main, "keeping_show", json!({ "student": student["person"] }));
    }
    // Whoever everything is written about, and everything is written of.
    let amina = students
        .iter()
        .find(|line| line["full"] == "Amina Warsame")
        .expect("of the class");
    let (plan, person) = (&amina["plan"], &amina["person"]);
    let to = TempDir::new().expect("a folder");
    let held = asker.ask(
        Window::Main,
        "held_write",
        json!({ "student": person, "to": to.path() }),
    );
    files_of(held["path"].as_str().expect("a folder").as_ref(), &mut asker.made);
    let start = json!({ "plan": plan, "present": [person] });
    asker.ask(Window::Main, "conference_start", start);
    let screen = asker.ask(Window::Conference, "conference_show", json!({}));
    asker.ask(Window::Conference, "plan_story", json!({ "plan": plan }));
    asker.ask(Window::Notes, "own_notes_show", json!({ "plan": plan }));
    asker.ask(Window::Conference, "conference_end", json!({}));
    let unlock = json!({ "unlock": { "with": "keychain" } });
    asker.ask(Window::Conference, "conference_leave", unlock.clone());
    for receiver in screen["receivers"].as_array().expect("receivers") {
        asker.copy(plan, "family", receiver);
    }
    asker.ask(Window::Main, "student_alone", json!({ "plan": plan }));
    asker.ask(Window::Student, "student_show", json!({}));
    asker.ask(Window::Student, "student_leave", unlock);

    // Changes and recordings answer what `bare.rs` reads.
    for row in api::COMMANDS.iter().filter(|row| row.name.ends_with("_show")) {
        assert!(
            row.name == "recording_show" || asker.asked.contains(row.name),
            "{} is asked",
            row.name
        );
    }
    let made = asker.made;
    for full in [
        "minutes_given",
        "where_i_am",
        "did_it_help",
        "adult_check",
        "looked",
        "kept",
        "confirmations",
    ] {
        assert!(made.has(full), "plans that are full are read: {full}");
    }
    made.says_nothing_that_is_never_said();
    let strange: Vec<_> = made
        .numbers()
        .iter()
        .filter(|(key, _)| !NUMBERS.iter().any(|(known, _)| known == key))
        .collect();
    assert!(
        strange.is_empty(),
        "what does this number count? It is never a child's; say it in NUMBERS: {strange:?}"
    );
    for (key, counts) in NUMBERS {
        assert!(
            !counts.is_empty() && made.numbers().contains_key(*key),
            "{key} is in no answer any more"
        );
    }
}

/// What the JSON files of a folder are made of.
fn files_of(folder: &Path, made: &mut Made) {
    let mut read = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_of(&path, made);
        } else if path.extension().is_some_and(|ending| ending == "json") {
            let text = std::fs::read_to_string(&path).expect("a text");
            made.take("everything held", &serde_json::from_str(&text).expect("JSON"));
            read += 1;
        }
    }
    assert!(read < 100, "a folder of one student");
}
