//! XChaCha20-Poly1305, called in one place. Nonces are 24 random bytes: at
//! that length a collision is out of reach, so no counter has to survive a
//! restored backup.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use crate::SealError;

/// Length of a nonce.
pub(crate) const NONCE: usize = 24;
/// Length of a tag.
pub(crate) const TAG: usize = 16;

/// Encrypts `message`; the tag covers `bound` too.
pub(crate) fn encrypt(key: &[u8; 32], nonce: &[u8; NONCE], bound: &[u8], message: &[u8]) -> Result<Vec<u8>, SealError> {
    XChaCha20Poly1305::new(key.into())
        .encrypt(
            nonce.into(),
            Payload {
                msg: message,
                aad: bound,
            },
        )
        .map_err(|_| SealError::TooLarge {
            limit: message.len() as u64,
        })
}

/// Decrypts, or gives [`SealError::WrongKey`] where key, nonce, `bound` or
/// ciphertext is not what it was.
pub(crate) fn decrypt(
    key: &[u8; 32],
    nonce: &[u8; NONCE],
    bound: &[u8],
    ciphertext: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    XChaCha20Poly1305::new(key.into())
        .decrypt(
            nonce.into(),
            Payload {
                msg: ciphertext,
                aad: bound,
            },
        )
        .map(Zeroizing::new)
        .map_err(|_| SealError::WrongKey)
}
