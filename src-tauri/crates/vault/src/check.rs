//! Is everything as it should be, and making the caches again.

use std::collections::BTreeSet;

use domain::PlanId;
use seal::{BlobName, EnvelopeName, SealError};
use sync::coding;

use crate::error::Part;
use crate::store::Store;
use crate::tables::envelopes::{Envelopes, State};
use crate::tables::journal::{self, Journal};
use crate::tables::plans::{Plans, PlansMut};
use crate::tables::records::{Records, RecordsMut};
use crate::tables::snapshots::SnapshotsMut;
use crate::tables::{blobs, devices};
use crate::{Vault, VaultError, commit};

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A database's own check, or the cipher's, found something.
    Database {
        /// Which.
        what: Part,
    },
    /// A row of the journal is missing or altered before this place.
    JournalBroken {
        /// In which database.
        what: Part,
        /// The place.
        seq: i64,
    },
    /// A change of the journal cannot be read.
    ChangeUnreadable {
        /// In which database.
        what: Part,
        /// Its place.
        seq: i64,
    },
    /// An envelope is not what its name says, or its signature does not hold.
    Envelope {
        /// Its name.
        name: EnvelopeName,
        /// What is wrong.
        why: SealError,
    },
    /// The records are not those of the journal: rebuild.
    RecordsDiffer {
        /// In which database.
        what: Part,
    },
    /// The list of plans is not that of the journal: rebuild.
    PlansDiffer,
    /// An attachment's file is gone.
    BlobMissing(BlobName),
    /// An attachment's file is not what its name says.
    BlobDamaged(BlobName),
}

/// What a check saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Changes read.
    pub changes: u64,
    /// Envelopes verified, or kept unread.
    pub envelopes: u64,
    /// Attachments read.
    pub blobs: u64,
    /// What is wrong. Empty is good.
    pub findings: Vec<Finding>,
}

impl Vault {
    /// Reads everything: both databases' own checks, the journal's chain,
    /// every envelope's name and signature, every attachment, and whether the
    /// caches are what the journal says. Snapshots and facts are the
    /// document's to compare; whoever knows the document does that.
    ///
    /// # Errors
    /// [`VaultError::Io`] where reading itself failed.
    pub fn check(&self) -> Result<Report, VaultError> {
        let mut report = Report::default();
        for store in [&self.main, &self.groups] {
            let what = store.part();
            if !sound(store)? {
                report.findings.push(Finding::Database { what });
                continue;
            }
            match self.check_store(store, &mut report) {
                Err(VaultError::Damaged { what }) => report.findings.push(Finding::Database { what }),
                other => other?,
            }
        }
        Ok(report)
    }

    fn check_store(&self, store: &Store, report: &mut Report) -> Result<(), VaultError> {
        self.check_journal(store, report)?;
        for name in store.read(|sql| Envelopes(sql).names())? {
            report.envelopes += 1;
            let Some(row) = store.read(|sql| Envelopes(sql).get(&name))? else {
                continue;
            };
            if let Err(why) = self.check_envelope(&row.name, row.state, &row.bytes)? {
                report.findings.push(Finding::Envelope { name, why });
            }
        }
        for row in store.read(|sql| blobs::Blobs(sql).all())? {
            report.blobs += 1;
            match self.blob_is_whole(&row.name)? {
                Some(true) => {}
                Some(false) => report.findings.push(Finding::BlobDamaged(row.name)),
                None => report.findings.push(Finding::BlobMissing(row.name)),
            }
        }
        Ok(())
    }

    fn check_journal(&self, store: &Store, report: &mut Report) -> Result<(), VaultError> {
        let what = store.part();
        let (mut seq, mut chain) = (0, [0; 32]);
        let (mut records, mut differ) = (0, false);
        let mut plans = BTreeSet::new();
        loop {
            let page = store.read(|sql| Journal(sql).page(seq))?;
            if page.is_empty() {
                break;
            }
            for row in page {
                seq = row.seq;
                report.changes += 1;
                if journal::chained(&chain, &row.bytes) != row.chain {
                    report.findings.push(Finding::JournalBroken { what, seq });
                }
                chain = row.chain;
                let change = match coding::decode(&row.bytes) {
                    Ok(change) if change.space == row.space => change,
                    _ => {
                        report.findings.push(Finding::ChangeUnreadable { what, seq });
                        continue;
                    }
                };
                if let domain::Payload::Record(record) = &change.payload {
                    if store.read(|sql| Records(sql).stands(record, seq))? {
                        records += 1;
                        plans.extend(commit::begins(&change));
                    } else if !store.read(|sql| Records(sql).stands_earlier(record, seq))? {
                        differ = true;
                    }
                }
            }
        }
        if differ || store.read(|sql| Records(sql).count())? != records {
            report.findings.push(Finding::RecordsDiffer { what });
        }
        let listed = store.read(|sql| Plans(sql).all())?;
        let known: BTreeSet<PlanId> = plans.iter().map(|(plan, ..)| *plan).collect();
        let as_said = listed
            .iter()
            .all(|row| plans.contains(&(row.plan, row.student, row.year)));
        if !as_said || listed.len() != known.len() {
            report.findings.push(Finding::PlansDiffer);
        }
        Ok(())
    }

    fn check_envelope(
        &self,
        name: &EnvelopeName,
        state: State,
        bytes: &[u8],
    ) -> Result<Result<(), SealError>, VaultError> {
        if EnvelopeName::of(bytes) != *name {
            return Ok(Err(SealError::Torn));
        }
        if state == State::Unknown {
            return Ok(Ok(()));
        }
        let header = match seal::envelope_header(bytes) {
            Ok(header) => header,
            Err(why) => return Ok(Err(why)),
        };
        let device = domain::DeviceId(uuid::Uuid::from_bytes(header.device));
        let Some(row) = self.main.read(|sql| devices::Devices(sql).get(device))? else {
            // Without the card there is nothing to hold it against. An applied
            // one had a card.
            return Ok(if matches!(state, State::Applied | State::InPart) {
                Err(SealError::BadSignature)
            } else {
                Ok(())
            });
        };
        Ok(seal::DeviceCard::from_bytes(&row.card)
            .and_then(|card| seal::verify_envelope(bytes, &card))
            .map(|_| ()))
    }

    /// Throws the caches away and makes them again from the journal. Snapshots
    /// and the facts of plans are gone until `api` puts them back.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] where the journal cannot be read; the caches
    /// then stay as they were.
    pub fn rebuild(&mut self) -> Result<(), VaultError> {
        for store in [&mut self.main, &mut self.groups] {
            let part = store.part();
            let of_sql = |error: rusqlite::Error| VaultError::of_sql(&error, part);
            store.attempt(|transaction| {
                RecordsMut(transaction).clear().map_err(of_sql)?;
                PlansMut(transaction).clear().map_err(of_sql)?;
                SnapshotsMut(transaction).clear().map_err(of_sql)?;
                let mut seq = 0;
                loop {
                    let page = Journal(transaction).page(seq).map_err(of_sql)?;
                    if page.is_empty() {
                        return Ok(());
                    }
                    for row in page {
                        seq = row.seq;
                        let change = coding::decode(&row.bytes).map_err(|_| VaultError::Damaged { what: part })?;
                        commit::project(transaction, &change, seq).map_err(of_sql)?;
                    }
                }
            })?;
        }
        Ok(())
    }
}

/// The database's own check and the cipher's. The cipher's reads the file as it
/// lies there, and after a power cut in the middle of folding the log some of
/// its pages are whole in the log alone: they are folded in first.
pub(crate) fn sound(store: &Store) -> Result<bool, VaultError> {
    match store.fold_log() {
        Err(VaultError::Damaged { .. }) => return Ok(false),
        other => other?,
    }
    let read = |pragma: &str| -> Result<Vec<String>, VaultError> {
        store.read(|sql| sql.prepare(pragma)?.query_map([], |row| row.get(0))?.collect())
    };
    let sound = read("PRAGMA cipher_integrity_check").and_then(|cipher| {
        let own = read("PRAGMA integrity_check")?;
        Ok(cipher.is_empty() && own == ["ok"])
    });
    match sound {
        Err(VaultError::Damaged { .. }) => Ok(false),
        other => other,
    }
}
