//! Times put in order, and the table.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use crate::Fault;

/// How long something takes, with what it gives.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let given = work();
    (begun.elapsed(), given)
}

/// Many times of one thing.
#[derive(Debug, Default)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The time below which so many of a hundred stand.
    pub(crate) fn percentile(&self, of_hundred: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let index = (sorted.len() * of_hundred / 100).min(sorted.len().saturating_sub(1));
        sorted.get(index).copied().unwrap_or_default()
    }

    pub(crate) fn median(&self) -> Duration {
        self.percentile(50)
    }
}

/// What a ratio should be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Aim {
    /// Ours is at most so many times the other.
    AtMost(f64),
    /// Ours is at least so many times as fast as the other.
    TimesFaster(f64),
    /// Ours is that much, or that little, whatever the others are.
    Ours {
        /// The aim in words.
        words: &'static str,
        /// Whether it is met.
        met: bool,
    },
    /// Told, without an aim.
    Told,
}

/// A row of the table.
#[derive(Debug)]
pub(crate) struct Row {
    what: String,
    ours: String,
    other: String,
    ratio: Option<f64>,
    aim: Aim,
}

impl Row {
    /// Two times side by side.
    pub(crate) fn times(what: impl Into<String>, ours: Duration, other: Duration, aim: Aim) -> Self {
        let (ours, other) = (ours.as_secs_f64(), other.as_secs_f64());
        let ratio = match aim {
            Aim::TimesFaster(_) => other / ours,
            _ => ours / other,
        };
        Self {
            what: what.into(),
            ours: millis(ours),
            other: millis(other),
            ratio: Some(ratio),
            aim,
        }
    }

    /// Two sizes in kilobytes side by side.
    pub(crate) fn sizes(what: impl Into<String>, ours: u64, other: u64, aim: Aim) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a ratio for reading")]
        let ratio = ours as f64 / other as f64;
        let megabytes = |kilobytes: u64| format!("{} MB", kilobytes / 1000);
        Self {
            what: what.into(),
            ours: megabytes(ours),
            other: megabytes(other),
            ratio: Some(ratio),
            aim,
        }
    }

    /// Two sizes in bytes side by side.
    pub(crate) fn bytes(what: impl Into<String>, ours: u64, other: u64) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a ratio for reading")]
        let (ours, other) = (ours as f64, other as f64);
        let megabytes = |bytes: f64| format!("{:.3} MB", bytes / 1e6);
        Self {
            what: what.into(),
            ours: megabytes(ours),
            other: megabytes(other),
            ratio: Some(ours / other),
            aim: Aim::Told,
        }
    }

    /// Counts side by side, in words.
    pub(crate) fn told(what: impl Into<String>, ours: impl Into<String>, other: impl Into<String>, aim: Aim) -> Self {
        Self {
            what: what.into(),
            ours: ours.into(),
            other: other.into(),
            ratio: None,
            aim,
        }
    }

    /// A row that says why it has no figure.
    pub(crate) fn unmeasured(what: &str, why: &Fault) -> Self {
        Self {
            what: what.to_owned(),
            ours: format!("not measured: {why}"),
            other: String::new(),
            ratio: None,
            aim: Aim::Told,
        }
    }

    /// Whether it misses its aim.
    pub(crate) fn is_over(&self) -> bool {
        match (self.ratio, self.aim) {
            (Some(ratio), Aim::AtMost(most)) => ratio > most,
            (Some(ratio), Aim::TimesFaster(least)) => ratio < least,
            (_, Aim::Ours { met, .. }) => !met,
            _ => false,
        }
    }
}

fn millis(seconds: f64) -> String {
    format!("{:.2} ms", seconds * 1000.0)
}

/// The table, in Markdown, and below it what to know of its figures.
pub(crate) fn write(rows: &[Row], notes: &[&str], out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "| what | ours | other | ratio | aim | |\n|---|---|---|---|---|---|"
    )?;
    for row in rows {
        let aim = match row.aim {
            Aim::AtMost(most) => format!("≤ {most}"),
            Aim::TimesFaster(least) => format!("≥ {least} times faster"),
            Aim::Ours { words, .. } => words.to_owned(),
            Aim::Told => String::new(),
        };
        let ratio = row.ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        let mark = if row.is_over() { "MISSED" } else { "" };
        writeln!(
            out,
            "| {} | {} | {} | {ratio} | {aim} | {mark} |",
            row.what, row.ours, row.other
        )?;
    }
    if !notes.is_empty() {
        writeln!(out)?;
    }
    for note in notes {
        writeln!(out, "- {note}")?;
    }
    Ok(())
}
