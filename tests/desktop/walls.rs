//! C2: the shared screen can reach one plan's shared part and nothing else.
//!
//! The app runs here without a driver, so that its windows have the web
//! contexts that they have when released.

use std::path::Path;

use serde_json::{Value, json};
use waymark_desktop::{Computer, PASSPHRASE, Planted, STUDENT, STUDENTS_WORDS, Watched, plant, scan, web_processes};

/// What Tauri itself and the plugins would do for a window that may ask.
const TAURIS_OWN: &[&str] = &[
    "plugin:event|listen",
    "plugin:event|emit",
    "plugin:window|create",
    "plugin:window|get_all_windows",
    "plugin:window|close",
    "plugin:window|set_title",
    "plugin:webview|create_webview_window",
    "plugin:webview|get_all_webviews",
    "plugin:path|resolve_directory",
    "plugin:app|version",
    "plugin:resources|close",
    "plugin:dialog|open",
    "plugin:dialog|save",
    "plugin:opener|open_path",
    "plugin:opener|open_url",
    "plugin:fs|read_file",
    "plugin:window-state|filename",
];

/// What only a person's own window may ask the shell for.
const SHELLS_OWN: &[&str] = &[
    "choose_folder",
    "choose_file",
    "open_path",
    "reveal_path",
    "activity",
    "print_path",
    "opened_file",
    "notes_beside",
];

/// A window that may reach one plan: its label, and what opens it.
type Walled = (&'static str, &'static str);
const CONFERENCE: Walled = ("conference", "conference_start");
const STUDENT_ALONE: Walled = ("student", "student_alone");

/// Everything of a teacher's is drawn or read in the main window first, so
/// that there is something to leak; then the one plan has the screen.
fn into(computer: &Computer, planted: &Planted, (window, starts): Walled) -> Watched {
    let mut app = Watched::start(computer, "main");
    app.unlock(PASSPHRASE);
    app.wait_for(
        "main",
        "the class shows its students",
        &format!("document.body.innerText.includes({})", json!(planted.other_name)),
    );
    app.call("main", "own_notes_show", &json!({ "plan": null }))
        .expect("a teacher reads own notes");
    app.call("main", "plan_show", &json!({ "plan": planted.other_plan }))
        .expect("a teacher reads other plans");
    let kept = json!({ "plan": planted.plan, "moment": "before", "answers": [{ "question": "assume", "words": planted.lens }] });
    app.call("main", "lens_keep", &kept)
        .expect("a teacher writes a page of the lens");
    app.call("main", "lens_show", &json!({ "plan": planted.plan }))
        .expect("and reads it");
    let care = app.call("main", "care_show", &json!({ "plan": planted.plan }));
    let care = care.expect("a reader reads what is kept of care");
    assert!(
        planted.care.iter().all(|words| care.to_string().contains(words)),
        "what is for no shared screen was in the window before: {care}"
    );
    // The teacher's look is read by nobody before the student's own is in.
    app.call("main", "plan_show", &json!({ "plan": planted.plan }))
        .expect("a teacher reads this plan");
    // A copy of another's plan is made and opened: what remembers files, remembers this one.
    let copy = json!({ "copy": {
        "plan": planted.other_plan, "audience": "student", "recipient": null, "format": "html",
        "languages": ["en"], "paper": "letter", "large": false, "access": false
    }, "to": null });
    let copy = app.call("main", "export_write", &copy).expect("a copy is made");
    // Whether a program for it is on this computer decides nothing here.
    let _ = app.call("main", "open_path", &json!({ "path": copy["path"] }));
    let alone = app.call("main", "notes_beside", &json!({ "wanted": true }));
    assert_eq!(
        alone.expect("the shell looks at the displays")["why"],
        "one_display",
        "own notes are not offered beside a screen that everyone sees"
    );
    let [web] = web_processes(app.process())[..] else {
        panic!("one window, one web process")
    };
    let names: Vec<String> = planted.words.clone();
    assert!(
        scan(web, &names).words.len() > 100,
        "the scan sees the words where they are allowed to be, or it would prove nothing"
    );

    app.call_and_go("main", starts, &json!({ "plan": planted.plan, "present": [] }));
    app.wait_for_window(window);
    app.wait_without_window("main");
    assert!(!app.has_window("notes"), "no second window opens on one display");
    app.wait_for(
        window,
        "the student's name shows",
        "document.body.innerText.includes('Amina')",
    );
    app
}

fn reads(answer: &Result<Value, Value>) -> String {
    match answer {
        Ok(value) | Err(value) => value.to_string(),
    }
}

#[test]
fn the_shared_screen_reaches_one_plan_and_nothing_else() {
    reaches_one_plan_and_nothing_else(CONFERENCE, "conference_show", "conference_end");
}

#[test]
fn a_student_alone_reaches_one_plan_and_nothing_else() {
    reaches_one_plan_and_nothing_else(STUDENT_ALONE, "student_show", "student_leave");
}

/// `shows` is the command that draws the window, `ends` one that would take it away.
fn reaches_one_plan_and_nothing_else(walled: Walled, shows: &str, ends: &str) {
    let window = walled.0;
    let computer = Computer::new();
    let planted = plant(&computer);
    let mut app = into(&computer, &planted, walled);
    let secrets: Vec<String> = planted
        .words
        .iter()
        .cloned()
        .chain([planted.own_note.clone(), planted.lens.clone(), planted.look.clone()])
        .chain(planted.care.iter().cloned())
        // What adults prepared meets in the conference, and not before.
        .chain((walled != CONFERENCE).then(|| planted.prepared.clone()))
        .collect();

    // Every command of the list, the shell's own, and Tauri's.
    let mut heard = String::new();
    let refused = api::COMMANDS
        .iter()
        .filter(|row| !row.windows.contains(&window))
        .map(|row| row.name)
        .chain(SHELLS_OWN.iter().copied());
    for command in refused {
        let words = match app.call(window, command, &json!({})) {
            Ok(answer) => panic!("{command} is not for the shared screen, yet it answered {answer}"),
            Err(refusal) => refusal.to_string(),
        };
        assert!(
            words.contains(command) && words.contains("not allowed"),
            "{command} says that it is refused: {words}"
        );
        heard.push_str(&words);
    }
    for command in TAURIS_OWN {
        let answer = app.call(window, command, &json!({}));
        assert!(answer.is_err(), "{command} is refused, yet it answered {answer:?}");
        heard.push_str(&reads(&answer));
    }
    for row in api::COMMANDS
        .iter()
        .filter(|row| row.windows.contains(&window) && row.name != ends)
    {
        let own = app.call(window, row.name, &json!({}));
        heard.push_str(&reads(&own));
        let others = app.call(window, row.name, &json!({ "plan": planted.other_plan }));
        heard.push_str(&reads(&others));
    }
    let shown = app.call(window, shows, &json!({})).expect("the window shows its plan");
    assert!(shown.to_string().contains(STUDENTS_WORDS), "the one plan is there");
    for command in ["plan_story", "change_undo"] {
        let other = app.call(window, command, &json!({ "plan": planted.other_plan }));
        let error = other.expect_err("another plan is out of reach");
        assert!(
            !error["words"].as_str().unwrap_or_default().is_empty(),
            "and it is said in words: {error}"
        );
        heard.push_str(&error.to_string());
    }
    for secret in &secrets {
        assert!(!heard.contains(secret), "an answer held {secret}");
    }

    // What a page could keep, and its title.
    let kept = app
        .run_slowly(
            window,
            "return {
               local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
               databases: indexedDB.databases ? (await indexedDB.databases()).map((database) => database.name) : [],
               caches: 'caches' in window ? await caches.keys().catch(() => []) : [],
               title: document.title, address: location.href }",
        )
        .expect("a page may read its own storage");
    assert_eq!(kept["local"], json!({}), "nothing is kept in the window");
    assert_eq!(kept["session"], json!({}), "nothing is kept in the window");
    assert_eq!(kept["cookies"], json!(""), "nothing is kept in the window");
    assert_eq!(kept["databases"], json!([]), "nothing is kept in the window");
    assert_eq!(kept["title"], json!("Waymark"), "titles carry no names");
    assert!(
        !kept["address"].to_string().contains(&planted.plan.to_string()),
        "addresses carry no plan: {kept}"
    );

    // Its memory.
    app.wait_until("the main window's web process is gone", |app| {
        web_processes(app.process()).len() == 1
    });
    let [web] = web_processes(app.process())[..] else {
        panic!("one window, one web process")
    };
    let found = scan(web, &secrets);
    assert!(secrets.len() > 500, "enough words were planted");
    assert_eq!(
        found.words,
        [],
        "words of others in the {} bytes of the shared screen",
        found.bytes
    );
    let control = scan(web, &[STUDENT.to_owned(), STUDENTS_WORDS.to_owned()]);
    assert!(
        !control.words.is_empty(),
        "the scan sees the words of the plan that is on the screen"
    );

    // What the windows left on the disk outside the vault, and what a desktop
    // remembers of files that were opened. The copies themselves were wanted.
    let all: Vec<String> = secrets.iter().cloned().chain([STUDENT.to_owned()]).collect();
    for folder in [computer.data(), computer.home()] {
        let found = in_the_clear(&folder, &computer.copies(), &all);
        assert_eq!(found, Vec::<String>::new(), "files hold words in the clear");
    }
    let copies = in_the_clear(&computer.copies(), &computer.data(), &all);
    assert!(!copies.is_empty(), "the search sees a name where it may stand");
}

/// The files of a folder that hold any of these words, with which; not in
/// `but`.
fn in_the_clear(folder: &Path, but: &Path, words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path == but {
            continue;
        }
        if path.is_dir() {
            found.extend(in_the_clear(&path, but, words));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap_or_default();
        let name = path.to_string_lossy().into_owned();
        for word in words {
            // In its name too, and as an address has it.
            let there = bytes.windows(word.len()).any(|piece| piece == word.as_bytes()) || name.contains(word);
            let in_an_address = word.replace(' ', "%20");
            if there
                || bytes
                    .windows(in_an_address.len())
                    .any(|piece| piece == in_an_address.as_bytes())
            {
                found.push(format!("{} holds {word}", path.display()));
            }
        }
    }
    found
}

#[test]
fn a_conference_that_was_cut_off_comes_back_as_a_conference_and_never_as_the_class() {
    let computer = Computer::new();
    let planted = plant(&computer);
    into(&computer, &planted, CONFERENCE).kill();

    let mut app = Watched::start(&computer, "main");
    let state = app
        .call("main", "app_state", &json!({}))
        .expect("the app says where it stands");
    assert_eq!(state["stage"]["stage"], "start", "after a crash the vault is locked");
    let class = app
        .call("main", "class_show", &json!({}))
        .expect_err("nothing of the class shows before unlocking");
    assert_eq!(class["code"], "vault_closed");
    app.ask_to_unlock(PASSPHRASE);
    app.wait_for_window("conference");
    app.wait_without_window("main");
    app.wait_for(
        "conference",
        "the student's name shows",
        "document.body.innerText.includes('Amina')",
    );

    // Leaving asks for the passphrase, and says so.
    let wrong = json!({ "unlock": { "with": "passphrase", "passphrase": "not the passphrase" } });
    let error = app
        .call("conference", "conference_leave", &wrong)
        .expect_err("a wrong passphrase does not leave");
    assert_eq!(error["code"], "wrong_passphrase");
    assert!(
        app.has_window("conference") && !app.has_window("main"),
        "a wrong passphrase changes nothing"
    );

    let right = json!({ "unlock": { "with": "passphrase", "passphrase": PASSPHRASE } });
    app.call_and_go("conference", "conference_leave", &right);
    app.wait_for_window("main");
    app.wait_without_window("conference");
    let address = app.run("main", "location.hash");
    assert_eq!(
        address,
        json!(format!("#/plan/{}", planted.plan)),
        "the teacher is back at the plan"
    );
}

#[test]
fn a_student_who_was_cut_off_finds_the_same_plan_and_never_the_class() {
    let computer = Computer::new();
    let planted = plant(&computer);
    let mut app = into(&computer, &planted, STUDENT_ALONE);
    let draft = json!({ "plan": planted.plan, "key": "prepare goals", "words": "I want to mend" });
    app.call("student", "draft_keep", &draft)
        .expect("half a sentence is kept");
    app.kill();

    let mut app = Watched::start(&computer, "main");
    app.ask_to_unlock(PASSPHRASE);
    app.wait_for_window("student");
    app.wait_without_window("main");
    let shown = app
        .call("student", "student_show", &json!({}))
        .expect("the plan shows again");
    assert_eq!(
        shown["drafts"]["prepare goals"], "I want to mend",
        "half a sentence stands in its field again"
    );
    let right = json!({ "unlock": { "with": "passphrase", "passphrase": PASSPHRASE } });
    app.call_and_go("student", "student_leave", &right);
    app.wait_for_window("main");
    app.wait_without_window("student");
    assert_eq!(
        app.run("main", "location.hash"),
        json!(format!("#/plan/{}", planted.plan)),
        "the teacher is back at the plan"
    );
}
