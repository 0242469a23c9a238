//! The desktop shell: windows, dialogs, the clock that locks, and one Tauri
//! command for each use case.
//!
//! Place in the house: on top, beside `waymarkctl`. It is the only Rust that
//! names Tauri, and it decides nothing about plans: who may do what stands in
//! `api`, and what a window may ask for stands in `capabilities/`.
//!
//! Invariants. A window's session comes from its label, never from an
//! argument. The windows follow the host's stage: `main` at one's own desk,
//! `conference` while one runs, `student` while a student has the computer,
//! never two of them; only `notes` may stand beside a conference. One thread
//! owns the host, and commands are answered in the order in which they came.
//!
//! Deliberately absent: events and channels to windows, file, shell and
//! network plugins, names in titles.

mod chooser;
mod commands;
mod desk;
mod displays;
mod folders;
mod idle;
mod keychain;
mod places;
mod printing;
mod recorder;
mod shell;
mod stand_in;
mod start;
mod windows;

pub use chooser::{Answer, Chooser};
pub use stand_in::StandIn;
pub use start::{start, start_with};
