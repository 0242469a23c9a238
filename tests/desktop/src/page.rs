//! What a test does on a page: find things by what they are called, press,
//! write, read, look, and have axe look.

use std::path::PathBuf;
use std::time::Instant;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;

use crate::{Driven, LOOK_EVERY, PATIENCE};

const FINDER: &str = include_str!("page.js");

/// Rules of axe that do not fit a window of an app, with the reason.
///
/// None so far: every rule of WCAG 2.0 to 2.2, A and AA, and best practice.
pub const AXE_LEAVES_OUT: &[&str] = &[];

/// Whether a thing was gone before anything was done to it.
fn is_drawn_anew(fault: &WebDriverError) -> bool {
    matches!(fault.as_inner(), WebDriverErrorInner::StaleElementReference(_))
}

impl Driven {
    /// The first thing of this role with this name, once it can be seen.
    pub async fn find(&self, role: &str, name: &str) -> WebDriverResult<WebElement> {
        let begun = Instant::now();
        loop {
            let script = format!("{FINDER}; return found(arguments[0], arguments[1])[0] ?? null;");
            let answer = self.session().execute(script, vec![json!(role), json!(name)]).await?;
            if !answer.json().is_null() {
                return answer.element();
            }
            if begun.elapsed() > PATIENCE {
                let page = self
                    .session()
                    .execute(format!("{FINDER}; return everything();"), vec![])
                    .await?;
                let shot = self.picture("what-was-there-instead").await?;
                panic!(
                    "no {role} called “{name}” came into sight; there is\n{}\n({})",
                    page.json().as_str().unwrap_or_default(),
                    shot.display()
                );
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Whether such a thing can be seen now.
    pub async fn sees(&self, role: &str, name: &str) -> WebDriverResult<bool> {
        let script = format!("{FINDER}; return found(arguments[0], arguments[1]).length > 0;");
        let answer = self.session().execute(script, vec![json!(role), json!(name)]).await?;
        Ok(answer.json().as_bool().unwrap_or(false))
    }

    /// Clicks on something, brought into sight first as a person brings it:
    /// from under what stands still at the edges of the window. What is drawn
    /// anew meanwhile is looked for again; a click may take its own window away.
    pub async fn click(&self, role: &str, name: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            match self.click_at(&self.find(role, name).await?).await {
                Err(fault) if is_drawn_anew(&fault) && begun.elapsed() < PATIENCE => {}
                Err(fault) if matches!(fault.as_inner(), WebDriverErrorInner::NoSuchWindow(_)) => return Ok(()),
                clicked => return clicked,
            }
        }
    }

    async fn click_at(&self, thing: &WebElement) -> WebDriverResult<()> {
        let script = "arguments[0].scrollIntoView({ block: 'nearest', behavior: 'instant' })";
        self.session().execute(script, vec![thing.to_json()?]).await?;
        thing.click().await
    }

    /// Presses a button.
    pub async fn press(&self, name: &str) -> WebDriverResult<()> {
        self.click("button", name).await
    }

    /// Follows a link.
    pub async fn follow(&self, name: &str) -> WebDriverResult<()> {
        self.click("link", name).await
    }

    /// Writes into the field with this label, after what stands there. Words
    /// that stand as on paper are opened for writing first.
    pub async fn write(&self, label: &str, words: &str) -> WebDriverResult<()> {
        let mut field = self.find("textbox", label).await?;
        if field.tag_name().await? == "div" {
            field.click().await?;
            self.until(
                "the words open for writing",
                "return document.activeElement instanceof HTMLTextAreaElement",
            )
            .await?;
            field = self.session().active_element().await?;
        }
        field.send_keys(words).await
    }

    /// Chooses an entry of the list with this label.
    pub async fn choose(&self, label: &str, entry: &str) -> WebDriverResult<()> {
        let list = self.find("combobox", label).await?;
        list.find(By::XPath(format!("./option[normalize-space()='{entry}']")))
            .await?
            .click()
            .await
    }

    /// Turns a check box, or one of several choices, by its label: the box
    /// itself is drawn beside it.
    pub async fn turn(&self, label: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        let script = format!(
            "{FINDER}; return (found('checkbox', arguments[0])[0] ?? found('radio', arguments[0])[0])?.closest('label') ?? null;"
        );
        loop {
            let answer = self.session().execute(&script, vec![json!(label)]).await?;
            if !answer.json().is_null() {
                match self.click_at(&answer.element()?).await {
                    Err(fault) if is_drawn_anew(&fault) && begun.elapsed() < PATIENCE => continue,
                    turned => return turned,
                }
            }
            if begun.elapsed() > PATIENCE {
                // Says what there is instead.
                self.find("checkbox", label).await?;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Opens a menu by its button and takes an entry.
    pub async fn take(&self, menu: &str, entry: &str) -> WebDriverResult<()> {
        self.press(menu).await?;
        self.click("option", entry).await
    }

    /// Writes where the caret stands, once there is one.
    pub async fn type_here(&self, words: &str) -> WebDriverResult<()> {
        self.until(
            "a field is open for writing",
            "return document.activeElement.matches('textarea, input')",
        )
        .await?;
        self.keys(words).await
    }

    /// Presses keys wherever the focus is. What has the focus may be drawn anew
    /// between being asked for and being written to; nothing is typed then.
    pub async fn keys(&self, keys: impl Into<thirtyfour::TypingData>) -> WebDriverResult<()> {
        let begun = Instant::now();
        let keys: String = keys.into().as_vec().into_iter().collect();
        loop {
            match self.session().active_element().await?.send_keys(keys.as_str()).await {
                Err(fault) if is_drawn_anew(&fault) && begun.elapsed() < PATIENCE => {}
                typed => return typed,
            }
        }
    }

    /// Everything that can be read on the page.
    pub async fn words(&self) -> WebDriverResult<String> {
        let script = "return [document.body.innerText, ...[...document.querySelectorAll('textarea, input')].map((field) => field.value)].join('\\n')";
        let answer = self.session().execute(script, vec![]).await?;
        Ok(answer.json().as_str().unwrap_or_default().replace('\u{a0}', " "))
    }

    /// Waits until these words can be read.
    pub async fn read(&self, words: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            let page = self.words().await?;
            if page.contains(words) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                let shot = self.picture("what-was-there-instead").await?;
                panic!("“{words}” cannot be read; the page says\n{page}\n({})", shot.display());
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Waits until a script comes to something true.
    pub async fn until(&self, what: &str, script: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            let answer = self.session().execute(script, vec![]).await?;
            if answer.json().as_bool() == Some(true) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                let shot = self.picture("what-was-there-instead").await?;
                panic!("waited {PATIENCE:?} until {what} ({})", shot.display());
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Calls a command as the page does.
    ///
    /// # Errors
    /// The driver's own. What the command was refused with is the inner error.
    pub async fn call(&self, command: &str, request: &Value) -> WebDriverResult<Result<Value, Value>> {
        let script = "const done = arguments[arguments.length - 1];
            window.__TAURI_INTERNALS__.invoke(arguments[0], { request: arguments[1] }).then(
              (value) => done({ value: value ?? null }), (thrown) => done({ thrown: thrown ?? null }));";
        let answer = self
            .session()
            .execute_async(script, vec![json!(command), request.clone()])
            .await?;
        let outcome = answer.json();
        Ok(match outcome.get("thrown") {
            Some(thrown) => Err(thrown.clone()),
            None => Ok(outcome["value"].clone()),
        })
    }

    /// Waits until faces are there and nothing moves: a colour on its way is no
    /// colour to judge. What never stands still is judged as it is.
    pub async fn stands_still(&self) -> WebDriverResult<()> {
        let script = "return document.fonts.status === 'loaded'
            && !document.getAnimations().some((one) => one.playState === 'running')";
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE / 10 {
            if self.session().execute(script, vec![]).await?.json().as_bool() == Some(true) {
                break;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Ok(())
    }

    /// Keeps a picture of the window under `tests/shots`, and says where.
    pub async fn picture(&self, name: &str) -> WebDriverResult<PathBuf> {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shots"));
        std::fs::create_dir_all(&folder).map_err(|fault| WebDriverError::FatalError(fault.to_string()))?;
        let path = folder.join(format!("{name}.png"));
        self.stands_still().await?;
        // WebKitGTK hands a picture over with its next frame, and a page that
        // stands still has none: one pixel is kept moving meanwhile.
        let moving = "const pixel = document.createElement('i');
            pixel.setAttribute('aria-hidden', 'true');
            pixel.style.cssText = 'position:fixed;inset:auto 0 0 auto;inline-size:1px;block-size:1px';
            document.documentElement.append(pixel);
            let turn = 0;
            const beat = setInterval(() => { pixel.style.opacity = turn++ % 2 ? '0.5' : '0.4'; }, 30);
            window.__still = () => { clearInterval(beat); pixel.remove(); };";
        self.session().execute(moving, vec![]).await?;
        let taken = self.session().screenshot(&path).await;
        self.session().execute("window.__still()", vec![]).await?;
        taken?;
        Ok(path)
    }

    /// Has axe look at the page as it stands: a line for each violation.
    pub async fn violations(&self) -> WebDriverResult<Vec<String>> {
        let source = std::fs::read_to_string(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../ui/node_modules/axe-core/axe.min.js"
        ))
        .expect("axe-core stands among the front end's packages");
        self.session()
            .execute(format!("if (!window.axe) {{ {source} }}"), vec![])
            .await?;
        let rules: serde_json::Map<String, Value> = AXE_LEAVES_OUT
            .iter()
            .map(|rule| ((*rule).to_owned(), json!({ "enabled": false })))
            .collect();
        let script = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'], rules: arguments[0] }).then(
              (result) => done(result.violations.flatMap((rule) =>
                rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}: ${node.failureSummary ?? ''}`))),
              (fault) => done([`axe itself failed: ${fault}`]));";
        let answer = self.session().execute_async(script, vec![Value::Object(rules)]).await?;
        answer.convert()
    }
}
