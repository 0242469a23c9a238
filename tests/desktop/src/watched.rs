//! The app without a driver, as it is released, looked at through the door.

use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::net::UnixStream;
use std::process::{Child, ExitStatus, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use crate::computer::program;
use crate::{Computer, LOOK_EVERY, PATIENCE};

/// A running app.
pub struct Watched {
    process: Child,
    door: BufReader<UnixStream>,
}

impl Watched {
    /// Starts the app on this computer and waits until a window has loaded.
    #[must_use]
    pub fn start(computer: &Computer, window: &str) -> Self {
        // The socket of an app that was killed still stands there.
        let _ = std::fs::remove_file(computer.door());
        let process = computer
            .command(program())
            .env("WAYMARK_TEST_DOOR", computer.door())
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the app starts");
        let door = until("the door opens", || UnixStream::connect(computer.door()).ok());
        let mut app = Self {
            process,
            door: BufReader::new(door),
        };
        app.wait_for_window(window);
        app
    }

    /// Starts the app a second time and waits until that start has ended.
    #[must_use]
    pub fn start_again(computer: &Computer) -> ExitStatus {
        let mut second = computer
            .command(program())
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("it starts");
        until("the second start ends", || {
            second.try_wait().expect("it can be waited for")
        })
    }

    /// The app's process.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Runs a script in a window: what it came to, or null without that window.
    pub fn run(&mut self, window: &str, script: &str) -> Value {
        self.ask(&json!({ "window": window, "script": script }))
    }

    /// Closes a window as by its button, and waits until the app has ended.
    pub fn close(mut self, window: &str) -> ExitStatus {
        self.ask(&json!({ "window": window }));
        until("the app ends", || {
            self.process.try_wait().expect("it can be waited for")
        })
    }

    fn ask(&mut self, ask: &Value) -> Value {
        let mut line = ask.to_string();
        line.push('\n');
        self.door.get_mut().write_all(line.as_bytes()).expect("the app listens");
        let mut answer = String::new();
        self.door.read_line(&mut answer).expect("the app answers");
        serde_json::from_str(&answer).unwrap_or(Value::Null)
    }

    /// Whether a window of this label shows the app.
    pub fn has_window(&mut self, window: &str) -> bool {
        self.run(
            window,
            "document.readyState === 'complete' && !!document.querySelector('#app > *')",
        ) == Value::Bool(true)
    }

    /// Waits for a window and for what it shows.
    pub fn wait_for_window(&mut self, window: &str) {
        until(&format!("the window {window} opens"), || {
            self.has_window(window).then_some(())
        });
    }

    /// Waits until a script in a window comes to something true.
    pub fn wait_for(&mut self, window: &str, what: &str, script: &str) {
        until(what, || (self.run(window, script) == Value::Bool(true)).then_some(()));
    }

    /// Waits until the app stands where the window expects it.
    pub fn wait_for_stage(&mut self, window: &str, stage: &str) {
        until(&format!("the stage is {stage}"), || {
            let state = self.call(window, "app_state", &json!({})).ok()?;
            (state["stage"]["stage"] == stage).then_some(())
        });
    }

    /// Waits until something about the app is so.
    pub fn wait_until(&mut self, what: &str, mut look: impl FnMut(&mut Self) -> bool) {
        until(what, || look(self).then_some(()));
    }

    /// Waits until a window is no more.
    pub fn wait_without_window(&mut self, window: &str) {
        until(&format!("the window {window} closes"), || {
            self.run(window, "1").is_null().then_some(())
        });
    }

    /// Runs a script that takes its time, and waits for what it comes to.
    ///
    /// # Errors
    /// What the script threw.
    pub fn run_slowly(&mut self, window: &str, body: &str) -> Result<Value, Value> {
        self.run(
            window,
            &format!(
                "window.__outcome = null;
                 (async () => {{ {body} }})().then(
                   (value) => {{ window.__outcome = {{ value: value ?? null }}; }},
                   (thrown) => {{ window.__outcome = {{ thrown: thrown instanceof Error ? String(thrown) : (thrown ?? null) }}; }});
                 0"
            ),
        );
        let outcome = until("the script comes to its end", || {
            let outcome = self.run(window, "window.__outcome");
            (!outcome.is_null()).then_some(outcome)
        });
        match (outcome.get("value"), outcome.get("thrown")) {
            (Some(value), _) => Ok(value.clone()),
            (None, thrown) => Err(thrown.cloned().unwrap_or(Value::Null)),
        }
    }

    /// Calls a command as a script in that window could.
    ///
    /// # Errors
    /// What the command was refused with.
    pub fn call(&mut self, window: &str, command: &str, request: &Value) -> Result<Value, Value> {
        let arguments = json!({ "request": request });
        self.run_slowly(
            window,
            &format!(
                "return await window.__TAURI_INTERNALS__.invoke({}, {arguments})",
                json!(command)
            ),
        )
    }

    /// Calls a command that may take its own window away with it.
    pub fn call_and_go(&mut self, window: &str, command: &str, request: &Value) {
        let arguments = json!({ "request": request });
        self.run(
            window,
            &format!(
                "window.__TAURI_INTERNALS__.invoke({}, {arguments}).catch(() => {{}}); 0",
                json!(command)
            ),
        );
    }

    /// Unlocks the first vault, wherever that leads.
    pub fn ask_to_unlock(&mut self, passphrase: &str) {
        let state = self
            .call("main", "app_state", &json!({}))
            .expect("the app says where it stands");
        let unlock = json!({ "with": "passphrase", "passphrase": passphrase });
        let vault = &state["stage"]["vaults"][0]["vault"];
        self.call_and_go("main", "vault_unlock", &json!({ "vault": vault, "unlock": unlock }));
    }

    /// Unlocks the first vault and shows its class.
    pub fn unlock(&mut self, passphrase: &str) {
        self.ask_to_unlock(passphrase);
        self.wait_for_stage("main", "open");
        self.run("main", "location.hash = '#/class'; location.reload(); 0");
        self.wait_for(
            "main",
            "the class shows",
            "!!document.querySelector('main.class .roll')",
        );
    }

    /// Pulls the plug: the app is killed without a word.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.end();
    }
}

/// Waits until something can be seen.
fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(begun.elapsed() < PATIENCE, "waited {PATIENCE:?} until {what}");
        std::thread::sleep(LOOK_EVERY);
    }
}
