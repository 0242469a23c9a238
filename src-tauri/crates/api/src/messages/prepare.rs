//! Before a conference and beside it: the agenda, what each prepares apart,
//! the private lens, and a student alone.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::plan::{AgendaStep, LensAnswer, LensMoment};
use domain::{Pen, PlanId, RecordId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PlanShown, UnlockWith};

messages! {
    /// Sets an agenda: on the shared screen that of the conference, at a
    /// teacher's own desk that of the next one (C1).
    AgendaSet {
        /// The plan.
        plan: PlanId,
        /// The steps.
        agenda: Vec<AgendaStep>,
    }
    /// What is prepared for the next conference.
    PreparationShow {
        /// Which plan.
        plan: PlanId,
    }
    /// What one person prepared for one step.
    PreparedShown {
        /// The record.
        record: RecordId,
        /// The step's key.
        step: String,
        /// In words.
        words: String,
        /// Whose.
        pen: Pen,
        /// When.
        at: DateTime<Utc>,
        /// It stands in the plan.
        taken: bool,
    }
    /// The next conference as an adult prepares it. The student's part is not
    /// in it before they meet (C5).
    PreparationShown {
        /// Its agenda.
        agenda: Vec<AgendaStep>,
        /// The school's own agenda, to go back to.
        usual: Vec<AgendaStep>,
        /// What adults prepared.
        parts: Vec<PreparedShown>,
        /// The student has prepared something.
        student_prepared: bool,
        /// What is half typed.
        drafts: BTreeMap<String, String>,
    }
    /// Writes what somebody prepared for a step, in the place of what they
    /// had; empty takes it back.
    PreparationWrite {
        /// The plan.
        plan: PlanId,
        /// The step's key.
        step: String,
        /// In words.
        words: String,
        /// Whose.
        pen: Pen,
    }
    /// Puts what was prepared into the plan, as its author's.
    PreparationTake {
        /// Which.
        prepared: RecordId,
    }
    /// A teacher's private lens on a plan (C6).
    LensShow {
        /// Which plan.
        plan: PlanId,
    }
    /// A question of the lens.
    LensQuestion {
        /// Its key.
        key: String,
        /// The school's words by language; empty where the key has words.
        words: BTreeMap<String, String>,
    }
    /// A page that was written.
    LensPage {
        /// Before or after.
        moment: LensMoment,
        /// When.
        at: DateTime<Utc>,
        /// What was written.
        answers: Vec<LensAnswer>,
    }
    /// The lens, for its owner alone.
    LensShown {
        /// The page before a conference.
        before: Vec<LensQuestion>,
        /// The questions before closing.
        after: Vec<LensQuestion>,
        /// The page before waits: neither written nor passed over.
        before_waits: bool,
        /// A conference has ended and its questions wait.
        after_waits: bool,
        /// Pages written before, newest first.
        earlier: Vec<LensPage>,
        /// What is half typed.
        drafts: BTreeMap<String, String>,
    }
    /// Keeps a page of the lens; without answers it is passed over.
    LensKeep {
        /// Which plan.
        plan: PlanId,
        /// Before or after.
        moment: LensMoment,
        /// What was written.
        answers: Vec<LensAnswer>,
    }
    /// Keeps what is half typed in a form, on this computer only (C11).
    DraftKeep {
        /// The plan.
        plan: PlanId,
        /// Which field of which form.
        key: String,
        /// The words; empty once they are kept elsewhere.
        words: String,
    }
    /// Hands the computer to a student: one plan, one pen, the rest locks (H9).
    StudentAlone {
        /// Whose plan.
        plan: PlanId,
    }
    /// What a student alone sees.
    StudentShow {}
    /// One plan's shared part and what the student has prepared.
    StudentShown {
        /// The plan.
        shown: PlanShown,
        /// The agenda of the next conference.
        agenda: Vec<AgendaStep>,
        /// What the student prepared for it.
        prepared: Vec<PreparedShown>,
        /// What is half typed.
        drafts: BTreeMap<String, String>,
        /// Whether leaving asks for the passphrase.
        locks: bool,
    }
    /// Takes the computer back.
    StudentLeave {
        /// How to unlock; ignored where nothing locks.
        unlock: UnlockWith,
    }
}
