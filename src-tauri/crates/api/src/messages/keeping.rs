//! What is kept of a student, what was done with it, and everything held in
//! one pack.

use chrono::{DateTime, Utc};
use domain::{PersonId, PlanId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a line of the log is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LogAbout {
    /// A plan was opened.
    Opened,
    /// Something left: a copy, everything held, a backup.
    Left,
    /// Who may read, do or receive something.
    Rights,
    /// The vault itself: its ways in, its computers.
    Vault,
}

messages! {
    /// Asks what was done: with one student's plans, or at all.
    AuditShow {
        /// The student.
        student: Option<PersonId>,
        /// How many lines at most, the newest.
        most: u32,
    }
    /// What was done, newest first.
    AuditShown {
        /// The student's whole name, where it is of one.
        student: Option<String>,
        /// The lines.
        lines: Vec<LogLine>,
        /// How many earlier ones there are.
        earlier: u32,
        /// The student's plans, the newest first.
        plans: Vec<PlanKept>,
    }
    /// A line of the log.
    LogLine {
        /// When.
        at: DateTime<Utc>,
        /// About what.
        about: LogAbout,
        /// In words, in the reader's language.
        words: String,
        /// The plan, where it is here.
        plan: Option<PlanId>,
    }
    /// A plan of a student.
    PlanKept {
        /// The plan.
        plan: PlanId,
        /// The calendar year in which its school year starts.
        year: i32,
    }
    /// Writes everything that is held on one student.
    HeldWrite {
        /// The student.
        student: PersonId,
        /// A folder that a person chose.
        to: String,
    }
    /// Everything held was written.
    HeldWritten {
        /// The folder that it is in.
        path: String,
        /// Its name.
        name: String,
        /// How many files are in it.
        files: u32,
        /// How many names of other students were replaced.
        replaced: u32,
        /// Own notes that stay out, for nobody else can read them.
        own_notes: u32,
        /// Care of every year is in it; not where whoever writes the pack does not read it.
        care: bool,
        /// Attachments that are not on this computer.
        not_here: u32,
        /// When.
        at: DateTime<Utc>,
    }
}
