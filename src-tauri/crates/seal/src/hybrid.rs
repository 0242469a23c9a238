//! HPKE (RFC 9180) in base mode: a message to the holder of an X25519 key.
//! Who sent it is not HPKE's to say here; grants are signed.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use crate::random::Adapter;
use crate::{Random, SealError, SecretBytes};

/// Length of the key that HPKE sends along.
pub(crate) const ENCAPPED: usize = 32;

/// The public half of a sealing key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealingPublic(pub [u8; 32]);

/// The secret half; wiped when dropped.
pub struct SealingSecret(Box<<X25519HkdfSha256 as Kem>::PrivateKey>);

impl SealingSecret {
    /// The key that follows from a seed (RFC 9180, section 7.1.3).
    #[must_use]
    pub fn from_seed(seed: &SecretBytes) -> Self {
        Self(Box::new(X25519HkdfSha256::derive_keypair(seed.expose()).0))
    }

    /// Its public half.
    #[must_use]
    pub fn public(&self) -> SealingPublic {
        SealingPublic(X25519HkdfSha256::sk_to_pk(&self.0).to_bytes().into())
    }
}

impl std::fmt::Debug for SealingSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealingSecret(…)")
    }
}

/// Seals `message` to `to`. Gives the encapsulated key and the ciphertext,
/// which is sixteen bytes longer than the message.
pub(crate) fn seal_to(
    to: &SealingPublic,
    info: &[u8],
    bound: &[u8],
    message: &[u8],
    random: &mut dyn Random,
) -> Result<([u8; ENCAPPED], Vec<u8>), SealError> {
    let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&to.0).map_err(|_| SealError::Torn)?;
    let mut adapter = Adapter::new(random);
    let sealed = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &public,
        info,
        message,
        bound,
        &mut adapter,
    );
    adapter.finish()?;
    // A public key of small order is the only way to fail here.
    let (encapped, ciphertext) = sealed.map_err(|_| SealError::WrongKey)?;
    Ok((encapped.to_bytes().into(), ciphertext))
}

/// Opens what was sealed to `secret`.
pub(crate) fn open_with(
    secret: &SealingSecret,
    encapped: &[u8; ENCAPPED],
    info: &[u8],
    bound: &[u8],
    ciphertext: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let encapped = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapped).map_err(|_| SealError::Torn)?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &secret.0,
        &encapped,
        info,
        ciphertext,
        bound,
    )
    .map(Zeroizing::new)
    .map_err(|_| SealError::WrongKey)
}
