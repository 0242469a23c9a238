//! What several journeys do alike, each step as a person would do it.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::Driven;

/// A class as its teacher begins it.
#[derive(Debug)]
pub struct Class {
    /// The school's name.
    pub school: &'static str,
    /// The name of the class.
    pub name: &'static str,
    /// The teacher's whole name.
    pub teacher: &'static str,
    /// What students call the teacher.
    pub called: &'static str,
    /// Opens it.
    pub passphrase: &'static str,
}

impl Driven {
    /// From the first start to the class page.
    pub async fn begin_a_class(&self, class: &Class) -> WebDriverResult<()> {
        self.press("Begin a class").await?;
        self.write("School", class.school).await?;
        self.write("Class", class.name).await?;
        self.write("Your name", class.teacher).await?;
        self.write("What students call you", class.called).await?;
        self.write("Passphrase", class.passphrase).await?;
        self.write("The same passphrase once more", class.passphrase).await?;
        self.press("Begin").await?;
        self.read("Your recovery code").await?;
        self.press("Open my class").await
    }

    /// Adds a first student and opens the plan. Says which plan it is.
    pub async fn add_the_first_student(&self, name: &str) -> WebDriverResult<String> {
        self.write("Name of the student", name).await?;
        self.keys(Key::Enter).await?;
        self.open_plan(name).await
    }

    /// Opens a student's plan from the class page. Says which plan it is.
    pub async fn open_plan(&self, name: &str) -> WebDriverResult<String> {
        self.follow(name).await?;
        self.find("heading", name).await?;
        let address = self.session().current_url().await?;
        Ok(address
            .fragment()
            .unwrap_or_default()
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned())
    }

    /// A plan as the vault holds it now.
    pub async fn plan(&self, plan: &str) -> WebDriverResult<Value> {
        let shown = self.call("plan_show", &json!({ "plan": plan })).await?;
        Ok(shown.expect("the plan shows"))
    }

    /// The story of a plan, newest first, as the vault tells it.
    pub async fn story(&self, plan: &str) -> WebDriverResult<Value> {
        let told = self.call("plan_story", &json!({ "plan": plan })).await?;
        Ok(told.expect("the story is told")["events"].clone())
    }

    /// Turns to a part of the agenda by its kind, whatever it is called today.
    pub async fn to_step(&self, kind: &str) -> WebDriverResult<()> {
        let shown = self
            .call("conference_show", &json!({}))
            .await?
            .expect("the conference shows");
        let agenda = shown["agenda"].as_array().cloned().unwrap_or_default();
        let at = agenda
            .iter()
            .position(|step| step["kind"] == kind || step["key"].as_str().is_some_and(|key| key.contains(kind)))
            .unwrap_or_else(|| panic!("the agenda has {kind}: {agenda:?}"));
        self.until("the agenda shows", "return !!document.querySelector('.way li button')")
            .await?;
        let script = "return document.querySelectorAll('.way li button')[arguments[0]]";
        self.session()
            .execute(script, vec![json!(at)])
            .await?
            .element()?
            .click()
            .await
    }

    /// From the shared screen back to the teacher's own window.
    pub async fn close_the_shared_screen(&self, passphrase: &str) -> WebDriverResult<()> {
        self.press("Close the shared screen").await?;
        self.write("Passphrase", passphrase).await?;
        self.press("Close it").await?;
        self.turn_to_new_window().await
    }

    /// From the window of a student alone back to the teacher's own.
    pub async fn give_the_computer_back(&self, passphrase: &str) -> WebDriverResult<()> {
        self.press("Done for today").await?;
        self.write("Passphrase", passphrase).await?;
        self.press("Open the class").await?;
        self.turn_to_new_window().await
    }

    /// Goes somewhere by its name, as one does by keys.
    pub async fn go_to(&self, place: &str) -> WebDriverResult<()> {
        self.keys(Key::Control + "k").await?;
        self.until("the palette opens", "return !!document.activeElement.closest('.pal')")
            .await?;
        self.keys(place).await?;
        self.until(
            "the place is found",
            &format!(
                "return document.querySelector('#pal-rows [aria-selected=true]')?.textContent.includes({}) ?? false",
                json!(place)
            ),
        )
        .await?;
        self.keys(Key::Enter).await
    }
}

/// Files of a kind below a folder.
#[must_use]
pub fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == end) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The words of a PDF as its reader finds them, each line end a space.
#[must_use]
pub fn printed(file: &Path) -> String {
    let out = Command::new("pdftotext")
        .arg("-raw")
        .arg(file)
        .arg("-")
        .output()
        .unwrap_or_else(|fault| panic!("pdftotext is needed: {fault}"));
    assert!(out.status.success(), "{} can be read", file.display());
    let words = String::from_utf8_lossy(&out.stdout);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
