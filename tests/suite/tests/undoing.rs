//! Undo and redo of a whole conference (P26): on the shared screen, with three
//! voices, from its end back to the empty plan and forth again, one act at a
//! time; and what the plan file then holds.
//!
//! Undo is offered of what a person said or wrote. It is not offered of what
//! only happened: that a conference began, stood at a step and ended, that
//! what was prepared apart met in it, and what is half typed in a form. Those
//! stand between the acts below, and no step of undo is theirs.

use std::collections::{BTreeMap, BTreeSet};

use api::{ConferenceLeave, PlanShown, Secret, UnlockWith, Window};
use base64::Engine as _;
use domain::people::Relation;
use domain::{Audience, Pen, PersonId, TextField, TextRef, Voice};
use serde_json::{Value, json};
use waymark_suite::copies::wanted;
use waymark_suite::people::{draft, state};
use waymark_suite::{PASSPHRASE, SmallSchool, text_of, utf16};

/// A competency of the school's, and one that it rests on.
const ASKS: &str = "33333333-3333-4333-8333-333333333333";
const TELLS: &str = "44444444-4444-4444-8444-444444444444";

/// An answer that only the story tells.
const NOT_TODAY: &str = "not today";

/// A conference that is held, with what the screen showed after each act.
struct Held {
    school: SmallSchool,
    mother: PersonId,
    acts: Vec<&'static str>,
    /// Before the first act, and after each.
    seen: Vec<Value>,
}

impl Held {
    fn ask(&mut self, window: Window, command: &str, mut request: Value) -> Value {
        if let Some(fields) = request.as_object_mut() {
            fields.entry("plan").or_insert(json!(self.school.plan));
        }
        api::dispatch(&mut self.school.host, window, command, request)
            .unwrap_or_else(|refused| panic!("{command}: {refused:?}"))
    }

    /// The page of whichever window has the screen.
    fn shown(&mut self) -> PlanShown {
        let shown = match self.school.host.stage() {
            api::StageKind::Conference => self.ask(Window::Conference, "conference_show", json!({}))["shown"].take(),
            _ => self.ask(Window::Main, "plan_show", json!({})),
        };
        serde_json::from_value(shown).expect("a page")
    }

    /// One act: a minute after the last, so that no two are one burst of typing.
    fn act_in(&mut self, window: Window, what: &'static str, command: &str, request: Value) -> Value {
        self.school.clock.pass_minutes(1);
        let done = self.ask(window, command, request);
        self.acts.push(what);
        let seen = page(&self.shown());
        if what != NOT_TODAY {
            assert_ne!(self.seen.last(), Some(&seen), "{what} is to be seen");
        }
        self.seen.push(seen);
        done
    }

    fn act(&mut self, what: &'static str, command: &str, request: Value) -> Value {
        self.act_in(Window::Conference, what, command, request)
    }

    /// Words at the end of a text.
    fn says(&mut self, what: &'static str, pen: &Pen, target: &Value, words: &str) {
        let shown = self.shown();
        let named: TextRef = serde_json::from_value(target.clone()).expect("a text");
        let request = json!({
            "target": target, "pen": pen, "base": shown.plan.revision, "at": utf16(&text_of(&shown, &named)),
            "delete": 0, "insert": words,
        });
        self.act(what, "text_edit", request);
    }

    fn adds(&mut self, what: &'static str, pen: &Pen, list: &str, fields: Value) -> Value {
        let request = json!({ "list": list, "after": null, "fields": fields, "pen": pen });
        self.act(what, "item_add", request)["item"].take()
    }

    fn sets(&mut self, what: &'static str, pen: &Pen, item: &Value, field: &str, value: Value) {
        self.act(
            what,
            "field_set",
            json!({ "item": item, "field": field, "value": value, "pen": pen }),
        );
    }

    /// The family's pen: she speaks, the teacher types.
    fn familys_pen(&self) -> Pen {
        Pen {
            speakers: vec![self.mother],
            voice: Voice::Family,
            interpreter: None,
            scribe: self.school.teacher,
            language: "so".to_owned(),
        }
    }

    /// One step of undo or redo, a minute after the last; none where there is nothing.
    fn turns(&mut self, window: Window, command: &str) -> bool {
        self.school.clock.pass_minutes(1);
        !self.ask(window, command, json!({}))["act"].is_null()
    }

    /// All the way back, each step to the page as it was before that act.
    fn back(&mut self, window: Window) {
        for nth in (0..self.acts.len()).rev() {
            assert!(
                self.turns(window, "change_undo"),
                "{} can be taken back",
                self.acts[nth]
            );
            assert_eq!(
                page(&self.shown()),
                self.seen[nth],
                "{}: one step takes back the whole of it and nothing else",
                self.acts[nth]
            );
        }
        assert!(
            !self.turns(window, "change_undo"),
            "what only happened is no step, and nothing from before the conference is"
        );
    }

    /// All the way forth.
    fn forth(&mut self, window: Window) {
        for nth in 0..self.acts.len() {
            assert!(
                self.turns(window, "change_redo"),
                "{} can be done again",
                self.acts[nth]
            );
            assert_eq!(
                page(&self.shown()),
                self.seen[nth + 1],
                "{}: done again it is as it was",
                self.acts[nth]
            );
        }
        assert!(!self.turns(window, "change_redo"), "as many steps forth as back");
    }

    fn leave(&mut self) {
        let unlock = UnlockWith::Passphrase {
            passphrase: Secret(PASSPHRASE.to_owned()),
        };
        let leave = ConferenceLeave { unlock };
        api::conference_leave(&mut self.school.host, Window::Conference, leave).expect("left");
    }

    /// The plan file, as its preview has it: the file's own bytes, which making
    /// a copy would add a record to.
    fn file(&mut self) -> Value {
        let copy = wanted(&self.school, Audience::School, None, "json");
        let preview = self.ask(Window::Main, "export_preview", json!({ "copy": copy }));
        serde_json::from_str(preview["text"].as_str().expect("a text")).expect("the file is JSON")
    }
}

/// A page as people see it. Left out is what a thing that is done again gets
/// anew: the names of records, claims and revisions, and the minute. Pens stay
/// known once held; of a conference, which stays held, the agenda is looked at.
fn page(shown: &PlanShown) -> Value {
    let mut plan = serde_json::to_value(&shown.plan).expect("a plan is data");
    plan.as_object_mut().expect("an object").remove("pens");
    for conference in plan["conferences"].as_array_mut().expect("conferences") {
        *conference = conference["agenda"].take();
    }
    let mut names = BTreeMap::new();
    records_of(&plan, &mut names);
    without_anew(&mut plan);
    renamed(&mut plan, &names);
    plan
}

/// Names of the records on a page, in the order in which it tells of them.
fn records_of(value: &Value, names: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(id)) = fields.get("record") {
                let nth = names.len();
                names.entry(id.clone()).or_insert_with(|| format!("record {nth}"));
            }
            fields.values().for_each(|field| records_of(field, names));
        }
        Value::Array(parts) => parts.iter().for_each(|part| records_of(part, names)),
        _ => {}
    }
}

fn without_anew(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|key, _| !["revision", "claim", "at"].contains(&key.as_str()));
            fields.values_mut().for_each(without_anew);
        }
        Value::Array(parts) => parts.iter_mut().for_each(without_anew),
        // An answer stands on the page as a pair: what, and when.
        Value::String(text) if text.parse::<chrono::DateTime<chrono::Utc>>().is_ok() => "then".clone_into(text),
        _ => {}
    }
}

fn renamed(value: &mut Value, names: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(name) = names.get(text) {
                text.clone_from(name);
            }
        }
        Value::Array(parts) => parts.iter_mut().for_each(|part| renamed(part, names)),
        Value::Object(fields) => fields.values_mut().for_each(|field| renamed(field, names)),
        _ => {}
    }
}

/// A plan file without what may honestly differ after undo and redo:
///
/// - a record that was taken back, and the record that says so: a log only
///   grows, and both stay in it;
/// - records of what only happened: each stands in its own time, between acts
///   that were done again later. They are held beside each other by
///   [`happened`];
/// - the name and the minute of a record: done again, it is a new one. What
///   speaks of it has to speak of the new one, so a name is replaced by its
///   place in the file wherever it stands, and that of a record that was taken
///   back may stand nowhere.
fn standing(file: &Value) -> Value {
    let mut file = file.clone();
    let kind = |record: &Value| record["body"]["kind"].as_str().unwrap_or_default().to_owned();
    let id = |record: &Value| record["id"].as_str().expect("an id").to_owned();
    let records = file["records"].as_array_mut().expect("records");
    let gone: BTreeSet<String> = records
        .iter()
        .filter(|record| kind(record) == "withdrawn")
        .map(|record| record["body"]["record"].as_str().expect("an id").to_owned())
        .collect();
    records.retain(|record| kind(record) != "withdrawn" && !gone.contains(&id(record)));
    records.retain(|record| !ONLY_HAPPENED.contains(&kind(record).as_str()));
    let names = records.iter().enumerate();
    let names = names
        .map(|(nth, record)| (id(record), format!("record {nth}")))
        .collect();
    for record in records {
        record.as_object_mut().expect("an object").remove("at");
    }
    renamed(&mut file, &names);
    let text = file.to_string();
    for id in gone {
        assert!(
            !text.contains(&id),
            "something still speaks of a record that was taken back: {id}"
        );
    }
    file
}

/// Records of what only happened, which nobody can take back.
const ONLY_HAPPENED: &[&str] = &[
    "conference_begun",
    "conference_moved",
    "conference_ended",
    "prepared",
    "prepared_met",
];

/// The file of a plan from which everything was taken back, held beside the
/// file of the plan before anything was put in. Beyond what [`standing`] leaves
/// out these may differ:
///
/// - lists and the mark of the trash: nothing is deleted, so what was added
///   lies in the trash — without a word and without any other field;
/// - pens and people: who has held the pen here stays known;
/// - attachments: the bytes stay with the record that was taken back.
fn is_empty_again(before: &Value, after: &Value) {
    let (mut before, mut after) = (standing(before), standing(after));
    assert_eq!(after["texts"], json!([]), "no word is left, not even in the trash");
    let items: Vec<&Value> = after["lists"]
        .as_array()
        .expect("lists")
        .iter()
        .flat_map(|list| list["items"].as_array().expect("items"))
        .collect();
    let fields = after["fields"].as_array().expect("fields");
    assert_eq!(
        fields.len(),
        items.len(),
        "of what was added only its place is left: {fields:?}"
    );
    for field in fields {
        assert!(items.contains(&&field["item"]) && field["field"] == "trash", "{field}");
        assert_eq!(field["claims"][0]["value"], json!(true));
    }
    for differs in ["lists", "fields", "pens", "people", "attachments"] {
        for file in [&mut before, &mut after] {
            file.as_object_mut().expect("an object").remove(differs);
        }
    }
    assert_eq!(after, before, "the same file");
}

/// What only happened, as a file tells it; the end of the conference apart,
/// which is said after the first of the files was read.
fn happened(file: &Value) -> Vec<&Value> {
    let records = file["records"].as_array().expect("records").iter();
    let kind = |record: &Value| record["body"]["kind"].as_str().unwrap_or_default().to_owned();
    records
        .filter(|record| ONLY_HAPPENED.contains(&kind(record).as_str()) && kind(record) != "conference_ended")
        .collect()
}

/// The file of a plan to which everything was done again.
fn is_the_same_again(before: &Value, after: &Value) {
    assert_eq!(happened(after), happened(before), "what happened stands as it did");
    let (before, after) = (standing(before), standing(after));
    for part in ["texts", "lists", "fields", "records"] {
        assert_eq!(after[part], before[part], "{part}");
    }
    assert_eq!(after, before, "the same file, and the same author of each character");
}

fn of(item: &Value, field: &str) -> Value {
    json!({ "item": item, "field": field })
}

fn told(of: &Value) -> Value {
    of["record"].clone()
}

/// A student with a mother, and a school with two competencies. The student
/// and the teacher have each prepared; the conference has begun.
fn begun() -> (Held, Value) {
    let mut school = SmallSchool::new();
    let relation = Relation {
        to: school.student,
        words: "her mother".to_owned(),
        may_receive: true,
    };
    let mother = api::PersonDraft {
        relation: Some(relation),
        ..draft(Voice::Family, "Hodan Warsame")
    };
    let mother = state(&mut school, mother);
    let mut held = Held {
        school,
        mother,
        acts: Vec::new(),
        seen: Vec::new(),
    };
    let framework = json!({
        "id": "22222222-2222-4222-8222-222222222222", "title": "Ours", "creator": "", "publisher": "",
        "status": "draft", "licence": "", "dated": null, "language": "en", "local": true, "asked": "",
        "items": [
            { "id": TELLS, "code": "", "statement": "Tells what was found" },
            { "id": ASKS, "code": "", "statement": "Asks a question", "rests_on": [TELLS] },
        ],
    });
    held.ask(Window::Main, "framework_state", json!({ "framework": framework }));
    let teachers = held.school.teachers_pen();
    let part = json!({ "step": "goals", "words": "What would make it easier?", "pen": teachers });
    held.ask(Window::Main, "preparation_write", part);
    held.ask(Window::Main, "student_alone", json!({}));
    let alone = Pen {
        scribe: held.school.student,
        ..held.school.students_pen()
    };
    for (step, words) in [("who_i_am", "I notice things."), ("goals", "I want to build a filter.")] {
        let part = json!({ "step": step, "words": words, "pen": alone });
        held.ask(Window::Student, "preparation_write", part);
    }
    let passphrase = json!({ "unlock": { "with": "passphrase", "passphrase": PASSPHRASE } });
    held.ask(Window::Student, "student_leave", passphrase);
    let empty = held.file();
    let present = json!([held.school.student, held.school.teacher, mother]);
    held.ask(Window::Main, "conference_start", json!({ "present": present }));
    let first = page(&held.shown());
    held.seen.push(first);
    (held, empty)
}

/// Who I am, in three hands, with a text brought back as it stood.
fn who_i_am(held: &mut Held, pens: &[Pen; 3]) {
    let [hers, teachers, familys] = pens;
    let profile = |field: TextField| json!({ "item": null, "field": field.name() });
    held.says("her passions", hers, &profile(TextField::Passions), "Water.");
    held.says(
        "the teacher begins",
        teachers,
        &profile(TextField::LearnBest),
        "Talking first. ",
    );
    held.says(
        "her mother too",
        familys,
        &profile(TextField::LearnBest),
        "Marka hore hadal. ",
    );
    held.says("she goes on", hers, &profile(TextField::LearnBest), "And then writing.");
    let then = held.shown().plan;
    let all = utf16(&then.profile.learn_best.plain());
    let anew = json!({
        "target": profile(TextField::LearnBest), "pen": hers, "base": then.revision, "at": 0, "delete": all,
        "insert": "With my hands.",
    });
    held.act("she writes it anew", "text_edit", anew);
    let restore = json!({ "target": profile(TextField::LearnBest), "at": then.revision, "pen": hers });
    held.act("it is brought back with its authors", "text_restore", restore);
    let passage = json!({ "passage": "text", "target": profile(TextField::Passions) });
    let mark = json!({ "passage": passage, "not_for_family": true, "pen": hers });
    held.act("a passage is marked", "passage_mark", mark);
}

/// A goal with its choices, words beside it, yes and no.
fn a_goal(held: &mut Held, pens: &[Pen; 3]) -> Value {
    let [hers, teachers, _] = pens;
    let goal = held.adds("a goal", hers, "goals", json!({ "area": "academic" }));
    held.says(
        "its statement",
        hers,
        &of(&goal, "statement"),
        "I want to find out what our river carries.",
    );
    held.says("why", hers, &of(&goal, "why"), "She grew up by a river.");
    held.sets("what is chosen", hers, &goal, "what_chosen_by", json!("student"));
    held.sets("a day", hers, &goal, "until", json!("2026-12-11"));
    held.sets("another day", teachers, &goal, "until", json!("2026-12-18"));
    held.sets("what it counts towards", teachers, &goal, "competencies", json!([ASKS]));
    for (what, answered, answer, proposed) in [
        (
            "a suggestion",
            "she takes it",
            "take",
            "I want to find out what our river carries after rain.",
        ),
        (
            "a second",
            "she keeps both",
            "keep_both",
            "I want to know what our river carries.",
        ),
        ("a third", "she keeps hers", "keep_mine", "I want to study the river."),
    ] {
        let base = held.shown().plan.revision;
        let make = json!({ "target": of(&goal, "statement"), "base": base, "proposed": proposed, "pen": teachers });
        let suggestion = told(&held.act(what, "suggestion_make", make));
        let give = json!({ "suggestion": suggestion, "answer": answer, "pen": hers });
        held.act(answered, "suggestion_answer", give);
    }
    let people = (held.school.student, held.school.teacher, held.mother);
    for (what, person, yes) in [
        ("her yes", people.0, true),
        ("the teacher's no", people.1, false),
        ("and yes", people.1, true),
        ("her mother's yes", people.2, true),
    ] {
        let confirm = json!({ "goal": goal, "person": person, "yes": yes, "words": "" });
        held.act(what, "goal_confirm", confirm);
    }
    held.sets("it is live", hers, &goal, "status", json!("live"));
    let because = json!({ "goal": goal, "competency": ASKS, "because": "The river is high now.", "pen": hers });
    held.act("going on", "competency_go_on", because);
    goal
}

/// Evidence with its looks, and what is said beside it.
fn evidence(held: &mut Held, pens: &[Pen; 3], goal: &Value) {
    let [hers, teachers, _] = pens;
    let add = |words: &str, taken: Value| json!({ "medium": "text", "words": words, "goals": [goal], "competencies": [ASKS], "taken": taken, "pen": hers });
    held.act(NOT_TODAY, "work_not_today", json!({ "pen": hers }));
    let jars = told(&held.act("three jars", "evidence_add", add("Three jars", Value::Null)));
    let data = base64::engine::general_purpose::STANDARD.encode("Rain: 4 mm");
    let taken = held.ask(
        Window::Conference,
        "evidence_take",
        json!({ "name": "rain.txt", "data": data }),
    )["taken"]
        .take();
    let table = told(&held.act("an attachment", "evidence_add", add("The table", taken)));
    let look = |words: &str, pen: &Pen| json!({ "evidence": jars, "words": words, "pen": pen });
    held.act("her own look", "evidence_check", look("The labels are clear.", hers));
    held.act("the teacher's", "evidence_check", look("So is the order.", teachers));
    held.act(
        "she picks it",
        "evidence_pick",
        json!({ "evidence": jars, "shown": true, "pen": hers }),
    );
    let passage = json!({ "passage": "record", "record": table });
    let mark = json!({ "passage": passage, "not_for_family": true, "pen": teachers });
    held.act("the table stays here", "passage_mark", mark);
    let beside = held.adds(
        "a note beside the jars",
        teachers,
        "notes",
        json!({ "about": jars, "asks": true }),
    );
    held.says(
        "its words",
        teachers,
        &of(&beside, "words"),
        "What is in the third jar?",
    );
    let answer = held.adds("an answer", hers, "notes", json!({ "about": beside }));
    held.says("in her words", hers, &of(&answer, "words"), "Rain from the roof.");
    held.sets("settled", hers, &beside, "settled", json!(true));
}

/// A need, what helps, a step to take, how it goes.
fn the_way_there(held: &mut Held, pens: &[Pen; 3], goal: &Value) {
    let [hers, teachers, _] = pens;
    let need = held.adds(
        "a need",
        teachers,
        "needs",
        json!({ "need_kind": "language", "goal": goal }),
    );
    held.says(
        "what was seen",
        teachers,
        &of(&need, "seen"),
        "She stops at the third line.",
    );
    held.says(
        "what is assumed",
        hers,
        &of(&need, "assumed"),
        "The words are too small.",
    );
    held.sets("it is being met", teachers, &need, "need_standing", json!("being_met"));
    let fields = json!({ "need": need, "goal": goal, "minutes_planned": 40, "review_on": "2026-11-09" });
    let support = held.adds("a support", teachers, "supports", fields);
    held.says("what helps", teachers, &of(&support, "what"), "Talk first");
    held.says("who", teachers, &of(&support, "who"), "Ms. Okafor");
    held.says("did it help", hers, &of(&support, "did_it_help"), "I could begin.");
    let fields = json!({ "goal": goal, "pathway": "community_based", "together": "classmates", "level": "analyse" });
    let experience = held.adds("an experience", hers, "experiences", fields);
    held.says("its title", hers, &of(&experience, "title"), "Walk the river");
    held.says("its technology", teachers, &of(&experience, "technology"), "A camera");
    held.says(
        "the way without",
        teachers,
        &of(&experience, "without_technology"),
        "Draw it",
    );
    let check_in = json!({
        "goal": goal, "where_i_am": "At the second jar", "in_the_way": "", "tried": "Asked my aunt",
        "next": "Ask at the town hall", "strategies": ["talk_first"], "helped": "yes", "next_on": "2026-11-09",
        "pen": hers,
    });
    let check_in = told(&held.act("a check-in", "check_in_add", check_in));
    let answer = json!({ "check_in": check_in, "helped": "a_bit", "words": "You asked well.", "pen": teachers });
    held.act("an answer to it", "check_in_answer", answer);
}

/// What the family says, what was agreed, and the rest of the evening.
fn agreements(held: &mut Held, pens: &[Pen; 3], goal: &Value) {
    let [hers, teachers, familys] = pens;
    let doubt = json!({ "competency": TELLS, "because": "We tell it by singing.", "pen": familys });
    let doubt = told(&held.act("it does not fit", "competency_doubt", doubt));
    let answer = json!({ "of": doubt, "words": "Then singing shows it.", "pen": teachers });
    held.act("an answer to that", "competency_answer", answer);
    let line = held.adds("a line for home", teachers, "home_lines", json!({}));
    held.says(
        "how to help",
        teachers,
        &of(&line, "how_to_help"),
        "Ask for one word a day",
    );
    held.says(
        "in Somali",
        familys,
        &of(&line, "interpreted"),
        "Maalintii hal eray weydii",
    );
    let agreement = held.adds(
        "something agreed",
        hers,
        "agreements",
        json!({ "owner": held.school.student }),
    );
    held.says(
        "in words",
        hers,
        &of(&agreement, "what"),
        "I ask one question each time.",
    );
    let look = json!({ "agreement": agreement, "became": "kept", "words": "Twice", "pen": hers });
    held.act("looked at", "agreement_look", look);
    let look = json!({ "agreement": agreement, "became": "not_yet", "words": "Once", "pen": hers });
    held.act("looked at again", "agreement_look", look);
    held.act(
        "her word on a copy",
        "family_copy_answer",
        json!({ "yes": true, "words": "Yes", "pen": hers }),
    );
    let second = held.adds("a second goal", hers, "goals", json!({}));
    held.says("of the oud", hers, &of(&second, "statement"), "Learn the oud");
    let first = json!({ "list": "goals", "item": second, "after": null, "pen": hers });
    held.act("it stands first", "item_move", first);
    held.act("in the trash", "item_trash", json!({ "item": second, "pen": hers }));
    held.act("out of it", "item_revive", json!({ "item": second, "pen": hers }));
    held.act("and in again", "item_trash", json!({ "item": second, "pen": hers }));
    held.says("her closing words", hers, &of(goal, "closing"), "I know it now.");
    let close = json!({ "goal": goal, "to": "met", "reason": "The chart hangs in the library.", "pen": hers });
    held.act("it is met", "goal_close", close);
}

/// The whole evening, step by step of the agenda.
fn conference(held: &mut Held) {
    let pens = [
        held.school.students_pen(),
        held.school.teachers_pen(),
        held.familys_pen(),
    ];
    let agenda = json!([
        { "key": "who_i_am", "words": "", "minutes": 7 }, { "key": "goals", "words": "", "minutes": 8 },
        { "key": "agreements", "words": "", "minutes": 5 },
    ]);
    held.act("an agenda of their own", "agenda_set", json!({ "agenda": agenda }));
    for part in held.ask(Window::Conference, "conference_show", json!({}))["prepared"]
        .as_array()
        .expect("parts")
        .clone()
    {
        held.act(
            "what was prepared",
            "preparation_take",
            json!({ "prepared": part["record"] }),
        );
    }
    who_i_am(held, &pens);
    held.ask(Window::Conference, "conference_move", json!({ "step": "goals" }));
    let goal = a_goal(held, &pens);
    evidence(held, &pens, &goal);
    the_way_there(held, &pens, &goal);
    held.ask(
        Window::Conference,
        "draft_keep",
        json!({ "key": "look", "words": "half ty" }),
    );
    held.ask(Window::Conference, "conference_move", json!({ "step": "agreements" }));
    agreements(held, &pens, &goal);
}

#[test]
fn p26_from_the_end_of_a_conference_back_to_the_empty_plan_and_forth_again() {
    let (mut held, empty) = begun();
    conference(&mut held);
    assert!(held.acts.len() > 70, "an evening's acts: {}", held.acts.len());
    // The screen is left and taken up again, as after a crash, to read the file.
    held.leave();
    let full = held.file();
    held.ask(Window::Main, "conference_start", json!({ "present": [] }));
    held.ask(Window::Conference, "conference_end", json!({}));

    for _ in 0..2 {
        held.back(Window::Conference);
        held.forth(Window::Conference);
    }
    held.back(Window::Conference);
    held.leave();
    let file = held.file();
    is_empty_again(&empty, &file);
    held.forth(Window::Main);
    let file = held.file();
    is_the_same_again(&full, &file);

    // At the desk afterwards: what only the teacher's own window does.
    let support = held.shown().plan.supports[0].id;
    let give = json!({ "support": support, "minutes": 25, "on": "2026-10-12" });
    held.act_in(Window::Main, "minutes given", "support_give", give);
    let full = held.file();
    held.back(Window::Main);
    let file = held.file();
    is_empty_again(&empty, &file);
    held.forth(Window::Main);
    let file = held.file();
    is_the_same_again(&full, &file);

    let Held { school, .. } = held;
    let last = held.seen.last().cloned();
    let mut again = Held {
        school: school.reopened(),
        mother: held.mother,
        acts: Vec::new(),
        seen: Vec::new(),
    };
    assert_eq!(Some(page(&again.shown())), last, "and so after opening again");
    let file = again.file();
    is_the_same_again(&full, &file);
}
