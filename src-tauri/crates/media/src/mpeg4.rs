//! MPEG-4 sound, as phones record it (ISO/IEC 14496-12). The boxes stay where
//! they are, for tables in them count bytes from the front; those that are
//! not played are emptied in place, and the times of making are zeroed.

use std::ops::Range;

use crate::Refused;
use crate::sound::{Sound, seconds, sound};

/// Boxes that hold boxes that are needed.
const OPENED: [&[u8]; 7] = [b"moov", b"trak", b"mdia", b"minf", b"stbl", b"dinf", b"edts"];
/// Boxes that playing needs.
const KEPT: [&[u8]; 22] = [
    b"ftyp", b"mdat", b"free", b"skip", b"wide", b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"smhd", b"dref", b"stsd",
    b"stts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"ctts", b"stss", b"elst", b"sgpd",
];
/// Boxes go six deep.
const DEEPEST: u32 = 8;

pub(crate) fn clean(mut bytes: Vec<u8>) -> Result<Sound, Refused> {
    let mut found = Found::default();
    let whole = 0..bytes.len();
    walk(&mut bytes, whole, &mut found, 0)?;
    if found.other_tracks || found.sounds > 1 {
        return Err(Refused::MoreThanSound);
    }
    match found.lasts {
        Some((samples, rate)) if found.sounds == 1 && found.content && samples > 0 && rate > 0 => {
            Ok(sound(bytes, "audio/mp4", seconds(samples, rate)))
        }
        _ => Err(Refused::BrokenSound),
    }
}

#[derive(Default)]
struct Found {
    sounds: u32,
    other_tracks: bool,
    content: bool,
    /// Length and its unit to the second, from `mvhd`.
    lasts: Option<(u64, u32)>,
}

fn walk(bytes: &mut [u8], within: Range<usize>, found: &mut Found, deep: u32) -> Result<(), Refused> {
    let broken = Refused::BrokenSound;
    if deep > DEEPEST {
        return Err(broken);
    }
    let mut at = within.start;
    while at < within.end {
        let short = number(bytes, at, 4).ok_or(broken)?;
        let name: [u8; 4] = bytes
            .get(at + 4..at + 8)
            .and_then(|name| name.try_into().ok())
            .ok_or(broken)?;
        let (head, length) = match short {
            0 => (8, within.end - at),
            1 => (
                16,
                usize::try_from(number(bytes, at + 8, 8).ok_or(broken)?).map_err(|_| broken)?,
            ),
            length => (8, usize::try_from(length).map_err(|_| broken)?),
        };
        let end = at.checked_add(length).ok_or(broken)?;
        if length < head || end > within.end {
            return Err(broken);
        }
        let inside = at + head..end;
        if OPENED.contains(&&name[..]) {
            walk(bytes, inside, found, deep + 1)?;
        } else if name == *b"moof" {
            // In pieces, as a stream: which piece holds what cannot be told here.
            return Err(Refused::MoreThanSound);
        } else if KEPT.contains(&&name[..]) {
            kept(bytes, name, inside, found)?;
        } else if let Some(emptied) = bytes.get_mut(at + 4..end) {
            emptied.fill(0);
            emptied[..4].copy_from_slice(b"free");
            if short == 1 {
                // The long form of the length stays.
                let long = (length as u64).to_be_bytes();
                emptied[4..12].copy_from_slice(&long);
            }
        }
        at = end;
    }
    Ok(())
}

fn kept(bytes: &mut [u8], name: [u8; 4], inside: Range<usize>, found: &mut Found) -> Result<(), Refused> {
    let broken = Refused::BrokenSound;
    let long = bytes.get(inside.start).copied() == Some(1);
    match &name {
        b"mdat" => found.content = true,
        b"free" | b"skip" | b"wide" => {
            bytes.get_mut(inside).ok_or(broken)?.fill(0);
        }
        b"mvhd" | b"tkhd" | b"mdhd" => {
            let times = inside.start + 4..inside.start + if long { 20 } else { 12 };
            if times.end > inside.end {
                return Err(broken);
            }
            if name == *b"mvhd" {
                let rate = number(bytes, times.end, 4).ok_or(broken)?;
                let samples = number(bytes, times.end + 4, if long { 8 } else { 4 }).ok_or(broken)?;
                found.lasts = Some((samples, u32::try_from(rate).map_err(|_| broken)?));
            }
            bytes.get_mut(times).ok_or(broken)?.fill(0);
        }
        b"hdlr" => {
            let kind = bytes.get(inside.start + 8..inside.start + 12).ok_or(broken)?;
            if kind == b"soun" {
                found.sounds += 1;
            } else {
                found.other_tracks = true;
            }
            // The name of whatever wrote it, to the end of the box.
            if let Some(named) = bytes.get_mut(inside.start + 24..inside.end) {
                named.fill(0);
            }
        }
        _ => {}
    }
    Ok(())
}

/// A whole number of `width` bytes, the first the largest.
fn number(bytes: &[u8], at: usize, width: usize) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(width)?)?;
    Some(part.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}
