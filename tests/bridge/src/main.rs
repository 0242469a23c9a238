//! The list of commands over HTTP on this computer, so that the screens can be
//! tested in a browser: accessibility, keyboard, pictures.
//!
//! Place in the house: beside the shell, above `api`. The app does not depend
//! on it, and a test of the house holds that it never does.
//!
//! Invariants. It listens on 127.0.0.1 only. Its data stands in a folder that
//! is gone when it ends, and it ends when whoever started it closes its input.
//! Time and randomness are fixed, so that a picture is the same twice.
//!
//! Deliberately absent: anything that a command does. Answers come from `api`.

mod fixed;
mod front;
mod school;

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use api::{Host, Window};
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::school::Schools;

/// What keeps the bridge from serving.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("usage: waymark-bridge FRONT_END_FOLDER")]
    Usage,
    #[error("no port could be had on 127.0.0.1: {0}")]
    Port(String),
    #[error("the folder for the test's data failed: {0}")]
    Folder(#[from] std::io::Error),
    #[error("the sample school could not be made: {0}")]
    Sample(String),
}

impl From<api::ErrorShown> for Fault {
    fn from(shown: api::ErrorShown) -> Self {
        Self::Sample(format!("{}: {}", shown.code, shown.words))
    }
}

fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _ = writeln!(std::io::stderr(), "waymark-bridge: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn serve() -> Result<(), Fault> {
    let front = std::env::args_os().nth(1).map(PathBuf::from).ok_or(Fault::Usage)?;
    let server = Server::http("127.0.0.1:0").map_err(|fault| Fault::Port(fault.to_string()))?;
    let mut schools = Schools::new()?;
    let mut host = schools.fresh(school::Opening::Start)?;
    let mut out = std::io::stdout();
    writeln!(out, "http://{}", server.server_addr())?;
    out.flush()?;

    std::thread::scope(|scope| {
        scope.spawn(|| {
            // Whoever started this holds its input open; its end is the end.
            let _ = std::io::stdin().read_to_end(&mut Vec::new());
            server.unblock();
        });
        for mut request in server.incoming_requests() {
            let (status, kind, body) = answer(&mut request, &front, &mut schools, &mut host);
            let mut response = Response::from_data(body).with_status_code(status);
            for (name, value) in [
                ("content-type", kind),
                ("cache-control", "no-store"),
                ("content-security-policy", front::POLICY),
            ] {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            // A page that has gone away does not want its answer.
            let _ = request.respond(response);
        }
    });
    Ok(())
}

/// Status, content type and body.
type Answer = (u16, &'static str, Vec<u8>);

fn answer(request: &mut Request, front: &std::path::Path, schools: &mut Schools, host: &mut Host) -> Answer {
    let path = request.url().split('?').next().unwrap_or("/").to_owned();
    if *request.method() == Method::Get {
        return front::file(front, &path);
    }
    let window = match header(request, "x-waymark-window").as_deref() {
        Some("conference") => Window::Conference,
        Some("student") => Window::Student,
        Some("notes") => Window::Notes,
        _ => Window::Main,
    };
    let mut body = String::new();
    if request.as_reader().read_to_string(&mut body).is_err() {
        return said(400, &json!({ "fault": "the body is not UTF-8" }));
    }
    let Ok(body) = serde_json::from_str::<Value>(&body) else {
        return said(400, &json!({ "fault": "the body is not JSON" }));
    };
    if let Some(name) = path.strip_prefix("/call/") {
        return call(host, schools, window, name, body);
    }
    if path == "/test/fresh" {
        let Some(opening) = body
            .get("opening")
            .and_then(Value::as_str)
            .and_then(school::Opening::named)
        else {
            return said(400, &json!({ "fault": "opening is `start` or `sample`" }));
        };
        return match schools.fresh(opening) {
            Ok(fresh) => {
                *host = fresh;
                said(200, &Value::Null)
            }
            Err(fault) => said(500, &json!({ "fault": fault.to_string() })),
        };
    }
    said(404, &json!({ "fault": "no such page" }))
}

fn call(host: &mut Host, schools: &Schools, window: Window, name: &str, request: Value) -> Answer {
    match name {
        // What the shell does beside the list: a person always chooses the
        // folder of this test, and a file that is opened is only noted.
        "choose_folder" => said(200, &json!(schools.chosen_folder())),
        "choose_file" => said(200, &json!(schools.chosen_file())),
        "dropped_files" => said(200, &json!([])),
        "open_path" | "reveal_path" | "print_path" | "opened_file" => said(200, &Value::Null),
        // A browser has one display.
        "notes_beside" => said(200, &json!({ "offered": false, "why": "one_display" })),
        _ => match api::dispatch(host, window, name, request) {
            Ok(response) => said(200, &response),
            Err(shown) => said(
                422,
                &json!({ "code": shown.code, "words": shown.words, "remedy": shown.remedy }),
            ),
        },
    }
}

fn header(request: &Request, name: &'static str) -> Option<String> {
    request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name))
        .map(|header| header.value.as_str().to_owned())
}

fn said(status: u16, body: &Value) -> Answer {
    (status, "application/json", body.to_string().into_bytes())
}
