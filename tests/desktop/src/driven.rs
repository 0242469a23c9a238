//! The app under WebDriver.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use serde_json::json;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, WindowHandle};

use crate::computer::program;
use crate::{Computer, LOOK_EVERY, PATIENCE};

/// The app, started by WebKit's driver and driven as a person would.
pub struct Driven {
    driver: WebDriver,
    process: Started,
}

/// A driver that was started: it ends with this, also when no session came.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Driven {
    /// Starts the app on this computer and waits for its first window.
    pub async fn start(computer: &Computer, arguments: &[&str]) -> WebDriverResult<Self> {
        let port = free_port();
        let process = Started(
            computer
                .command("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .stdout(Stdio::null())
                .stderr(Stdio::inherit())
                .spawn()
                .unwrap_or_else(|fault| panic!("WebKitWebDriver is needed: {fault}")),
        );
        let address = format!("http://127.0.0.1:{port}");
        // No browserName: the driver would look for a browser of that name.
        let options = json!({ "binary": program(), "args": arguments });
        let capabilities: Capabilities = serde_json::from_value(json!({ "webkitgtk:browserOptions": options }))
            .map_err(|fault| WebDriverError::Json(fault.to_string()))?;
        let begun = Instant::now();
        let driver = loop {
            // The driver listens a moment after it starts; a refusal after
            // that is about the app.
            match WebDriver::new(&address, capabilities.clone()).await {
                Ok(driver) => break driver,
                Err(fault) if begun.elapsed() > PATIENCE => return Err(fault),
                Err(_) => tokio::time::sleep(LOOK_EVERY).await,
            }
        };
        Ok(Self { driver, process })
    }

    /// The session itself, for what has no words here.
    #[must_use]
    pub fn session(&self) -> &WebDriver {
        &self.driver
    }

    /// Turns to the window that took the place of the present one, when the
    /// app went to or came back from a conference.
    pub async fn turn_to_new_window(&self) -> WebDriverResult<()> {
        let before = self.driver.window().await.ok();
        let begun = Instant::now();
        loop {
            let windows: Vec<WindowHandle> = self.driver.windows().await?;
            if let [only] = windows.as_slice()
                && Some(only) != before.as_ref()
            {
                return self.driver.switch_to_window(only.clone()).await;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "one new window stands alone; there are {}",
                windows.len()
            );
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Pulls the plug: the app is killed without a word.
    pub fn kill(mut self) {
        for app in children(self.process.0.id()) {
            // The system's own command, since the app is the driver's child.
            let killed = Command::new("kill")
                .args(["-9", &app.to_string()])
                .status()
                .expect("kill runs");
            assert!(killed.success(), "the app was there to be killed");
        }
        self.end();
    }

    fn end(&mut self) {
        let _ = self.process.0.kill();
        let _ = self.process.0.wait();
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        // The session must not reach for a driver that is gone.
        let _ = self.driver.clone().leak();
        for app in children(self.process.0.id()) {
            let _ = Command::new("kill").args(["-9", &app.to_string()]).status();
        }
        self.end();
    }
}

/// The processes that this one started.
pub(crate) fn children(parent: u32) -> Vec<u32> {
    let Ok(processes) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    processes
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .filter(|process| parent_of(*process) == Some(parent))
        .collect()
}

/// The fourth field of `/proc/<pid>/stat`, after the name in brackets.
fn parent_of(process: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port()
}
