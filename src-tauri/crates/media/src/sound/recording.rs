//! A recording: what a microphone hears, as one voice and small.

use flacenc::bitsink::ByteSink;
use flacenc::component::BitRepr as _;
use flacenc::config::Encoder;
use flacenc::error::Verify as _;
use flacenc::source::MemSource;

use super::{Sound, seconds, sound};
use crate::Refused;

/// Samples a second of a recording that is kept. Speech has nothing to say
/// above half of it that anyone would miss.
pub const RECORDED_RATE: u32 = 16_000;

/// Taps of the filter on each side of its middle.
const REACH: usize = 24;

/// Gathers samples at a microphone's own rate and gives a recording.
///
/// Samples come in as they are heard, several channels between each other;
/// they are made one channel at once, so that ten minutes fit in memory.
#[derive(Debug)]
pub struct Recording {
    rate: u32,
    channels: usize,
    heard: Vec<i16>,
    loudest: i16,
}

impl Recording {
    /// Nothing heard yet.
    #[must_use]
    pub fn new(rate: u32, channels: u16) -> Self {
        Self {
            rate: rate.max(1),
            channels: usize::from(channels.max(1)),
            heard: Vec::new(),
            loudest: 0,
        }
    }

    /// Takes in what was heard.
    pub fn hear(&mut self, samples: &[i16]) {
        for frame in samples.chunks_exact(self.channels) {
            let sum: i32 = frame.iter().map(|sample| i32::from(*sample)).sum();
            let mean = sum / i32::try_from(self.channels).unwrap_or(1);
            let mean = i16::try_from(mean).unwrap_or_default();
            self.loudest = self.loudest.max(mean.saturating_abs());
            self.heard.push(mean);
        }
    }

    /// Whole seconds so far.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        u32::try_from(self.heard.len() / self.rate as usize).unwrap_or(u32::MAX)
    }

    /// The loudest since last asked, of 100.
    pub fn loudness(&mut self) -> u32 {
        let loudest = std::mem::take(&mut self.loudest);
        u32::from(loudest.unsigned_abs()) * 100 / u32::from(i16::MAX.unsigned_abs())
    }

    /// The recording as a FLAC file.
    ///
    /// # Errors
    /// [`Refused::BrokenSound`] where nothing was heard.
    pub fn recorded(self) -> Result<Sound, Refused> {
        let broken = Refused::BrokenSound;
        let (samples, rate) = lowered(&self.heard, self.rate);
        if samples.is_empty() {
            return Err(broken);
        }
        let lasts = seconds(samples.len() as u64, rate);
        let samples: Vec<i32> = samples.into_iter().map(i32::from).collect();
        let config = Encoder::default().into_verified().map_err(|_| broken)?;
        let source = MemSource::from_samples(&samples, 1, 16, rate as usize);
        let stream = flacenc::encode_with_fixed_block_size(&config, source, config.block_size).map_err(|_| broken)?;
        let mut sink = ByteSink::new();
        stream.write(&mut sink).map_err(|_| broken)?;
        Ok(sound(sink.into_inner(), "audio/flac", lasts))
    }
}

/// At the largest whole part of the rate that is not below [`RECORDED_RATE`].
/// What the lower rate cannot carry is filtered out first (a windowed sinc),
/// or it would come back as a whistle.
fn lowered(heard: &[i16], rate: u32) -> (Vec<i16>, u32) {
    let every = (rate / RECORDED_RATE).max(1) as usize;
    if every == 1 {
        return (heard.to_vec(), rate);
    }
    let taps = taps(every);
    let lowered = (0..heard.len())
        .step_by(every)
        .map(|at| {
            let sum: f64 = taps
                .iter()
                .enumerate()
                .map(|(nth, weight)| {
                    let from = (at + nth).checked_sub(REACH).and_then(|from| heard.get(from));
                    weight * f64::from(from.copied().unwrap_or_default())
                })
                .sum();
            #[expect(clippy::cast_possible_truncation, reason = "clamped to what the type holds")]
            let sample = sum.round().clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16;
            sample
        })
        .collect();
    (lowered, rate / u32::try_from(every).unwrap_or(1))
}

fn taps(every: usize) -> Vec<f64> {
    use std::f64::consts::PI;
    let cut = 0.45 / u32::try_from(every).map_or(1.0, f64::from);
    let reach = f64::from(u32::try_from(REACH).unwrap_or_default());
    let mut taps: Vec<f64> = (0..=2 * u32::try_from(REACH).unwrap_or_default())
        .map(|nth| {
            let away = f64::from(nth) - reach;
            let sinc = if away == 0.0 {
                2.0 * cut
            } else {
                (2.0 * PI * cut * away).sin() / (PI * away)
            };
            // Hann's window.
            sinc * (0.5 + 0.5 * (PI * away / (reach + 1.0)).cos())
        })
        .collect();
    let sum: f64 = taps.iter().sum();
    for tap in &mut taps {
        *tap /= sum;
    }
    taps
}
