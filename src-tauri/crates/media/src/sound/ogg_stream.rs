//! Ogg: the pages of one Vorbis or Opus stream are copied, with an empty
//! packet of comments in place of the file's own (RFC 3533; Xiph, Vorbis I,
//! section 5; RFC 7845, section 5.2).

use super::{Sound, seconds, sound, u16_le, u32_le};
use crate::Refused;

/// A page's head before its table of segments.
const HEAD: usize = 27;
/// Flag: the page goes on with a packet of the page before.
const GOES_ON: u8 = 1;
/// Flag: the stream's last page.
const LAST: u8 = 4;

/// Which codec, with what its length is counted by.
enum Codec {
    Vorbis { rate: u32 },
    Opus { skip: u64 },
}

/// A page as it stands in the file.
struct Page<'a> {
    flags: u8,
    granule: u64,
    serial: u32,
    segments: &'a [u8],
    body: &'a [u8],
}

pub(super) fn clean(bytes: &[u8]) -> Result<Sound, Refused> {
    let broken = Refused::BrokenSound;
    let mut rest = bytes;
    let first = page(&mut rest).ok_or(broken)?;
    let codec = codec(first.body)?;
    let serial = first.serial;
    let mut out = Vec::with_capacity(bytes.len());
    let mut number = 0;
    let mut put = |page: &Page<'_>| {
        write(&mut out, page, number);
        number += 1;
    };
    put(&first);

    // The packets of the head: comments, and for Vorbis the set-up after them.
    // They end with a page, and the sound begins on the next.
    let wanted = match codec {
        Codec::Vorbis { .. } => 2,
        Codec::Opus { .. } => 1,
    };
    let mut packets: Vec<Vec<u8>> = Vec::new();
    let mut open = Vec::new();
    while packets.len() < wanted {
        let page = page(&mut rest).ok_or(broken)?;
        if page.serial != serial {
            // A film, or something beside the sound, begins with its own first page.
            return Err(Refused::MoreThanSound);
        }
        let mut at = 0;
        for &length in page.segments {
            let end = at + usize::from(length);
            open.extend(&page.body[at..end]);
            at = end;
            if length < 255 {
                packets.push(std::mem::take(&mut open));
            }
        }
    }
    if packets.len() != wanted || !open.is_empty() {
        return Err(broken);
    }
    packets[0] = no_comments(&codec, &packets[0]).ok_or(broken)?;
    for page in head_pages(serial, &packets) {
        put(&page.as_page());
    }

    let mut reached = 0;
    while let Some(page) = page(&mut rest) {
        if page.serial != serial {
            // Another recording after this one.
            continue;
        }
        // All ones means that no packet ends on the page.
        if page.granule != u64::MAX {
            reached = reached.max(page.granule);
        }
        put(&page);
        if page.flags & LAST != 0 {
            break;
        }
    }
    let (samples, rate) = match codec {
        Codec::Vorbis { rate } => (reached, rate),
        Codec::Opus { skip } => (reached.saturating_sub(skip), 48_000),
    };
    if samples == 0 {
        return Err(broken);
    }
    Ok(sound(out, "audio/ogg", seconds(samples, rate)))
}

fn codec(head: &[u8]) -> Result<Codec, Refused> {
    let broken = Refused::BrokenSound;
    if head.starts_with(b"\x01vorbis") {
        let rate = u32_le(head, 12).filter(|rate| *rate > 0).ok_or(broken)?;
        Ok(Codec::Vorbis { rate })
    } else if head.starts_with(b"OpusHead") {
        Ok(Codec::Opus {
            skip: u64::from(u16_le(head, 10).ok_or(broken)?),
        })
    } else {
        // A film, or a codec that web views do not play.
        Err(Refused::MoreThanSound)
    }
}

/// The next whole page with the right sum; nothing where the file stops.
fn page<'a>(rest: &mut &'a [u8]) -> Option<Page<'a>> {
    let bytes = *rest;
    let head = bytes.get(..HEAD).filter(|head| head.starts_with(b"OggS\0"))?;
    let count = usize::from(head[26]);
    let segments = bytes.get(HEAD..HEAD + count)?;
    let length: usize = segments.iter().map(|length| usize::from(*length)).sum();
    let body = bytes.get(HEAD + count..HEAD + count + length)?;
    let whole = &bytes[..HEAD + count + length];
    let said = u32_le(head, 22)?;
    let summed = sum(&[&whole[..22], &[0; 4], &whole[26..]]);
    if said != summed {
        return None;
    }
    *rest = &bytes[whole.len()..];
    Some(Page {
        flags: head[5],
        granule: u64::from_le_bytes(head[6..14].try_into().ok()?),
        serial: u32_le(head, 14)?,
        segments,
        body,
    })
}

fn write(out: &mut Vec<u8>, page: &Page<'_>, number: u32) {
    let begins = out.len();
    out.extend(b"OggS\0");
    out.push(page.flags);
    out.extend(page.granule.to_le_bytes());
    out.extend(page.serial.to_le_bytes());
    out.extend(number.to_le_bytes());
    out.extend([0; 4]);
    out.push(u8::try_from(page.segments.len()).unwrap_or(u8::MAX));
    out.extend(page.segments);
    out.extend(page.body);
    let summed = sum(&[&out[begins..]]);
    out[begins + 22..begins + 26].copy_from_slice(&summed.to_le_bytes());
}

/// A page of the head, made here.
struct Made {
    serial: u32,
    goes_on: bool,
    segments: Vec<u8>,
    body: Vec<u8>,
}

impl Made {
    fn as_page(&self) -> Page<'_> {
        Page {
            flags: if self.goes_on { GOES_ON } else { 0 },
            granule: 0,
            serial: self.serial,
            segments: &self.segments,
            body: &self.body,
        }
    }
}

/// Packets laid out in pages of at most 255 segments.
fn head_pages(serial: u32, packets: &[Vec<u8>]) -> Vec<Made> {
    let mut pages: Vec<Made> = Vec::new();
    for packet in packets {
        // A packet whose length is a multiple of 255 ends with an empty segment.
        for nth in 0..=packet.len() / 255 {
            let part = &packet[nth * 255..packet.len().min(nth * 255 + 255)];
            let full = pages.last().is_none_or(|page| page.segments.len() == 255);
            if full {
                pages.push(Made {
                    serial,
                    goes_on: nth > 0,
                    segments: Vec::new(),
                    body: Vec::new(),
                });
            }
            if let Some(page) = pages.last_mut() {
                page.segments.push(u8::try_from(part.len()).unwrap_or(u8::MAX));
                page.body.extend(part);
            }
        }
    }
    pages
}

fn no_comments(codec: &Codec, was: &[u8]) -> Option<Vec<u8>> {
    let (magic, end): (&[u8], &[u8]) = match codec {
        Codec::Vorbis { .. } => (b"\x03vorbis", &[1]),
        Codec::Opus { .. } => (b"OpusTags", &[]),
    };
    was.starts_with(magic).then(|| {
        let mut empty = magic.to_vec();
        empty.extend([0; 8]);
        empty.extend(end);
        empty
    })
}

/// The sum of a page: CRC-32 with 0x04c11db7, from the top bit, without
/// inversion.
fn sum(parts: &[&[u8]]) -> u32 {
    parts.iter().flat_map(|part| part.iter()).fold(0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte) << 24, |crc, _| {
            if crc & 0x8000_0000 == 0 {
                crc << 1
            } else {
                crc << 1 ^ 0x04c1_1db7
            }
        })
    })
}
