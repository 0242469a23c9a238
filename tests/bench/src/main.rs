//! `./x bench`: ratios, measured side by side in one run, as a table.
//!
//! Place in the house: beside the other tests; nothing depends on it.
//!
//! Each row runs ours and the other in turn, on the same computer, in the same
//! minutes, built the same way. Seconds differ from computer to computer;
//! ratios do so much less. What could not be measured says why, and no figure
//! is made up for it.

mod figures;
mod keystroke;
mod opening;
mod page;
mod peer;
mod peers;
mod proxy;
mod school;
mod sync;
mod window;

use std::io::Write;
use std::process::ExitCode;

use crate::figures::Row;

/// What keeps a row from being measured.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// A use case refused.
    #[error("{0}")]
    Refused(String),
    /// A file, a folder or a program.
    #[error("{0}")]
    System(#[from] std::io::Error),
    /// The bare database.
    #[error("{0}")]
    Database(#[from] rusqlite::Error),
    /// A page.
    #[error("{0}")]
    Page(String),
    /// Something that the row needs is not on this computer.
    #[error("{0} is not here")]
    Missing(&'static str),
}

impl From<api::ErrorShown> for Fault {
    fn from(shown: api::ErrorShown) -> Self {
        Self::Refused(format!("{}: {}", shown.code, shown.words))
    }
}

/// A measurement: its name, how it is done, and what to know of its figures.
type Measure = (&'static str, fn() -> Result<Vec<Row>, Fault>, &'static [&'static str]);

const MEASURES: &[Measure] = &[
    ("keystroke", keystroke::measure, &[]),
    ("page", page::measure, &[]),
    ("opening", opening::measure, &[]),
    ("window", window::measure, &[]),
    ("sync", sync::measure, sync::ABOUT),
];

fn main() -> ExitCode {
    let only = std::env::args().nth(1);
    let mut out = std::io::stdout();
    let mut rows = Vec::new();
    let mut notes = Vec::new();
    let mut missed = false;
    for (name, measure, said) in MEASURES
        .iter()
        .filter(|(name, ..)| only.as_ref().is_none_or(|only| only == name))
    {
        let _ = writeln!(std::io::stderr(), "measuring: {name}");
        match measure() {
            Ok(measured) => {
                rows.extend(measured);
                notes.extend(*said);
            }
            Err(fault) => {
                missed = true;
                rows.push(Row::unmeasured(name, &fault));
            }
        }
    }
    let over = rows.iter().any(Row::is_over);
    if figures::write(&rows, &notes, &mut out).is_err() || missed || over {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
