//! A statement, version 1: something that a device says and signs, in clear.
//!
//! ```text
//!   0   8  "wmarksay"
//!   8   2  version
//!  10  16  device that says it
//!  26   1  what it is about: a number that the caller gives
//!  27   4  length n
//!  31   n  what it says
//!   …  64  Ed25519 signature of the device over everything before
//! ```

use crate::device::SIGNATURE;
use crate::frame::{self, Reader};
use crate::{DeviceCard, DeviceKey, SealError};

const MAGIC: &[u8; 8] = b"wmarksay";
const VERSION: u16 = 1;
/// The most that one statement may say, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// Says and signs something.
///
/// # Errors
/// [`SealError::TooLarge`] above [`LARGEST`].
pub fn make_statement(about: u8, body: &[u8], device: &DeviceKey) -> Result<Vec<u8>, SealError> {
    let too_large = SealError::TooLarge { limit: LARGEST as u64 };
    if body.len() > LARGEST {
        return Err(too_large);
    }
    let mut bytes = frame::prefix(MAGIC, VERSION);
    bytes.extend_from_slice(&device.card().id);
    bytes.push(about);
    bytes.extend_from_slice(&u32::try_from(body.len()).map_err(|_| too_large)?.to_be_bytes());
    bytes.extend_from_slice(body);
    let signature = device.sign(&bytes);
    bytes.extend_from_slice(&signature);
    Ok(bytes)
}

/// Which device a statement names, so that its card can be looked up. Nothing
/// is proved yet.
///
/// # Errors
/// [`SealError::Foreign`], `Newer`, `Torn`.
pub fn statement_device(bytes: &[u8]) -> Result<[u8; 16], SealError> {
    Reader::open(bytes, MAGIC, VERSION)?.take()
}

/// What the device of `card` said about `about`.
///
/// # Errors
/// [`SealError::BadSignature`] where it did not say this; `Foreign`, `Newer`,
/// `Torn`, `TooLarge`.
pub fn read_statement<'a>(bytes: &'a [u8], about: u8, card: &DeviceCard) -> Result<&'a [u8], SealError> {
    let mut reader = Reader::open(bytes, MAGIC, VERSION)?;
    if bytes.len() > LARGEST + 128 {
        return Err(SealError::TooLarge { limit: LARGEST as u64 });
    }
    let device: [u8; 16] = reader.take()?;
    let [found] = reader.take()?;
    let length = usize::try_from(u32::from_be_bytes(reader.take()?)).map_err(|_| SealError::Torn)?;
    let body = reader.take_slice(length)?;
    let signature: [u8; SIGNATURE] = reader.take()?;
    reader.end()?;
    let signed = bytes.get(..bytes.len() - SIGNATURE).ok_or(SealError::Torn)?;
    if device != card.id || found != about {
        return Err(SealError::BadSignature);
    }
    card.verify(signed, &signature)?;
    Ok(body)
}
