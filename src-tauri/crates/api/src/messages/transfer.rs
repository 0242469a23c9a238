//! One student to another school: a transfer pack, its sheet, and opening it (H6).

use chrono::{DateTime, Utc};
use domain::{PersonId, PlanId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Secret;

messages! {
    /// Writes one student's transfer pack into a folder.
    TransferMake {
        /// The student.
        student: PersonId,
        /// A folder that a person chose.
        to: String,
        /// What adults prepared goes along.
        staff: bool,
        /// The care part goes along.
        care: bool,
    }
    /// A transfer pack was written.
    TransferMade {
        /// The whole path.
        path: String,
        /// Its name alone.
        name: String,
        /// Bytes.
        #[ts(type = "number")]
        bytes: u64,
        /// The code, in groups. It is shown once.
        code: Vec<String>,
        /// The student's short name.
        student: String,
        /// How many plans are in it.
        plans: u32,
        /// How many names of others were replaced.
        replaced: u32,
        /// Attachments that are not in it, because they are not here or there is no room.
        left_out: u32,
        /// When.
        at: DateTime<Utc>,
    }
    /// The code as a sheet of paper.
    TransferSheetWrite {
        /// A folder that a person chose.
        to: String,
        /// The code.
        code: Vec<String>,
        /// Whose pack.
        student: PersonId,
    }
    /// Opens a transfer pack.
    TransferAdmit {
        /// The file that a person chose.
        from: String,
        /// The code on paper.
        code: Secret,
    }
    /// What came with a transfer pack.
    Admitted {
        /// The student.
        student: PersonId,
        /// The student's whole name.
        name: String,
        /// From which school.
        school: String,
        /// The plans that came, the newest first.
        plans: Vec<PlanId>,
        /// How many were here already.
        here: u32,
        /// What adults prepared came along.
        staff: bool,
        /// The care part came along.
        care: bool,
    }
}
