//! The key of a space, and the grant that hands it to another device.
//!
//! A grant, version 1:
//!
//! ```text
//!   0   8  "wmarkgrt"
//!   8   2  version
//!  10  16  space
//!  26   4  epoch
//!  30  16  device that grants
//!  46  16  device that receives
//!  62   2  length n of what is sealed
//!  64  32  encapsulated key (HPKE)
//!  96   n  sealed: 32 bytes of key, then what the giver says about the space
//!   …  64  Ed25519 signature of the giver over everything before
//! ```
//!
//! The first 64 bytes are HPKE's associated data.

use std::fmt;

use crate::cipher::{self, NONCE, TAG};
use crate::device::SIGNATURE;
use crate::frame::{self, Reader};
use crate::hybrid;
use crate::random::draw;
use crate::secret::derive;
use crate::{DeviceCard, DeviceKey, Random, SealError, SecretBytes};

const MAGIC: &[u8; 8] = b"wmarkgrt";
const VERSION: u16 = 1;
const INFO: &[u8] = b"waymark 2026-11 grant of a space v1";
/// The most that can be said about a space in a grant.
const MOST_ABOUT: usize = 1024;

/// The key of a space in one epoch. Removing a member turns the epoch.
#[derive(Clone, Debug)]
pub struct SpaceKey {
    /// The space.
    pub space: [u8; 16],
    /// The epoch, from 1.
    pub epoch: u32,
    key: SecretBytes,
}

/// What names a key and gives nothing of it away: the first sixteen bytes of a
/// hash of it. Two members can make two keys of one number, by accident or to
/// do harm, so a number alone does not say which key is meant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyMark(pub [u8; 16]);

impl fmt::Display for KeyMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl SpaceKey {
    /// A new key for a space.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub fn random(space: [u8; 16], epoch: u32, random: &mut dyn Random) -> Result<Self, SealError> {
        Ok(Self {
            space,
            epoch,
            key: SecretBytes::random(random)?,
        })
    }

    /// From bytes that were kept.
    #[must_use]
    pub fn from_secret(space: [u8; 16], epoch: u32, key: SecretBytes) -> Self {
        Self { space, epoch, key }
    }

    /// What names it.
    #[must_use]
    pub fn mark(&self) -> KeyMark {
        let parts = [self.space.as_slice(), &self.epoch.to_be_bytes(), self.expose()];
        let whole = derive("waymark 2026-11 mark of a space key v1", &parts);
        let mut mark = KeyMark([0; 16]);
        mark.0.copy_from_slice(&whole.expose()[..16]);
        mark
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.key.expose()
    }

    /// The key wrapped under another, to lie in a database: nonce, then
    /// ciphertext, bound to space and epoch.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub fn wrap(&self, under: &SecretBytes, random: &mut dyn Random) -> Result<Vec<u8>, SealError> {
        let nonce: [u8; NONCE] = draw(random)?;
        let wrapped = cipher::encrypt(under.expose(), &nonce, &self.bound(), self.expose())?;
        Ok([nonce.as_slice(), &wrapped].concat())
    }

    /// The key out of its wrapping.
    ///
    /// # Errors
    /// [`SealError::WrongKey`], [`SealError::Torn`].
    pub fn unwrap(space: [u8; 16], epoch: u32, wrapped: &[u8], under: &SecretBytes) -> Result<Self, SealError> {
        let (nonce, ciphertext) = wrapped.split_first_chunk::<NONCE>().ok_or(SealError::Torn)?;
        let empty = Self::from_secret(space, epoch, SecretBytes::new([0; 32]));
        let key = cipher::decrypt(under.expose(), nonce, &empty.bound(), ciphertext)?;
        let key: [u8; 32] = key.as_slice().try_into().map_err(|_| SealError::Torn)?;
        Ok(Self::from_secret(space, epoch, SecretBytes::new(key)))
    }

    fn bound(&self) -> Vec<u8> {
        let mut bytes = b"waymark 2026-11 space key v1".to_vec();
        bytes.extend_from_slice(&self.space);
        bytes.extend_from_slice(&self.epoch.to_be_bytes());
        bytes
    }
}

/// What a grant gives.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The key.
    pub key: SpaceKey,
    /// What the giver says about the space: the vault's to read.
    pub about: Vec<u8>,
    /// The device that gave it.
    pub from: [u8; 16],
}

/// Grants a space to a device.
///
/// # Errors
/// [`SealError::TooLarge`] for more than 1,024 bytes about the space;
/// `WrongKey` for a card whose sealing key nobody can hold.
pub fn grant_space(
    key: &SpaceKey,
    about: &[u8],
    from: &DeviceKey,
    to: &DeviceCard,
    random: &mut dyn Random,
) -> Result<Vec<u8>, SealError> {
    if about.len() > MOST_ABOUT {
        return Err(SealError::TooLarge {
            limit: MOST_ABOUT as u64,
        });
    }
    let message = zeroize::Zeroizing::new([key.expose().as_slice(), about].concat());
    let length = u16::try_from(message.len() + TAG).map_err(|_| SealError::TooLarge {
        limit: MOST_ABOUT as u64,
    })?;
    let mut bytes = frame::prefix(MAGIC, VERSION);
    bytes.extend_from_slice(&key.space);
    bytes.extend_from_slice(&key.epoch.to_be_bytes());
    bytes.extend_from_slice(&from.card().id);
    bytes.extend_from_slice(&to.id);
    bytes.extend_from_slice(&length.to_be_bytes());
    let (encapped, sealed) = hybrid::seal_to(&to.sealing, INFO, &bytes, &message, random)?;
    bytes.extend_from_slice(&encapped);
    bytes.extend_from_slice(&sealed);
    let signature = from.sign(&bytes);
    bytes.extend_from_slice(&signature);
    Ok(bytes)
}

/// Reads which device made a grant, so that its card can be looked up. Nothing
/// is proved yet.
///
/// # Errors
/// [`SealError::Foreign`], `Newer`, `Torn`.
pub fn grant_giver(bytes: &[u8]) -> Result<[u8; 16], SealError> {
    let mut reader = Reader::open(bytes, MAGIC, VERSION)?;
    reader.take::<20>()?;
    reader.take()
}

/// Reads which device a grant is for. Nothing is proved yet.
///
/// # Errors
/// [`SealError::Foreign`], `Newer`, `Torn`.
pub fn grant_receiver(bytes: &[u8]) -> Result<[u8; 16], SealError> {
    let mut reader = Reader::open(bytes, MAGIC, VERSION)?;
    reader.take::<36>()?;
    reader.take()
}

/// Accepts a grant made to this device by the device of `giver`.
///
/// # Errors
/// [`SealError::BadSignature`] where the giver did not make it; `WrongKey`
/// where it is for another device; `Foreign`, `Newer`, `Torn`.
pub fn accept_grant(bytes: &[u8], to: &DeviceKey, giver: &DeviceCard) -> Result<Grant, SealError> {
    let mut reader = Reader::open(bytes, MAGIC, VERSION)?;
    let space = reader.take()?;
    let epoch = u32::from_be_bytes(reader.take()?);
    let from: [u8; 16] = reader.take()?;
    let receiver: [u8; 16] = reader.take()?;
    let length = usize::from(u16::from_be_bytes(reader.take()?));
    if !(32 + TAG..=32 + TAG + MOST_ABOUT).contains(&length) {
        return Err(SealError::Torn);
    }
    let bound = bytes.get(..bytes.len() - reader.left()).ok_or(SealError::Torn)?;
    let encapped = reader.take()?;
    let sealed = reader.take_slice(length)?;
    let signature: [u8; SIGNATURE] = reader.take()?;
    reader.end()?;
    let signed = bytes.get(..bytes.len() - SIGNATURE).ok_or(SealError::Torn)?;
    if from != giver.id {
        return Err(SealError::BadSignature);
    }
    giver.verify(signed, &signature)?;
    if receiver != to.card().id {
        return Err(SealError::WrongKey);
    }
    let message = hybrid::open_with(to.sealing(), &encapped, INFO, bound, sealed)?;
    let (key, about) = message.split_first_chunk::<32>().ok_or(SealError::Torn)?;
    Ok(Grant {
        key: SpaceKey::from_secret(space, epoch, SecretBytes::new(*key)),
        about: about.to_vec(),
        from,
    })
}
