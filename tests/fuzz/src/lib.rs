//! What the fuzzers share: people, pens, and the frame of a document's bytes.
//!
//! Place in the house: beside everything; nothing depends on it. A target
//! stands in `targets/`, reads bytes that came from outside, and says what has
//! to hold of every one of them. A new format gets a target and a line in
//! `src/seeds.rs`; `./x soak` finds it by its file.

pub mod guest;
pub mod peer;
pub mod stick;

use chrono::{DateTime, Utc};
use domain::{Pen, PersonId, PlanId, Voice};

/// The instant at which everything here happens.
#[must_use]
pub fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap_or_default()
}

/// A person by number.
#[must_use]
pub fn person(number: u8) -> PersonId {
    PersonId::from_random([number; 16])
}

/// The plan that is written in.
#[must_use]
pub fn plan() -> PlanId {
    PlanId::from_random([9; 16])
}

/// The student's own pen.
#[must_use]
pub fn pen(of: PersonId) -> Pen {
    Pen {
        speakers: vec![of],
        voice: Voice::Student,
        interpreter: None,
        scribe: of,
        language: "en".to_owned(),
    }
}

/// Where the engine's own bytes begin, behind its name and checksum.
pub const FRAME: usize = 20;

/// Gives a document's bytes the frame that the engine asks for: its name and
/// a checksum that fits. A fuzzer cannot guess a checksum, and one that fits
/// keeps out nobody who wants to do harm.
#[must_use]
pub fn framed(body: &[u8]) -> Vec<u8> {
    let mut bytes = b"loro".to_vec();
    bytes.extend([0; 12]);
    let checksum = xxhash_rust::xxh32::xxh32(body, u32::from_le_bytes(*b"LORO"));
    bytes.extend(checksum.to_le_bytes());
    bytes.extend(body);
    bytes
}
