//! A clock that stands on one minute and dice that always fall the same way: a
//! screen is then the same picture at every run.

use std::sync::atomic::{AtomicI64, Ordering};

use api::{Chance, Clock, Error, Heard, Recorder, Recording};
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

/// A microphone in front of which somebody hums one note for three seconds.
#[derive(Default)]
pub(crate) struct HummedTo {
    listens: bool,
}

impl Recorder for HummedTo {
    fn start(&mut self) -> Result<(), Error> {
        self.listens = true;
        Ok(())
    }

    fn heard(&mut self) -> Heard {
        Heard {
            seconds: 3,
            loudness: 40,
            goes_on: self.listens,
        }
    }

    fn stop(&mut self) -> Option<Recording> {
        if !std::mem::take(&mut self.listens) {
            return None;
        }
        let mut recording = Recording::new(16_000, 1);
        // A hundred and sixty hertz, as a triangle.
        let hummed: Vec<i16> = (0..48_000_usize)
            .map(|at| i16::try_from((at % 100).abs_diff(50) * 200).unwrap_or_default() - 5_000)
            .collect();
        recording.hear(&hummed);
        Some(recording)
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
