//! Nothing but what an act is made of is required (N9): every command of the
//! list is called with nothing else, and is kept. A command that is in no way
//! called here fails the test until it is, or stands in [`NOT_HERE`] with why.

use std::collections::BTreeSet;

use api::{Host, Window};
use base64::Engine as _;
use domain::{Field, List};
use serde_json::{Value, json};
use tempfile::TempDir;
use waymark_suite::made::Made;
use waymark_suite::stick::{Other, colleague};
use waymark_suite::{HandMicrophone, PASSPHRASE, SmallSchool, TwoDesks, another_vault};

/// Commands that are not called here, and why.
const NOT_HERE: &[(&str, &str)] = &[
    (
        "aside_answer",
        "answers what another program wrote against the rules; `trusted.rs` makes such a program, and asks for its name \
         and a yes or no",
    ),
    (
        "carry_go_on",
        "has no field; it goes on with a bundle that is longer than one piece, which `carried.rs` makes",
    ),
];

/// Parts of a request that are one thing: nobody speaks with half a pen, and a
/// name of a thing is whole or none.
const WHOLE: &[&str] = &["pen"];

/// Commands that keep an empty part too, and what that comes to.
const NOTHING_THERE: &[(&str, &str)] = &[
    (
        "invite_withdraw",
        "an invitation that is not there does not hold any more",
    ),
    ("roster_accept", "where nothing is ticked, nothing is done"),
    ("roster_read", "a class that is not named is asked for"),
];

/// Commands called with nothing but what they must have, and what they answered.
#[derive(Default)]
struct Bare {
    asked: BTreeSet<String>,
    made: Made,
}

impl Bare {
    /// Calls a command. Bare means bare: with any part of the request left
    /// empty it is refused, and then as it is it is kept.
    fn ask(&mut self, host: &mut Host, window: Window, command: &str, request: Value) -> Value {
        let alike = NOTHING_THERE.iter().any(|(known, _)| *known == command);
        for (part, emptied) in emptied(&request).into_iter().filter(|_| !alike) {
            let answer = api::dispatch(host, window, command, emptied);
            assert!(
                answer.is_err(),
                "{command} is kept with {part} empty: then leave it empty here"
            );
        }
        let answer = api::dispatch(host, window, command, request)
            .unwrap_or_else(|refused| panic!("{command} with nothing but what it must have: {refused:?}"));
        self.asked.insert(command.to_owned());
        self.made.take(command, &answer);
        answer
    }

    fn main(&mut self, school: &mut SmallSchool, command: &str, request: Value) -> Value {
        self.ask(&mut school.host, Window::Main, command, request)
    }
}

/// A request with one of its parts left empty, for each part that is not.
fn emptied(request: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    let mut paths = Vec::new();
    parts(request, "", &mut paths);
    for path in paths {
        let empties = match request.pointer(&path) {
            Some(Value::String(text)) if !text.is_empty() => vec![json!(""), Value::Null],
            Some(Value::Array(parts)) if !parts.is_empty() => vec![json!([])],
            Some(Value::Object(_) | Value::Number(_)) => vec![Value::Null],
            _ => Vec::new(),
        };
        for empty in empties {
            let mut emptied = request.clone();
            *emptied.pointer_mut(&path).expect("a part of it") = empty;
            all.push((path.clone(), emptied));
        }
    }
    all
}

fn parts(value: &Value, path: &str, found: &mut Vec<String>) {
    let mut part = |name: &str, value: &Value| {
        let path = format!("{path}/{name}");
        found.push(path.clone());
        if !WHOLE.contains(&name) {
            parts(value, &path, found);
        }
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| part(name, value)),
        Value::Array(all) => (0..)
            .zip(all)
            .for_each(|(nth, value): (usize, _)| part(&nth.to_string(), value)),
        _ => {}
    }
}

fn record(changed: &Value) -> Value {
    assert!(!changed["record"].is_null(), "a record: {changed}");
    changed["record"].clone()
}

fn unlock() -> Value {
    json!({ "with": "passphrase", "passphrase": PASSPHRASE })
}

/// The plan's own page: its texts, items, fields and records.
fn the_plan(bare: &mut Bare, school: &mut SmallSchool) {
    let (plan, student) = (json!(school.plan), json!(school.student));
    let [hers, teachers] = [school.students_pen(), school.teachers_pen()].map(|pen| json!(pen));
    let text = |item: &Value, field: &str| json!({ "item": item, "field": field });
    bare.main(school, "plan_show", json!({ "plan": plan }));
    bare.main(school, "plan_story", json!({ "plan": plan }));
    let at = school.show().plan.revision;
    let edit = |target: Value, insert: &str| {
        json!({
            "plan": plan, "target": target, "pen": hers, "base": at, "at": 0, "delete": 0, "insert": insert,
        })
    };
    let strengths = text(&Value::Null, "strengths");
    bare.main(school, "text_edit", edit(strengths.clone(), ""));
    bare.main(
        school,
        "text_show",
        json!({ "plan": plan, "target": strengths, "at": at }),
    );
    let restore = json!({ "plan": plan, "target": strengths, "at": at, "pen": hers });
    bare.main(school, "text_restore", restore);
    let writes = |school: &mut SmallSchool, target: Value, words: &str| {
        api::dispatch(&mut school.host, Window::Main, "text_edit", edit(target, words)).expect("she writes");
    };
    writes(school, strengths.clone(), "I notice things.");
    let add = |list: &str| json!({ "plan": plan, "list": list, "after": null, "fields": {}, "pen": hers });
    let [goal, need, support, agreement] = ["goals", "needs", "supports", "agreements"]
        .map(|list| bare.main(school, "item_add", add(list))["item"].take());
    let one = |item: &Value| json!({ "plan": plan, "item": item, "pen": hers });
    let first = json!({ "plan": plan, "list": "goals", "item": goal, "after": null, "pen": hers });
    bare.main(school, "item_move", first);
    bare.main(school, "item_trash", one(&need));
    bare.main(school, "item_revive", one(&need));
    let clear = json!({ "plan": plan, "item": goal, "field": "area", "value": null, "pen": hers });
    bare.main(school, "field_set", clear);
    bare.main(school, "change_undo", json!({ "plan": plan }));
    bare.main(school, "change_redo", json!({ "plan": plan }));
    bare.main(school, "draft_keep", json!({ "plan": plan, "key": "", "words": "" }));

    let suggest = json!({
        "plan": plan, "target": strengths, "base": "", "proposed": "I notice what others walk past.", "pen": teachers,
    });
    let suggestion = record(&bare.main(school, "suggestion_make", suggest));
    let answer = json!({ "plan": plan, "suggestion": suggestion, "answer": "take", "pen": hers });
    bare.main(school, "suggestion_answer", answer);
    writes(school, text(&goal, "statement"), "I want to plant willows.");
    let no = json!({ "plan": plan, "goal": goal, "person": student, "yes": false, "words": "" });
    bare.main(school, "goal_confirm", no);
    let evidence = json!({ "plan": plan, "medium": "text", "words": "Look", "goals": [], "pen": hers });
    let evidence = record(&bare.main(school, "evidence_add", evidence));
    let look = json!({ "plan": plan, "evidence": evidence, "words": "", "not_today": true, "pen": hers });
    bare.main(school, "evidence_check", look);
    let pick = json!({ "plan": plan, "evidence": evidence, "shown": true, "pen": hers });
    bare.main(school, "evidence_pick", pick);
    bare.main(school, "work_not_today", json!({ "plan": plan, "pen": hers }));
    attached(bare, school, &hers);
    let check_in = json!({
        "plan": plan, "goal": goal, "where_i_am": "", "in_the_way": "", "tried": "", "next": "Rest.", "pen": hers,
    });
    let check_in = record(&bare.main(school, "check_in_add", check_in));
    let answer = json!({ "plan": plan, "check_in": check_in, "helped": null, "words": "Yes.", "pen": teachers });
    bare.main(school, "check_in_answer", answer);
    let doubt = json!({ "plan": plan, "competency": "Speaking", "because": "", "pen": hers });
    let doubt = record(&bare.main(school, "competency_doubt", doubt));
    let answer = json!({ "plan": plan, "of": doubt, "words": "Let us look.", "pen": teachers });
    bare.main(school, "competency_answer", answer);
    let go_on = json!({
        "plan": plan, "goal": goal, "competency": "33333333-3333-4333-8333-333333333333", "because": "", "pen": hers,
    });
    bare.main(school, "competency_go_on", go_on);
    let give = json!({ "plan": plan, "support": support, "minutes": 5, "on": "2026-10-12" });
    bare.main(school, "support_give", give);
    let look = json!({ "plan": plan, "agreement": agreement, "became": "not_yet", "words": "", "pen": hers });
    bare.main(school, "agreement_look", look);
    let passage = json!({ "passage": "text", "target": strengths });
    let mark = json!({ "plan": plan, "passage": passage, "not_for_family": true, "pen": hers });
    bare.main(school, "passage_mark", mark);
    let yes = json!({ "plan": plan, "yes": false, "words": "", "pen": hers });
    bare.main(school, "family_copy_answer", yes);
    let close = json!({ "plan": plan, "goal": goal, "to": "set_aside", "reason": "", "pen": hers });
    bare.main(school, "goal_close", close);
}

/// What is taken in and recorded.
fn attached(bare: &mut Bare, school: &mut SmallSchool, hers: &Value) {
    let plan = json!(school.plan);
    let keep = |taken: &Value| json!({ "plan": plan, "medium": "file", "words": "", "goals": [], "taken": taken["taken"], "pen": hers });
    let data = base64::engine::general_purpose::STANDARD.encode("Rain: 4 mm");
    let taken = bare.main(
        school,
        "evidence_take",
        json!({ "plan": plan, "from": null, "name": "", "data": data }),
    );
    let kept = api::dispatch(&mut school.host, Window::Main, "evidence_add", keep(&taken)).expect("it is kept");
    let evidence = record(&kept);
    let show = json!({ "plan": plan, "evidence": evidence, "small": false });
    bare.main(school, "evidence_show", show);
    bare.main(school, "evidence_open", json!({ "plan": plan, "evidence": evidence }));
    bare.main(school, "recording_start", json!({ "plan": plan }));
    bare.main(school, "recording_drop", json!({ "plan": plan }));
}

/// Care, one's own notes and what is prepared.
fn apart(bare: &mut Bare, school: &mut SmallSchool) {
    let (plan, teacher) = (json!(school.plan), json!(school.teacher));
    let [hers, teachers] = [school.students_pen(), school.teachers_pen()].map(|pen| json!(pen));
    let reader = json!({ "plan": plan, "person": teacher, "until": null, "ended": false });
    bare.main(school, "care_reader_state", reader);
    bare.main(
        school,
        "access_state",
        json!({ "plan": plan, "access": {}, "pen": hers }),
    );
    let need = json!({
        "plan": plan, "need": null, "kind": "health", "seen": "", "assumed": "She is tired.", "standing": "open",
        "goal": null, "pen": teachers,
    });
    bare.main(school, "care_need_state", need);
    let shown = bare.main(school, "care_show", json!({ "plan": plan }));
    let need = shown["needs"][0]["need"]["id"].clone();
    let support = json!({
        "plan": plan, "support": null, "need": need, "what": "Rest", "who": "", "minutes_planned": null,
        "review_on": null, "helped": null, "did_it_help": "", "tried_before": false, "pen": teachers,
    });
    bare.main(school, "care_support_state", support);
    let share = json!({ "plan": plan, "need": need, "words": "", "pen": hers });
    bare.main(school, "need_to_shared", share);
    let care = json!({ "plan": plan, "need": need, "kind": null });
    bare.main(school, "need_to_care", care);
    bare.main(school, "care_remove", json!({ "plan": plan, "item": need }));
    let goal = school.goal("My uncle sleeps in our room.");
    let passage = json!({ "passage": "text", "target": { "item": goal, "field": "statement" } });
    let words = "My uncle sleeps in our room.";
    bare.main(
        school,
        "care_move",
        json!({ "plan": plan, "passage": passage, "words": words }),
    );

    bare.main(
        school,
        "own_note_write",
        json!({ "plan": null, "words": "Ask about the pipe." }),
    );
    bare.main(school, "own_notes_show", json!({ "plan": null }));
    bare.main(school, "lens_show", json!({ "plan": plan }));
    let page = json!({ "plan": plan, "moment": "before", "answers": [] });
    bare.main(school, "lens_keep", page);
    bare.main(school, "preparation_show", json!({ "plan": plan }));
    let prepare = |words: &str| json!({ "plan": plan, "step": "goals", "words": words, "pen": teachers });
    bare.main(school, "preparation_write", prepare(""));
    api::dispatch(&mut school.host, Window::Main, "preparation_write", prepare("Ask her.")).expect("kept");
    bare.main(
        school,
        "conference_plan",
        json!({ "plan": plan, "at": "2026-11-12T15:00:00Z" }),
    );
}

/// Copies, and what is kept of a student.
fn copies(bare: &mut Bare, school: &mut SmallSchool, stick: &TempDir) {
    let to = json!(stick.path());
    let copy = json!({
        "plan": school.plan, "audience": "student", "recipient": null, "format": "html", "languages": ["en"],
        "paper": "letter", "large": false,
    });
    bare.main(school, "export_preview", json!({ "copy": copy }));
    bare.main(school, "export_write", json!({ "copy": copy, "to": null }));
    bare.main(school, "copies_show", json!({}));
    let form = json!({ "languages": [], "paper": "letter", "large": false });
    bare.main(school, "blank_form_make", form);
    bare.main(school, "audit_show", json!({ "student": null, "most": 20 }));
    bare.main(school, "held_write", json!({ "student": school.student, "to": to }));
    bare.main(school, "recovery_sheet_write", json!({ "to": to }));
    let changed = json!({ "old": PASSPHRASE, "new": "four other plain words" });
    bare.main(school, "passphrase_change", changed);
    let back = json!({ "old": "four other plain words", "new": PASSPHRASE });
    bare.main(school, "passphrase_change", back);
}

/// The class, its people, its lists.
fn the_class(bare: &mut Bare, school: &mut SmallSchool) {
    let class = bare.main(school, "class_show", json!({}))["class"]["id"].take();
    bare.main(school, "app_state", json!({}));
    bare.main(school, "prefs_set", json!({ "prefs": {} }));
    bare.main(school, "library_show", json!({}));
    bare.main(school, "frameworks_show", json!({}));
    let add = json!({ "full": "Noah Whitcomb", "short": "", "pronouns": null, "grade": "", "languages": [] });
    let [first, second] = [(); 2].map(|()| bare.main(school, "student_add", add.clone()));
    let draft = |voice: &str, full: &str| {
        json!({ "person": {
            "id": null, "voice": voice, "full": full, "short": "", "pronouns": null, "roles": [], "languages": [],
            "relation": null, "contact": null, "names_for": {}
        } })
    };
    let mut state = |school: &mut SmallSchool, voice: &str, full: &str| {
        bare.main(school, "person_state", draft(voice, full))["person"]["id"].take()
    };
    let apart = [(); 2].map(|()| state(school, "family", "Hodan Warsame"));
    let newcomer = state(school, "student", "Wren Ashby");
    bare.main(school, "plan_begin", json!({ "student": newcomer, "year": null }));
    bare.main(school, "person_part", json!({ "persons": apart }));
    let join = json!({ "into": first["person"], "from": second["person"] });
    bare.main(school, "person_join", join);
    let join = json!({ "into": first["plan"], "from": second["plan"] });
    bare.main(school, "plan_join", join);
    let carry = json!({ "from": first["plan"], "year": null, "texts": [], "items": [] });
    bare.main(school, "plan_carry", carry);
    let asked = json!({ "student": newcomer, "answered": false, "words": "" });
    bare.main(school, "names_ask", asked);
    let way = json!({ "student": newcomer, "entry_point": null });
    bare.main(school, "entry_point_take", way);
    let project = json!({
        "id": "11111111-1111-4111-8111-111111111111", "class": class, "question": "What does our river carry?",
        "asked_by": "student", "asked_on": null, "from": "2026-09-01", "until": "2026-12-01", "ends_with": "",
        "fixed": "", "open": ""
    });
    bare.main(
        school,
        "project_state",
        json!({ "project": project, "entry_points": [] }),
    );
    let framework = json!({
        "id": "22222222-2222-4222-8222-222222222222", "title": "Ours", "creator": "", "publisher": "",
        "status": "draft", "licence": "", "dated": null, "language": "", "local": true, "asked": "", "items": []
    });
    bare.main(school, "framework_state", json!({ "framework": framework }));
    let list = json!({ "key": "purposes", "entries": [] });
    bare.main(school, "library_state", json!({ "list": list }));
    let calendar = json!({
        "year": 2026, "first_day": "2026-08-26", "last_day": "2027-06-16", "terms": [], "holidays": []
    });
    bare.main(school, "calendar_state", json!({ "calendar": calendar }));
    let said = json!({ "name": "River School", "language": "", "live_goals": 3, "quiet_weeks": 6 });
    bare.main(school, "school_state", json!({ "school": said }));
    let said = json!({ "id": class, "name": "Advisory", "teachers": [], "students": [], "minutes_a_week": null });
    bare.main(school, "class_state", json!({ "class": said }));
}

/// A student alone, and the conference with its notes beside.
fn on_the_screen(bare: &mut Bare, school: &mut SmallSchool) {
    let plan = json!(school.plan);
    bare.main(school, "student_alone", json!({ "plan": plan }));
    bare.ask(&mut school.host, Window::Student, "student_show", json!({}));
    bare.ask(
        &mut school.host,
        Window::Student,
        "student_leave",
        json!({ "unlock": unlock() }),
    );
    bare.main(school, "conference_start", json!({ "plan": plan, "present": [] }));
    let mut ask = |school: &mut SmallSchool, command: &str, request: Value| {
        bare.ask(&mut school.host, Window::Conference, command, request)
    };
    let shown = ask(school, "conference_show", json!({}));
    let agenda = json!([{ "key": "goals", "words": "", "minutes": 1 }]);
    ask(school, "agenda_set", json!({ "plan": plan, "agenda": agenda }));
    ask(school, "conference_move", json!({ "step": "goals" }));
    ask(
        school,
        "preparation_take",
        json!({ "prepared": shown["prepared"][0]["record"] }),
    );
    ask(school, "recording_start", json!({ "plan": plan }));
    ask(school, "recording_show", json!({ "plan": plan }));
    ask(school, "reply_page_make", json!({ "plan": plan, "languages": [] }));
    ask(school, "family_copy_make", json!({ "languages": [] }));
    ask(school, "conference_end", json!({}));
    ask(school, "conference_leave", json!({ "unlock": unlock() }));
    let waiting = bare.main(school, "copies_to_print", json!({}));
    let printed = json!({ "copy": waiting["copies"][0]["copy"], "printed": false });
    bare.main(school, "copy_printed", printed);
}

/// Another computer, and what is carried there and back.
fn carried(bare: &mut Bare, school: &mut SmallSchool, stick: &TempDir) {
    let to = json!(stick.path());
    let invite = json!({ "to": to, "person": null, "plans": null, "name": "" });
    let invited = bare.main(school, "invite_make", invite.clone());
    let sheet = json!({ "to": to, "code": invited["code"], "whom": "" });
    bare.main(school, "invite_sheet_write", sheet);
    let (mut other, _clock, _folder) = Other::computer("2026-10-12T15:00:00Z", 5);
    let code: Vec<&str> = invited["code"]
        .as_array()
        .expect("a code")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let join = json!({
        "from": invited["path"], "code": code.join("-"), "passphrase": PASSPHRASE, "keychain": false
    });
    bare.ask(&mut other, Window::Main, "vault_join", join);
    bare.ask(
        &mut other,
        Window::Main,
        "carry_out",
        json!({ "to": to, "first": null }),
    );
    bare.main(school, "carry_in", json!({ "from": to }));
    bare.main(school, "carry_stop", json!({}));
    let waits = bare.main(school, "waits_show", json!({}));
    let device = waits["devices"][1]["device"].clone();
    bare.main(school, "device_remove", json!({ "device": device, "all": false }));
    bare.main(school, "invite_make", invite);
    let waits = bare.main(school, "waits_show", json!({}));
    let invitation = waits["invitations"][0]["invitation"].clone();
    bare.main(school, "invite_withdraw", json!({ "invitation": invitation }));
}

/// The vault itself, and the door before it.
fn the_vault(bare: &mut Bare, school: &mut SmallSchool, stick: &TempDir) {
    let backup = bare.main(school, "backup_make", json!({ "to": stick.path() }));
    bare.main(school, "vault_lock", json!({}));
    bare.main(school, "backup_restore", json!({ "from": backup["path"] }));
    bare.main(school, "sample_open", json!({}));
    bare.main(school, "vault_lock", json!({}));
    bare.main(school, "sample_remove", json!({}));
    let unlock = json!({ "vault": "ngozi-okafor", "unlock": unlock() });
    bare.main(school, "vault_unlock", unlock);
    bare.main(school, "vault_lock", json!({}));
    let create = json!({
        "school": "River School", "full": "Lena Brandt", "short": "", "role": "teacher", "class": "Grade 8 Advisory",
        "language": "", "passphrase": PASSPHRASE, "keychain": false
    });
    bare.main(school, "vault_create", create);
}

/// How long plans are kept, and an end of it.
fn kept(bare: &mut Bare, school: &mut SmallSchool) {
    let rule = json!({ "years": 0, "from": "last_year" });
    bare.main(school, "keep_rule_state", json!({ "rule": rule }));
    let ends = json!({ "student": school.student, "why": "", "until": null, "ended": true });
    bare.main(school, "hold_state", ends);
    bare.main(school, "keeping_show", json!({ "student": null }));
    school.clock.pass_days(400);
    bare.main(school, "student_erase", json!({ "student": school.student }));
}

/// A field on which two computers differ, and a plan that came from elsewhere.
fn from_two_sides(bare: &mut Bare) {
    let mut school = SmallSchool::seeded(3);
    let pen = school.students_pen();
    let goal = school.item(List::Goals, &pen);
    let mut two = TwoDesks::from(school);
    two.one.sets(goal, Field::Until, json!("2026-12-11")).expect("set");
    two.other.sets(goal, Field::Until, json!("2026-12-18")).expect("set");
    let mut two = two.meet();
    let plan = two.one.plan;
    let claim = two.one.show().plan.goals[0].until.0[0].claim.clone();
    let choose = json!({ "plan": plan, "item": goal, "field": "until", "claim": claim, "pen": pen });
    bare.main(&mut two.one, "field_choose", choose);

    let copy = json!({
        "plan": plan, "audience": "school", "recipient": null, "format": "json", "languages": ["en"],
        "paper": "letter", "large": false,
    });
    let written = api::dispatch(
        &mut two.one.host,
        Window::Main,
        "export_write",
        json!({ "copy": copy, "to": null }),
    );
    let (mut elsewhere, _folder) = another_vault();
    let from = json!({ "from": written.expect("it is written")["path"] });
    bare.ask(&mut elsewhere, Window::Main, "plan_import", from);
    kept(bare, &mut two.one);
}

/// Adults change, and a student goes to another school.
fn changes(bare: &mut Bare, stick: &TempDir) {
    let mut school = SmallSchool::seeded(9);
    let (student, teacher) = (json!(school.student), json!(school.teacher));
    let person = json!(colleague(&mut school, "Daniel Reyes", "Mr. Reyes"));
    let cover = json!({ "person": person, "students": [], "until": "2026-12-18" });
    bare.main(&mut school, "cover_state", cover);
    let shown = bare.main(&mut school, "hands_show", json!({}));
    bare.main(
        &mut school,
        "cover_end",
        json!({ "cover": shown["covers"][0]["cover"] }),
    );
    let manager = json!({ "student": student, "person": person, "ended": false });
    bare.main(&mut school, "case_manager_state", manager);
    let pack = json!({ "student": student, "to": stick.path(), "staff": false, "care": false });
    let made = bare.main(&mut school, "transfer_make", pack);
    let sheet = json!({ "to": stick.path(), "code": made["code"], "student": student });
    bare.main(&mut school, "transfer_sheet_write", sheet);
    let groups = made["code"]
        .as_array()
        .expect("a code")
        .iter()
        .filter_map(Value::as_str);
    let code = groups.collect::<Vec<_>>().join("-");
    let (mut elsewhere, _folder) = another_vault();
    let admit = json!({ "from": made["path"], "code": code });
    bare.ask(&mut elsewhere, Window::Main, "transfer_admit", admit);
    let hand = json!({ "from": teacher, "to": person, "students": [], "on": null });
    bare.main(&mut school, "class_hand_over", hand);
    let roster = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/roster");
    let read = json!({ "from": roster, "class": "adv-9a" });
    let read = bare.main(&mut school, "roster_read", read);
    let first = read["proposals"][0]["id"].as_str().expect("it proposes something");
    let accept = json!({ "from": roster, "class": "adv-9a", "accept": [first] });
    bare.main(&mut school, "roster_accept", accept);
}

#[test]
fn n9_every_command_is_kept_with_nothing_but_what_it_cannot_mean_anything_without() {
    let microphone = HandMicrophone::default();
    let mut school = SmallSchool::new().with_microphone(microphone.clone());
    let stick = TempDir::new().expect("a stick");
    let mut bare = Bare::default();
    the_plan(&mut bare, &mut school);
    let plan = json!({ "plan": school.plan });
    bare.main(&mut school, "recording_start", plan.clone());
    microphone.hears(1);
    bare.main(&mut school, "recording_stop", plan);
    apart(&mut bare, &mut school);
    copies(&mut bare, &mut school, &stick);
    on_the_screen(&mut bare, &mut school);
    carried(&mut bare, &mut school, &stick);
    the_class(&mut bare, &mut school);
    the_vault(&mut bare, &mut school, &stick);
    from_two_sides(&mut bare);
    changes(&mut bare, &stick);

    for (command, why) in NOT_HERE {
        assert!(
            !why.is_empty() && !bare.asked.contains(*command),
            "{command} is asked here"
        );
    }
    for row in api::COMMANDS {
        let excused = NOT_HERE.iter().any(|(command, _)| *command == row.name);
        assert!(
            excused || bare.asked.contains(row.name),
            "{}: call it here with nothing but what it must have, or say in NOT_HERE why it is not",
            row.name
        );
    }
    for (command, _) in NOT_HERE {
        let known = api::COMMANDS.iter().any(|row| row.name == *command);
        assert!(known, "{command} is no command any more");
    }
    // What a change answers is an answer too (N4, N5).
    bare.made.says_nothing_that_is_never_said();
}
