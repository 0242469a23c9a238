//! The door of the desktop tests: a script to run in a window, and answers
//! for the dialogs that no test can drive.
//!
//! `WAYMARK_TEST_DOOR` names a socket. Each line that comes in is
//! `{"window": label, "script": text}` and is answered by one line of JSON:
//! what the script came to, or null where no such window is open. Without a
//! script the window is asked to close, as by its button.
//! `WAYMARK_TEST_CHOOSER` names a file that holds the path that "the person"
//! chooses next.

use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::time::Duration;

use serde::Deserialize;
use tauri::{AppHandle, Manager as _};
use tokio::sync::oneshot;

use waymark_app::{Answer, Chooser, StandIn};

#[derive(Deserialize)]
struct Ask {
    window: String,
    script: Option<String>,
}

/// Opens where the environment says, if it says.
pub(crate) struct Door;

impl StandIn for Door {
    fn watch(&self, app: &AppHandle) {
        let Some(path) = std::env::var_os("WAYMARK_TEST_DOOR") else {
            return;
        };
        let Ok(listener) = UnixListener::bind(path) else {
            return;
        };
        let app = app.clone();
        std::thread::spawn(move || {
            for visitor in listener.incoming().flatten() {
                let app = app.clone();
                std::thread::spawn(move || attend(&app, &visitor));
            }
        });
    }

    fn chooser(&self) -> Option<Box<dyn Chooser>> {
        let answers = PathBuf::from(std::env::var_os("WAYMARK_TEST_CHOOSER")?);
        Some(Box::new(WrittenAnswers { answers }))
    }

    fn shares_one_context(&self) -> bool {
        std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
    }
}

fn attend(app: &AppHandle, visitor: &UnixStream) {
    for line in BufReader::new(visitor).lines().map_while(Result::ok) {
        let answer = serde_json::from_str::<Ask>(&line)
            .ok()
            .and_then(|ask| run(app, &ask))
            .unwrap_or_else(|| "null".into());
        let mut visitor = visitor;
        if writeln!(visitor, "{}", answer.replace('\n', " ")).is_err() {
            return;
        }
    }
}

fn run(app: &AppHandle, ask: &Ask) -> Option<String> {
    let window = app.get_webview_window(&ask.window)?;
    let Some(script) = &ask.script else {
        window.close().ok()?;
        return Some("true".into());
    };
    let (answer, answered) = channel();
    window
        .eval_with_callback(script.as_str(), move |json| {
            let _ = answer.send(json);
        })
        .ok()?;
    answered.recv_timeout(Duration::from_secs(20)).ok()
}

/// Reads its answers from a file.
struct WrittenAnswers {
    answers: PathBuf,
}

impl WrittenAnswers {
    fn next(&self) -> Answer {
        let (answer, answered) = oneshot::channel();
        let chosen = std::fs::read_to_string(&self.answers)
            .ok()
            .map(|path| PathBuf::from(path.trim()));
        let _ = answer.send(chosen.filter(|path| !path.as_os_str().is_empty()));
        answered
    }
}

impl Chooser for WrittenAnswers {
    fn folder(&self) -> Answer {
        self.next()
    }

    fn file(&self) -> Answer {
        self.next()
    }
}
