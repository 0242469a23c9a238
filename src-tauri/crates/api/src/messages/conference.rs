//! The shared screen.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::plan::AgendaStep;
use domain::story::StoryEvent;
use domain::{PersonId, PlanId, RecordId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PlanShown, PreparedShown, UnlockWith};

messages! {
    /// Plans a conference.
    ConferencePlan {
        /// The plan.
        plan: PlanId,
        /// When.
        at: DateTime<Utc>,
    }
    /// Starts a conference or goes on with one that was cut off: the rest locks.
    ConferenceStart {
        /// The plan.
        plan: PlanId,
        /// Who is here; the student and oneself where empty.
        present: Vec<PersonId>,
    }
    /// What the shared screen shows.
    ConferenceShow {}
    /// Everything the conference shows, and nothing else is in its reach.
    ConferenceShown {
        /// The shared part of the plan, with no other plan named.
        shown: PlanShown,
        /// The conference.
        conference: RecordId,
        /// The agenda.
        agenda: Vec<AgendaStep>,
        /// The key of the step it stands at.
        at_step: String,
        /// Who is here.
        present: Vec<PersonId>,
        /// What changed since the last conference.
        since_last: Vec<StoryEvent>,
        /// The agreements of last time are to be looked at again.
        had_before: bool,
        /// Whether leaving asks for the passphrase.
        locks: bool,
        /// Copies made in this conference.
        copies: u32,
        /// Those of the family who may receive a copy. Nobody else is named here.
        receivers: Vec<PersonId>,
        /// The student is of age and has not said yes to a copy for the family (H3).
        asks_student: bool,
        /// What each prepared apart and now meets.
        prepared: Vec<PreparedShown>,
        /// What is half typed.
        drafts: BTreeMap<String, String>,
    }
    /// Moves to a step.
    ConferenceMove {
        /// Its key.
        step: String,
    }
    /// Ends the conference; the screen stays on its last page until left.
    ConferenceEnd {}
    /// Leaves the shared screen.
    ConferenceLeave {
        /// How to unlock; ignored where nothing locks.
        unlock: UnlockWith,
    }
    /// Makes the family's copies: PDF and phone page, without dialog or viewer (C9).
    FamilyCopyMake {
        /// Languages of the labels, first one first; each receiver's own,
        /// beside the school's, where empty.
        languages: Vec<String>,
        /// For whom; everyone who may receive one where empty.
        #[serde(default)]
        recipients: Vec<PersonId>,
    }
    /// They are made.
    FamilyCopiesMade {
        /// The whole path of the first.
        path: String,
        /// Its name alone. Holds no name of a person.
        name: String,
        /// Its bytes.
        #[ts(type = "number")]
        bytes: u64,
        /// When.
        at: DateTime<Utc>,
        /// For whom, where the copies name somebody.
        receivers: Vec<PersonId>,
    }
}
