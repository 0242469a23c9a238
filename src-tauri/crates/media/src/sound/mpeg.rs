//! MP3: the frames are copied one by one (ISO/IEC 11172-3, 13818-3). Tags
//! before, between and after them stay behind, and with them names, pictures
//! and places.

use super::{Sound, seconds, sound};
use crate::Refused;

/// Frames in a row before it is believed to be MP3.
const BELIEVED: usize = 3;
/// How much that is no frame may stand before the first one.
const MOST_BEFORE: usize = 64 * 1024;

/// One frame, by its head.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    length: usize,
    samples: u64,
    rate: u32,
}

/// Reads a frame's four bytes of head; layer III only.
pub(super) fn frame(start: &[u8]) -> Option<Frame> {
    const V1: [usize; 14] = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    const V2: [usize; 14] = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    let &[sync, kind, rates, _] = start.get(..4)?.first_chunk()?;
    let layer_three = kind & 0b0000_0110 == 0b0000_0010;
    if sync != 0xff || kind & 0xe0 != 0xe0 || !layer_three {
        return None;
    }
    let (first, divided) = match kind >> 3 & 3 {
        3 => (true, 1),
        2 => (false, 2),
        0 => (false, 4),
        _ => return None,
    };
    let bits = usize::from(rates >> 4).checked_sub(1)?;
    let kilobits = *if first { V1.get(bits) } else { V2.get(bits) }?;
    let rate = [44_100, 48_000, 32_000].get(usize::from(rates >> 2 & 3))? / divided;
    let samples: u64 = if first { 1152 } else { 576 };
    let padding = usize::from(rates >> 1 & 1);
    let length = usize::try_from(samples).ok()? / 8 * kilobits * 1000 / rate as usize + padding;
    Some(Frame { length, samples, rate })
}

pub(super) fn clean(bytes: &[u8]) -> Result<Sound, Refused> {
    let mut at = after_tags(bytes);
    let begins = |at: usize| {
        let mut next = at;
        (0..BELIEVED).all(|_| {
            let found = bytes.get(next..).and_then(frame);
            next += found.map_or(0, |frame| frame.length);
            found.is_some() && next <= bytes.len()
        })
    };
    let latest = (at + MOST_BEFORE).min(bytes.len());
    at = (at..latest).find(|&at| begins(at)).ok_or(Refused::BrokenSound)?;

    let mut out = Vec::with_capacity(bytes.len());
    let (mut samples, mut rate, mut first) = (0, 0, true);
    while at + 4 <= bytes.len() {
        let Some(found) = bytes.get(at..).and_then(frame) else {
            // Something else between two frames, or the tags at the end.
            let Some(next) = (at + 1..(at + MOST_BEFORE).min(bytes.len())).find(|&at| begins(at)) else {
                break;
            };
            at = next;
            continue;
        };
        let Some(whole) = bytes.get(at..at + found.length) else {
            break;
        };
        // The first frame may hold the encoder's own table instead of sound.
        if !(first && holds_a_table(whole)) {
            out.extend(whole);
            samples += found.samples;
            rate = found.rate;
        }
        first = false;
        at += found.length;
    }
    if samples == 0 {
        return Err(Refused::BrokenSound);
    }
    Ok(sound(out, "audio/mpeg", seconds(samples, rate)))
}

/// Behind every ID3v2 tag at the front (id3.org, version 2.4, section 3.1).
fn after_tags(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(head) = bytes.get(at..at + 10).filter(|head| head.starts_with(b"ID3")) {
        let length = head[6..10]
            .iter()
            .fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f));
        let foot = if head[5] & 0x10 == 0 { 0 } else { 10 };
        at += 10 + length + foot;
    }
    at
}

fn holds_a_table(frame: &[u8]) -> bool {
    let head = &frame[..frame.len().min(64)];
    head.windows(4).any(|four| matches!(four, b"Xing" | b"Info" | b"VBRI"))
}
