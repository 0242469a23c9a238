//! Where randomness comes from: the system in earnest, a seed in a test.

use zeroize::Zeroize;

use crate::SealError;

/// A source of random bytes, handed in by the caller.
pub trait Random {
    /// Fills the bytes.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`] where the source failed.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), SealError>;
}

/// Draws `N` bytes.
pub(crate) fn draw<const N: usize>(random: &mut dyn Random) -> Result<[u8; N], SealError> {
    let mut bytes = [0; N];
    random.fill(&mut bytes)?;
    Ok(bytes)
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Random for System {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), SealError> {
        getrandom::fill(bytes).map_err(|_| SealError::NoRandomness)
    }
}

/// Bytes that follow from a seed: for test vectors and simulators, never for
/// a key that guards a person's words.
pub struct Seeded(blake3::OutputReader);

impl Seeded {
    /// Starts from a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("waymark 2026-11 seeded randomness of tests v1");
        hasher.update(&seed.to_be_bytes());
        Self(hasher.finalize_xof())
    }
}

impl Random for Seeded {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), SealError> {
        self.0.fill(bytes);
        Ok(())
    }
}

/// Hands a [`Random`] to HPKE, whose trait cannot fail. A failure is kept, and
/// whatever was made meanwhile must be thrown away: see [`Adapter::finish`].
pub(crate) struct Adapter<'a> {
    inner: &'a mut dyn Random,
    failed: Option<SealError>,
}

impl<'a> Adapter<'a> {
    pub(crate) fn new(inner: &'a mut dyn Random) -> Self {
        Self { inner, failed: None }
    }

    /// The failure, if one happened since the start.
    pub(crate) fn finish(self) -> Result<(), SealError> {
        self.failed.map_or(Ok(()), Err)
    }
}

impl hpke::rand_core::TryRng for Adapter<'_> {
    type Error = hpke::rand_core::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Self::Error> {
        if let Err(error) = self.inner.fill(into) {
            into.zeroize();
            self.failed = Some(error);
        }
        Ok(())
    }
}

impl hpke::rand_core::TryCryptoRng for Adapter<'_> {}
