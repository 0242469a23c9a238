//! Sounds: what is played is copied, what tells of a place, a time or a
//! device is left behind.

mod flac;
mod mpeg;
mod ogg_stream;
mod recording;
mod wav;

pub use recording::{RECORDED_RATE, Recording};

use crate::{Kind, Refused, mpeg4};

/// A clean sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// What it is.
    pub media_type: &'static str,
    /// How long it lasts, in whole seconds, at least one.
    pub seconds: u32,
}

/// Makes a sound clean.
///
/// # Errors
/// [`Refused::BrokenSound`], `MoreThanSound`; `Other` where it is no sound.
pub fn clean(bytes: Vec<u8>) -> Result<Sound, Refused> {
    match Kind::of(&bytes) {
        Kind::Wav => wav::clean(&bytes),
        Kind::Mp3 => mpeg::clean(&bytes),
        Kind::Ogg => ogg_stream::clean(&bytes),
        Kind::Flac => flac::clean(&bytes),
        Kind::M4a => mpeg4::clean(bytes),
        _ => Err(Refused::Other),
    }
}

/// Whether an MPEG audio frame of layer III begins here.
pub(crate) fn is_mpeg_frame(start: &[u8]) -> bool {
    mpeg::frame(start).is_some()
}

/// A part of a second counts as one: a sound of no seconds would be none.
pub(crate) fn seconds(samples: u64, rate: u32) -> u32 {
    let whole = samples.div_ceil(u64::from(rate.max(1))).max(1);
    u32::try_from(whole).unwrap_or(u32::MAX)
}

pub(crate) fn sound(bytes: Vec<u8>, media_type: &'static str, seconds: u32) -> Sound {
    Sound {
        bytes,
        media_type,
        seconds,
    }
}

pub(crate) fn u16_le(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(crate) fn u32_le(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
