//! What can be read: spaces, the log, records, documents, plans, settings.

use domain::text::Revision;
use domain::{Act, Change, ChangeId, Payload, Pen, PersonId, PlanId, Record, Space, SpaceId, SpaceKind};
use seal::{EnvelopeName, SpaceKey};
use serde_json::Value;
use sync::coding;
use sync::judge::{Judged, judge};

use crate::store::Store;
use crate::tables::envelopes::{Envelopes, State};
use crate::tables::feeds::Feed;
use crate::tables::plans::PlanRow;
use crate::tables::{column, feeds, journal, plans, records, settings, snapshots, spaces};
use crate::{Vault, VaultError};

/// A change where it stands in the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its place. Places grow; they differ from vault to vault.
    pub seq: i64,
    /// The change.
    pub change: Change,
    /// The envelope that carries it; none while it waits to be sealed.
    pub sealed_in: Option<EnvelopeName>,
}

/// A document as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its revision.
    pub revision: Revision,
    /// The engine's bytes.
    pub bytes: Vec<u8>,
}

/// What it takes to open a plan's document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanDocument {
    /// The last snapshot, if one was kept.
    pub snapshot: Option<Snapshot>,
    /// The updates after it, in the order of the journal.
    pub updates: Vec<Vec<u8>>,
}

/// A document's update with who wrote it, so that it can be judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    /// The engine's bytes.
    pub update: Vec<u8>,
    /// The pen that wrote it.
    pub pen: Pen,
    /// What was done.
    pub act: Act,
    /// Whose device signed it.
    pub signer: PersonId,
    /// Which change it is.
    pub change: ChangeId,
    /// Made on this device.
    pub own: bool,
}

/// What it takes to open a plan's document that others write in too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanLog {
    /// The last snapshot, if one was kept.
    pub snapshot: Option<Snapshot>,
    /// The updates after it, in the order of the journal.
    pub updates: Vec<Update>,
}

impl Vault {
    /// The space of this kind: of the plan, for a plan's three spaces.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn space(&self, kind: SpaceKind, plan: Option<PlanId>) -> Result<Option<Space>, VaultError> {
        let row = self
            .store_for(kind)
            .read(|sql| spaces::Spaces(sql).of_kind(kind, plan))?;
        Ok(row.map(|row| row.space))
    }

    /// All spaces that this vault reads.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn spaces(&self) -> Result<Vec<Space>, VaultError> {
        let mut rows = self.main.read(|sql| spaces::Spaces(sql).all())?;
        rows.extend(self.groups.read(|sql| spaces::Spaces(sql).all())?);
        Ok(rows.into_iter().map(|row| row.space).collect())
    }

    /// Makes a space with a new key of its own.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `Io`, `NoRandomness`.
    pub fn create_space(&mut self, kind: SpaceKind, plan: Option<PlanId>) -> Result<Space, VaultError> {
        let space = Space {
            id: SpaceId::from_random(self.draw_id()?),
            kind,
            plan,
        };
        let part = self.store_for(kind).part();
        let of_seal = |error| VaultError::of_seal(error, part);
        let key = SpaceKey::random(space.id.0.into_bytes(), 1, self.random.as_mut()).map_err(of_seal)?;
        self.keep_space(space, &key)?;
        Ok(space)
    }

    /// The changes of a plan, all its spaces together, in the journal's order.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn changes(&self, plan: PlanId) -> Result<Vec<Entry>, VaultError> {
        self.changes_after(plan, 0)
    }

    /// The same, from behind a place in the journal.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn changes_after(&self, plan: PlanId, seq: i64) -> Result<Vec<Entry>, VaultError> {
        entries(
            &self.main,
            self.main.read(|sql| journal::Journal(sql).of_plan(plan, seq))?,
        )
    }

    /// The changes of a space in the journal's order.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn changes_in(&self, space: SpaceId) -> Result<Vec<Entry>, VaultError> {
        let store = match self.kind_of(space)? {
            SpaceKind::Groups => &self.groups,
            _ => &self.main,
        };
        entries(store, store.read(|sql| journal::Journal(sql).of_space(space, 0))?)
    }

    /// The records of a plan, all its spaces together.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn records(&self, plan: PlanId) -> Result<Vec<Record>, VaultError> {
        self.main.read(|sql| records::Records(sql).of_plan(plan))
    }

    /// The records of a space.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn records_in(&self, space: SpaceId) -> Result<Vec<Record>, VaultError> {
        match self.kind_of(space)? {
            SpaceKind::Groups => self.groups.read(|sql| records::Records(sql).of_space(space)),
            _ => self.main.read(|sql| records::Records(sql).of_space(space)),
        }
    }

    /// The records of a kind, such as `person_stated`, wherever they stand in
    /// the main database.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn records_of_kind(&self, kind: &str) -> Result<Vec<Record>, VaultError> {
        self.main.read(|sql| records::Records(sql).of_kind(kind))
    }

    /// The same with who put each in, whoever a record itself names.
    ///
    /// # Errors
    /// As for [`Vault::records_of_kind`].
    pub fn signed_of_kind(&self, kind: &str) -> Result<Vec<(PersonId, Record)>, VaultError> {
        self.main.read(|sql| records::Records(sql).signed_of_kind(kind))
    }

    /// A plan's document: the last snapshot and the updates after it.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn document_updates(&self, plan: PlanId) -> Result<PlanDocument, VaultError> {
        let kept = self.main.read(|sql| snapshots::Snapshots(sql).get(plan))?;
        let after = kept.as_ref().map_or(0, |row| row.seq);
        let rows = self.main.read(|sql| journal::Journal(sql).documents_of(plan, after))?;
        let mut updates = Vec::with_capacity(rows.len());
        for entry in entries(&self.main, rows)? {
            if let Payload::Document { update, .. } = entry.change.payload {
                updates.push(update);
            }
        }
        let snapshot = kept.map(|row| Snapshot {
            revision: row.revision,
            bytes: row.bytes,
        });
        Ok(PlanDocument { snapshot, updates })
    }

    /// A plan's document with who wrote each update: from the last snapshot,
    /// or from the beginning.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn plan_log(&self, plan: PlanId, from_snapshot: bool) -> Result<PlanLog, VaultError> {
        let kept = match from_snapshot {
            true => self.main.read(|sql| snapshots::Snapshots(sql).get(plan))?,
            false => None,
        };
        let after = kept.as_ref().map_or(0, |row| row.seq);
        let rows = self.main.read(|sql| journal::Journal(sql).written_in(plan, after))?;
        let mut updates = Vec::with_capacity(rows.len());
        for (bytes, own) in rows {
            let change = coding::decode(&bytes).map_err(|_| VaultError::Damaged { what: self.main.part() })?;
            if let Payload::Document { update, pen, .. } = change.payload {
                updates.push(Update {
                    update,
                    pen,
                    act: change.act,
                    signer: change.signer,
                    change: change.id,
                    own,
                });
            }
        }
        let snapshot = kept.map(|row| Snapshot {
            revision: row.revision,
            bytes: row.bytes,
        });
        Ok(PlanLog { snapshot, updates })
    }

    /// The changes that an envelope brought into the journal.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn changes_of(&self, envelope: &EnvelopeName) -> Result<Vec<Change>, VaultError> {
        for store in [&self.main, &self.groups] {
            let rows = store.read(|sql| journal::Journal(sql).of_envelope(envelope))?;
            if !rows.is_empty() {
                return Ok(entries(store, rows)?.into_iter().map(|entry| entry.change).collect());
            }
        }
        Ok(Vec::new())
    }

    /// The end of the log: the place of its last change.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn last_place(&self) -> Result<i64, VaultError> {
        self.main.read(|sql| journal::Journal(sql).last())
    }

    /// How many changes this device made behind a place in the log, outside of
    /// the audit: that a plan was opened waits for nobody.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn own_since(&self, place: i64) -> Result<u64, VaultError> {
        let audit = column::to_json(&SpaceKind::Audit).map_err(|error| VaultError::of_sql(&error, self.main.part()))?;
        self.main.read(|sql| journal::Journal(sql).own_since(place, &audit))
    }

    /// How many envelopes wait for a key, a card or the one before them.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn waiting(&self) -> Result<u64, VaultError> {
        let mut count = 0;
        for store in [&self.main, &self.groups] {
            count += store.read(|sql| Envelopes(sql).count(State::Waiting))?;
        }
        Ok(count)
    }

    /// How many changes a later version made: kept, passed on, and applied
    /// after an upgrade. An envelope that cannot be opened at all counts as one.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn newer(&self) -> Result<u64, VaultError> {
        let mut count = 0;
        for store in [&self.main, &self.groups] {
            count += store.read(|sql| Envelopes(sql).count(State::Unknown))?;
            count += store.read(|sql| journal::Journal(sql).count_unknown())?;
            for name in store.read(|sql| Envelopes(sql).in_part())? {
                let bytes = self.envelope(&name)?.unwrap_or_default();
                if let Judged::Apply { newer, .. } = judge(self, &bytes)? {
                    count += newer;
                }
            }
        }
        Ok(count)
    }

    /// The plans of one student, as [`Vault::plans`] lists them. The cost does
    /// not grow with the school.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn plans_of(&self, student: PersonId) -> Result<Vec<PlanRow>, VaultError> {
        self.main.read(|sql| plans::Plans(sql).of(student))
    }

    /// The plans of one school year, by the calendar year in which it starts.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn plans_of_year(&self, year: i32) -> Result<Vec<PlanRow>, VaultError> {
        self.main.read(|sql| plans::Plans(sql).of_year(year))
    }

    /// The plans of this vault, in the order in which they came.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn plans(&self) -> Result<Vec<PlanRow>, VaultError> {
        self.main.read(|sql| plans::Plans(sql).all())
    }

    /// What this device remembers under a key.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn setting(&self, key: &str) -> Result<Option<Value>, VaultError> {
        self.main.read(|sql| settings::Settings(sql).get(key))
    }

    /// How far each feed of a space has come here.
    ///
    /// # Errors
    /// [`VaultError::Io`], `Damaged`.
    pub fn feeds(&self, space: SpaceId) -> Result<Vec<Feed>, VaultError> {
        match self.kind_of(space)? {
            SpaceKind::Groups => self.groups.read(|sql| feeds::Feeds(sql).of_space(space)),
            _ => self.main.read(|sql| feeds::Feeds(sql).of_space(space)),
        }
    }
}

fn entries(store: &Store, rows: Vec<journal::Row>) -> Result<Vec<Entry>, VaultError> {
    rows.into_iter()
        .map(|row| {
            let change = coding::decode(&row.bytes).map_err(|_| VaultError::Damaged { what: store.part() })?;
            Ok(Entry {
                seq: row.seq,
                change,
                sealed_in: row.sealed_in,
            })
        })
        .collect()
}
