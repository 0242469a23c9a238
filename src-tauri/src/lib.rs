//! The desktop shell: windows, dialogs, the clock that locks, and one Tauri
//! command for each use case.
//!
//! Place in the house: on top, beside `waymarkctl`. It is the only Rust that
//! names Tauri, and it decides nothing about plans: who may do what stands in
//! `api`, and what a window may ask for stands in `capabilities/`.
//!
//! Invariants. A window's session comes from its label, never from an
//! argument. The windows follow the host's stage: `main` while no conference
//! runs, `conference` while one does, never both. One thread owns the host,
//! and commands are answered in the order in which they came.
//!
//! Deliberately absent: events and channels to windows, file, shell and
//! network plugins, names in titles.

mod chooser;
mod commands;
mod desk;
#[cfg(feature = "desktop-test")]
mod door;
mod folders;
mod idle;
mod keychain;
mod shell;
mod start;
mod windows;

pub use start::start;

#[cfg(all(feature = "desktop-test", not(debug_assertions)))]
compile_error!("the doors of the desktop tests are never part of a release build");
