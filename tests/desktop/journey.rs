//! The main job, as a person does it: a first start, a new student, a
//! conference with two pens, a goal that both agree to, the family's copies,
//! the plan as a file, the plug pulled — and every word and author there.
//!
//! With `WAYMARK_OUT` set to a folder, pictures and the copies are left there.

use std::path::PathBuf;

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use waymark_desktop::{Class, Computer, Driven, files};

const TEACHER: &str = "Grace Okafor";
const TEACHER_SHORT: &str = "Ms. Okafor";
const STUDENT: &str = "Amina Warsame";
const PASSPHRASE: &str = "four words by the sea";
const CLASS: Class = Class {
    school: "Harbour School",
    name: "Grade 9 Advisory",
    teacher: TEACHER,
    called: TEACHER_SHORT,
    passphrase: PASSPHRASE,
};

/// What the student says, and the teacher types for her.
const STRENGTHS: &str = "I am good at talking to old people and at mending nets";
const GOAL: &str = "I want to record the stories of the fishers before they stop";
const WHY: &str = "My grandfather knew them all";
/// What the teacher says.
const PROMISE: &str = "Bring the recorder every Tuesday";

/// Keeps a picture among the others and in the folder that was asked for.
async fn picture(app: &Driven, name: &str) -> WebDriverResult<()> {
    let path = app.picture(name).await?;
    if let Some(out) = out() {
        std::fs::copy(&path, out.join(format!("{name}.png"))).expect("the picture is left where it was asked for");
    }
    Ok(())
}

fn out() -> Option<PathBuf> {
    std::env::var_os("WAYMARK_OUT").map(PathBuf::from)
}

async fn hold_the_conference(app: &Driven) -> WebDriverResult<()> {
    // The student's words: the pen begins with her.
    app.read("Amina speaks").await?;
    app.press("Who I am").await?;
    app.read("What are you good at?").await?;
    app.write("What I am good at", STRENGTHS).await?;
    app.keys(Key::Enter).await?;
    app.read("What do you care about?").await?;
    picture(app, "journey-3-who-i-am").await?;

    app.to_step("goals").await?;
    app.read("What do you want to do?").await?;
    app.write("My goal", GOAL).await?;
    app.keys(Key::Enter).await?;
    app.read("Why does it matter to you?").await?;
    app.write("Why it matters to me", WHY).await?;
    app.press("Yes").await?;
    app.read("Do you say yes to this goal?").await?;
    app.press("Amina says yes").await?;
    app.read("Amina said yes on").await?;
    app.press(&format!("{TEACHER_SHORT} says yes")).await?;
    app.read(&format!("{TEACHER_SHORT} said yes on")).await?;
    picture(app, "journey-4-goal").await?;

    // The teacher's words, with the teacher's pen: one key passes it.
    app.to_step("agreements").await?;
    app.read("Who does what, and by when?").await?;
    app.keys(Key::F2).await?;
    app.read(&format!("{TEACHER_SHORT} speaks")).await?;
    app.write("What", PROMISE).await?;
    app.keys(Key::Enter).await?;
    app.until(
        "the promise stands among the agreements",
        &format!(
            "return [...document.querySelectorAll('.stage li')].some((line) => line.textContent.includes({}))",
            json!(PROMISE)
        ),
    )
    .await?;
    picture(app, "journey-5-agreements").await
}

async fn end_the_conference(app: &Driven, computer: &Computer) -> WebDriverResult<()> {
    app.press("The end").await?;
    app.press("Make the family’s copy").await?;
    app.read("The family’s copy is").await?;
    picture(app, "journey-6-the-end").await?;
    assert_eq!(files(&computer.copies(), "pdf").len(), 1, "a page to print");
    assert_eq!(files(&computer.copies(), "html").len(), 1, "and a page for a phone");
    let page = std::fs::read_to_string(&files(&computer.copies(), "html")[0]).expect("the page can be read");
    for words in [STRENGTHS, GOAL] {
        assert!(page.contains(words), "the family's copy holds “{words}”");
    }
    app.close_the_shared_screen(CLASS.passphrase).await
}

async fn make_the_plan_file(app: &Driven, computer: &Computer) -> WebDriverResult<()> {
    app.follow("Family copy").await?;
    app.choose("As", "Plan file").await?;
    computer.will_choose(&computer.stick());
    app.find("button", "Make the plan file").await?;
    app.press("Into another folder").await?;
    app.read(".json is in").await?;
    picture(app, "journey-8-export").await?;
    let [file] = &files(&computer.stick(), "json")[..] else {
        panic!("one plan file stands on the stick")
    };
    let plan: Value = serde_json::from_slice(&std::fs::read(file).expect("it can be read")).expect("it is JSON");
    for words in [STRENGTHS, GOAL, WHY, PROMISE] {
        assert!(plan.to_string().contains(words), "the plan file holds “{words}”");
    }
    Ok(())
}

/// Who spoke the words of a text, by full name.
fn speaker(shown: &Value, text: &Value, words: &str) -> String {
    let run = text
        .as_array()
        .into_iter()
        .flatten()
        .find(|run| run["text"].as_str().is_some_and(|text| text.contains(words)))
        .unwrap_or_else(|| panic!("“{words}” is in {text}"));
    let pen = &shown["plan"]["pens"][run["by"].as_str().expect("the words have an author")];
    let [speaker] = &pen["speakers"].as_array().expect("a pen has speakers")[..] else {
        panic!("one person spoke: {pen}")
    };
    shown["names"][speaker.as_str().expect("a person")]["full"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn a_conference_survives_a_pulled_plug_with_every_word_and_author() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &[]).await?;
    picture(&app, "journey-1-first-start").await?;
    app.begin_a_class(&CLASS).await?;

    app.write("Name of the student", STUDENT).await?;
    app.keys(Key::Enter).await?;
    app.follow(STUDENT).await?;
    app.find("heading", STUDENT).await?;
    picture(&app, "journey-2-plan").await?;
    let address = app.session().current_url().await?.to_string();
    let plan = address.rsplit('/').next().unwrap_or_default().to_owned();

    app.press("Open the conference").await?;
    app.turn_to_new_window().await?;
    hold_the_conference(&app).await?;
    end_the_conference(&app, &computer).await?;

    app.find("heading", STUDENT).await?;
    app.read(GOAL).await?;
    picture(&app, "journey-7-back-at-the-plan").await?;
    make_the_plan_file(&app, &computer).await?;
    if let Some(out) = out() {
        let copies = files(&computer.copies(), "pdf")
            .into_iter()
            .chain(files(&computer.copies(), "html"));
        for copy in copies.chain(files(&computer.stick(), "json")) {
            std::fs::copy(&copy, out.join(copy.file_name().expect("a file")))
                .expect("the copy is left where it was asked for");
        }
    }
    app.kill();

    let app = Driven::start(&computer, &[]).await?;
    app.write("Passphrase", PASSPHRASE).await?;
    app.press("Open").await?;
    app.follow(STUDENT).await?;
    for words in [STRENGTHS, GOAL, WHY, PROMISE] {
        app.read(words).await?;
    }
    picture(&app, "journey-9-opened-again").await?;

    let shown = app
        .call("plan_show", &json!({ "plan": plan }))
        .await?
        .expect("the plan shows");
    let goal = &shown["plan"]["goals"][0];
    assert_eq!(
        speaker(&shown, &shown["plan"]["profile"]["strengths"], STRENGTHS),
        STUDENT
    );
    assert_eq!(speaker(&shown, &goal["statement"], GOAL), STUDENT);
    assert_eq!(speaker(&shown, &goal["why"], WHY), STUDENT);
    assert_eq!(
        speaker(&shown, &shown["plan"]["agreements"][0]["what"], PROMISE),
        TEACHER
    );
    let yes = goal["confirmations"]
        .as_array()
        .expect("both confirmed")
        .iter()
        .filter(|one| one["yes"] == true)
        .count();
    assert_eq!(yes, 2, "student and teacher both said yes: {goal}");
    Ok(())
}
