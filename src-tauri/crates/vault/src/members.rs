//! Members as the vault keeps them: who was taken out, and what of them waits
//! for a person (G2, G4).

use domain::{Change, DeviceId, SpaceId};
use seal::{DeviceCard, EnvelopeName};
use sync::judge::{self, Known as _};
use sync::{Members, coding};
use uuid::Uuid;

use crate::error::Part;
use crate::tables::envelopes::Envelopes;
use crate::{Vault, VaultError};

/// The setting under which they are kept.
pub(crate) const MEMBERS: &str = "members";

/// An envelope that waits for a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// Its name.
    pub name: EnvelopeName,
    /// The device that made it.
    pub device: DeviceId,
    /// Its space.
    pub space: SpaceId,
    /// Its changes; empty where they cannot be read here.
    pub changes: Vec<Change>,
}

impl Vault {
    /// What is known of members.
    #[must_use]
    pub fn members(&self) -> &Members {
        &self.members
    }

    /// Keeps what the records say of members, and judges again what had
    /// waited. Gives the changes that count by it.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `Io`.
    pub fn set_members(&mut self, members: Members) -> Result<Vec<Change>, VaultError> {
        if members == self.members {
            return Ok(Vec::new());
        }
        let kept = serde_json::to_value(&members).map_err(|_| VaultError::Damaged { what: Part::Main })?;
        self.set_setting(MEMBERS, &kept)?;
        self.members = members;
        self.move_on()?;
        self.retry()
    }

    /// The envelopes of a device whose changes are in the journal.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn applied_of(&self, device: DeviceId) -> Result<Vec<EnvelopeName>, VaultError> {
        let mut names = self.main.read(|sql| Envelopes(sql).applied_of(device))?;
        names.extend(self.groups.read(|sql| Envelopes(sql).applied_of(device))?);
        Ok(names)
    }

    /// What devices wrote after they were taken out.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn aside(&self) -> Result<Vec<Aside>, VaultError> {
        let mut names = self.main.read(|sql| Envelopes(sql).aside(None))?;
        names.extend(self.groups.read(|sql| Envelopes(sql).aside(None))?);
        self.opened_aside(names)
    }

    /// The same of one space of the main database.
    ///
    /// # Errors
    /// As for [`Vault::aside`].
    pub fn aside_in(&self, space: SpaceId) -> Result<Vec<Aside>, VaultError> {
        let names = self.main.read(|sql| Envelopes(sql).aside(Some(space)))?;
        self.opened_aside(names)
    }

    fn opened_aside(&self, names: Vec<EnvelopeName>) -> Result<Vec<Aside>, VaultError> {
        let mut aside = Vec::with_capacity(names.len());
        for name in names {
            let bytes = self.envelope(&name)?.unwrap_or_default();
            let Ok(header) = seal::envelope_header(&bytes) else {
                continue;
            };
            let (device, space) = (
                DeviceId(Uuid::from_bytes(header.device)),
                SpaceId(Uuid::from_bytes(header.space)),
            );
            let card: Option<(DeviceCard, _)> = self.trusted(device)?;
            let keys = self.keys(space, header.epoch)?;
            let opened = card.and_then(|(card, _)| judge::open(&bytes, &keys, &card));
            let changes = opened.and_then(|(_, opened)| opened.ok()).map(|opened| opened.changes);
            let changes = changes.unwrap_or_default();
            aside.push(Aside {
                name,
                device,
                space,
                changes: changes.iter().filter_map(|bytes| coding::decode(bytes).ok()).collect(),
            });
        }
        Ok(aside)
    }
}
