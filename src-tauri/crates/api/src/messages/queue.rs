//! Pages on paper, and the copies that wait for the printer.

use chrono::{DateTime, Utc};
use domain::{PlanId, RecordId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

messages! {
    /// Makes a page for the family to write on, without dialog or viewer (C8).
    ReplyPageMake {
        /// The plan.
        plan: PlanId,
        /// Languages of the labels, first one first; one or two.
        languages: Vec<String>,
    }
    /// Makes the blank form of a plan on paper (F11).
    BlankFormMake {
        /// Languages of the labels, first one first; one or two.
        languages: Vec<String>,
        /// `letter` or `a4`.
        paper: String,
        /// Large print.
        large: bool,
    }
    /// The copies that wait for the printer (F12).
    CopiesToPrint {}
    /// A copy that waits.
    CopyWaiting {
        /// The record that put it there.
        copy: RecordId,
        /// Of which plan.
        plan: PlanId,
        /// The student's whole name.
        student: String,
        /// The file's name.
        name: String,
        /// The whole path.
        path: String,
        /// When it was made.
        at: DateTime<Utc>,
        /// The file stands there as it was made.
        there: bool,
    }
    /// All of them, in the order in which they were made.
    CopiesWaiting {
        /// Copies.
        copies: Vec<CopyWaiting>,
    }
    /// A copy went to the printer, or is taken off the list.
    CopyPrinted {
        /// Which.
        copy: RecordId,
        /// Sent to the printer.
        printed: bool,
    }
}
