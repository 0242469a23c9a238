//! The envelope, version 1: some changes of one space, compressed, encrypted,
//! signed, and chained to the envelope before it in its feed.
//!
//! ```text
//!   0   8  "wmarkenv"
//!   8   2  version
//!  10  16  space
//!  26   4  epoch of the space's key
//!  30  16  feed: one run of the app on one device
//!  46   8  sequence in the feed and space, from 0
//!  54  32  name of the envelope before it, zeros where there is none
//!  86  16  device that sealed it
//! 102  24  nonce
//! 126   4  length n of the ciphertext
//! 130   n  ciphertext: XChaCha20-Poly1305 over zstd over CBOR [ bytes, … ]
//!   …  64  Ed25519 signature of the device over everything before
//! ```
//!
//! The first 130 bytes are the cipher's associated data. The name of an
//! envelope is the BLAKE3 hash of all its bytes: two that say the same are
//! one, and no number can be used twice. What a change is, this file does not
//! know.

use std::fmt;
use std::io::Read;
use std::str::FromStr;

use zeroize::Zeroizing;

use crate::cipher::{self, NONCE, TAG};
use crate::device::SIGNATURE;
use crate::frame::{self, Reader};
use crate::random::draw;
use crate::{DeviceCard, DeviceKey, Random, SealError, SpaceKey};

const MAGIC: &[u8; 8] = b"wmarkenv";
const VERSION: u16 = 1;
/// Length of the header, the cipher's associated data.
const HEADER: usize = 130;
/// The largest envelope in bytes.
pub const LARGEST: usize = 16 * 1024 * 1024;
/// The most its changes may weigh together, before compression.
pub const LARGEST_BODY: usize = 64 * 1024 * 1024;
/// The most changes in one.
pub const MOST_CHANGES: u64 = 100_000;
/// zstd's level and the largest window, as a power of two, that is accepted.
const LEVEL: i32 = 3;
const WINDOW: u32 = 24;

/// The name of an envelope: the BLAKE3 hash of its bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnvelopeName(pub [u8; 32]);

impl EnvelopeName {
    /// The name of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }
}

impl fmt::Display for EnvelopeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl fmt::Debug for EnvelopeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for EnvelopeName {
    type Err = SealError;

    fn from_str(text: &str) -> Result<Self, SealError> {
        blake3::Hash::from_hex(text)
            .map(|hash| Self(*hash.as_bytes()))
            .map_err(|_| SealError::Torn)
    }
}

/// What an envelope says on its outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The space.
    pub space: [u8; 16],
    /// The epoch of the space's key.
    pub epoch: u32,
    /// The feed.
    pub feed: [u8; 16],
    /// Its place in the feed and space, from 0.
    pub sequence: u64,
    /// The one before it; none for the first.
    pub previous: Option<EnvelopeName>,
    /// The device that sealed it.
    pub device: [u8; 16],
}

/// Where a new envelope stands in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The feed.
    pub feed: [u8; 16],
    /// Its place in the feed and space, from 0.
    pub sequence: u64,
    /// The one before it; none for the first.
    pub previous: Option<EnvelopeName>,
}

/// A sealed envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its name.
    pub name: EnvelopeName,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// An opened envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its name.
    pub name: EnvelopeName,
    /// Its outside, now proved.
    pub header: Header,
    /// The changes in order.
    pub changes: Vec<Vec<u8>>,
}

/// Seals changes.
///
/// # Errors
/// [`SealError::TooLarge`] above [`LARGEST_BODY`], [`LARGEST`] or
/// [`MOST_CHANGES`]; `NoRandomness`.
pub fn seal_envelope(
    place: &Place,
    changes: &[Vec<u8>],
    key: &SpaceKey,
    device: &DeviceKey,
    random: &mut dyn Random,
) -> Result<Sealed, SealError> {
    let body = pack(changes)?;
    let compressed = Zeroizing::new(zstd::bulk::compress(&body, LEVEL)?);
    seal_compressed(place, &compressed, key, device, random)
}

/// All of sealing that follows from its inputs. Compression is left out: a
/// later zstd may compress better, and every result of it opens.
pub(crate) fn seal_compressed(
    place: &Place,
    compressed: &[u8],
    key: &SpaceKey,
    device: &DeviceKey,
    random: &mut dyn Random,
) -> Result<Sealed, SealError> {
    let too_large = SealError::TooLarge { limit: LARGEST as u64 };
    if compressed.len() > LARGEST - HEADER - TAG - SIGNATURE {
        return Err(too_large);
    }
    let nonce: [u8; NONCE] = draw(random)?;
    let length = u32::try_from(compressed.len() + TAG).map_err(|_| too_large)?;
    let mut bytes = frame::prefix(MAGIC, VERSION);
    bytes.extend_from_slice(&key.space);
    bytes.extend_from_slice(&key.epoch.to_be_bytes());
    bytes.extend_from_slice(&place.feed);
    bytes.extend_from_slice(&place.sequence.to_be_bytes());
    bytes.extend_from_slice(&place.previous.map_or([0; 32], |name| name.0));
    bytes.extend_from_slice(&device.card().id);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&length.to_be_bytes());
    let ciphertext = cipher::encrypt(key.expose(), &nonce, &bytes, compressed)?;
    bytes.extend_from_slice(&ciphertext);
    let signature = device.sign(&bytes);
    bytes.extend_from_slice(&signature);
    Ok(Sealed {
        name: EnvelopeName::of(&bytes),
        bytes,
    })
}

struct Parts<'a> {
    header: Header,
    nonce: [u8; NONCE],
    bound: &'a [u8],
    ciphertext: &'a [u8],
    signed: &'a [u8],
    signature: [u8; SIGNATURE],
}

fn parts(bytes: &[u8]) -> Result<Parts<'_>, SealError> {
    let mut reader = Reader::open(bytes, MAGIC, VERSION)?;
    if bytes.len() > LARGEST {
        return Err(SealError::TooLarge { limit: LARGEST as u64 });
    }
    let space = reader.take()?;
    let epoch = u32::from_be_bytes(reader.take()?);
    let feed = reader.take()?;
    let sequence = u64::from_be_bytes(reader.take()?);
    let previous: [u8; 32] = reader.take()?;
    let device = reader.take()?;
    let nonce = reader.take()?;
    let length = u32::from_be_bytes(reader.take()?);
    let bound = bytes.get(..HEADER).ok_or(SealError::Torn)?;
    let ciphertext = reader.take_slice(usize::try_from(length).map_err(|_| SealError::Torn)?)?;
    let signed = bytes.get(..HEADER + ciphertext.len()).ok_or(SealError::Torn)?;
    let signature = reader.take()?;
    reader.end()?;
    let previous = (previous != [0; 32]).then_some(EnvelopeName(previous));
    // The first of a chain has none before it; every other has one.
    if previous.is_none() != (sequence == 0) {
        return Err(SealError::Torn);
    }
    let header = Header {
        space,
        epoch,
        feed,
        sequence,
        previous,
        device,
    };
    Ok(Parts {
        header,
        nonce,
        bound,
        ciphertext,
        signed,
        signature,
    })
}

/// Reads the outside of an envelope, so that key and card can be looked up.
/// Nothing is proved yet.
///
/// # Errors
/// [`SealError::Foreign`], `Newer`, `Torn`, `TooLarge`.
pub fn envelope_header(bytes: &[u8]) -> Result<Header, SealError> {
    parts(bytes).map(|parts| parts.header)
}

/// Checks that the device of `card` made it, without the space's key.
///
/// # Errors
/// [`SealError::BadSignature`], and those of [`envelope_header`].
pub fn verify_envelope(bytes: &[u8], card: &DeviceCard) -> Result<Header, SealError> {
    verified(bytes, card).map(|parts| parts.header)
}

fn verified<'a>(bytes: &'a [u8], card: &DeviceCard) -> Result<Parts<'a>, SealError> {
    let parts = parts(bytes)?;
    if parts.header.device != card.id {
        return Err(SealError::BadSignature);
    }
    card.verify(parts.signed, &parts.signature)?;
    Ok(parts)
}

/// Opens an envelope: the signature first, then the cipher, then what is in it.
///
/// # Errors
/// [`SealError::BadSignature`] where the device did not make it; `WrongKey`
/// where the key is of another space or epoch or does not fit; `TooLarge`
/// where it would unpack to too much; and those of [`envelope_header`].
pub fn open_envelope(bytes: &[u8], key: &SpaceKey, card: &DeviceCard) -> Result<Opened, SealError> {
    let parts = verified(bytes, card)?;
    if parts.header.space != key.space || parts.header.epoch != key.epoch {
        return Err(SealError::WrongKey);
    }
    let compressed = cipher::decrypt(key.expose(), &parts.nonce, parts.bound, parts.ciphertext)?;
    let changes = unpack(&decompress(&compressed)?)?;
    Ok(Opened {
        name: EnvelopeName::of(bytes),
        header: parts.header,
        changes,
    })
}

fn pack(changes: &[Vec<u8>]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let count = changes.len() as u64;
    if count > MOST_CHANGES {
        return Err(SealError::TooLarge { limit: MOST_CHANGES });
    }
    let weight: usize = changes.iter().map(|change| change.len() + 9).sum();
    if weight > LARGEST_BODY - 9 {
        return Err(SealError::TooLarge {
            limit: LARGEST_BODY as u64,
        });
    }
    let mut encoder = minicbor::Encoder::new(Vec::with_capacity(weight + 9));
    // Writing to a vector cannot fail.
    let _ = encoder.array(count);
    for change in changes {
        let _ = encoder.bytes(change);
    }
    Ok(Zeroizing::new(encoder.into_writer()))
}

fn decompress(compressed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let mut decoder = zstd::stream::read::Decoder::with_buffer(compressed).map_err(|_| SealError::Torn)?;
    decoder.window_log_max(WINDOW).map_err(|_| SealError::Torn)?;
    let mut body = Zeroizing::new(Vec::new());
    let limit = LARGEST_BODY as u64;
    decoder
        .take(limit + 1)
        .read_to_end(&mut body)
        .map_err(|_| SealError::Torn)?;
    if body.len() as u64 > limit {
        Err(SealError::TooLarge { limit })
    } else {
        Ok(body)
    }
}

fn unpack(body: &[u8]) -> Result<Vec<Vec<u8>>, SealError> {
    let mut decoder = minicbor::Decoder::new(body);
    let count = decoder.array().map_err(|_| SealError::Torn)?.ok_or(SealError::Torn)?;
    if count > MOST_CHANGES {
        return Err(SealError::TooLarge { limit: MOST_CHANGES });
    }
    let mut changes = Vec::new();
    for _ in 0..count {
        changes.push(decoder.bytes().map_err(|_| SealError::Torn)?.to_vec());
    }
    if decoder.position() == body.len() {
        Ok(changes)
    } else {
        Err(SealError::Torn)
    }
}
