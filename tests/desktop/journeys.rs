//! What a student and a teacher go through in a year, through the real window:
//! each prepares apart and they meet, a student writes alone, a suggestion is
//! kept both ways, a year turns. Each looks at the screen and at what is kept.

use serde_json::Value;
use thirtyfour::prelude::*;
use waymark_desktop::{Class, Computer, Driven, files, printed};

const CLASS: Class = Class {
    school: "Harbour School",
    name: "Grade 9 Advisory",
    teacher: "Grace Okafor",
    called: "Ms. Okafor",
    passphrase: "four words by the sea",
};
const STUDENT: &str = "Leyla Osman";
const MOTHER: &str = "Rosa Osman";

const PROMISE: &str = "I bring the field book every Monday";
const LEYLA_PREPARED: &str = "I want to learn how the harbour was built";
const TEACHER_PREPARED: &str = "Which wall of it do you pass each day?";
const NEXT_PROMISE: &str = "I draw one wall of the harbour";

/// Somebody of the family who may receive copies, in the family's languages.
async fn add_the_mother(app: &Driven) -> WebDriverResult<()> {
    app.go_to("People").await?;
    app.press("Add a family member").await?;
    app.write("Whole name", MOTHER).await?;
    app.write("Short name", "Rosa").await?;
    app.write("Who they are to the student", "her mother").await?;
    app.write("Languages", "Spanish, English").await?;
    app.press("Keep").await?;
    app.read("her mother: Leyla Osman").await
}

/// A first, short conference: one thing is agreed.
async fn agree_on_something(app: &Driven) -> WebDriverResult<()> {
    app.press("Open the conference").await?;
    app.turn_to_new_window().await?;
    app.read("Leyla speaks").await?;
    app.to_step("agreements").await?;
    app.read("Who does what, and by when?").await?;
    app.write("What", PROMISE).await?;
    app.keys(Key::Enter).await?;
    app.find("button", "Take off: I bring the field book").await?;
    app.press("The end").await?;
    app.read(PROMISE).await?;
    app.close_the_shared_screen(CLASS.passphrase).await
}

/// The student prepares at the teacher's computer, alone.
async fn the_student_prepares(app: &Driven) -> WebDriverResult<()> {
    app.follow("Prepare").await?;
    app.read("Leyla has not prepared yet.").await?;
    app.press("Hand the computer to Leyla").await?;
    app.turn_to_new_window().await?;
    app.read("Write what you want to bring.").await?;
    app.read("What should everyone know about you?").await?;
    app.keys(Key::Enter).await?;
    app.read("Which work do you want to show, and why?").await?;
    app.keys(Key::Enter).await?;
    app.read("What do you want to do next?").await?;
    app.type_here(LEYLA_PREPARED).await?;
    app.keys(Key::Enter).await?;
    app.read("What do you want to ask your family?").await?;
    app.picture("journeys-prepare-alone").await?;
    app.give_the_computer_back(CLASS.passphrase).await
}

async fn the_teacher_prepares(app: &Driven) -> WebDriverResult<()> {
    app.follow("Prepare").await?;
    app.read("Leyla has prepared. It shows in the conference, and not here.")
        .await?;
    let page = app.words().await?;
    assert!(
        !page.contains(LEYLA_PREPARED),
        "what the student prepared does not show before the conference"
    );
    app.write(
        "Goals, and what is in the way: What do you want to ask",
        TEACHER_PREPARED,
    )
    .await?;
    app.keys(Key::Tab).await?;
    app.turn("Rosa, her mother").await?;
    app.picture("journeys-prepare").await?;
    app.press("Open the conference").await?;
    app.turn_to_new_window().await
}

/// The parts meet; the student's becomes a goal, and both say yes.
async fn the_parts_meet(app: &Driven) -> WebDriverResult<()> {
    app.read("Leyla speaks").await?;
    app.to_step("goals").await?;
    app.read(LEYLA_PREPARED).await?;
    app.read(TEACHER_PREPARED).await?;
    app.picture("journeys-parts-meet").await?;
    app.press(&format!("Put it in the plan: {LEYLA_PREPARED}")).await?;
    app.read("It is in the plan.").await?;
    app.press("Yes").await?;
    app.read("Do you say yes to this goal?").await?;
    app.press("Leyla says yes").await?;
    app.read("Leyla said yes on").await?;
    app.press("Ms. Okafor says yes").await?;
    app.read("Ms. Okafor said yes on").await
}

async fn last_times_is_looked_at(app: &Driven) -> WebDriverResult<()> {
    app.to_step("agreements").await?;
    app.read("Look at these first. What became of them?").await?;
    app.press("Kept").await?;
    app.read("Leyla: kept.").await?;
    app.write("What", NEXT_PROMISE).await?;
    app.keys(Key::Enter).await?;
    app.find("button", &format!("Take off: {NEXT_PROMISE}")).await?;
    app.picture("journeys-agreements").await.map(drop)
}

async fn the_familys_copy(app: &Driven, computer: &Computer) -> WebDriverResult<()> {
    app.press("The end").await?;
    app.read("Rosa, her mother, in Spanish and English").await?;
    app.press("Make the family’s copy").await?;
    app.read("The family’s copy is").await?;
    app.read("For Rosa, her mother.").await?;
    app.read("It waits for the printer").await?;
    app.picture("journeys-family-copy").await?;
    let [copy] = &files(&computer.copies(), "pdf")[..] else {
        panic!("one page to print stands among the copies")
    };
    let words = printed(copy);
    for kept in [LEYLA_PREPARED, NEXT_PROMISE] {
        assert!(words.contains(kept), "the family's copy says “{kept}”: {words}");
    }
    assert!(
        !words.contains(TEACHER_PREPARED),
        "what was prepared and not taken into the plan stays at school: {words}"
    );
    let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
    assert!(
        !name.contains("Leyla") && !name.contains("Osman"),
        "its name names nobody: {name}"
    );

    app.close_the_shared_screen(CLASS.passphrase).await?;
    app.find("heading", STUDENT).await?;
    app.go_to("Copies to print").await?;
    app.find("heading", "Copies to print").await?;
    app.read(STUDENT).await?;
    app.read(&name).await?;
    app.picture("journeys-copies-to-print").await?;
    app.press("Print it").await?;
    app.read("1 of 1 sent to the printer.").await?;
    app.read("Nothing waits for the printer").await?;
    let out = std::fs::read(computer.printer().join(&name)).expect("the printer got it");
    assert_eq!(out, std::fs::read(copy).expect("the copy is there"), "as it was made");
    Ok(())
}

#[tokio::test]
async fn each_prepares_apart_they_meet_and_the_family_gets_what_was_agreed() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &[]).await?;
    app.begin_a_class(&CLASS).await?;
    app.find("heading", CLASS.name).await?;
    app.write("Name of the student", STUDENT).await?;
    app.keys(Key::Enter).await?;
    app.find("link", STUDENT).await?;
    add_the_mother(&app).await?;
    app.follow("Class").await?;
    let plan = app.open_plan(STUDENT).await?;

    agree_on_something(&app).await?;
    the_student_prepares(&app).await?;
    the_teacher_prepares(&app).await?;
    the_parts_meet(&app).await?;
    last_times_is_looked_at(&app).await?;
    the_familys_copy(&app, &computer).await?;

    let shown = app.plan(&plan).await?;
    let [first, second] = &shown["plan"]["agreements"].as_array().expect("agreements")[..] else {
        panic!("two things are agreed: {}", shown["plan"]["agreements"])
    };
    assert_eq!(
        first["looked"][0]["became"], "kept",
        "last time's was looked at: {first}"
    );
    assert_eq!(text(&second["what"]), NEXT_PROMISE);
    let goal = &shown["plan"]["goals"][0];
    assert_eq!(goal["standing"], "agreed", "both said yes");
    assert_eq!(
        speakers(&shown, &goal["statement"]),
        [STUDENT],
        "it stayed the student's"
    );
    let conferences = shown["plan"]["conferences"].as_array().expect("conferences");
    assert_eq!(conferences.len(), 2);
    let copy = &shown["plan"]["copies"][0];
    assert_eq!(
        shown["names"][copy["recipient"].as_str().expect("a copy names whom it is for")]["full"],
        MOTHER
    );
    Ok(())
}

const TEACHERS_GOAL: &str = "Read one article each week";
const LEYLAS_WORDS: &str = "I am good at finding the way in a new place";

#[tokio::test]
async fn a_student_alone_has_one_plan_and_writes_over_nobody_until_the_teacher_unlocks() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &[]).await?;
    app.begin_a_class(&CLASS).await?;
    app.write("Name of the student", "Tomas Brandt").await?;
    app.keys(Key::Enter).await?;
    app.find("link", "Tomas Brandt").await?;
    app.press("Add a student").await?;
    let plan = app.add_the_first_student(STUDENT).await?;
    // The teacher's own words, which stay the teacher's.
    app.read("Ms. Okafor writes.").await?;
    app.press("Write a first goal").await?;
    app.type_here(TEACHERS_GOAL).await?;
    app.keys(Key::Escape).await?;

    app.take("More", "Hand the computer to Leyla").await?;
    app.turn_to_new_window().await?;
    app.read("Leyla writes").await?;
    let page = app.words().await?;
    for other in ["Tomas", "Brandt", CLASS.name] {
        assert!(
            !page.contains(other),
            "“{other}” is not on the student's screen: {page}"
        );
    }
    assert!(!app.sees("link", "Class").await?, "no way leads to the class");
    for command in ["class_show", "plan_show", "own_notes_show", "export_write"] {
        let refused = app.call(command, &serde_json::json!({ "plan": plan })).await?;
        assert!(refused.is_err(), "{command} is not for the student's window");
    }

    app.press("Who I am").await?;
    app.read("What are you good at?").await?;
    app.type_here(LEYLAS_WORDS).await?;
    app.keys(Key::Enter).await?;
    app.read("What do you care about?").await?;
    app.press("Goals, and what is in the way").await?;
    app.press(&format!("Change the words of this goal: {TEACHERS_GOAL}"))
        .await?;
    app.type_here(", or two").await?;
    app.read("These words or this choice belong to somebody else.").await?;
    app.read("Write your own words beside them").await?;
    app.picture("journeys-not-yours-to-change").await?;

    app.press("Done for today").await?;
    app.write("Passphrase", "not the passphrase").await?;
    app.press("Open the class").await?;
    app.read("That passphrase does not open it.").await?;
    app.picture("journeys-wrong-passphrase").await?;
    app.find("textbox", "Passphrase").await?.clear().await?;
    app.write("Passphrase", CLASS.passphrase).await?;
    app.press("Open the class").await?;
    app.turn_to_new_window().await?;

    app.find("heading", STUDENT).await?;
    app.read(LEYLAS_WORDS).await?;
    let shown = app.plan(&plan).await?;
    assert_eq!(text(&shown["plan"]["profile"]["strengths"]), LEYLAS_WORDS);
    assert_eq!(
        speakers(&shown, &shown["plan"]["profile"]["strengths"]),
        [STUDENT],
        "in the student's own name"
    );
    assert_eq!(
        text(&shown["plan"]["goals"][0]["statement"]),
        TEACHERS_GOAL,
        "the teacher's words stand as they were"
    );
    app.follow("Class").await?;
    app.find("link", "Tomas Brandt").await.map(drop)
}

const SENTENCE: &str = "I want to know where the boats go";
const OFFERED: &str = " at night, and who waits for them";

#[tokio::test]
async fn a_suggestion_is_kept_both_ways_and_the_first_sentence_stays_to_be_read() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &[]).await?;
    app.begin_a_class(&CLASS).await?;
    let plan = app.add_the_first_student(STUDENT).await?;
    app.keys(Key::F2).await?;
    app.read("Leyla speaks. Ms. Okafor types").await?;
    app.press("Write a first goal").await?;
    app.type_here(SENTENCE).await?;
    app.keys(Key::Escape).await?;

    // With the teacher's pen the sentence stays closed: what is typed is a suggestion beside it.
    app.keys(Key::F2).await?;
    app.read("Ms. Okafor writes.").await?;
    app.click("textbox", "My goal").await?;
    app.read("Ms. Okafor suggests").await?;
    app.type_here(OFFERED).await?;
    app.press("Suggest this").await?;
    // The answer is hers: with the teacher's pen it cannot be given.
    app.find("button", "Pass the pen to Leyla to answer").await?;
    app.picture("journeys-suggestion").await?;
    assert_eq!(
        text(&app.plan(&plan).await?["plan"]["goals"][0]["statement"]),
        SENTENCE,
        "a suggestion changes nothing"
    );

    app.take("More", "Hand the computer to Leyla").await?;
    app.turn_to_new_window().await?;
    app.press("Goals, and what is in the way").await?;
    app.press("Keep both").await?;
    app.find("button", "1 settled suggestion").await?;
    app.picture("journeys-kept-both").await?;
    app.give_the_computer_back(CLASS.passphrase).await?;

    app.find("heading", STUDENT).await?;
    app.read("kept both: the own words and").await?;
    app.press("1 settled suggestion").await?;
    app.read("The sentence as it stood").await?;
    app.picture("journeys-story-of-both").await?;
    let shown = app.plan(&plan).await?;
    let statement = text(&shown["plan"]["goals"][0]["statement"]);
    assert!(
        statement.contains(SENTENCE) && statement.contains(OFFERED.trim()),
        "both stand: {statement}"
    );
    let suggestion = &shown["plan"]["suggestions"][0];
    assert_eq!(
        suggestion["original"], SENTENCE,
        "the first sentence is kept: {suggestion}"
    );
    assert_eq!(suggestion["answer"][0], "keep_both");
    assert!(
        app.story(&plan).await?.to_string().contains(SENTENCE),
        "and the story has it"
    );
    Ok(())
}

#[tokio::test]
async fn what_was_agreed_comes_along_into_the_next_year_with_whose_words_it_is() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &["--sample"]).await?;
    let before = app.open_plan("Jasmine Carter").await?;
    let old = app.plan(&before).await?;
    let year = old["plan"]["year"].as_i64().expect("a plan has its year");
    // Marks keep the two years in order from right to left.
    let into = format!("\u{2066}{}–{:02}\u{2069}", year + 1, (year + 2) % 100);
    let promised = "I write the price beside each thing before I cook it.";
    app.take("More", &format!("Carry this plan into {into}")).await?;
    app.read(&format!("What comes along into {into}?")).await?;
    app.read("What was agreed").await?;
    app.read("Rest when it is too much, and come back").await?;
    app.picture("journeys-carry").await?;
    app.turn("What I am good at").await?;
    app.press("Bring these along").await?;
    app.read(&format!("Plan for {into}")).await?;
    app.read(promised).await?;
    app.picture("journeys-next-year").await?;

    let address = app.session().current_url().await?;
    let next = address
        .fragment()
        .unwrap_or_default()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    assert_ne!(next, before, "a plan of its own");
    let new = app.plan(&next).await?;
    assert_eq!(new["plan"]["year"], year + 1);
    assert!(
        text(&new["plan"]["profile"]["strengths"]).is_empty(),
        "what was left out stays behind"
    );
    let goals = new["plan"]["goals"].as_array().expect("goals");
    assert!(
        goals
            .iter()
            .any(|goal| goal["routine"][0]["value"] == "rest_and_come_back"),
        "a goal in the school's words comes along as well: {goals:?}"
    );
    let came = new["plan"]["agreements"].as_array().expect("agreements");
    let agreed = came
        .iter()
        .find(|one| text(&one["what"]) == promised)
        .expect("it came along");
    assert_eq!(agreed["came_from"], year, "and says from where: {agreed}");
    assert_eq!(
        speakers(&new, &agreed["what"]),
        ["Jasmine Carter"],
        "it is still her word"
    );
    assert_eq!(
        app.plan(&before).await?["plan"],
        old["plan"],
        "this year's plan stays as it was"
    );
    Ok(())
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
