//! The clock of the sample: a story sets it, the host reads it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};

use crate::host::Clock;

/// Seconds between two things that people do.
const STEP: i64 = 25;

/// A clock that stands still until it is set. Its copies show the same time.
#[derive(Clone, Debug)]
pub(super) struct SampleClock {
    at: Arc<AtomicI64>,
    made: DateTime<Utc>,
    offset: FixedOffset,
}

impl SampleClock {
    /// A clock that shows `now`, where local time is `offset` from UTC.
    #[must_use]
    pub(super) fn new(now: DateTime<Utc>, offset: FixedOffset) -> Self {
        Self {
            at: Arc::new(AtomicI64::new(now.timestamp_millis())),
            made: now,
            offset,
        }
    }

    /// How local time stands to UTC here.
    #[must_use]
    pub(super) fn offset(&self) -> FixedOffset {
        self.offset
    }

    /// Sets it.
    pub(super) fn set(&self, now: DateTime<Utc>) {
        self.at.store(now.timestamp_millis(), Ordering::Relaxed);
    }

    /// Lets a little time go by, as it does between two acts of a person.
    pub(super) fn step(&self) {
        self.set((self.now() + TimeDelta::seconds(STEP)).min(self.made));
    }
}

impl Clock for SampleClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.at.load(Ordering::Relaxed)).unwrap_or_default()
    }

    fn today(&self) -> NaiveDate {
        self.now().with_timezone(&self.offset).date_naive()
    }
}
