//! The master key of a vault, and the keys made from it.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{Random, SealError};

/// Thirty-two secret bytes, wiped when dropped and never shown. They stand on
/// the heap: whatever holds them can be moved, and leaves no copy behind on a
/// stack that nobody wipes.
#[derive(Clone)]
pub struct SecretBytes(Box<[u8; 32]>);

impl Drop for SecretBytes {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}

impl ZeroizeOnDrop for SecretBytes {}

impl SecretBytes {
    /// Takes the bytes.
    #[must_use]
    pub fn new(mut bytes: [u8; 32]) -> Self {
        let secret = Self::filled(|kept| kept.copy_from_slice(&bytes));
        bytes.zeroize();
        secret
    }

    /// Has them written where they stay.
    fn filled(fill: impl FnOnce(&mut [u8; 32])) -> Self {
        let mut secret = Self(Box::new([0; 32]));
        fill(&mut secret.0);
        secret
    }

    /// Draws them.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub fn random(random: &mut dyn Random) -> Result<Self, SealError> {
        let mut secret = Self(Box::new([0; 32]));
        random.fill(secret.0.as_mut_slice())?;
        Ok(secret)
    }

    /// Shows them to a caller that must have them: a cipher, or the key pragma
    /// of a database.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for SecretBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretBytes(…)")
    }
}

/// The one secret of a vault. All its other secrets follow from it, so that
/// changing a passphrase rewrites a slot and nothing else.
#[derive(Clone, Debug)]
pub struct MasterKey(SecretBytes);

/// What a sub-key is for. Each has a context of its own, frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Encrypts the main database.
    MainDatabase,
    /// Encrypts the database of group fields (E3).
    GroupsDatabase,
    /// Wraps the keys of spaces where they lie in the database.
    SpaceKeys,
    /// The seed of the device's signing key.
    DeviceSigning,
    /// The seed of the device's sealing key.
    DeviceSealing,
}

impl Purpose {
    const fn context(self) -> &'static str {
        match self {
            Self::MainDatabase => "waymark 2026-11 vault main database v1",
            Self::GroupsDatabase => "waymark 2026-11 vault groups database v1",
            Self::SpaceKeys => "waymark 2026-11 vault space keys v1",
            Self::DeviceSigning => "waymark 2026-11 vault device signing v1",
            Self::DeviceSealing => "waymark 2026-11 vault device sealing v1",
        }
    }
}

impl MasterKey {
    /// A new one.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub fn random(random: &mut dyn Random) -> Result<Self, SealError> {
        SecretBytes::random(random).map(Self)
    }

    pub(crate) fn from_secret(secret: SecretBytes) -> Self {
        Self(secret)
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Result<Self, SealError> {
        let bytes: &[u8; 32] = bytes.try_into().map_err(|_| SealError::Torn)?;
        Ok(Self(SecretBytes::filled(|kept| kept.copy_from_slice(bytes))))
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// The key for a purpose (BLAKE3 in its key derivation mode).
    #[must_use]
    pub fn subkey(&self, purpose: Purpose) -> SecretBytes {
        derive(purpose.context(), &[self.expose()])
    }
}

/// BLAKE3's key derivation over the parts, in order.
pub(crate) fn derive(context: &'static str, parts: &[&[u8]]) -> SecretBytes {
    let mut hasher = blake3::Hasher::new_derive_key(context);
    for part in parts {
        hasher.update(part);
    }
    let secret = SecretBytes::filled(|kept| hasher.finalize_xof().fill(kept));
    hasher.reset();
    secret
}
