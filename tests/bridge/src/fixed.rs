//! A clock that stands on one minute and dice that always fall the same way: a
//! screen is then the same picture at every run.

use std::sync::atomic::{AtomicI64, Ordering};

use api::{Chance, Clock};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// A school day in autumn, a quarter to four in the afternoon, in UTC.
const NOW: &str = "2026-11-20T15:42:00Z";

/// A clock on which each look is a millisecond later than the one before, so
/// that what comes after also bears a later time.
#[derive(Default)]
pub(crate) struct FixedClock {
    looks: AtomicI64,
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        let begun: DateTime<Utc> = NOW.parse().unwrap_or_default();
        begun + TimeDelta::milliseconds(self.looks.fetch_add(1, Ordering::Relaxed))
    }

    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// Bytes that follow from a seed and nothing else. Good for tests only: keys
/// drawn from it are known to everyone who reads this file.
pub(crate) struct SeededChance {
    stream: blake3::OutputReader,
}

impl SeededChance {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            stream: blake3::Hasher::new().update(&seed.to_le_bytes()).finalize_xof(),
        }
    }
}

impl Chance for SeededChance {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.stream.fill(bytes);
    }
}
