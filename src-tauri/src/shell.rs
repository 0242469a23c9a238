//! What the shell keeps while it runs, and the watch that locks a vault.

use std::any::Any;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use api::{AppState, CopiesWaiting, FileWritten, Host, Stage, StageKind, VaultCreated};
use tauri::{AppHandle, Manager as _};

use crate::chooser::Chooser;
use crate::desk::Desk;
use crate::idle::{Idle, Moment};
use crate::windows;

/// How often the watch looks.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// The shell's own state; everything about plans is the host's.
pub(crate) struct Shell {
    /// The host's thread.
    pub(crate) desk: Desk,
    /// Asks for files and folders.
    pub(crate) chooser: Box<dyn Chooser>,
    /// Whether all windows share one web context, as under a test's driver.
    pub(crate) one_context: bool,
    /// Held while windows change, so that two changes never cross.
    pub(crate) turning: tokio::sync::Mutex<()>,
    /// The plan on the shared screen, at which `main` opens afterwards.
    pub(crate) at_plan: Mutex<Option<String>>,
    /// Own notes are wanted beside the next conference.
    notes: Mutex<bool>,
    idle: Mutex<Idle>,
    written: Mutex<HashSet<PathBuf>>,
    /// A bundle that was opened by a double click and that no window has read yet.
    opened: Mutex<Option<PathBuf>>,
    dropped: Mutex<Vec<PathBuf>>,
}

impl Shell {
    /// Nothing open, nobody idle yet.
    pub(crate) fn new(host: Host, chooser: Box<dyn Chooser>, one_context: bool) -> Self {
        Self {
            desk: Desk::new(host),
            chooser,
            one_context,
            turning: tokio::sync::Mutex::new(()),
            at_plan: Mutex::new(None),
            notes: Mutex::new(false),
            idle: Mutex::new(Idle::new(Moment::now())),
            written: Mutex::new(HashSet::new()),
            opened: Mutex::new(None),
            dropped: Mutex::new(Vec::new()),
        }
    }

    /// Takes from an answer what the shell itself has to know.
    pub(crate) fn note(&self, answer: &dyn Any) {
        if let Some(state) = answer.downcast_ref::<AppState>() {
            self.note_state(state);
        } else if let Some(created) = answer.downcast_ref::<VaultCreated>() {
            self.note_state(&created.state);
        } else if let Some(file) = answer.downcast_ref::<FileWritten>() {
            held(&self.written).insert(PathBuf::from(&file.path));
        } else if let Some(waiting) = answer.downcast_ref::<CopiesWaiting>() {
            // Written before a restart, and still as it was made.
            let whole = waiting.copies.iter().filter(|copy| copy.there);
            held(&self.written).extend(whole.map(|copy| PathBuf::from(&copy.path)));
        }
    }

    /// Takes after how long to lock, where there is anything to lock.
    pub(crate) fn note_state(&self, state: &AppState) {
        let minutes = match &state.stage {
            Stage::Open { locks: true, .. } => state.prefs.lock_after_minutes,
            // The made-up school has no lock; a conference, and the screen of
            // a student alone, are left by unlocking, not by a clock.
            Stage::Open { .. } | Stage::Conference { .. } | Stage::Notes { .. } | Stage::Alone { .. } => 0,
            Stage::Start { .. } => {
                held(&self.written).clear();
                0
            }
        };
        held(&self.idle).lock_after(minutes);
    }

    /// Own notes are wanted beside the next conference, or not.
    pub(crate) fn want_notes(&self, wanted: bool) {
        *held(&self.notes) = wanted;
    }

    /// Whether they are; asked once for each conference.
    pub(crate) fn take_notes(&self) -> bool {
        std::mem::take(&mut *held(&self.notes))
    }

    /// Somebody is there.
    pub(crate) fn touch(&self) {
        held(&self.idle).touch(Moment::now());
    }

    /// Whether nothing was asked for this long.
    pub(crate) fn is_quiet(&self, long: Duration) -> bool {
        held(&self.idle).is_quiet(Moment::now(), long)
    }

    /// A file was opened from outside: the window asks for it.
    pub(crate) fn open_file(&self, path: PathBuf) {
        *held(&self.opened) = Some(path);
    }

    /// The file that was opened from outside, once.
    pub(crate) fn take_opened(&self) -> Option<PathBuf> {
        held(&self.opened).take()
    }

    /// A person let files fall on the window.
    pub(crate) fn were_dropped(&self, paths: &[PathBuf]) {
        *held(&self.dropped) = paths.to_vec();
    }

    /// What fell last, once.
    pub(crate) fn take_dropped(&self) -> Vec<PathBuf> {
        std::mem::take(&mut held(&self.dropped))
    }

    /// Whether this session wrote the file.
    pub(crate) fn wrote(&self, path: &Path) -> bool {
        held(&self.written).contains(path)
    }
}

/// A lock whose holder panicked still holds whole values here.
pub(crate) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Locks the vault when nobody has touched the app for as long as its owner
/// said. The window is loaded anew, so that nothing it drew stays behind.
pub(crate) async fn lock_when_idle(app: AppHandle) {
    let shell = app.state::<Shell>();
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        if !held(&shell.idle).is_due(Moment::now()) {
            continue;
        }
        let locked = shell
            .desk
            .ask(|host| {
                host.lock();
                host.stage() == StageKind::Start
            })
            .await;
        if locked == Some(true) {
            held(&shell.idle).lock_after(0);
            held(&shell.written).clear();
            windows::load_again(&app);
        }
    }
}
