//! argon2id (RFC 9106): a passphrase becomes a key, at a price.

use argon2::{Algorithm, Argon2, Params, Version};
use minicbor::{Decode, Encode};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::{SealError, SecretBytes};

/// What one guess of a passphrase costs. Stored in the slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Cost {
    /// Memory in KiB.
    #[n(0)]
    pub memory: u32,
    /// Passes over it.
    #[n(1)]
    pub passes: u32,
    /// Lanes.
    #[n(2)]
    pub lanes: u32,
}

impl Cost {
    /// 64 MiB, three passes, one lane: about an eighth of a second.
    pub const STANDARD: Self = Self {
        memory: 64 * 1024,
        passes: 3,
        lanes: 1,
    };
    /// The least that is accepted: for tests, which open many vaults.
    pub const LEAST: Self = Self {
        memory: 64,
        passes: 1,
        lanes: 1,
    };
    /// The most that is accepted from a file, so that a hostile one cannot ask
    /// for a hundred gigabytes or an hour.
    pub const MOST: Self = Self {
        memory: 512 * 1024,
        passes: 12,
        lanes: 4,
    };

    /// Whether a file may ask for this.
    ///
    /// # Errors
    /// [`SealError::TooCostly`] outside the bounds, on either side.
    pub fn check(self) -> Result<(), SealError> {
        let within = |value, least, most| (least..=most).contains(&value);
        let fine = within(self.memory, Self::LEAST.memory, Self::MOST.memory)
            && within(self.passes, Self::LEAST.passes, Self::MOST.passes)
            && within(self.lanes, Self::LEAST.lanes, Self::MOST.lanes);
        if fine { Ok(()) } else { Err(SealError::TooCostly) }
    }
}

/// The key of a passphrase.
///
/// The passphrase is brought to Unicode's composed form (NFC) first: keyboards
/// differ in how they type an `é`, people do not.
pub(crate) fn stretch(passphrase: &str, salt: &[u8; 16], cost: Cost) -> Result<SecretBytes, SealError> {
    cost.check()?;
    let mut composed = Zeroizing::new(String::with_capacity(passphrase.len() * 3 + 16));
    composed.extend(passphrase.nfc());
    let params = Params::new(cost.memory, cost.passes, cost.lanes, Some(32)).map_err(|_| SealError::TooCostly)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(composed.as_bytes(), salt, key.as_mut())
        .map_err(|_| SealError::TooCostly)?;
    Ok(SecretBytes::new(*key))
}
