//! What only a shell can do for its window: ask a person for a file or folder,
//! say which files fell on it, hand a written copy to the system, hear that
//! somebody is there, and look at the displays.

use std::path::PathBuf;

use api::{Done, Error, ErrorShown};
use serde::{Deserialize, Serialize};
use tauri::ipc::Invoke;
use tauri::{Manager as _, WebviewWindow, Wry};

use super::own_list::for_each_own_command;
use crate::shell::Shell;

/// Asks for a folder.
#[derive(Debug, Deserialize)]
struct ChooseFolder {}

/// Asks for a file.
#[derive(Debug, Deserialize)]
struct ChooseFile {}

/// The path that a person chose, or nothing.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Chosen(Option<PathBuf>);

/// Asks which files a person let fall on the window.
#[derive(Debug, Deserialize)]
struct DroppedFiles {}

/// Their paths; each fall is told once.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Dropped(Vec<PathBuf>);

/// A file that this session wrote.
#[derive(Debug, Deserialize)]
struct PathWritten {
    path: PathBuf,
}

/// Asks for the file that was opened by a double click; it is given once.
#[derive(Debug, Deserialize)]
struct OpenedFile {}

/// Somebody is there.
#[derive(Debug, Deserialize)]
struct Activity {}

/// Asks for own notes beside the next conference, or no longer asks.
#[derive(Debug, Deserialize)]
struct NotesBeside {
    wanted: bool,
}

/// Whether they will open.
#[derive(Debug, Serialize)]
struct NotesOffered {
    offered: bool,
    /// `one_display`, `mirrored`, or empty: a key for the window's words.
    why: &'static str,
}

macro_rules! own_commands {
    ($($name:ident: $request:ident => $response:ident, [$($window:ident),+];)+) => {
        $(
        #[tauri::command]
        async fn $name(window: WebviewWindow, request: $request) -> Result<$response, ErrorShown> {
            let shell = window.state::<Shell>();
            shell.touch();
            let answer = work::$name(&window, &shell, request).await;
            match answer {
                Ok(response) => Ok(response),
                Err(error) => match shell.desk.ask(move |host| host.show(&error)).await {
                    Some(shown) => Err(shown),
                    None => Err(super::use_cases::unforeseen(&shell).await),
                },
            }
        }
    )+

        /// The names of the list.
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Answers one of them.
        pub(super) fn answer(invoke: Invoke<Wry>) -> bool {
            let handler: fn(Invoke<Wry>) -> bool = tauri::generate_handler![$($name),+];
            handler(invoke)
        }
    };
}

for_each_own_command!(own_commands);

mod work {
    use super::{
        Activity, ChooseFile, ChooseFolder, Chosen, Done, Dropped, DroppedFiles, Error, NotesBeside, NotesOffered,
        OpenedFile, PathWritten, Shell, WebviewWindow,
    };
    use crate::places::Refusal;
    use crate::{displays, printing};

    pub(super) async fn choose_folder(
        _window: &WebviewWindow,
        shell: &Shell,
        _request: ChooseFolder,
    ) -> Result<Chosen, Error> {
        Ok(Chosen(shell.chooser.folder().await.unwrap_or_default()))
    }

    pub(super) async fn choose_file(
        _window: &WebviewWindow,
        shell: &Shell,
        _request: ChooseFile,
    ) -> Result<Chosen, Error> {
        Ok(Chosen(shell.chooser.file().await.unwrap_or_default()))
    }

    pub(super) async fn dropped_files(
        _window: &WebviewWindow,
        shell: &Shell,
        _request: DroppedFiles,
    ) -> Result<Dropped, Error> {
        Ok(Dropped(shell.take_dropped()))
    }

    pub(super) async fn open_path(_window: &WebviewWindow, shell: &Shell, request: PathWritten) -> Result<Done, Error> {
        check(shell, &request, "open_path")?;
        tauri_plugin_opener::open_path(&request.path, None::<&str>).map_err(|fault| unreadable(&fault))?;
        Ok(Done {})
    }

    pub(super) async fn reveal_path(
        _window: &WebviewWindow,
        shell: &Shell,
        request: PathWritten,
    ) -> Result<Done, Error> {
        check(shell, &request, "reveal_path")?;
        tauri_plugin_opener::reveal_item_in_dir(&request.path).map_err(|fault| unreadable(&fault))?;
        Ok(Done {})
    }

    pub(super) async fn opened_file(
        _window: &WebviewWindow,
        shell: &Shell,
        _request: OpenedFile,
    ) -> Result<Chosen, Error> {
        Ok(Chosen(shell.take_opened()))
    }

    pub(super) async fn activity(_window: &WebviewWindow, _shell: &Shell, _request: Activity) -> Result<Done, Error> {
        Ok(Done {})
    }

    /// Remembers the wish until the next conference. The displays are looked
    /// at again when it opens: a projector comes and goes.
    pub(super) async fn notes_beside(
        window: &WebviewWindow,
        shell: &Shell,
        request: NotesBeside,
    ) -> Result<NotesOffered, Error> {
        let why = displays::apart(&displays::of(window)).err();
        shell.want_notes(request.wanted && why.is_none());
        Ok(NotesOffered {
            offered: why.is_none(),
            why: why.map_or("", Refusal::key),
        })
    }

    pub(super) async fn print_path(
        _window: &WebviewWindow,
        shell: &Shell,
        request: PathWritten,
    ) -> Result<Done, Error> {
        check(shell, &request, "print_path")?;
        let sent = tauri::async_runtime::spawn_blocking(move || printing::send(&request.path)).await;
        match sent {
            Ok(Ok(())) => Ok(Done {}),
            Ok(Err(what)) => Err(Error::PrinterRefused { what }),
            Err(_) => Err(Error::ChangeRefused),
        }
    }

    /// A window may not have the system open whatever it names.
    fn check(shell: &Shell, request: &PathWritten, name: &str) -> Result<(), Error> {
        if shell.wrote(&request.path) {
            Ok(())
        } else {
            Err(Error::NotForThisWindow { name: name.to_owned() })
        }
    }

    fn unreadable(fault: &tauri_plugin_opener::Error) -> Error {
        Error::FileUnreadable {
            what: fault.to_string(),
        }
    }
}
