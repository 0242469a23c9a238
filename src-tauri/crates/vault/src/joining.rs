//! How another device comes to read some of this vault's spaces: by an
//! invitation's file and its printed code (see [`seal::invitation`]).

use domain::{Change, DeviceId, Space};
use seal::{DeviceCard, RecoveryCode, SealError};
use sync::ABOUT_JOINING;
use uuid::Uuid;

use crate::error::Part;
use crate::{Vault, VaultError};

/// An invitation that was made.
pub struct Invited {
    /// Its id.
    pub id: [u8; 16],
    /// The code, for paper. It is kept nowhere.
    pub code: RecoveryCode,
    /// The guest's card, by which an answer is known.
    pub guest: DeviceCard,
    /// The sealed letter.
    pub letter: Vec<u8>,
}

impl Vault {
    /// Makes an invitation with this letter. Spaces are granted to the guest's
    /// card like to any other's.
    ///
    /// # Errors
    /// [`VaultError::TooLarge`], `NoRandomness`.
    pub fn invite(&mut self, letter: &[u8]) -> Result<Invited, VaultError> {
        let of_seal = |error| VaultError::of_seal(error, Part::Main);
        let id = self.draw_id()?;
        let code = RecoveryCode::random(self.random.as_mut()).map_err(of_seal)?;
        let guest = *seal::guest(&id, &code).card();
        let letter = seal::seal_invitation(&id, letter, &code, self.random.as_mut()).map_err(of_seal)?;
        Ok(Invited {
            id,
            code,
            guest,
            letter,
        })
    }

    /// Accepts a grant that was made to an invitation's guest.
    ///
    /// # Errors
    /// As [`Vault::accept_grant`].
    pub fn accept_as_guest(
        &mut self,
        id: &[u8; 16],
        code: &RecoveryCode,
        grant: &[u8],
    ) -> Result<(Space, Vec<Change>), VaultError> {
        self.accept_grant_with(&seal::guest(id, code), grant)
    }

    /// Answers an invitation with this device's own card: the guest's
    /// signature shows that whoever answers had the code.
    ///
    /// # Errors
    /// None that a person could meet.
    pub fn answer_invitation(&self, id: &[u8; 16], code: &RecoveryCode) -> Result<Vec<u8>, VaultError> {
        let mut body = id.to_vec();
        body.extend_from_slice(&self.card().to_bytes());
        seal::make_statement(ABOUT_JOINING, &body, &seal::guest(id, code))
            .map_err(|error| VaultError::of_seal(error, Part::Main))
    }
}

/// The id and the letter of an invitation.
///
/// # Errors
/// [`VaultError::WrongRecovery`] where the code is another's; `Foreign`,
/// `Newer`; `Damaged`.
pub fn read_invitation(bytes: &[u8], code: &RecoveryCode) -> Result<([u8; 16], Vec<u8>), VaultError> {
    let of_seal = |error| match error {
        SealError::WrongKey => VaultError::WrongRecovery,
        SealError::Foreign => VaultError::Foreign,
        other => VaultError::of_seal(other, Part::Invitation),
    };
    let id = seal::invitation_id(bytes).map_err(of_seal)?;
    let letter = seal::open_invitation(bytes, code).map_err(of_seal)?;
    Ok((id, letter.to_vec()))
}

/// Which guest answers, so that the invitation can be looked up.
#[must_use]
pub fn answering(answer: &[u8]) -> Option<DeviceId> {
    seal::statement_device(answer)
        .ok()
        .map(|device| DeviceId(Uuid::from_bytes(device)))
}

/// The card in an answer to the invitation of this id and guest; none where
/// the answer does not hold.
#[must_use]
pub fn read_answer(answer: &[u8], id: &[u8; 16], guest: &DeviceCard) -> Option<DeviceCard> {
    let body = seal::read_statement(answer, ABOUT_JOINING, guest).ok()?;
    let (named, card) = body.split_first_chunk::<16>()?;
    (named == id).then_some(())?;
    DeviceCard::from_bytes(card).ok()
}
