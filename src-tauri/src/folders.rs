//! Which folders of this computer the app uses.

use std::path::PathBuf;

use api::Place;
use tauri::{AppHandle, Manager as _};

/// The data folder that a person chose by `WAYMARK_DATA`.
pub(crate) fn chosen_data() -> Option<PathBuf> {
    std::env::var_os("WAYMARK_DATA")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// Where vaults, preferences and copies go. With a chosen data folder
/// everything stays below it; else copies go where people look for documents.
pub(crate) fn place(app: &AppHandle) -> tauri::Result<Place> {
    let data = app.path().app_local_data_dir()?;
    let copies = match (chosen_data(), app.path().document_dir()) {
        (None, Ok(documents)) => documents.join("Waymark copies"),
        _ => data.join("copies"),
    };
    Ok(Place { data, copies })
}
