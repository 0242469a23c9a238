//! The one door for what a person did on this device.

use chrono::{DateTime, Utc};
use domain::text::Revision;
use domain::{Change, Payload, PlanId, RecordBody, SpaceKind};
use rusqlite::Transaction;
use seal::EnvelopeName;
use serde_json::Value;
use sync::coding;

use crate::error::Part;
use crate::store::Store;
use crate::tables::{journal, plans, records, settings, snapshots, spaces};
use crate::{Vault, VaultError};

/// The most that one change may weigh, so that whatever was acknowledged can
/// be sealed later.
pub const LARGEST_CHANGE: usize = 8 * 1024 * 1024;

/// What a commit brings up to date besides the journal. Records, and the
/// student and year of a plan, the vault brings up to date by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// The plan's document as it stands after this commit. It must hold every
    /// update of the plan that is in the journal.
    Snapshot {
        /// The plan.
        plan: PlanId,
        /// The document's revision.
        revision: Revision,
        /// The engine's bytes.
        bytes: Vec<u8>,
    },
    /// Whose a plan is and for which year, where its log says it in two ways.
    PlanOf {
        /// The plan.
        plan: PlanId,
        /// Whose.
        student: domain::PersonId,
        /// The calendar year in which its school year starts.
        year: i32,
    },
    /// What a list shows of the plan.
    PlanFacts {
        /// The plan.
        plan: PlanId,
        /// As `api` likes it.
        facts: Value,
    },
}

/// A commit that will not be lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committed {
    /// The instant of the last change; none where there was no change.
    pub at: Option<DateTime<Utc>>,
    /// The places of the changes in the journal.
    pub seqs: Vec<i64>,
}

impl Vault {
    /// Adds changes to the journal and brings the caches up to date, in one
    /// transaction that is on the disk when this returns. All or nothing.
    ///
    /// # Errors
    /// [`VaultError::UnknownSpace`], [`VaultError::Repeated`],
    /// [`VaultError::TooLarge`]; [`VaultError::Mixed`] where group fields come
    /// together with anything else; `DiskFull`, `Io`: nothing was written and
    /// the vault can be used.
    pub fn commit(&mut self, changes: Vec<Change>, effects: Vec<Effect>) -> Result<Committed, VaultError> {
        let mut encoded = Vec::with_capacity(changes.len());
        let mut in_groups = 0;
        for change in &changes {
            if self.kind_of(change.space)? == SpaceKind::Groups {
                in_groups += 1;
            }
            let bytes = coding::encode(change).map_err(|_| VaultError::Damaged { what: Part::Main })?;
            if bytes.len() > LARGEST_CHANGE {
                return Err(VaultError::TooLarge {
                    limit: LARGEST_CHANGE as u64,
                });
            }
            encoded.push(bytes);
        }
        let store = match in_groups {
            0 => &mut self.main,
            all if all == changes.len() && effects.is_empty() => &mut self.groups,
            _ => return Err(VaultError::Mixed),
        };
        let part = store.part();
        let of_sql = |error: rusqlite::Error| VaultError::of_sql(&error, part);
        let seqs = store.attempt(|transaction| {
            let mut seqs = Vec::with_capacity(changes.len());
            for (change, bytes) in changes.iter().zip(&encoded) {
                let seq = enter(transaction, change, bytes, None).map_err(of_sql)?;
                seqs.push(seq.ok_or(VaultError::Repeated(change.id))?);
            }
            for effect in &effects {
                take_effect(transaction, effect).map_err(of_sql)?;
            }
            Ok(seqs)
        })?;
        Ok(Committed {
            at: changes.last().map(|change| change.at),
            seqs,
        })
    }

    /// Remembers something for this device and person.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `Io`.
    pub fn set_setting(&mut self, key: &str, value: &Value) -> Result<(), VaultError> {
        self.main
            .write(|transaction| settings::SettingsMut(transaction).put(key, value))
    }

    pub(crate) fn kind_of(&self, space: domain::SpaceId) -> Result<SpaceKind, VaultError> {
        for store in [&self.main, &self.groups] {
            if let Some(row) = store.read(|sql| spaces::Spaces(sql).get(space))? {
                return Ok(row.space.kind);
            }
        }
        Err(VaultError::UnknownSpace(space))
    }

    /// The database in which a space lies; the main one where it is not known.
    pub(crate) fn store_of(&mut self, space: domain::SpaceId) -> Result<&mut Store, VaultError> {
        match self.kind_of(space) {
            Ok(SpaceKind::Groups) => Ok(&mut self.groups),
            Ok(_) | Err(VaultError::UnknownSpace(_)) => Ok(&mut self.main),
            Err(error) => Err(error),
        }
    }
}

/// Enters a change: journal, then caches. None where it is there already.
pub(crate) fn enter(
    transaction: &Transaction<'_>,
    change: &Change,
    bytes: &[u8],
    sealed_in: Option<EnvelopeName>,
) -> rusqlite::Result<Option<i64>> {
    let Some(seq) = journal::JournalMut(transaction).append(change, bytes, sealed_in)? else {
        return Ok(None);
    };
    project(transaction, change, seq)?;
    if let Some(plan) = change.plan {
        plans::PlansMut(transaction).forget_facts(plan)?;
    }
    Ok(Some(seq))
}

/// What a change means for the caches.
pub(crate) fn project(transaction: &Transaction<'_>, change: &Change, seq: i64) -> rusqlite::Result<()> {
    let Payload::Record(record) = &change.payload else {
        return Ok(());
    };
    if !records::RecordsMut(transaction).add(record, seq)? {
        return Ok(());
    }
    if let Some((plan, student, year)) = begins(change) {
        plans::PlansMut(transaction).begin(plan, student, year)?;
    }
    Ok(())
}

/// The plan that a change begins, whose, and for which year.
pub(crate) fn begins(change: &Change) -> Option<(PlanId, domain::PersonId, i32)> {
    let Payload::Record(record) = &change.payload else {
        return None;
    };
    match (record.plan, record.known()) {
        (Some(plan), Some(RecordBody::PlanBegun { student, year })) => Some((plan, student, year.0)),
        _ => None,
    }
}

fn take_effect(transaction: &Transaction<'_>, effect: &Effect) -> rusqlite::Result<()> {
    match effect {
        Effect::Snapshot { plan, revision, bytes } => {
            let seq = journal::Journal(transaction).last_of(*plan)?;
            let row = snapshots::Row {
                seq,
                revision: revision.clone(),
                bytes: bytes.clone(),
            };
            snapshots::SnapshotsMut(transaction).put(*plan, &row)
        }
        Effect::PlanOf { plan, student, year } => plans::PlansMut(transaction).set_whose(*plan, *student, *year),
        Effect::PlanFacts { plan, facts } => plans::PlansMut(transaction).set_facts(*plan, Some(facts)),
    }
}

#[cfg(test)]
mod tests {
    //! A full disk, played by a limit on the database's pages: SQLite answers
    //! with the same code.

    use chrono::DateTime;
    use domain::{Act, ChangeId, PersonId, Record, RecordId, Space};
    use seal::{Cost, Seeded};

    use super::*;
    use crate::NewVault;

    fn vault(dir: &std::path::Path) -> Vault {
        let new = NewVault {
            passphrase: None,
            keychain_secret: None,
            person: PersonId::from_random([1; 16]),
            now: DateTime::UNIX_EPOCH,
            cost: Cost::LEAST,
            random: Box::new(Seeded::new(1)),
        };
        Vault::create(&dir.join("vault"), new).expect("a vault").0
    }

    fn change(space: Space, number: u8, words: &str) -> Change {
        let signer = PersonId::from_random([1; 16]);
        let (at, plan) = (DateTime::UNIX_EPOCH, space.plan);
        let id = RecordId::from_random([number; 16]);
        let body = serde_json::json!({ "kind": "own_note", "plan": null, "words": words });
        let record = Record {
            id,
            space: space.id,
            plan,
            signer,
            pen: None,
            at,
            replaces: Vec::new(),
            body,
        };
        let id = ChangeId::from_random([number; 16]);
        Change {
            id,
            space: space.id,
            plan,
            at,
            signer,
            act: Act::Imported,
            payload: Payload::Record(record),
        }
    }

    fn limit(vault: &Vault, pages: i64) {
        vault
            .main
            .read(|sql| sql.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())))
            .expect("a limit");
    }

    #[test]
    fn a_full_disk_loses_nothing_that_was_acknowledged_and_the_vault_goes_on() {
        let temp = tempfile::tempdir().expect("a folder");
        let mut vault = vault(temp.path());
        let space = vault.create_space(SpaceKind::Mine, None).expect("a space");
        vault.commit(vec![change(space, 1, "kept")], Vec::new()).expect("room");
        limit(&vault, 1);
        let large = "x".repeat(1_000_000);
        let refused = vault.commit(vec![change(space, 2, "first"), change(space, 3, &large)], Vec::new());
        assert_eq!(refused, Err(VaultError::DiskFull), "it says that no room is left");
        assert_eq!(
            vault.changes_in(space.id).map(|log| log.len()),
            Ok(1),
            "neither of the two is half there"
        );
        limit(&vault, 1_000_000);
        vault
            .commit(vec![change(space, 2, "first"), change(space, 3, &large)], Vec::new())
            .expect("room again");
        assert_eq!(vault.check().expect("it reads").findings, [], "and all is whole");
        assert_eq!(
            vault.changes_in(space.id).map(|log| log.len()),
            Ok(3),
            "with every change"
        );
    }

    #[test]
    fn every_change_is_read_wherever_it_stands_until_it_is_sealed() {
        let temp = tempfile::tempdir().expect("a folder");
        let mut vault = vault(temp.path());
        let space = vault.create_space(SpaceKind::Mine, None).expect("a space");
        for number in 1..=150 {
            let committed = vault.commit(vec![change(space, number, "kept")], Vec::new());
            assert_eq!(
                committed.expect("a commit").seqs,
                [i64::from(number)],
                "one place after the other"
            );
            let read = vault.changes_in(space.id).expect("they read");
            let ids: Vec<ChangeId> = read.iter().map(|entry| entry.change.id).collect();
            let wanted: Vec<ChangeId> = (1..=number).map(|one| ChangeId::from_random([one; 16])).collect();
            assert_eq!(ids, wanted, "in the order in which they were made");
        }
        let again = vault.commit(vec![change(space, 149, "kept")], Vec::new());
        assert!(
            matches!(again, Err(VaultError::Repeated(_))),
            "among the last: {again:?}"
        );
        let again = vault.commit(vec![change(space, 1, "kept")], Vec::new());
        assert!(
            matches!(again, Err(VaultError::Repeated(_))),
            "and the first: {again:?}"
        );
        assert_eq!(vault.unsealed(), Ok(150));
        assert_eq!(vault.check().expect("it reads").findings, []);
        vault.seal_pending(None).expect("sealed");
        assert_eq!(vault.unsealed(), Ok(0), "each is in an envelope");
        let report = vault.check().expect("it reads");
        assert_eq!((report.changes, report.findings), (150, Vec::new()));
    }

    #[test]
    fn a_connection_that_was_lost_is_opened_again_by_the_next_write() {
        let temp = tempfile::tempdir().expect("a folder");
        let mut vault = vault(temp.path());
        let space = vault.create_space(SpaceKind::Mine, None).expect("a space");
        vault
            .commit(vec![change(space, 1, "kept")], Vec::new())
            .expect("a commit");
        vault.main.lose_connection();
        assert!(
            matches!(vault.changes_in(space.id), Err(VaultError::Io { .. })),
            "reading says so"
        );
        vault.commit(Vec::new(), Vec::new()).expect("writing mends it");
        assert_eq!(
            vault.changes_in(space.id).map(|log| log.len()),
            Ok(1),
            "and nothing was lost"
        );
    }
}
