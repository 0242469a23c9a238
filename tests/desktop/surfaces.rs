//! Every surface with the made-up school's words on it, light and dark: axe
//! finds nothing, and a picture is kept for people to look at.

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use waymark_desktop::{Computer, Driven, PASSPHRASE, plant};

/// Looks at what the window shows now.
struct Looking<'a> {
    app: &'a Driven,
    faults: Vec<String>,
}

impl<'a> Looking<'a> {
    fn new(app: &'a Driven) -> Self {
        Self {
            app,
            faults: Vec::new(),
        }
    }

    async fn at(&mut self, name: &str) -> WebDriverResult<()> {
        for theme in ["light", "dark"] {
            let script = "document.documentElement.dataset.theme = arguments[0]";
            self.app.session().execute(script, vec![json!(theme)]).await?;
            self.app.stands_still().await?;
            let violations = self.app.violations().await?;
            self.faults.extend(
                violations
                    .into_iter()
                    .map(|violation| format!("{name}, {theme}: {violation}")),
            );
            self.app.picture(&format!("{name}-{theme}")).await?;
        }
        Ok(())
    }

    /// Goes to an address of the main window and looks.
    async fn go(&mut self, name: &str, address: &str) -> WebDriverResult<()> {
        self.app
            .session()
            .execute("location.hash = arguments[0]", vec![json!(address)])
            .await?;
        self.app
            .until(
                "the surface is drawn",
                "return !!document.querySelector('main h1, main h2')",
            )
            .await?;
        self.at(name).await
    }

    fn done(self) {
        assert!(
            self.faults.is_empty(),
            "axe found {}:\n{}",
            self.faults.len(),
            self.faults.join("\n")
        );
    }
}

/// The plan of the made-up school that has most to show.
async fn fullest_plan(app: &Driven) -> WebDriverResult<String> {
    let class = app.call("class_show", &json!({})).await?.expect("the class shows");
    let mut best = (0, String::new());
    for student in class["students"].as_array().into_iter().flatten() {
        let Some(plan) = student["plan"].as_str() else { continue };
        let shown = app
            .call("plan_show", &json!({ "plan": plan }))
            .await?
            .expect("a plan shows");
        let size = shown["plan"].to_string().len();
        if size > best.0 {
            best = (size, plan.to_owned());
        }
    }
    Ok(best.1)
}

#[tokio::test]
async fn axe_sees_what_is_wrong_on_a_page() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &[]).await?;
    app.find("button", "Begin a class").await?;
    let spoil = "const picture = document.createElement('img'); picture.src = 'data:,'; document.querySelector('main').append(picture)";
    app.session().execute(spoil, vec![]).await?;
    let violations = app.violations().await?;
    assert!(
        violations.iter().any(|violation| violation.starts_with("image-alt")),
        "a picture without words is seen, or a clean page would prove nothing: {violations:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_teachers_surfaces_are_clear_to_everyone() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &["--sample"]).await?;
    app.until("the class is drawn", "return !!document.querySelector('main h1')")
        .await?;
    let mut looking = Looking::new(&app);
    looking.go("class", "#/class").await?;
    let plan = fullest_plan(&app).await?;
    looking.go("plan", &format!("#/plan/{plan}")).await?;
    // P14: the photo is really there, under the window's own policy.
    app.until("a photo is drawn on the plan's page", &drawn("#evidence"))
        .await?;
    app.session()
        .execute("document.querySelector('#evidence').scrollIntoView()", vec![])
        .await?;
    looking.at("plan-evidence").await?;
    looking.go("export", &format!("#/plan/{plan}/export")).await?;
    app.choose("As", "Page for a phone").await?;
    app.until(
        "the page for a phone shows its words",
        "return (document.querySelector('iframe')?.contentDocument?.body?.innerText ?? '').length > 200",
    )
    .await?;
    looking.at("export-phone").await?;
    for part in ["class", "project", "people", "lists", "calendar", "safety", "settings"] {
        looking
            .go(&format!("school-{part}"), &format!("#/school/{part}"))
            .await?;
    }
    looking.go("leaves", "#/leaves").await?;

    looking.go("class", "#/class").await?;
    app.keys(Key::Control + "k").await?;
    app.until(
        "the palette opens",
        "return !!document.querySelector('dialog[open], [role=dialog]')",
    )
    .await?;
    looking.at("palette").await?;
    app.keys(Key::Escape).await?;
    app.until(
        "the palette closes",
        "return !document.querySelector('dialog[open], [role=dialog]')",
    )
    .await?;
    app.session()
        .execute("document.activeElement?.blur(); document.body.focus()", vec![])
        .await?;
    app.keys("?").await?;
    app.until(
        "the keys show",
        "return !!document.querySelector('dialog[open], [role=dialog]')",
    )
    .await?;
    looking.at("keys").await?;
    looking.done();
    Ok(())
}

#[tokio::test]
async fn the_shared_screen_is_clear_to_everyone_at_every_step() -> WebDriverResult<()> {
    let computer = Computer::new();
    let app = Driven::start(&computer, &["--sample"]).await?;
    app.until("the class is drawn", "return !!document.querySelector('main h1')")
        .await?;
    let plan = fullest_plan(&app).await?;
    start_conference(&app, &plan).await?;
    let mut looking = Looking::new(&app);
    let shown = app
        .call("conference_show", &json!({}))
        .await?
        .expect("the conference shows");
    let agenda: Vec<Value> = shown["agenda"].as_array().cloned().unwrap_or_default();
    assert!(agenda.len() >= 4, "a conference has its parts");
    // The last step leads to the end, where the family's copy is made.
    for step in 0..=agenda.len() {
        if agenda.get(step).is_some_and(|part| part["key"] == "work_i_chose") {
            app.until("the photo that was picked is drawn", &drawn(".stage"))
                .await?;
        }
        looking.at(&format!("conference-{}", step + 1)).await?;
        app.keys(Key::PageDown).await?;
        let next = step + 1;
        if next <= agenda.len() {
            app.until(
                "the next part shows",
                "return !!document.querySelector('.stage h1, .stage h2')",
            )
            .await?;
        }
    }
    looking.done();
    Ok(())
}

/// A script: whether a picture with dots of its own stands in a part of the page.
fn drawn(part: &str) -> String {
    format!("return [...document.querySelectorAll('{part} img')].some((one) => one.complete && one.naturalWidth > 100)")
}

async fn start_conference(app: &Driven, plan: &str) -> WebDriverResult<()> {
    let script = "window.__TAURI_INTERNALS__.invoke('conference_start', { request: { plan: arguments[0], present: [] } }).catch(() => {}); return true";
    app.session().execute(script, vec![json!(plan)]).await?;
    app.turn_to_new_window().await?;
    app.until(
        "the shared screen is drawn",
        "return !!document.querySelector('.stage h1')",
    )
    .await
}

#[tokio::test]
async fn the_doors_and_the_lock_are_clear_to_everyone() -> WebDriverResult<()> {
    let computer = Computer::new();
    {
        let app = Driven::start(&computer, &[]).await?;
        app.find("button", "Begin a class").await?;
        let mut looking = Looking::new(&app);
        looking.at("first-start").await?;
        app.press("Begin a class").await?;
        app.press("Begin").await?;
        app.read("Write the name of the school.").await?;
        looking.at("begin").await?;
        looking.done();
        app.kill();
    }
    let _planted = plant(&computer);
    let app = Driven::start(&computer, &[]).await?;
    app.find("textbox", "Passphrase").await?;
    let mut looking = Looking::new(&app);
    looking.at("unlock").await?;
    app.write("Passphrase", PASSPHRASE).await?;
    app.press("Open").await?;
    app.find("heading", "No class project yet").await?;
    looking.at("class-without-a-project").await?;
    looking.done();
    Ok(())
}
