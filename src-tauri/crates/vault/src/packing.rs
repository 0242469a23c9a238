//! A pack: content that leaves for strangers, under a code on paper (H6).
//!
//! The content is sealed as an attachment is, under a key of its own; key and
//! name stand in a letter that only the code opens, as an invitation's does
//! (see [`seal::invitation`]). So the file alone opens nothing, and the code
//! alone opens nothing.

use seal::{BlobName, RecoveryCode, SealError, SecretBytes};

use crate::error::Part;
use crate::{Vault, VaultError};

/// A pack that was made.
pub struct Packed {
    /// The code, for paper. It is kept nowhere.
    pub code: RecoveryCode,
    /// The sealed letter.
    pub letter: Vec<u8>,
    /// The sealed content.
    pub sealed: Vec<u8>,
}

impl Vault {
    /// Seals content under a code that is drawn for it.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`].
    pub fn pack(&mut self, content: &[u8]) -> Result<Packed, VaultError> {
        let of_seal = |error| VaultError::of_seal(error, Part::Main);
        let (id, space) = (self.draw_id()?, self.draw_id()?);
        let random = self.random.as_mut();
        let code = RecoveryCode::random(random).map_err(of_seal)?;
        let secret = SecretBytes::random(random).map_err(of_seal)?;
        let mut letter = zeroize::Zeroizing::new(secret.expose().to_vec());
        let key = seal::SpaceKey::from_secret(space, 1, secret);
        let mut sealed = Vec::with_capacity(content.len() + content.len() / 64 + 1024);
        let (name, _) = seal::seal_blob(content, &mut sealed, &key, random).map_err(of_seal)?;
        letter.extend_from_slice(&space);
        letter.extend_from_slice(&name.0);
        let letter = seal::seal_invitation(&id, &letter, &code, random).map_err(of_seal)?;
        Ok(Packed { code, letter, sealed })
    }
}

/// Opens a pack.
///
/// # Errors
/// [`VaultError::WrongRecovery`] where the code is another's; `Foreign`,
/// `Newer`; `Damaged` where the content is not what the letter names.
pub fn open_pack(letter: &[u8], sealed: &[u8], code: &RecoveryCode) -> Result<Vec<u8>, VaultError> {
    let of_seal = |error| match error {
        SealError::WrongKey => VaultError::WrongRecovery,
        SealError::Foreign => VaultError::Foreign,
        other => VaultError::of_seal(other, Part::Invitation),
    };
    let letter = seal::open_invitation(letter, code).map_err(of_seal)?;
    let damaged = || VaultError::Damaged { what: Part::Invitation };
    let (secret, rest) = letter.split_first_chunk::<32>().ok_or_else(damaged)?;
    let (space, name) = rest.split_first_chunk::<16>().ok_or_else(damaged)?;
    let name: [u8; 32] = name.try_into().map_err(|_| damaged())?;
    let key = seal::SpaceKey::from_secret(*space, 1, SecretBytes::new(*secret));
    let mut content = Vec::with_capacity(sealed.len());
    match seal::open_blob(sealed, &mut content, &BlobName(name), &key) {
        Ok(_) => Ok(content),
        Err(newer @ SealError::Newer { .. }) => Err(VaultError::of_seal(newer, Part::Invitation)),
        Err(_) => Err(damaged()),
    }
}
