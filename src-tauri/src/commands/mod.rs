//! One Tauri command for each row of the lists, made from the rows, so that
//! each has a permission of its own and a missing one does not compile.

mod own;
mod own_list;
mod use_cases;

use tauri::Wry;
use tauri::ipc::Invoke;

/// Answers every command: the use cases, and what only a shell can do.
/// Tauri has checked the window's permission before this is asked.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    |invoke| {
        if own::NAMES.contains(&invoke.message.command()) {
            own::answer(invoke)
        } else {
            use_cases::answer(invoke)
        }
    }
}
