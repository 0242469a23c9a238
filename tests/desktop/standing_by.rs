//! What a teacher does for a student with nobody beside, through the real
//! window of the made-up school: own notes and minutes, a goal that has been
//! quiet, a guardian who may not receive, a name that stays at school.

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use waymark_desktop::{Computer, Driven, files, printed};

async fn the_made_up_school(computer: &Computer) -> WebDriverResult<Driven> {
    let app = Driven::start(computer, &["--sample"]).await?;
    app.find("heading", "What does our river carry?").await?;
    Ok(app)
}

const NOTE: &str = "He drew the bench before he named it. Begin with the drawing.";
const SEEN: &str = "The seat has a back now, and one leg";

#[tokio::test]
async fn a_teacher_alone_writes_checks_in_gives_minutes_and_sees_who_needs_support() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = the_made_up_school(&computer).await?;
    let plan = app.open_plan("Dawit Bekele").await?;
    app.read("Ms. Okafor writes.").await?;

    app.take("More", "Your own notes").await?;
    app.write("A new note", NOTE).await?;
    app.press("Keep").await?;
    app.until(
        "the note stands among the own notes",
        &format!(
            "return [...document.querySelectorAll('.own-notes li')].some((line) => line.textContent.includes({}))",
            json!(NOTE)
        ),
    )
    .await?;
    app.picture("standing-by-own-notes").await?;
    app.press("Done").await?;

    app.take("More: Design one seat for the river bank", "Check in").await?;
    app.read("Check in on this goal").await?;
    app.write("Where are you with it?", SEEN).await?;
    app.picture("standing-by-check-in").await?;
    app.press("Keep").await?;
    app.read("Ms. Okafor checked in on").await?;
    app.read(SEEN).await?;

    app.take("More: First line together", "Give minutes").await?;
    let minutes = app.find("textbox", "Minutes").await?;
    minutes.clear().await?;
    minutes.send_keys("15").await?;
    app.press("Keep").await?;
    app.read("35 min").await?;
    app.picture("standing-by-minutes").await?;

    let shown = app.plan(&plan).await?;
    let support = &shown["plan"]["supports"][0];
    assert_eq!(support["minutes_given"], 35, "twice 10, and 15: {support}");
    let check_in = &shown["plan"]["check_ins"][0];
    assert_eq!(check_in["where_i_am"], SEEN);
    assert_eq!(
        shown["plan"]["pens"][check_in["by"].as_str().expect("it has an author")]["voice"],
        "school",
        "in the teacher's own name"
    );
    let notes = app
        .call("own_notes_show", &json!({ "plan": plan }))
        .await?
        .expect("own notes");
    assert_eq!(notes["notes"][0]["words"], NOTE);
    assert!(!shown.to_string().contains(NOTE), "the plan holds no own note");

    app.follow("Class").await?;
    app.read("2 plans do not touch the project yet: Noah and Wren.")
        .await
        .map(drop)
}

const LUCAS_NEEDS: &str = "He stops where the drawing should begin";
const HELPS: &str = "One look at the bank together, then he draws";

#[tokio::test]
async fn a_quiet_goal_asks_for_support_until_the_need_is_named_helped_and_met() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = the_made_up_school(&computer).await?;
    app.read("a live goal has had no evidence since").await?;
    app.picture("standing-by-class-asks").await?;
    app.follow("Lucas").await?;
    app.find("heading", "Lucas Bouchard").await?;
    let address = app.session().current_url().await?;
    let plan = address
        .fragment()
        .unwrap_or_default()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    app.read("What support is missing?").await?;
    app.picture("standing-by-quiet-goal").await?;

    app.press("Name a need").await?;
    app.type_here(LUCAS_NEEDS).await?;
    app.keys(Key::Escape).await?;
    app.read(&format!("Named since then: “{LUCAS_NEEDS}”.")).await?;
    app.take("More: not named yet", "Kind and standing").await?;
    app.choose("Kind of need", "Managing own learning").await?;
    app.turn("Being met").await?;
    app.press("Done").await?;
    app.press("Add what helps").await?;
    app.type_here(HELPS).await?;
    app.keys(Key::Escape).await?;
    app.take(&format!("More: {HELPS}"), "Give minutes").await?;
    app.press("Keep").await?;
    app.read("20 min").await?;

    // The student says where he is; the teacher types.
    app.keys(Key::F2).await?;
    app.read("Lucas speaks. Ms. Okafor types").await?;
    app.press("Check in").await?;
    app.read("Check in on this goal").await?;
    app.write("Where are you with it?", "I drew the glass in").await?;
    app.turn("Yes").await?;
    app.press("Keep").await?;
    app.read("Lucas checked in on").await?;
    app.take("More: Managing own learning", "Kind and standing").await?;
    app.turn("Met").await?;
    app.picture("standing-by-need-met").await?;
    app.press("Done").await?;
    app.until(
        "the question is gone",
        "return !document.body.innerText.includes('no evidence and no check-in for')",
    )
    .await?;
    app.picture("standing-by-need-was-met").await?;

    let shown = app.plan(&plan).await?;
    let goal = &shown["plan"]["goals"][0]["id"];
    let need = &shown["plan"]["needs"][0];
    assert_eq!(need["standing"][0]["value"], "met", "{need}");
    assert_eq!(
        &need["goal"][0]["value"], goal,
        "the need hangs on the goal that was quiet"
    );
    let support = &shown["plan"]["supports"][0];
    assert_eq!(support["minutes_given"], 20, "{support}");
    assert_eq!(shown["plan"]["check_ins"][0]["helped"], "yes");

    app.follow("Class").await?;
    app.find("heading", "What does our river carry?").await?;
    app.until(
        "the class page lets it go",
        "return !document.body.innerText.includes('has had no evidence since')",
    )
    .await?;
    app.picture("standing-by-class-lets-go").await.map(drop)
}

/// Opens the conference with nobody of the family, and goes to its end.
async fn to_the_end(app: &Driven) -> WebDriverResult<()> {
    app.press("Open the conference").await?;
    app.turn_to_new_window().await?;
    app.press("The end").await?;
    app.read("What goes home").await
}

/// In the made-up school nothing locks.
async fn leave(app: &Driven) -> WebDriverResult<()> {
    app.press("Close the shared screen").await?;
    app.press("Close it").await?;
    app.turn_to_new_window().await
}

#[tokio::test]
async fn a_guardian_who_may_not_receive_is_offered_no_copy_and_it_says_why() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = the_made_up_school(&computer).await?;
    let plan = app.open_plan("Jasmine Carter").await?;
    app.follow("Family copy").await?;
    app.read("Ray may not receive copies. That is set under School, People.")
        .await?;
    let list = app.find("combobox", "To whom").await?.text().await?;
    assert!(
        list.contains("Aunt Dee") && !list.contains("Ray"),
        "only who may receive is offered: {list}"
    );
    app.picture("standing-by-may-not-receive").await?;
    app.press("Make the PDF").await?;
    app.read(".pdf is in").await?;

    app.follow("Back to the plan").await?;
    to_the_end(&app).await?;
    app.read("Aunt Dee, her aunt, in English").await?;
    app.read("Only those are named who may receive one.").await?;
    let page = app.words().await?;
    assert!(!page.contains("Ray"), "nobody offers him one: {page}");
    app.press("Make the family’s copy").await?;
    app.read("For Aunt Dee, her aunt.").await?;
    app.picture("standing-by-end").await?;
    leave(&app).await?;
    let shown = app.plan(&plan).await?;
    let copies = shown["plan"]["copies"].as_array().expect("copies were made");
    assert!(copies.len() >= 3, "one by hand, two at the end");
    for copy in copies {
        let whom = &shown["names"][copy["recipient"].as_str().unwrap_or_default()]["short"];
        assert_eq!(whom, "Aunt Dee", "each names whom it is for: {copy}");
    }
    let made = files(&computer.copies(), "pdf");
    for file in &made {
        let words = printed(file);
        assert!(
            !words.contains("Ray") && !words.contains("555 0194"),
            "nothing of him: {words}"
        );
    }

    // The aunt may not either: nothing is written for anyone of the family.
    app.go_to("People").await?;
    app.press("Change Denise Carter").await?;
    app.turn("May receive copies of the plan").await?;
    app.press("Keep").await?;
    app.until(
        "it is kept",
        "return !document.querySelector('[role=dialog]') && document.body.innerText.includes('Denise Carter')",
    )
    .await?;
    app.follow("Class").await?;
    app.open_plan("Jasmine Carter").await?;
    app.follow("Family copy").await?;
    app.read("Nobody in the family may receive a copy yet. Say who may under School, People.")
        .await?;
    app.follow("Back to the plan").await?;
    to_the_end(&app).await?;
    app.read("Nobody of the family may receive a copy, so none is made for them. That is set under School, People.")
        .await?;
    app.press("Make the family’s copy").await?;
    app.picture("standing-by-nobody-may").await?;
    leave(&app).await?;
    assert_eq!(files(&computer.copies(), "pdf"), made, "nothing more was written");
    assert_eq!(app.plan(&plan).await?["plan"]["copies"], shown["plan"]["copies"]);
    Ok(())
}

#[tokio::test]
async fn a_name_that_stays_at_school_is_on_no_familys_page_and_on_no_screen_that_they_sit_at() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = the_made_up_school(&computer).await?;
    let plan = app.open_plan("Wren Ashby").await?;
    app.press("Open the conference").await?;
    app.read("Wren goes by another name at home.").await?;
    app.picture("standing-by-who-is-here").await?;
    app.turn("Gail, their grandmother").await?;
    app.find("dialog", "Who is in the room?")
        .await?
        .find(By::XPath(".//button[contains(., 'Open the conference')]"))
        .await?
        .click()
        .await?;
    app.turn_to_new_window().await?;
    app.read("Renata speaks").await?;
    let agenda = app.call("conference_show", &json!({})).await?.expect("it shows");
    assert!(
        !agenda.to_string().contains("Wren"),
        "nor in what the window holds: {agenda}"
    );
    for step in agenda["agenda"].as_array().into_iter().flatten() {
        app.to_step(step["key"].as_str().unwrap_or_default()).await?;
        app.stands_still().await?;
        let page = app.words().await?;
        assert!(!page.contains("Wren"), "at {step}: {page}");
    }
    app.press("The end").await?;
    app.read("Gail, their grandmother").await?;
    app.press("Make the family’s copy").await?;
    app.read("The family’s copy is").await?;
    app.picture("standing-by-name-at-home").await?;
    assert!(!app.words().await?.contains("Wren"));
    leave(&app).await?;

    let [page] = &files(&computer.copies(), "pdf")[..] else {
        panic!("one page to print")
    };
    let [phone] = &files(&computer.copies(), "html")[..] else {
        panic!("one page for a phone")
    };
    for words in [printed(page), std::fs::read_to_string(phone).expect("it can be read")] {
        assert!(
            words.contains("Renata"),
            "the family's copy has the name at home: {words}"
        );
        assert!(!words.contains("Wren"), "and not the one at school: {words}");
    }

    // The teacher's own window, the student's copy and the school's have the name at school.
    app.find("heading", "Wren Ashby").await?;
    app.follow("Family copy").await?;
    for audience in ["Wren", "The school file"] {
        app.turn(audience).await?;
        app.press("Make the PDF").await?;
        app.read(".pdf is in").await?;
        app.picture("standing-by-name-at-school").await?;
    }
    let made: Vec<String> = files(&computer.copies(), "pdf")
        .iter()
        .map(|file| printed(file))
        .collect();
    assert_eq!(
        made.iter().filter(|words| words.contains("Wren")).count(),
        2,
        "the student's and the school's"
    );
    let copies = app.plan(&plan).await?["plan"]["copies"].clone();
    let audiences: Vec<&Value> = copies
        .as_array()
        .into_iter()
        .flatten()
        .map(|copy| &copy["audience"])
        .collect();
    for audience in ["student", "school", "family"] {
        assert!(
            audiences.contains(&&json!(audience)),
            "each is in the list of copies: {audiences:?}"
        );
    }
    Ok(())
}
