//! The use cases of `api` as Tauri commands: each takes its request, asks the
//! host's thread, lets the windows follow, and answers.

use std::any::Any;

use api::{AppStateGet, Error, ErrorShown, Host, Window as Session};
use tauri::ipc::Invoke;
use tauri::{Manager as _, WebviewWindow, Wry};

use crate::shell::Shell;
use crate::windows;

macro_rules! commands {
    ($($name:ident: $request:ident => $response:ident, [$($window:ident),+];)+) => {
        $(
            #[tauri::command]
            async fn $name(window: WebviewWindow, request: api::$request) -> Result<api::$response, ErrorShown> {
                run(window, stringify!($name), api::$name, request).await
            }
        )+

        pub(super) fn answer(invoke: Invoke<Wry>) -> bool {
            let handler: fn(Invoke<Wry>) -> bool = tauri::generate_handler![$($name),+];
            handler(invoke)
        }
    };
}

api::for_each_command!(commands);

async fn run<Request, Response>(
    window: WebviewWindow,
    name: &'static str,
    use_case: fn(&mut Host, Session, Request) -> Result<Response, ErrorShown>,
    request: Request,
) -> Result<Response, ErrorShown>
where
    Request: Any + Send,
    Response: Any + Send,
{
    let app = window.app_handle().clone();
    let shell = app.state::<Shell>();
    // Asking where the app stands is what a window does by itself.
    if !(&request as &dyn Any).is::<AppStateGet>() {
        shell.touch();
    }
    let from = windows::session(window.label());
    let answered = shell
        .desk
        .ask(move |host| {
            let answer = match from {
                Some(session) => use_case(host, session, request),
                None => Err(host.show(&Error::NotForThisWindow { name: name.to_owned() })),
            };
            (answer, host.stage())
        })
        .await;
    let Some((answer, stage)) = answered else {
        return Err(unforeseen(&shell).await);
    };
    if let Ok(response) = &answer {
        shell.note(response);
    }
    windows::follow(&app, stage).await;
    answer
}

/// The host gave no answer at all: the change was not made.
pub(super) async fn unforeseen(shell: &Shell) -> ErrorShown {
    shell
        .desk
        .ask(|host| host.show(&Error::ChangeRefused))
        .await
        .unwrap_or_else(|| ErrorShown {
            code: Error::ChangeRefused.code().to_owned(),
            words: String::new(),
            remedy: String::new(),
        })
}
