//! An invitation's two sides: the vault that invites, and one that is begun
//! with the file.

use std::collections::BTreeSet;
use std::error::Error;

use seal::{Cost, RecoveryCode, Seeded};
use sync::bundle::{Frame, Kind};
use sync::{Outgoing, Peer};
use tempfile::TempDir;
use vault::{DeviceCard, NewVault, Vault};

use crate::peer::Two;
use crate::{at, person, stick};

/// What the letter says here. Its words are the business of whoever reads it.
pub const LETTER: &[u8] = br#"{"giver":"the school","person":"the guest"}"#;

/// Both sides, with an invitation that waits.
pub struct Invited {
    /// The giver, and one who was trusted and means harm.
    pub two: Two,
    /// The vault that is begun.
    pub guest: Vault,
    /// Its code.
    pub code: RecoveryCode,
    /// Its id.
    pub id: [u8; 16],
    /// The guest's card, as the giver keeps it.
    pub card: DeviceCard,
    /// The file.
    pub file: Vec<u8>,
    _folder: TempDir,
}

impl Invited {
    /// An invitation, made and not answered.
    ///
    /// # Errors
    /// When a vault cannot be made here.
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let mut two = Two::new()?;
        let invited = two.reader.invite(LETTER)?;
        let given = vec![Frame {
            kind: Kind::Invitation,
            content: invited.letter.clone(),
        }];
        let peer = Peer {
            card: invited.guest,
            spaces: BTreeSet::from([two.space.id]),
        };
        let outgoing = Outgoing::to(&mut two.reader, &[peer], &[], given, at())?;
        let file = stick::written(outgoing, &mut two.reader)?;
        let folder = tempfile::tempdir()?;
        let new = NewVault {
            passphrase: None,
            keychain_secret: Some([4; 32]),
            person: person(4),
            now: at(),
            cost: Cost::LEAST,
            random: Box::new(Seeded::new(4)),
        };
        let (mut guest, _) = Vault::create(&folder.path().join("vault"), new)?;
        guest.trust_device(two.reader.card(), Some(two.reader.person()))?;
        guest.trust_device(two.device.card(), Some(two.other))?;
        Ok(Self {
            two,
            guest,
            code: invited.code,
            id: invited.id,
            card: invited.guest,
            file,
            _folder: folder,
        })
    }

    /// The first bundle that the guest carries back, with its answer in front.
    ///
    /// # Errors
    /// The vaults' own.
    pub fn answered(&mut self) -> Result<Vec<u8>, Box<dyn Error>> {
        let answer = self.guest.answer_invitation(&self.id, &self.code)?;
        let given = vec![Frame {
            kind: Kind::Joining,
            content: answer,
        }];
        let peer = Peer {
            card: *self.two.reader.card(),
            spaces: BTreeSet::from([self.two.space.id]),
        };
        let outgoing = Outgoing::to(&mut self.guest, &[peer], &[], given, at())?;
        stick::written(outgoing, &mut self.guest)
    }
}
