//! When nobody has touched the app for long enough to lock it.
//!
//! Pure: the moments are passed in. Two clocks are kept, because the one that
//! cannot jump also stops while a laptop sleeps with its lid closed.

use std::time::{Duration, Instant, SystemTime};

/// A moment on both clocks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    /// Never jumps, but sleeps with the computer.
    pub(crate) awake: Instant,
    /// Goes on while the computer sleeps, but can be set.
    pub(crate) wall: SystemTime,
}

impl Moment {
    /// Now.
    pub(crate) fn now() -> Self {
        Self {
            awake: Instant::now(),
            wall: SystemTime::now(),
        }
    }

    /// How long ago `earlier` was, by whichever clock says more. A wall clock
    /// that was set back says nothing.
    fn since(&self, earlier: &Self) -> Duration {
        let awake = self.awake.saturating_duration_since(earlier.awake);
        let wall = self.wall.duration_since(earlier.wall).unwrap_or_default();
        awake.max(wall)
    }
}

/// Watches for quiet.
#[derive(Debug)]
pub(crate) struct Idle {
    touched: Moment,
    after: Option<Duration>,
}

impl Idle {
    /// Begins to watch; locks nothing until told after how long.
    pub(crate) fn new(now: Moment) -> Self {
        Self {
            touched: now,
            after: None,
        }
    }

    /// Somebody is there.
    pub(crate) fn touch(&mut self, now: Moment) {
        self.touched = now;
    }

    /// Lock after this many minutes; 0 never.
    pub(crate) fn lock_after(&mut self, minutes: u32) {
        self.after = (minutes > 0).then(|| Duration::from_secs(u64::from(minutes) * 60));
    }

    /// Whether it is time.
    pub(crate) fn is_due(&self, now: Moment) -> bool {
        self.after.is_some_and(|after| now.since(&self.touched) >= after)
    }

    /// Whether nothing has happened for this long.
    pub(crate) fn is_quiet(&self, now: Moment, long: Duration) -> bool {
        now.since(&self.touched) >= long
    }
}
