//! Drives the real window on a screen of its own.
//!
//! Each test has a computer of its own: a virtual screen, a session bus and a
//! home folder that are gone when it ends. Two ways lead into the window.
//! [`Driven`] goes through WebDriver, as a person would: it clicks, types and
//! looks. [`Watched`] runs the app without a driver, with each window in the
//! web context that it has when released, and looks at it through the test's
//! own door; WebKit's driver sees one web context only.
//!
//! Nothing here waits for a time to pass: each wait is for something that can
//! be seen, with a limit after which it says what it saw instead.

mod computer;
mod driven;
mod memory;
mod page;
mod planted;
mod steps;
mod watched;

pub use computer::Computer;
pub use driven::Driven;
pub use memory::{Found, scan, web_processes};
pub use page::AXE_LEAVES_OUT;
pub use planted::{PASSPHRASE, Planted, STUDENT, STUDENTS_WORDS, plant};
pub use steps::{Class, files, printed};
pub use watched::Watched;

/// How long a wait may take before it says what it saw instead.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// How often a wait looks.
pub(crate) const LOOK_EVERY: std::time::Duration = std::time::Duration::from_millis(50);
