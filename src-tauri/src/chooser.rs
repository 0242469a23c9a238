//! Asking a person for a file or a folder.
//!
//! It stands behind a trait because a native dialog cannot be driven by a
//! test.

use std::path::PathBuf;

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;
use tokio::sync::oneshot;

/// An answer that comes when the person has chosen; nothing where they did not.
pub type Answer = oneshot::Receiver<Option<PathBuf>>;

/// Asks a person.
pub trait Chooser: Send + Sync {
    /// For a folder.
    fn folder(&self) -> Answer;
    /// For a file.
    fn file(&self) -> Answer;
}

/// The system's own dialogs.
pub(crate) struct SystemChooser {
    /// Whose windows they stand over.
    pub(crate) app: AppHandle,
}

impl Chooser for SystemChooser {
    fn folder(&self) -> Answer {
        let (answer, answered) = oneshot::channel();
        self.app.dialog().file().pick_folder(move |chosen| {
            let _ = answer.send(chosen.and_then(|path| path.into_path().ok()));
        });
        answered
    }

    fn file(&self) -> Answer {
        let (answer, answered) = oneshot::channel();
        self.app.dialog().file().pick_file(move |chosen| {
            let _ = answer.send(chosen.and_then(|path| path.into_path().ok()));
        });
        answered
    }
}
