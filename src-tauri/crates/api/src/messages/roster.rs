//! A school's roster from another system: what it proposes, and what a person
//! accepts of it (R1, H7).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a proposal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RosterKind {
    /// Somebody of the roster is somebody here.
    SamePerson,
    /// Somebody of the roster only has the name of somebody here, and is added.
    OtherPerson,
    /// A new student, with an empty plan of this year.
    StudentNew,
    /// A student who was here before.
    StudentBack,
    /// A student who is in the class no more. Every word stays.
    StudentLeaves,
    /// A name is another one now.
    NameChanged,
    /// An adult, as a name without rights.
    AdultNew,
    /// Somebody of a family, who may receive nothing until a person says so.
    GuardianNew,
    /// The class, or a student, goes to another adult: a person gives access.
    HandOn,
    /// Somebody covers until a day: a person gives access.
    Cover,
}

messages! {
    /// Reads a roster. Nothing of it is kept.
    RosterRead {
        /// A zip, a folder, or one file of a folder.
        from: String,
        /// Which of its classes is this one; guessed where absent.
        #[serde(default)]
        class: Option<String>,
    }
    /// What it says and proposes.
    RosterShown {
        /// Which of its classes is taken for this one.
        class: Option<String>,
        /// Its classes, by title.
        classes: Vec<RosterClassShown>,
        /// What it proposes: by kind, then by name.
        proposals: Vec<RosterProposal>,
        /// What was found while it was read.
        findings: Vec<RosterFindingShown>,
        /// What else is good to know, in sentences.
        notes: Vec<String>,
    }
    /// A class of a roster.
    RosterClassShown {
        /// Its number.
        id: String,
        /// What it is called, and who teaches it.
        label: String,
    }
    /// One thing that a person may accept.
    RosterProposal {
        /// Made from what it says: the same roster proposes it under the same name.
        id: String,
        /// What it is about.
        kind: RosterKind,
        /// What it says.
        words: String,
        /// Of those that share this at most one is accepted.
        either: Option<String>,
        /// Somebody gets access by it.
        gives_access: bool,
    }
    /// Something found in a roster.
    RosterFindingShown {
        /// In which file.
        file: String,
        /// In which line; 1 for the row of column names.
        line: u32,
        /// What.
        words: String,
        /// What to do.
        remedy: String,
        /// How many more like it the file has.
        more: u32,
    }
    /// Does what a person accepted.
    RosterAccept {
        /// The same roster.
        from: String,
        /// The class for which it was read.
        class: Option<String>,
        /// The proposals.
        accept: Vec<String>,
    }
    /// It is done.
    RosterAccepted {
        /// What was done, in sentences.
        done: Vec<String>,
        /// Adults who have something now and no computer here: one is invited.
        invite: Vec<String>,
    }
}
