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

use std::cell::RefCell;
use std::convert::Infallible;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use api::{Host, Window};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::school::Schools;

/// What keeps the bridge from serving.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("usage: waymark-bridge FRONT_END_FOLDER")]
    Usage,
    #[error("no port could be had on 127.0.0.1: {0}")]
    Port(std::io::Error),
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

/// What answers: the front end's folder, and the school of this test.
struct Bridge {
    front: PathBuf,
    schools: Schools,
    host: Host,
}

fn serve() -> Result<(), Fault> {
    let front = std::env::args_os().nth(1).map(PathBuf::from).ok_or(Fault::Usage)?;
    let mut schools = Schools::new()?;
    let host = schools.fresh(school::Opening::Start)?;
    let bridge = Rc::new(RefCell::new(Bridge { front, schools, host }));
    // One thread for all: requests are answered one after the other, and no
    // connection that a browser keeps open can hold up another.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Fault::Port)?;
    tokio::task::LocalSet::new().block_on(&runtime, listen(bridge))
}

async fn listen(bridge: Rc<RefCell<Bridge>>) -> Result<(), Fault> {
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(Fault::Port)?;
    {
        let mut out = std::io::stdout();
        writeln!(out, "http://{}", listener.local_addr().map_err(Fault::Port)?)?;
        out.flush()?;
    }
    let (end, mut ended) = tokio::sync::oneshot::channel::<()>();
    std::thread::spawn(move || {
        // Whoever started this holds its input open; its end is the end.
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        drop(end);
    });
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => accepted.map_err(Fault::Port)?.0,
            _ = &mut ended => return Ok(()),
        };
        let bridge = Rc::clone(&bridge);
        let service = hyper::service::service_fn(move |request| respond(Rc::clone(&bridge), request));
        tokio::task::spawn_local(async move {
            // A page that has gone away does not want its answer.
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn respond(bridge: Rc<RefCell<Bridge>>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let (status, kind, bytes) = match body.collect().await {
        Ok(body) => bridge.borrow_mut().answer(&head, &body.to_bytes()),
        Err(_) => said(StatusCode::BAD_REQUEST, &json!({ "fault": "the body broke off" })),
    };
    let mut response = Response::new(Full::new(Bytes::from(bytes)));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(front::POLICY));
    Ok(response)
}

/// Status, content type and body.
type Answer = (StatusCode, &'static str, Vec<u8>);

impl Bridge {
    fn answer(&mut self, head: &hyper::http::request::Parts, body: &[u8]) -> Answer {
        let path = head.uri.path();
        if head.method == Method::GET {
            return front::file(&self.front, path);
        }
        let label = head.headers.get("x-waymark-window").map(HeaderValue::as_bytes);
        let window = match label {
            Some(b"conference") => Window::Conference,
            Some(b"student") => Window::Student,
            Some(b"notes") => Window::Notes,
            _ => Window::Main,
        };
        let Ok(body) = serde_json::from_slice::<Value>(body) else {
            return said(StatusCode::BAD_REQUEST, &json!({ "fault": "the body is not JSON" }));
        };
        if let Some(name) = path.strip_prefix("/call/") {
            return self.call(window, name, body);
        }
        if path == "/test/fresh" {
            return self.fresh(&body);
        }
        said(StatusCode::NOT_FOUND, &json!({ "fault": "no such page" }))
    }

    fn fresh(&mut self, body: &Value) -> Answer {
        let Some(opening) = body
            .get("opening")
            .and_then(Value::as_str)
            .and_then(school::Opening::named)
        else {
            return said(
                StatusCode::BAD_REQUEST,
                &json!({ "fault": "opening is `start` or `sample`" }),
            );
        };
        match self.schools.fresh(opening) {
            Ok(fresh) => {
                self.host = fresh;
                said(StatusCode::OK, &Value::Null)
            }
            Err(fault) => said(
                StatusCode::INTERNAL_SERVER_ERROR,
                &json!({ "fault": fault.to_string() }),
            ),
        }
    }

    fn call(&mut self, window: Window, name: &str, request: Value) -> Answer {
        match name {
            // What the shell does beside the list: a person always chooses the
            // folder of this test, and a file that is opened is only noted.
            "choose_folder" => said(StatusCode::OK, &json!(self.schools.chosen_folder())),
            "choose_file" => said(StatusCode::OK, &json!(self.schools.chosen_file())),
            "dropped_files" => said(StatusCode::OK, &json!([])),
            "open_path" | "reveal_path" | "print_path" | "opened_file" => said(StatusCode::OK, &Value::Null),
            // A browser has one display.
            "notes_beside" => said(StatusCode::OK, &json!({ "offered": false, "why": "one_display" })),
            _ => match api::dispatch(&mut self.host, window, name, request) {
                Ok(response) => said(StatusCode::OK, &response),
                Err(shown) => said(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    &json!({ "code": shown.code, "words": shown.words, "remedy": shown.remedy }),
                ),
            },
        }
    }
}

fn said(status: StatusCode, body: &Value) -> Answer {
    (status, "application/json", body.to_string().into_bytes())
}
