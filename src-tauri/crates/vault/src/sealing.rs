//! From the journal into envelopes, and out of others' envelopes into the
//! journal, as [`sync::judge`] decides; accepting grants.

use ciborium::Value as Cbor;
use domain::{Change, DeviceId, PersonId, PlanId, Space, SpaceId, SpaceKind};
use seal::envelope::Place;
use seal::space::grant_giver;
use seal::{DeviceCard, DeviceKey, EnvelopeName, Grant, Header, SealError, SpaceKey};
use sync::judge::{Judged, Known, judge};
use sync::{Members, Received};
use uuid::Uuid;

use crate::error::Part;
use crate::tables::devices;
use crate::tables::envelopes::{Envelopes, EnvelopesMut, State};
use crate::tables::feeds::{Feeds, FeedsMut};
use crate::tables::journal::{Journal, JournalMut};
use crate::tables::space_keys::SpaceKeysMut;
use crate::{Vault, VaultError, commit};

/// The most changes, and about the most bytes of them, in one envelope.
const MOST_CHANGES: i64 = 2_000;
const MOST_BYTES: usize = 4 * 1024 * 1024;

impl Known for Vault {
    type Error = VaultError;

    fn card(&self, device: DeviceId) -> Result<Option<(DeviceCard, Option<PersonId>)>, VaultError> {
        self.trusted(device)
    }

    fn keys(&self, space: SpaceId, epoch: u32) -> Result<Vec<SpaceKey>, VaultError> {
        let held = self.space_keys(space, epoch)?;
        Ok(held.into_iter().map(|held| held.key).collect())
    }

    fn applied(&self, name: &EnvelopeName) -> Result<Option<u64>, VaultError> {
        for store in [&self.main, &self.groups] {
            if let Some((Some(State::Applied | State::InPart), sequence)) =
                store.read(|sql| Envelopes(sql).standing(name))?
            {
                return Ok(u64::try_from(sequence).ok());
            }
        }
        Ok(None)
    }

    fn members(&self) -> &Members {
        &self.members
    }
}

impl Vault {
    /// How many changes are in no envelope yet.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn unsealed(&self) -> Result<u64, VaultError> {
        let mut count = 0;
        for store in [&self.main, &self.groups] {
            count += store.read(|sql| Journal(sql).count_unsealed())?;
        }
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// Seals what is in no envelope yet, of one space or of all.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `Io`; what was sealed before stays sealed.
    pub fn seal_pending(&mut self, only: Option<SpaceId>) -> Result<Vec<EnvelopeName>, VaultError> {
        let spaces = match only {
            Some(space) => vec![space],
            None => {
                let mut spaces = self.main.read(|sql| Journal(sql).unsealed_spaces())?;
                spaces.extend(self.groups.read(|sql| Journal(sql).unsealed_spaces())?);
                spaces
            }
        };
        let mut names = Vec::new();
        for space in spaces {
            let (_, key) = self.current_key(space)?;
            while let Some(name) = self.seal_some(space, &key)? {
                names.push(name);
            }
        }
        Ok(names)
    }

    /// Makes the next envelope of a space, if there is anything to put in it.
    fn seal_some(&mut self, space: SpaceId, key: &SpaceKey) -> Result<Option<EnvelopeName>, VaultError> {
        let feed = self.feed;
        let store = self.store_of(space)?;
        let part = store.part();
        let mut weight = 0;
        let mut rows = store.read(|sql| Journal(sql).unsealed(space, MOST_CHANGES))?;
        let fits = rows
            .iter()
            .take_while(|row| {
                weight += row.bytes.len();
                weight <= MOST_BYTES
            })
            .count();
        rows.truncate(fits.max(1));
        if rows.is_empty() {
            return Ok(None);
        }
        let before = store.read(|sql| Feeds(sql).get(space, feed))?;
        let place = Place {
            feed: feed.0.into_bytes(),
            sequence: before.as_ref().map_or(0, |feed| feed.sequence + 1),
            previous: before.map(|feed| feed.head),
        };
        let (seqs, changes): (Vec<i64>, Vec<Vec<u8>>) = rows.into_iter().map(|row| (row.seq, row.bytes)).unzip();
        let sealed = seal::seal_envelope(&place, &changes, key, &self.device, self.random.as_mut())
            .map_err(|error| VaultError::of_seal(error, part))?;
        let header = seal::envelope_header(&sealed.bytes).map_err(|error| VaultError::of_seal(error, part))?;
        self.store_of(space)?.write(|transaction| {
            EnvelopesMut(transaction).put(&sealed.name, Some(&header), true, State::Applied, &sealed.bytes)?;
            FeedsMut(transaction).advance(&header, &sealed.name)?;
            let mut journal = JournalMut(transaction);
            journal.settle()?;
            for seq in seqs {
                journal.seal(seq, sealed.name)?;
            }
            Ok(())
        })?;
        Ok(Some(sealed.name))
    }

    /// The bytes of an envelope, to pass on.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn envelope(&self, name: &EnvelopeName) -> Result<Option<Vec<u8>>, VaultError> {
        for store in [&self.main, &self.groups] {
            if let Some(row) = store.read(|sql| Envelopes(sql).get(name))? {
                return Ok(Some(row.bytes));
            }
        }
        Ok(None)
    }

    /// The names of the envelopes of a space, read or not, own and others'.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn envelopes_in(&self, space: SpaceId) -> Result<Vec<EnvelopeName>, VaultError> {
        let mut names = self.main.read(|sql| Envelopes(sql).names_in(space))?;
        names.extend(self.groups.read(|sql| Envelopes(sql).names_in(space))?);
        Ok(names)
    }

    /// Takes an envelope in, from whichever carrier, as often as it comes.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `Io`: as if it had not come.
    pub fn receive(&mut self, bytes: &[u8]) -> Result<Received, VaultError> {
        let name = EnvelopeName::of(bytes);
        for store in [&self.main, &self.groups] {
            if store.read(|sql| Envelopes(sql).standing(&name))?.is_some() {
                return Ok(Received::Duplicate);
            }
        }
        // Kept out and counted, whoever still has it: the sender learns nothing new.
        if self.is_late(&name, bytes)? {
            return Ok(Received::Duplicate);
        }
        let mut received = self.take(&name, bytes)?;
        if let Received::Applied(changes) = &mut received {
            self.follow(name, changes)?;
        }
        Ok(received)
    }

    /// Tries again what could not be read before.
    pub(crate) fn retry(&mut self) -> Result<Vec<Change>, VaultError> {
        let mut changes = Vec::new();
        let mut names = self.main.read(|sql| Envelopes(sql).unread())?;
        names.extend(self.groups.read(|sql| Envelopes(sql).unread())?);
        for name in names {
            changes.extend(self.take_again(name)?);
        }
        Ok(changes)
    }

    /// Applies what had waited for this envelope, and for those in turn.
    fn follow(&mut self, name: EnvelopeName, changes: &mut Vec<Change>) -> Result<(), VaultError> {
        let mut waiting = vec![name];
        while let Some(name) = waiting.pop() {
            let mut behind = self.main.read(|sql| Envelopes(sql).waiting_behind(&name))?;
            behind.extend(self.groups.read(|sql| Envelopes(sql).waiting_behind(&name))?);
            for next in behind {
                let Some(bytes) = self.envelope(&next)? else { continue };
                if let Received::Applied(more) = self.take(&next, &bytes)? {
                    changes.extend(more);
                    waiting.push(next);
                }
            }
        }
        Ok(())
    }

    fn take_again(&mut self, name: EnvelopeName) -> Result<Vec<Change>, VaultError> {
        let mut row = self.main.read(|sql| Envelopes(sql).get(&name))?;
        if row.is_none() {
            row = self.groups.read(|sql| Envelopes(sql).get(&name))?;
        }
        let Some(row) = row.filter(|row| row.state != State::Applied) else {
            return Ok(Vec::new());
        };
        let Received::Applied(mut changes) = self.take(&name, &row.bytes)? else {
            return Ok(Vec::new());
        };
        self.follow(name, &mut changes)?;
        Ok(changes)
    }

    fn take(&mut self, name: &EnvelopeName, bytes: &[u8]) -> Result<Received, VaultError> {
        let own = self.device().0;
        let is_own = |header: &Header| header.device == own.into_bytes();
        match judge(self, bytes)? {
            Judged::Refuse(why) => Ok(Received::Refused(why)),
            Judged::Unknown => {
                self.main
                    .write(|transaction| EnvelopesMut(transaction).put(name, None, false, State::Unknown, bytes))?;
                Ok(Received::Unknown)
            }
            Judged::Aside(header) => {
                let store = self.store_of(SpaceId(Uuid::from_bytes(header.space)))?;
                store.write(|transaction| {
                    EnvelopesMut(transaction).put(name, Some(&header), is_own(&header), State::Aside, bytes)
                })?;
                Ok(Received::Aside)
            }
            Judged::Wait(header, what) => {
                let store = self.store_of(SpaceId(Uuid::from_bytes(header.space)))?;
                store.write(|transaction| {
                    EnvelopesMut(transaction).put(name, Some(&header), is_own(&header), State::Waiting, bytes)
                })?;
                Ok(Received::Waiting(what))
            }
            Judged::Apply {
                header,
                changes,
                newer,
                key,
            } => {
                let state = if newer > 0 { State::InPart } else { State::Applied };
                let space = SpaceId(Uuid::from_bytes(header.space));
                let opened_by = self.space_keys(space, header.epoch)?.get(key).map(|held| held.nth);
                let store = self.store_of(space)?;
                let in_groups = store.part() == Part::Groups;
                let fresh = store.write(|transaction| {
                    EnvelopesMut(transaction).put(name, Some(&header), is_own(&header), state, bytes)?;
                    FeedsMut(transaction).advance(&header, name)?;
                    if let Some(nth) = opened_by {
                        SpaceKeysMut(transaction).use_it(space, header.epoch, nth)?;
                    }
                    let mut fresh = Vec::new();
                    for (change, bytes) in changes {
                        if commit::enter(transaction, &change, &bytes, Some(*name))?.is_some() {
                            fresh.push(change);
                        }
                    }
                    Ok(fresh)
                })?;
                if in_groups {
                    // It may have waited in the main database while nobody knew
                    // which space it is of.
                    self.main.write(|transaction| EnvelopesMut(transaction).remove(name))?;
                }
                Ok(Received::Applied(fresh))
            }
        }
    }

    /// A known device's card, and whose it is where that was said.
    pub(crate) fn trusted(&self, device: DeviceId) -> Result<Option<(DeviceCard, Option<PersonId>)>, VaultError> {
        let Some(row) = self.main.read(|sql| devices::Devices(sql).get(device))? else {
            return Ok(None);
        };
        let card = DeviceCard::from_bytes(&row.card).map_err(|error| VaultError::of_seal(error, Part::Main))?;
        // This device's own envelopes come back to it after a restore, with
        // whatever they held.
        Ok(Some((card, row.person.filter(|_| device != self.device()))))
    }

    /// Lets the signatures of a device count here: all it signs must then be
    /// this person's, where one is given. Gives the changes that had waited
    /// for its card.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `Io`.
    pub fn trust_device(&mut self, card: &DeviceCard, person: Option<PersonId>) -> Result<Vec<Change>, VaultError> {
        let id = DeviceId(Uuid::from_bytes(card.id));
        let row = devices::Row {
            card: card.to_bytes(),
            person,
        };
        self.main
            .write(|transaction| devices::DevicesMut(transaction).put(id, &row))?;
        self.retry()
    }

    /// Accepts a grant by a known device. Gives the space, and the changes
    /// that had waited for its key.
    ///
    /// # Errors
    /// [`VaultError::UnknownDevice`]; [`VaultError::BadGrant`] where it is
    /// not for this device, was altered, or is not that device's to give; `Newer`.
    pub fn accept_grant(&mut self, bytes: &[u8]) -> Result<(Space, Vec<Change>), VaultError> {
        let (giver, grant) = self.open_grant(&self.device, bytes)?;
        self.keep_grant(giver, &grant)
    }

    pub(crate) fn accept_grant_with(
        &mut self,
        device: &DeviceKey,
        bytes: &[u8],
    ) -> Result<(Space, Vec<Change>), VaultError> {
        let (giver, grant) = self.open_grant(device, bytes)?;
        self.keep_grant(giver, &grant)
    }

    fn open_grant(&self, device: &DeviceKey, bytes: &[u8]) -> Result<(DeviceId, Grant), VaultError> {
        let bad = |error| match error {
            SealError::Newer { found, known } => VaultError::Newer {
                found: found.into(),
                known: known.into(),
            },
            _ => VaultError::BadGrant,
        };
        let giver = DeviceId(Uuid::from_bytes(grant_giver(bytes).map_err(bad)?));
        let (card, _) = self.trusted(giver)?.ok_or(VaultError::UnknownDevice)?;
        if !self.members.takes_from(giver) {
            return Err(VaultError::BadGrant);
        }
        let grant = seal::accept_grant(bytes, device, &card).map_err(bad)?;
        Ok((giver, grant))
    }

    fn keep_grant(&mut self, giver: DeviceId, grant: &Grant) -> Result<(Space, Vec<Change>), VaultError> {
        let space = read_about(SpaceId(Uuid::from_bytes(grant.key.space)), &grant.about).ok_or(VaultError::BadGrant)?;
        // What was erased here stays so, whoever gives its key again.
        if self.shuts_out(space)? {
            return Err(VaultError::BadGrant);
        }
        // A grant may bring another epoch, never another meaning.
        match self.kind_of(space.id) {
            Ok(kind) if kind != space.kind => return Err(VaultError::BadGrant),
            Ok(_) | Err(VaultError::UnknownSpace(_)) => {}
            Err(error) => return Err(error),
        }
        self.keep_given(space, &grant.key, giver)?;
        let changes = self.retry()?;
        Ok((space, changes))
    }
}

/// What a grant says about its space: CBOR `[ kind, plan or null ]`.
pub(crate) fn about(space: Space) -> Vec<u8> {
    let fields = (space.kind, space.plan);
    let mut bytes = Vec::new();
    // Two small fields into a vector: this cannot fail.
    let _ = ciborium::into_writer(&fields, &mut bytes);
    bytes
}

fn read_about(id: SpaceId, bytes: &[u8]) -> Option<Space> {
    let value: Cbor = ciborium::from_reader(bytes).ok()?;
    let (kind, plan): (SpaceKind, Option<PlanId>) = value.deserialized().ok()?;
    Some(Space { id, kind, plan })
}
