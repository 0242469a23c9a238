//! Two real windows on two computers and a stick between them: a teacher and a
//! colleague work at one plan apart, and meet (S2, S3, S8, G4, P26).

use serde_json::Value;
use thirtyfour::prelude::*;
use waymark_desktop::{Class, Computer, Driven};

const CLASS: Class = Class {
    school: "Harbour School",
    name: "Grade 9 Advisory",
    teacher: "Grace Okafor",
    called: "Ms. Okafor",
    passphrase: "four words by the sea",
};
const STUDENT: &str = "Leyla Osman";
const COLLEAGUE: &str = "Yusuf Abdullahi";
const HIS_PASSPHRASE: &str = "a lamp on the pier";

const GOAL: &str = "I want to speak at the town meeting";
const HERS: &str = "Because it is our street that floods.";
const HIS: &str = "Her uncle runs the ferry.";
const HIS_SECOND: &str = " He knows the harbour board.";
const LATER: &str = " And I am the one who saw it.";

/// Somebody else at the school, who may read the plan.
async fn add_the_colleague(app: &Driven) -> WebDriverResult<()> {
    app.go_to("People").await?;
    app.press("Add a colleague").await?;
    app.write("Whole name", COLLEAGUE).await?;
    app.write("Short name", "Mr. Abdullahi").await?;
    app.turn("Counsellor").await?;
    app.press("Keep").await?;
    app.read(COLLEAGUE).await
}

/// The invitation's code, as it stands on the screen once.
async fn invite_him(app: &Driven, computer: &Computer) -> WebDriverResult<String> {
    app.follow("What waits").await?;
    app.press("Invite another computer").await?;
    app.turn("A colleague’s").await?;
    app.write("What to call that computer", "at home").await?;
    computer.will_choose(&computer.stick());
    app.press("Write the file").await?;
    app.read("The invitation is ready").await?;
    app.picture("two-windows-invited").await?;
    let script = "return [...document.querySelectorAll('ol.code li')].map((one) => one.textContent.trim()).join(' ')";
    let code = app.session().execute(script, vec![]).await?;
    app.press("Done").await?;
    Ok(code.json().as_str().unwrap_or_default().to_owned())
}

/// Joins on the other computer, with what the stick and the paper bring.
async fn join(app: &Driven, his: &Computer, stick: &Computer, code: &str) -> WebDriverResult<()> {
    let file = waymark_desktop::files(&stick.stick(), "waymark");
    let [file] = file.as_slice() else {
        panic!("one file on the stick: {file:?}")
    };
    his.will_choose(file);
    app.press("Join with an invitation").await?;
    app.press("Choose the file").await?;
    app.read("waymark-invitation-").await?;
    app.write("The code on paper", code).await?;
    app.write("Passphrase", HIS_PASSPHRASE).await?;
    app.write("The same passphrase once more", HIS_PASSPHRASE).await?;
    app.picture("two-windows-join").await?;
    app.press("Join").await?;
    app.read("Your recovery code").await?;
    app.press("Open my class").await
}

/// At the teacher's computer, and in the student's words.
async fn she_speaks(app: &Driven) -> WebDriverResult<()> {
    app.keys(Key::F2).await?;
    app.read("Leyla speaks. Ms. Okafor types").await
}

/// The question of the two dates, each date under the one who chose it.
async fn both_sides_stand(app: &Driven) -> WebDriverResult<()> {
    app.read("Two dates for one goal").await?;
    for side in ["Mr. Abdullahi 18 December", "Leyla 11 December"] {
        let script = format!(
            "return document.body.innerText.replace(/\\s+/g, ' ').includes({})",
            serde_json::json!(side)
        );
        app.until(&format!("it shows “{side}”"), &script).await?;
    }
    Ok(())
}

/// The date of the goal, through its own dialog.
async fn set_the_date(app: &Driven, date: &str) -> WebDriverResult<()> {
    app.take(&format!("More: {GOAL}"), "Date, area and more").await?;
    app.write("Until", date).await?;
    app.keys(Key::Tab).await?;
    app.press("Done").await
}

/// The page of what waits as it opens, with nothing said yet of a stick.
async fn to_what_waits(app: &Driven) -> WebDriverResult<()> {
    app.follow("Class").await?;
    app.find("link", STUDENT).await?;
    app.follow("What waits").await?;
    app.find("button", "Read from a stick").await.map(drop)
}

async fn put_on_the_stick(app: &Driven, computer: &Computer, stick: &Computer) -> WebDriverResult<()> {
    to_what_waits(app).await?;
    computer.will_choose(&stick.stick());
    app.press("Put it on a stick").await?;
    app.read(&format!("The file is in {}", stick.stick().display())).await
}

async fn read_the_stick(app: &Driven, computer: &Computer, stick: &Computer) -> WebDriverResult<()> {
    to_what_waits(app).await?;
    computer.will_choose(&stick.stick());
    app.press("Read from a stick").await?;
    app.until("it says what came", "return !!document.querySelector('.carried p')")
        .await
}

async fn to_the_plan(app: &Driven) -> WebDriverResult<()> {
    app.follow("Class").await?;
    app.open_plan(STUDENT).await.map(drop)
}

#[tokio::test]
async fn s2_two_windows_write_apart_meet_by_stick_and_keep_every_word_and_its_author() -> WebDriverResult<()> {
    let (hers, his) = {
        let hers = Computer::new();
        let his = Computer::beside(&hers);
        (hers, his)
    };
    let her_app = Driven::start(&hers, &[]).await?;
    her_app.begin_a_class(&CLASS).await?;
    let plan = her_app.add_the_first_student(STUDENT).await?;
    she_speaks(&her_app).await?;
    her_app.press("Write a first goal").await?;
    her_app.type_here(GOAL).await?;
    her_app.keys(Key::Escape).await?;
    add_the_colleague(&her_app).await?;
    let code = invite_him(&her_app, &hers).await?;

    let his_app = Driven::start(&his, &[]).await?;
    join(&his_app, &his, &hers, &code).await?;
    his_app.open_plan(STUDENT).await?;
    his_app.read(GOAL).await?;
    his_app.read("Mr. Abdullahi writes.").await?;

    // Apart: each writes, and each gives the goal another date.
    his_app.write("What my people know", HIS).await?;
    his_app.keys(Key::Escape).await?;
    set_the_date(&his_app, "18 December").await?;
    to_the_plan(&her_app).await?;
    she_speaks(&her_app).await?;
    her_app.write("Why it matters to me", HERS).await?;
    her_app.keys(Key::Escape).await?;
    set_the_date(&her_app, "11 December").await?;

    // The stick goes there and back.
    put_on_the_stick(&his_app, &his, &hers).await?;
    his_app.picture("two-windows-put-on-a-stick").await?;
    read_the_stick(&her_app, &hers, &hers).await?;
    her_app.read("Mr. Abdullahi (at home) has joined.").await?;
    both_sides_stand(&her_app).await?;
    her_app.picture("two-windows-two-values").await?;
    put_on_the_stick(&her_app, &hers, &hers).await?;
    read_the_stick(&his_app, &his, &hers).await?;
    both_sides_stand(&his_app).await?;
    his_app.picture("two-windows-two-values-there").await?;

    let (here, there) = (her_app.plan(&plan).await?, his_app.plan(&plan).await?);
    for shown in [&here, &there] {
        let goal = &shown["plan"]["goals"][0];
        let community = &shown["plan"]["profile"]["community"];
        assert_eq!(text(&goal["statement"]), GOAL);
        assert_eq!(text(&goal["why"]), HERS, "what was written here stands on both");
        assert_eq!(text(community), HIS, "and what was written there");
        assert_eq!(speakers(shown, &goal["why"]), [STUDENT], "each under its own name");
        assert_eq!(speakers(shown, community), [COLLEAGUE]);
        assert_eq!(goal["until"].as_array().map(Vec::len), Some(2), "both dates stand");
    }

    // One of the two dates is chosen in her window, and he sees which.
    her_app.follow("What waits").await?;
    her_app.press("Keep 18 December").await?;
    her_app.read("Nothing needs you.").await?;
    her_app.picture("two-windows-settled").await?;
    // Meanwhile he writes on, and she adds to hers.
    to_the_plan(&his_app).await?;
    his_app.write("What my people know", HIS_SECOND).await?;
    his_app.keys(Key::Escape).await?;
    to_the_plan(&her_app).await?;
    she_speaks(&her_app).await?;
    her_app.write("Why it matters to me", LATER).await?;
    her_app.keys(Key::Escape).await?;
    her_app.read(LATER.trim()).await?;
    put_on_the_stick(&his_app, &his, &hers).await?;
    read_the_stick(&her_app, &hers, &hers).await?;

    // Undo takes back her own last words, and none of his that came since.
    to_the_plan(&her_app).await?;
    her_app.read(HIS_SECOND.trim()).await?;
    her_app.keys(Key::Control + "z").await?;
    // The story goes on telling that it was written, so the text itself is asked.
    let script = format!(
        "return [...document.querySelectorAll('[role=textbox]')].some((one) => one.innerText.trim() === {})",
        serde_json::json!(HERS)
    );
    her_app.until("her last words are taken back", &script).await?;
    her_app.read(HIS_SECOND.trim()).await?;
    her_app.picture("two-windows-undone").await?;
    put_on_the_stick(&her_app, &hers, &hers).await?;
    read_the_stick(&his_app, &his, &hers).await?;
    his_app.read("Nothing needs you.").await?;
    to_the_plan(&his_app).await?;
    his_app.picture("two-windows-undone-there").await?;

    let (here, there) = (her_app.plan(&plan).await?, his_app.plan(&plan).await?);
    for shown in [&here, &there] {
        let goal = &shown["plan"]["goals"][0];
        let community = &shown["plan"]["profile"]["community"];
        assert_eq!(text(&goal["why"]), HERS, "only what was undone is gone");
        assert_eq!(text(community), format!("{HIS}{HIS_SECOND}"));
        assert_eq!(speakers(shown, &goal["why"]), [STUDENT]);
        assert_eq!(speakers(shown, community), [COLLEAGUE]);
        let [until] = goal["until"].as_array().map(Vec::as_slice).unwrap_or_default() else {
            panic!("one date stands: {}", goal["until"])
        };
        assert!(
            until["value"].as_str().is_some_and(|date| date.ends_with("-12-18")),
            "the one that was chosen: {until}"
        );
    }
    assert_eq!(
        plan_of(here),
        plan_of(there),
        "both sides read alike, to the last author"
    );
    Ok(())
}

/// A plan as people read it: each copy counts its revisions for itself.
fn plan_of(mut shown: Value) -> Value {
    let mut plan = shown["plan"].take();
    plan["revision"] = Value::Null;
    plan
}

/// The words of a text.
fn text(text: &Value) -> String {
    let runs = text.as_array().into_iter().flatten();
    runs.filter_map(|run| run["text"].as_str()).collect()
}

/// Who spoke a text, by whole name, each once.
fn speakers(shown: &Value, text: &Value) -> Vec<String> {
    let mut found: Vec<String> = text
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|run| run["by"].as_str())
        .flat_map(|pen| {
            shown["plan"]["pens"][pen]["speakers"]
                .as_array()
                .cloned()
                .unwrap_or_default()
        })
        .filter_map(|person| shown["names"][person.as_str()?]["full"].as_str().map(str::to_owned))
        .collect();
    found.dedup();
    found
}
