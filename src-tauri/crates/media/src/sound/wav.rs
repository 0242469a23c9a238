//! WAV: `fmt ` and `data` are copied, every other chunk stays behind
//! (Microsoft RIFF; EBU Tech 3285 keeps origin and place in `bext`).

use super::{Sound, seconds, sound, u16_le, u32_le};
use crate::Refused;

pub(super) fn clean(bytes: &[u8]) -> Result<Sound, Refused> {
    let broken = Refused::BrokenSound;
    let mut format: Option<&[u8]> = None;
    let mut played: Option<&[u8]> = None;
    let mut at = 12;
    while played.is_none() {
        let (Some(name), Some(length)) = (bytes.get(at..at + 4), u32_le(bytes, at + 4)) else {
            break;
        };
        let rest = bytes.get(at + 8..).unwrap_or_default();
        let length = length as usize;
        match name {
            b"fmt " => format = rest.get(..length),
            // A recording that was cut off says more than there is: what came before is kept.
            b"data" => played = Some(rest.get(..length).unwrap_or(rest)),
            _ => {}
        }
        at += 8 + length + length % 2;
    }
    let (format, played) = (format.ok_or(broken)?, played.ok_or(broken)?);
    let (Some(kind), Some(rate), Some(block)) = (u16_le(format, 0), u32_le(format, 4), u16_le(format, 12)) else {
        return Err(broken);
    };
    // PCM, floating point, A-law, µ-law, and "extensible", which says one of these again.
    if ![1, 3, 6, 7, 0xfffe].contains(&kind) || rate == 0 || block == 0 || format.len() > 40 {
        return Err(broken);
    }
    let frames = played.len() / usize::from(block);
    if frames == 0 {
        return Err(broken);
    }
    let played = &played[..frames * usize::from(block)];
    let length = |of: usize| u32::try_from(of).map_err(|_| broken);
    let mut out = Vec::with_capacity(played.len() + 64);
    out.extend(b"RIFF");
    out.extend((length(4 + 8 + format.len() + 8 + played.len() + played.len() % 2)?).to_le_bytes());
    out.extend(b"WAVEfmt ");
    out.extend(length(format.len())?.to_le_bytes());
    out.extend(format);
    out.extend(b"data");
    out.extend(length(played.len())?.to_le_bytes());
    out.extend(played);
    if played.len() % 2 == 1 {
        out.push(0);
    }
    Ok(sound(out, "audio/wav", seconds(frames as u64, rate)))
}
