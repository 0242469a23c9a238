//! Evidence taken in, kept, looked at, picked and shown; recordings; check-ins.

use chrono::NaiveDate;
use domain::plan::{Helped, Medium};
use domain::{ItemId, Pen, PlanId, RecordId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

messages! {
    /// Takes in a photograph, a sound or a file, to be kept with words: it is
    /// made clean or refused at once.
    EvidenceTake {
        /// The plan.
        plan: PlanId,
        /// A file that a person chose; only from the main window.
        #[serde(default)]
        from: Option<String>,
        /// The name of what was pasted or dropped; may be empty.
        #[serde(default)]
        name: String,
        /// Its bytes in base64, where it was pasted or dropped.
        #[serde(default)]
        data: Option<String>,
    }
    /// It is taken in and waits to be kept.
    EvidenceTaken {
        /// By what `evidence_add` names it.
        taken: String,
        /// What it is.
        medium: Medium,
        /// Its type.
        media_type: String,
        /// The file's own name.
        name: Option<String>,
        /// Its size in bytes, after it was made clean.
        bytes: u64,
        /// How long a sound lasts.
        seconds: Option<u32>,
        /// A small picture, or the sound, as a `data:` address; empty for a file.
        src: String,
    }
    /// Keeps a piece of evidence.
    EvidenceAdd {
        /// The plan.
        plan: PlanId,
        /// `link` or `text`; with something taken in, what that is.
        medium: Medium,
        /// In the maker's words.
        words: String,
        /// What there is to see or hear, for whoever cannot; may be empty.
        #[serde(default)]
        alt: String,
        /// Goals it is tied to.
        goals: Vec<ItemId>,
        /// Competencies it is tied to, in words.
        #[serde(default)]
        competencies: Vec<String>,
        /// What `evidence_take` or `recording_stop` took in.
        #[serde(default)]
        taken: Option<String>,
        /// Whose.
        pen: Pen,
    }
    /// A look at a piece of evidence.
    EvidenceCheck {
        /// The plan.
        plan: PlanId,
        /// Which.
        evidence: RecordId,
        /// In words; may be empty where it is "not today".
        words: String,
        /// "Not today", which is an answer of the student's.
        #[serde(default)]
        not_today: bool,
        /// Whose look.
        pen: Pen,
    }
    /// The student picks a piece of evidence to show, or puts it back.
    EvidencePick {
        /// The plan.
        plan: PlanId,
        /// Which.
        evidence: RecordId,
        /// To show.
        shown: bool,
        /// The student's pen.
        pen: Pen,
    }
    /// Asks for an attachment.
    EvidenceShow {
        /// The plan.
        plan: PlanId,
        /// Which.
        evidence: RecordId,
        /// A small picture instead of the whole.
        small: bool,
    }
    /// An attachment.
    EvidenceShown {
        /// As a `data:` address; empty where it opens in another program only.
        src: String,
    }
    /// Writes an attachment out for another program to show; it is gone when
    /// the vault is locked.
    EvidenceOpen {
        /// The plan.
        plan: PlanId,
        /// Which.
        evidence: RecordId,
    }
    /// The student was asked what to show, and says "not today".
    WorkNotToday {
        /// The plan.
        plan: PlanId,
        /// The student's pen.
        pen: Pen,
    }
    /// Begins to record.
    RecordingStart {
        /// The plan.
        plan: PlanId,
    }
    /// Asks how the recording stands.
    RecordingShow {
        /// The plan.
        plan: PlanId,
    }
    /// How it stands.
    RecordingShown {
        /// Whole seconds so far.
        seconds: u32,
        /// How loud it is now, of 100.
        loudness: u32,
        /// It goes on; false where the microphone is gone or the time is up.
        /// What came before is kept.
        goes_on: bool,
        /// The longest recording.
        most_seconds: u32,
    }
    /// Ends the recording; it waits to be kept.
    RecordingStop {
        /// The plan.
        plan: PlanId,
    }
    /// Throws the recording away.
    RecordingDrop {
        /// The plan.
        plan: PlanId,
    }
    /// A check-in.
    CheckInAdd {
        /// The plan.
        plan: PlanId,
        /// The goal.
        goal: ItemId,
        /// Where I am.
        where_i_am: String,
        /// What is in the way.
        in_the_way: String,
        /// What I tried.
        tried: String,
        /// Next step.
        next: String,
        /// What is in the way, from the class's list: keys beside own words.
        #[serde(default)]
        obstacles: Vec<String>,
        /// What could help, from the class's list: keys.
        #[serde(default)]
        strategies: Vec<String>,
        /// Whether what was tried helped.
        #[serde(default)]
        helped: Option<Helped>,
        /// When to check in again.
        #[serde(default)]
        next_on: Option<NaiveDate>,
        /// Whose words.
        pen: Pen,
    }
    /// What another voice says to a check-in.
    CheckInAnswer {
        /// The plan.
        plan: PlanId,
        /// Which.
        check_in: RecordId,
        /// Whether what was tried helped, as this voice sees it.
        helped: Option<Helped>,
        /// In words; may be empty.
        words: String,
        /// Whose.
        pen: Pen,
    }
}
