//! Members as the vault keeps them: who was taken out, what of them waits for
//! a person, and keys that are turned over (G2, G4).

use domain::{Change, DeviceId, SpaceId};
use seal::{DeviceCard, EnvelopeName, SpaceKey};
use sync::{Members, coding, next_epoch};
use uuid::Uuid;

use crate::error::Part;
use crate::tables::envelopes::Envelopes;
use crate::tables::space_keys;
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

    /// Seals from now on under keys that are here and turned out to be made by
    /// who may.
    fn move_on(&mut self) -> Result<(), VaultError> {
        let made: Vec<_> = self.members.made().collect();
        for (space, epoch) in made {
            let (about, now) = match self.current_key(space) {
                Ok((about, key)) => (about, key.epoch),
                Err(VaultError::UnknownSpace(_)) => continue,
                Err(error) => return Err(error),
            };
            if epoch > now
                && let Some(key) = self.space_key(space, epoch)?
            {
                self.keep_space(about, &key)?;
            }
        }
        Ok(())
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
            let key = self.space_key(space, header.epoch)?;
            let opened = card
                .zip(key)
                .and_then(|((card, _), key)| seal::open_envelope(&bytes, &key, &card).ok());
            let changes = opened.map(|opened| opened.changes).unwrap_or_default();
            aside.push(Aside {
                name,
                device,
                space,
                changes: changes.iter().filter_map(|bytes| coding::decode(bytes).ok()).collect(),
            });
        }
        Ok(aside)
    }

    /// Gives a space a new key, under which all is sealed from now on. Gives
    /// its number.
    ///
    /// # Errors
    /// [`VaultError::UnknownSpace`], `NoRandomness`, `DiskFull`, `Io`.
    pub fn turn_key(&mut self, space: SpaceId) -> Result<u32, VaultError> {
        let (space, now) = self.current_key(space)?;
        let drawn = self.draw_id()?;
        let epoch = next_epoch(now.epoch, [drawn[0], drawn[1], drawn[2], drawn[3]]);
        let key = SpaceKey::random(space.id.0.into_bytes(), epoch, self.random.as_mut())
            .map_err(|error| VaultError::of_seal(error, Part::Main))?;
        self.keep_space(space, &key)?;
        Ok(epoch)
    }

    /// The epoch under which a space is sealed now.
    ///
    /// # Errors
    /// [`VaultError::UnknownSpace`], `Io`, `Damaged`.
    pub fn epoch_of(&self, space: SpaceId) -> Result<u32, VaultError> {
        Ok(self.current_key(space)?.1.epoch)
    }

    /// The epochs of a space whose keys are here.
    pub(crate) fn epochs_of(&self, space: SpaceId) -> Result<Vec<u32>, VaultError> {
        let mut epochs = self.main.read(|sql| space_keys::SpaceKeys(sql).epochs(space))?;
        epochs.extend(self.groups.read(|sql| space_keys::SpaceKeys(sql).epochs(space))?);
        Ok(epochs)
    }
}
