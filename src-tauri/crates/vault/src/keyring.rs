//! The keys of spaces as the vault keeps them: made here or given by a member,
//! handed on, turned over (G2, G4).
//!
//! Of one epoch several keys can come: whoever is in may hand on one, and not
//! all mean well. None of them takes the place of another. Each is kept with
//! who gave it, and tried; what is sealed here goes under the one that
//! [`Members::moves_on`](sync::Members::moves_on) chose, and only a key under
//! which something is sealed goes on to others.

use std::collections::{BTreeMap, BTreeSet};

use domain::{DeviceId, Space, SpaceId, SpaceKind, TurnedKey};
use seal::{DeviceCard, KeyMark, SealError, SpaceKey};
use sync::judge::{Judged, judge};
use sync::{KeyHeld, KnownKey, WaitsFor, next_epoch};

use crate::error::Part;
use crate::store::Store;
use crate::tables::envelopes::Envelopes;
use crate::tables::space_keys::{Row, SpaceKeys, SpaceKeysMut};
use crate::tables::spaces;
use crate::{Vault, VaultError};

/// The most keys of one epoch that open nothing: what one who hands on keys
/// that are none can fill a disk with.
const MOST_UNUSED: usize = 8;

/// A key with what is known of it.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) key: SpaceKey,
    pub(crate) nth: i64,
    pub(crate) giver: Option<DeviceId>,
    pub(crate) used: bool,
}

impl Held {
    fn known(&self) -> KnownKey {
        KnownKey {
            epoch: self.key.epoch,
            mark: self.key.mark(),
            giver: self.giver,
        }
    }
}

impl Vault {
    /// Keeps a space with a key that was made here, under which it is sealed
    /// from now on.
    pub(crate) fn keep_space(&mut self, space: Space, key: &SpaceKey) -> Result<(), VaultError> {
        self.keep(space, key, None, true)
    }

    /// Keeps a key that a device gave, and seals under it where that may be.
    pub(crate) fn keep_given(&mut self, space: Space, key: &SpaceKey, giver: DeviceId) -> Result<(), VaultError> {
        let now = match self.sealing_key(space.id) {
            Ok((_, held)) => Some(held.known()),
            Err(VaultError::UnknownSpace(_)) => None,
            Err(error) => return Err(error),
        };
        let new = KnownKey {
            epoch: key.epoch,
            mark: key.mark(),
            giver: Some(giver),
        };
        let seals = self.members.moves_on(space.id, &new, now.as_ref());
        self.keep(space, key, Some(giver), seals)
    }

    fn keep(&mut self, space: Space, key: &SpaceKey, giver: Option<DeviceId>, seals: bool) -> Result<(), VaultError> {
        let part = self.store_for(space.kind).part();
        let here = self.space_keys(space.id, key.epoch)?;
        let mark = key.mark();
        let known = here.iter().find(|held| held.key.mark() == mark);
        let new = match known {
            Some(_) => None,
            None => Some(Row {
                epoch: key.epoch,
                nth: here.last().map_or(0, |held| held.nth + 1),
                wrapped: key
                    .wrap(&self.wrap, self.random.as_mut())
                    .map_err(|error| VaultError::of_seal(error, part))?,
                giver,
                used: seals || giver.is_none(),
            }),
        };
        let nth = new
            .as_ref()
            .map_or_else(|| known.map_or(0, |held| held.nth), |row| row.nth);
        let goes = new
            .as_ref()
            .filter(|row| !row.used)
            .and_then(|_| too_many(&here, giver));
        let store = if space.kind == SpaceKind::Groups {
            &mut self.groups
        } else {
            &mut self.main
        };
        store.write(|transaction| {
            if seals {
                spaces::SpacesMut(transaction).put(&spaces::Row {
                    space,
                    epoch: key.epoch,
                    key: nth,
                })?;
            }
            let mut keys = SpaceKeysMut(transaction);
            match &new {
                Some(row) => keys.put(space.id, row)?,
                None if seals => {
                    keys.use_it(space.id, key.epoch, nth)?;
                    keys.given_by(space.id, key.epoch, nth, giver)?;
                }
                None => {}
            }
            match goes {
                Some(nth) => keys.remove(space.id, key.epoch, nth),
                None => Ok(()),
            }
        })
    }

    /// A space's keys of one epoch, in the order in which they came; empty
    /// where none was ever granted.
    pub(crate) fn space_keys(&self, space: SpaceId, epoch: u32) -> Result<Vec<Held>, VaultError> {
        self.unwrapped(space, |sql| sql.of(space, epoch))
    }

    fn unwrapped(
        &self,
        space: SpaceId,
        rows: impl Fn(SpaceKeys<'_>) -> rusqlite::Result<Vec<Row>>,
    ) -> Result<Vec<Held>, VaultError> {
        let mut keys = Vec::new();
        for store in [&self.main, &self.groups] {
            for row in store.read(|sql| rows(SpaceKeys(sql)))? {
                let key = SpaceKey::unwrap(space.0.into_bytes(), row.epoch, &row.wrapped, &self.wrap)
                    .map_err(|error| VaultError::of_seal(error, store.part()))?;
                keys.push(Held {
                    key,
                    nth: row.nth,
                    giver: row.giver,
                    used: row.used,
                });
            }
        }
        Ok(keys)
    }

    /// The space and the key under which new things are sealed in it.
    pub(crate) fn current_key(&self, space: SpaceId) -> Result<(Space, SpaceKey), VaultError> {
        self.sealing_key(space).map(|(space, held)| (space, held.key))
    }

    fn sealing_key(&self, space: SpaceId) -> Result<(Space, Held), VaultError> {
        for store in [&self.main, &self.groups] {
            if let Some(row) = store.read(|sql| spaces::Spaces(sql).get(space))? {
                let keys = self.space_keys(space, row.epoch)?;
                let key = keys.into_iter().find(|held| held.nth == row.key);
                return Ok((row.space, key.ok_or(VaultError::UnknownSpace(space))?));
            }
        }
        Err(VaultError::UnknownSpace(space))
    }

    pub(crate) fn store_for(&self, kind: SpaceKind) -> &Store {
        if kind == SpaceKind::Groups {
            &self.groups
        } else {
            &self.main
        }
    }

    /// Something turned out to be sealed under a key.
    pub(crate) fn use_key(&mut self, space: SpaceId, epoch: u32, nth: i64) -> Result<(), VaultError> {
        self.store_of(space)?
            .write(|transaction| SpaceKeysMut(transaction).use_it(space, epoch, nth))
    }

    /// The keys of a space that are here, the oldest epoch first.
    pub(crate) fn keys_of(&self, space: SpaceId) -> Result<Vec<KeyHeld>, VaultError> {
        let held = self.unwrapped(space, |sql| sql.all(space))?;
        Ok(held
            .iter()
            .map(|held| KeyHeld {
                epoch: held.key.epoch,
                mark: held.key.mark(),
                hands_on: held.used,
            })
            .collect())
    }

    /// The devices whose keys came with a number under which envelopes were
    /// sealed, and open none of these: by device, how many wait for another.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn unfit_keys(&self) -> Result<BTreeMap<DeviceId, u64>, VaultError> {
        let mut names = self.main.read(|sql| Envelopes(sql).unread())?;
        names.extend(self.groups.read(|sql| Envelopes(sql).unread())?);
        let mut unfit = BTreeMap::new();
        for name in names {
            let bytes = self.envelope(&name)?.unwrap_or_default();
            let Judged::Wait(header, WaitsFor::SpaceKey(space)) = judge(self, &bytes)? else {
                continue;
            };
            let keys = self.space_keys(space, header.epoch)?;
            let givers: BTreeSet<DeviceId> = keys.iter().filter_map(|held| held.giver).collect();
            for giver in givers {
                *unfit.entry(giver).or_default() += 1;
            }
        }
        Ok(unfit)
    }

    /// Seals from now on under keys that are here and turned out to be made by
    /// who may.
    pub(crate) fn move_on(&mut self) -> Result<(), VaultError> {
        for space in self.members.made() {
            let (about, mut now) = match self.sealing_key(space) {
                Ok((about, held)) => (about, held.known()),
                Err(VaultError::UnknownSpace(_)) => continue,
                Err(error) => return Err(error),
            };
            for held in self.unwrapped(space, |sql| sql.all(space))? {
                let known = held.known();
                if known.mark != now.mark && self.members.moves_on(space, &known, Some(&now)) {
                    self.keep(about, &held.key, held.giver, true)?;
                    now = known;
                }
            }
        }
        Ok(())
    }

    /// Gives a space a new key, under which all is sealed from now on. Says
    /// which, for the record of it.
    ///
    /// # Errors
    /// [`VaultError::UnknownSpace`], `NoRandomness`, `DiskFull`, `Io`.
    pub fn turn_key(&mut self, space: SpaceId) -> Result<TurnedKey, VaultError> {
        let (space, now) = self.current_key(space)?;
        let drawn = self.draw_id()?;
        let epoch = next_epoch(now.epoch, [drawn[0], drawn[1], drawn[2], drawn[3]]);
        let key = SpaceKey::random(space.id.0.into_bytes(), epoch, self.random.as_mut())
            .map_err(|error| VaultError::of_seal(error, Part::Main))?;
        self.keep_space(space, &key)?;
        Ok(TurnedKey {
            space: space.id,
            epoch,
            mark: Some(key.mark().to_string()),
        })
    }

    /// The epoch under which a space is sealed now.
    ///
    /// # Errors
    /// [`VaultError::UnknownSpace`], `Io`, `Damaged`.
    pub fn epoch_of(&self, space: SpaceId) -> Result<u32, VaultError> {
        Ok(self.current_key(space)?.1.epoch)
    }

    /// Grants a space to another device, with the key under which it is sealed
    /// now.
    ///
    /// # Errors
    /// [`VaultError::UnknownSpace`]; `BadGrant` for a card that nobody can hold.
    pub fn grant_space(&mut self, space: SpaceId, to: &DeviceCard) -> Result<Vec<u8>, VaultError> {
        let (space, key) = self.current_key(space)?;
        self.grant(space, &key, to)
    }

    /// The same with another of its keys.
    ///
    /// # Errors
    /// As for [`Vault::grant_space`].
    pub(crate) fn grant_key(
        &mut self,
        space: SpaceId,
        epoch: u32,
        mark: KeyMark,
        to: &DeviceCard,
    ) -> Result<Vec<u8>, VaultError> {
        let (about, _) = self.current_key(space)?;
        let keys = self.space_keys(space, epoch)?;
        let held = keys.into_iter().find(|held| held.key.mark() == mark);
        let held = held.ok_or(VaultError::UnknownSpace(space))?;
        self.grant(about, &held.key, to)
    }

    fn grant(&mut self, space: Space, key: &SpaceKey, to: &DeviceCard) -> Result<Vec<u8>, VaultError> {
        let about = crate::sealing::about(space);
        seal::grant_space(key, &about, &self.device, to, self.random.as_mut()).map_err(|error| match error {
            SealError::WrongKey => VaultError::BadGrant,
            other => VaultError::of_seal(other, Part::Main),
        })
    }
}

/// Which of the keys that open nothing goes where another one comes: the first
/// that came from whoever gave the most of them.
fn too_many(here: &[Held], giver: Option<DeviceId>) -> Option<i64> {
    let unused: Vec<&Held> = here.iter().filter(|held| !held.used).collect();
    if unused.len() < MOST_UNUSED {
        return None;
    }
    let count = |of: Option<DeviceId>| {
        let gave = unused.iter().filter(|held| held.giver == of).count();
        gave + usize::from(of == giver)
    };
    let most = unused.iter().map(|held| count(held.giver)).max()?;
    let goes = unused.iter().find(|held| count(held.giver) == most);
    goes.map(|held| held.nth)
}
