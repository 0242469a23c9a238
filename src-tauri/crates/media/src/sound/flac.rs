//! FLAC: the stream's own facts and its frames are copied; comments, pictures
//! and what applications put there stay behind (RFC 9639, section 8).

use super::{Sound, seconds, sound};
use crate::Refused;

/// The stream's facts, and the table to seek by.
const KEPT: [u8; 2] = [0, 3];

pub(super) fn clean(bytes: &[u8]) -> Result<Sound, Refused> {
    let broken = Refused::BrokenSound;
    let mut blocks: Vec<&[u8]> = Vec::new();
    let mut at = 4;
    loop {
        let &[kind, high, middle, low] = bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or(broken)?;
        let length = u32::from_be_bytes([0, high, middle, low]) as usize;
        let block = bytes.get(at..at + 4 + length).ok_or(broken)?;
        if KEPT.contains(&(kind & 0x7f)) {
            blocks.push(block);
        }
        at += 4 + length;
        if kind & 0x80 != 0 {
            break;
        }
    }
    let facts = blocks.first().filter(|block| block[0] & 0x7f == 0).ok_or(broken)?;
    // 20 bits of rate, then 3 and 5 bits, then 36 bits of samples.
    let eight: [u8; 8] = facts.get(14..22).and_then(|part| part.try_into().ok()).ok_or(broken)?;
    let packed = u64::from_be_bytes(eight);
    let rate = u32::try_from(packed >> 44).unwrap_or(0);
    let samples = packed & 0xf_ffff_ffff;
    let frames = bytes.get(at..).unwrap_or_default();
    if rate == 0 || samples == 0 || !frames.starts_with(&[0xff]) {
        return Err(broken);
    }
    let mut out = b"fLaC".to_vec();
    let last = blocks.len() - 1;
    for (nth, block) in blocks.iter().enumerate() {
        out.push(block[0] & 0x7f | if nth == last { 0x80 } else { 0 });
        out.extend(&block[1..]);
    }
    out.extend(frames);
    Ok(sound(out, "audio/flac", seconds(samples, rate)))
}
