//! What the window says when something cannot be, and what it never does.

use serde_json::json;
use thirtyfour::prelude::*;
use waymark_desktop::{Computer, Driven, PASSPHRASE, STUDENTS_WORDS, Watched, plant};

#[tokio::test]
async fn a_wrong_passphrase_is_answered_in_words_and_the_right_one_still_opens() -> WebDriverResult<()> {
    let computer = Computer::new();
    let planted = plant(&computer);
    let app = Driven::start(&computer, &[]).await?;

    app.write("Passphrase", "not this one").await?;
    app.press("Open").await?;
    app.read("That passphrase does not open it").await?;
    let page = app.words().await?;
    assert!(!page.contains(&planted.other_name), "nobody is named before unlocking");
    assert!(!page.contains("wrong_passphrase"), "people read words, not codes");
    app.picture("refused-passphrase").await?;

    let field = app.find("textbox", "Passphrase").await?;
    field.clear().await?;
    field.send_keys(PASSPHRASE).await?;
    app.press("Open").await?;
    app.read(&planted.other_name).await
}

#[tokio::test]
async fn a_page_cannot_run_strangers_scripts_reach_the_network_or_leave_the_app() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &[]).await?;
    app.find("button", "Begin a class").await?;
    let address = app.session().current_url().await?;

    let script = "const done = arguments[arguments.length - 1];
        const tried = {};
        const outside = (name, work) => work().then(() => { tried[name] = 'reached'; }, () => { tried[name] = 'refused'; });
        const image = () => new Promise((loaded, refused) => {
          const picture = new Image();
          picture.onload = loaded; picture.onerror = refused; picture.src = 'http://127.0.0.1:9/picture.png';
        });
        const inline = () => new Promise((ran, refused) => {
          const script = document.createElement('script');
          script.textContent = 'window.__ran = true';
          document.head.append(script);
          window.__ran ? ran() : refused();
        });
        Promise.all([
          outside('fetch', () => fetch('http://127.0.0.1:9/')),
          outside('image', image),
          outside('inline script', inline),
          outside('text as a script', async () => { new Function('return 1')(); }),
          outside('another window', async () => { if (!window.open('https://example.org')) throw 0; }),
        ]).then(() => { location.href = 'https://example.org/'; done(tried); });";
    let tried = app.session().execute_async(script, vec![]).await?;
    for (name, outcome) in tried.json().as_object().expect("what was tried") {
        assert_eq!(outcome, "refused", "{name} is refused");
    }
    app.find("button", "Begin a class").await?;
    assert_eq!(
        app.session().current_url().await?,
        address,
        "the window stays with the app"
    );
    Ok(())
}

#[test]
fn a_second_start_shows_the_window_that_is_open_and_touches_nothing() {
    let computer = Computer::new();
    let mut first = Watched::start(&computer, "main");
    first
        .call("main", "sample_open", &json!({}))
        .expect("the made-up school opens");
    let second = Watched::start_again(&computer);
    assert!(second.success(), "the second start ends by itself");
    let state = first.call("main", "app_state", &json!({})).expect("the first goes on");
    assert_eq!(state["stage"]["stage"], "open");
}

#[test]
fn only_files_that_this_session_wrote_are_handed_to_the_system() {
    let computer = Computer::new();
    let mut app = Watched::start(&computer, "main");
    app.call("main", "sample_open", &json!({}))
        .expect("the made-up school opens");
    for command in ["open_path", "reveal_path"] {
        let error = app
            .call("main", command, &json!({ "path": "/etc/passwd" }))
            .expect_err("a stranger's file stays shut");
        assert_eq!(error["code"], "not_for_this_window");
        assert!(
            !error["words"].as_str().unwrap_or_default().is_empty(),
            "and it is said in words"
        );
    }
}

#[test]
fn what_was_typed_a_moment_before_the_window_closed_is_kept() {
    let computer = Computer::new();
    let planted = plant(&computer);
    let mut app = Watched::start(&computer, "main");
    app.unlock(PASSPHRASE);
    app.run("main", &format!("location.hash = '#/plan/{}'; 0", planted.plan));
    let text = "[...document.querySelectorAll('[role=textbox]')].find((one) => one.textContent.includes('brother'))";
    app.wait_for("main", "the student's words show", &format!("!!{text}"));
    // An adult's pen may not write there, so another text of the profile is taken.
    let empty = "[...document.querySelectorAll('main [role=textbox].blank')][0]";
    app.run("main", &format!("{empty}.click(); 0"));
    app.wait_for(
        "main",
        "a text opens for writing",
        "document.activeElement instanceof HTMLTextAreaElement",
    );
    app.run(
        "main",
        "document.execCommand('insertText', false, 'the last words of the day')",
    );
    assert!(app.close("main").success(), "the app ends in peace");

    let mut app = Watched::start(&computer, "main");
    app.unlock(PASSPHRASE);
    let plan = app
        .call("main", "plan_show", &json!({ "plan": planted.plan }))
        .expect("the plan shows")
        .to_string();
    assert!(
        plan.contains("the last words of the day"),
        "what was typed last is kept"
    );
    assert!(plan.contains(STUDENTS_WORDS), "and so is what stood there");
}
