//! The log of changes: what moved, by whom, in which order on this device.
//! It is the truth; document, projections and snapshots are caches of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ChangeId, ItemId, PersonId, PlanId, RecordId, SpaceId};
use crate::people::Pen;
use crate::record::Record;
use crate::text::{Field, List, Revision, TextRef};

/// One change, the unit that is journaled, sealed and merged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Its id.
    pub id: ChangeId,
    /// The space it belongs to.
    pub space: SpaceId,
    /// The plan, in a plan's spaces.
    pub plan: Option<PlanId>,
    /// When, by this device's clock.
    pub at: DateTime<Utc>,
    /// The person whose session made it.
    pub signer: PersonId,
    /// What a person did, for the story and for undo's label.
    pub act: Act,
    /// What moved.
    pub payload: Payload,
}

/// What moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payload {
    /// An update of the plan's document.
    Document {
        /// Who spoke and wrote.
        pen: Pen,
        /// The engine's update.
        #[serde(with = "hexadecimal")]
        update: Vec<u8>,
        /// The document's revision after it, on the device that made it.
        after: Revision,
    },
    /// A record.
    Record(Record),
    /// Of a later version: kept, passed on, applied after an upgrade (S10).
    Unknown(serde_json::Value),
}

/// What a person did, in the terms of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case")]
#[ts(export)]
pub enum Act {
    /// Wrote in a text.
    Wrote {
        /// Which.
        target: TextRef,
    },
    /// Added an item to a list.
    Added {
        /// The list.
        list: List,
        /// The item.
        item: ItemId,
    },
    /// Moved an item in its list.
    Moved {
        /// The list.
        list: List,
        /// The item.
        item: ItemId,
    },
    /// Set a contested field.
    Set {
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
    },
    /// Put an item in the trash.
    Trashed {
        /// The item.
        item: ItemId,
    },
    /// Took an item out of the trash.
    Revived {
        /// The item.
        item: ItemId,
    },
    /// Brought back an earlier text, with its authors.
    Restored {
        /// Which.
        target: TextRef,
    },
    /// Took a suggestion, or kept both: words moved with their author.
    TookSuggestion {
        /// Which.
        suggestion: RecordId,
        /// Into which text.
        target: TextRef,
    },
    /// Moved words out of the plan, into its care space (H1).
    MovedToCare {
        /// From which text.
        target: TextRef,
    },
    /// Appended a record.
    Recorded {
        /// Which.
        record: RecordId,
    },
    /// Undid one's own change.
    Undid {
        /// Which.
        change: ChangeId,
    },
    /// Redid it.
    Redid {
        /// Which.
        change: ChangeId,
    },
    /// Brought in from a file.
    Imported,
    /// Brought in from another plan of this student's, with its authors.
    CameAlong,
}

/// What a change touched, so that a window redraws only that.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "touched", rename_all = "snake_case")]
#[ts(export)]
pub enum Touched {
    /// A text.
    Text {
        /// Which.
        target: TextRef,
    },
    /// An item's field.
    Field {
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
    },
    /// A list's order or members.
    List {
        /// Which.
        list: List,
    },
    /// The records of a plan or space.
    Records,
}

/// Bytes as lower-case hexadecimal in JSON. The vault and the envelope write
/// changes as CBOR and never pass here; this is for `--json` and for tests.
mod hexadecimal {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], out: S) -> Result<S::Ok, S::Error> {
        use std::fmt::Write as _;
        let mut text = String::with_capacity(bytes.len() * 2);
        for byte in bytes {
            let _ = write!(text, "{byte:02x}");
        }
        out.serialize_str(&text)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        if text.len() % 2 != 0 {
            return Err(serde::de::Error::custom("an even number of hexadecimal digits"));
        }
        (0..text.len())
            .step_by(2)
            .map(|i| u8::from_str_radix(text.get(i..i + 2).unwrap_or("x"), 16).map_err(serde::de::Error::custom))
            .collect()
    }
}
