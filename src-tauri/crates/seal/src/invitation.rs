//! An invitation, version 1: how two devices that have never met come to know
//! each other by a file and a code on paper, with no network between them.
//!
//! ```text
//!   0   8  "wmarkinv"
//!   8   2  version
//!  10  16  id of the invitation, random
//!  26  24  nonce
//!  50   4  length n
//!  54   n  letter: XChaCha20-Poly1305 under a key made from id and code
//! ```
//!
//! The first 54 bytes are the cipher's associated data. The letter holds
//! whatever the giver tells the guest, the giver's card above all: that only
//! the code opens it is what makes the card believable.
//!
//! Id and code make a device too, the *guest*. Spaces are granted to it like
//! to any other device, and whoever has the code can accept them; its
//! signature under a new device's card is the answer that proves the code to
//! the giver. So the file alone opens nothing and the code alone opens
//! nothing. Whoever has both reads what was granted: they travel apart, and
//! the giver answers an invitation once.

use zeroize::Zeroizing;

use crate::cipher::{self, NONCE, TAG};
use crate::frame::{self, Reader};
use crate::random::draw;
use crate::secret::derive;
use crate::{DeviceKey, MasterKey, Random, RecoveryCode, SealError};

const MAGIC: &[u8; 8] = b"wmarkinv";
const VERSION: u16 = 1;
const HEADER: usize = 54;
/// The most that a letter may say, in bytes.
pub const LARGEST: usize = 1024 * 1024;

/// The guest of an invitation: a device that exists only in its code.
#[must_use]
pub fn guest(id: &[u8; 16], code: &RecoveryCode) -> DeviceKey {
    let secret = derive("waymark 2026-11 guest of an invitation v1", &[id, code.expose()]);
    DeviceKey::of(&MasterKey::from_secret(secret))
}

/// Seals a letter under a code.
///
/// # Errors
/// [`SealError::TooLarge`] above [`LARGEST`]; `NoRandomness`.
pub fn seal_invitation(
    id: &[u8; 16],
    letter: &[u8],
    code: &RecoveryCode,
    random: &mut dyn Random,
) -> Result<Vec<u8>, SealError> {
    let too_large = SealError::TooLarge { limit: LARGEST as u64 };
    if letter.len() > LARGEST {
        return Err(too_large);
    }
    let nonce: [u8; NONCE] = draw(random)?;
    let mut bytes = frame::prefix(MAGIC, VERSION);
    bytes.extend_from_slice(id);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&u32::try_from(letter.len() + TAG).map_err(|_| too_large)?.to_be_bytes());
    let key = derive("waymark 2026-11 letter of an invitation v1", &[id, code.expose()]);
    let sealed = cipher::encrypt(key.expose(), &nonce, &bytes, letter)?;
    bytes.extend_from_slice(&sealed);
    Ok(bytes)
}

/// The id of an invitation, read without its code. Nothing is proved yet.
///
/// # Errors
/// [`SealError::Foreign`], `Newer`, `Torn`.
pub fn invitation_id(bytes: &[u8]) -> Result<[u8; 16], SealError> {
    Reader::open(bytes, MAGIC, VERSION)?.take()
}

/// Opens a letter.
///
/// # Errors
/// [`SealError::WrongKey`] where the code is another's; `Foreign`, `Newer`,
/// `Torn`.
pub fn open_invitation(bytes: &[u8], code: &RecoveryCode) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let mut reader = Reader::open(bytes, MAGIC, VERSION)?;
    let id: [u8; 16] = reader.take()?;
    let nonce = reader.take()?;
    let length = usize::try_from(u32::from_be_bytes(reader.take()?)).map_err(|_| SealError::Torn)?;
    let sealed = reader.take_slice(length)?;
    reader.end()?;
    let bound = bytes.get(..HEADER).ok_or(SealError::Torn)?;
    let key = derive("waymark 2026-11 letter of an invitation v1", &[&id, code.expose()]);
    cipher::decrypt(key.expose(), &nonce, bound, sealed)
}
