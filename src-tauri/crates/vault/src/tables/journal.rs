//! The log of changes in the order in which this vault came to know them. It
//! is only ever added to. Each row carries a hash over the row before it and
//! its own bytes, so that a row lost or altered shows.

use domain::{Change, Payload, PlanId, SpaceId};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use seal::EnvelopeName;

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    change BLOB NOT NULL UNIQUE,
    space BLOB NOT NULL,
    plan BLOB,
    at INTEGER NOT NULL,
    signer BLOB NOT NULL,
    kind INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    chain BLOB NOT NULL,
    sealed_in BLOB
) STRICT;
CREATE INDEX journal_by_plan ON journal (plan, kind, seq);
CREATE INDEX journal_by_space ON journal (space, seq);
CREATE INDEX journal_unsealed ON journal (space, seq) WHERE sealed_in IS NULL;";

/// Where a person's own changes are written first. A letter then costs the
/// disk one page and not one for each index; `log` reads both as one.
pub(crate) const RECENT: &str = "
CREATE TABLE recent (
    seq INTEGER PRIMARY KEY,
    change BLOB NOT NULL,
    space BLOB NOT NULL,
    plan BLOB,
    at INTEGER NOT NULL,
    signer BLOB NOT NULL,
    kind INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    chain BLOB NOT NULL,
    sealed_in BLOB
) STRICT;
CREATE VIEW log AS SELECT * FROM journal UNION ALL SELECT * FROM recent;";

/// The most rows that stand in `recent`, which is read row by row.
const MOST_RECENT: i64 = 64;

/// The kinds of payload, so that a document's updates are found without
/// reading the rest.
pub(crate) const DOCUMENT: i64 = 1;

fn kind(payload: &Payload) -> i64 {
    match payload {
        Payload::Document { .. } => DOCUMENT,
        Payload::Record(_) => 2,
        Payload::Unknown(_) => 0,
    }
}

/// A row.
pub(crate) struct Row {
    pub(crate) seq: i64,
    pub(crate) space: SpaceId,
    pub(crate) bytes: Vec<u8>,
    pub(crate) chain: [u8; 32],
    pub(crate) sealed_in: Option<EnvelopeName>,
}

/// The last row's place and hash, and the place from which on rows are recent.
#[derive(Default)]
struct End {
    seq: i64,
    chain: [u8; 32],
    recent_from: Option<i64>,
}

const COLUMNS: &str = "seq, space, bytes, chain, sealed_in";

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        seq: row.get(0)?,
        space: SpaceId(column::id(row, 1)?),
        bytes: row.get(2)?,
        chain: column::bytes(row, 3)?,
        sealed_in: column::bytes_or_null(row, 4)?.map(EnvelopeName),
    })
}

/// The hash of a row, over the one before it.
pub(crate) fn chained(before: &[u8; 32], bytes: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(before);
    hasher.update(bytes);
    *hasher.finalize().as_bytes()
}

/// Reads.
pub(crate) struct Journal<'c>(pub(crate) &'c Connection);

impl Journal<'_> {
    /// A plan's changes.
    pub(crate) fn of_plan(&self, plan: PlanId, after: i64) -> rusqlite::Result<Vec<Row>> {
        let sql = format!("SELECT {COLUMNS} FROM log WHERE plan = ?1 AND seq > ?2 ORDER BY seq");
        self.0
            .prepare_cached(&sql)?
            .query_map(params![plan.0.as_bytes(), after], row)?
            .collect()
    }

    /// A plan's document updates.
    pub(crate) fn documents_of(&self, plan: PlanId, after: i64) -> rusqlite::Result<Vec<Row>> {
        let sql = format!("SELECT {COLUMNS} FROM log WHERE plan = ?1 AND kind = ?2 AND seq > ?3 ORDER BY seq");
        self.0
            .prepare_cached(&sql)?
            .query_map(params![plan.0.as_bytes(), DOCUMENT, after], row)?
            .collect()
    }

    /// The same as bytes, each with whether this device made it. What is in no
    /// envelope yet is its own.
    pub(crate) fn written_in(&self, plan: PlanId, after: i64) -> rusqlite::Result<Vec<(Vec<u8>, bool)>> {
        self.0
            .prepare_cached(
                "SELECT bytes, coalesce((SELECT own FROM envelopes WHERE name = log.sealed_in), 1)
                 FROM log WHERE plan = ?1 AND kind = ?2 AND seq > ?3 ORDER BY seq",
            )?
            .query_map(params![plan.0.as_bytes(), DOCUMENT, after], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect()
    }

    /// What came in an envelope.
    pub(crate) fn of_envelope(&self, name: &EnvelopeName) -> rusqlite::Result<Vec<Row>> {
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE sealed_in = ?1 ORDER BY seq");
        self.0.prepare_cached(&sql)?.query_map([name.0], row)?.collect()
    }

    /// The place of the last change.
    pub(crate) fn last(&self) -> rusqlite::Result<i64> {
        self.0
            .prepare_cached("SELECT coalesce((SELECT max(seq) FROM recent), (SELECT max(seq) FROM journal), 0)")?
            .query_row([], |row| row.get(0))
    }

    /// How many of this device's own stand behind a place, outside of spaces of
    /// one kind.
    pub(crate) fn own_since(&self, after: i64, but: &str) -> rusqlite::Result<u64> {
        let count: i64 = self
            .0
            .prepare_cached(
                "SELECT count(*) FROM log WHERE seq > ?1
                 AND space NOT IN (SELECT id FROM spaces WHERE kind = ?2)
                 AND coalesce((SELECT own FROM envelopes WHERE name = log.sealed_in), 1) = 1",
            )?
            .query_row(params![after, but], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// How many changes are of a later version's kind.
    pub(crate) fn count_unknown(&self) -> rusqlite::Result<u64> {
        let count: i64 = self
            .0
            .query_row("SELECT count(*) FROM log WHERE kind = 0", [], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// The last change of a plan.
    pub(crate) fn last_of(&self, plan: PlanId) -> rusqlite::Result<i64> {
        self.0
            .prepare_cached(
                "SELECT coalesce(
                     (SELECT max(seq) FROM recent WHERE plan = ?1),
                     (SELECT max(seq) FROM journal WHERE plan = ?1),
                     0)",
            )?
            .query_row([plan.0.as_bytes()], |row| row.get(0))
    }

    /// A space's changes.
    pub(crate) fn of_space(&self, space: SpaceId, after: i64) -> rusqlite::Result<Vec<Row>> {
        let sql = format!("SELECT {COLUMNS} FROM log WHERE space = ?1 AND seq > ?2 ORDER BY seq");
        self.0
            .prepare_cached(&sql)?
            .query_map(params![space.0.as_bytes(), after], row)?
            .collect()
    }

    /// Some changes of a space that are in no envelope yet.
    pub(crate) fn unsealed(&self, space: SpaceId, most: i64) -> rusqlite::Result<Vec<Row>> {
        let sql = format!("SELECT {COLUMNS} FROM log WHERE space = ?1 AND sealed_in IS NULL ORDER BY seq LIMIT ?2");
        self.0
            .prepare_cached(&sql)?
            .query_map(params![space.0.as_bytes(), most], row)?
            .collect()
    }

    /// The spaces that have such changes.
    pub(crate) fn unsealed_spaces(&self) -> rusqlite::Result<Vec<SpaceId>> {
        self.0
            .prepare_cached("SELECT DISTINCT space FROM log WHERE sealed_in IS NULL ORDER BY space")?
            .query_map([], |row| column::id(row, 0).map(SpaceId))?
            .collect()
    }

    /// How many changes are in no envelope yet.
    pub(crate) fn count_unsealed(&self) -> rusqlite::Result<i64> {
        self.0
            .query_row("SELECT count(*) FROM log WHERE sealed_in IS NULL", [], |row| row.get(0))
    }

    /// All rows, a page at a time.
    pub(crate) fn page(&self, after: i64) -> rusqlite::Result<Vec<Row>> {
        let sql = format!("SELECT {COLUMNS} FROM log WHERE seq > ?1 ORDER BY seq LIMIT 1000");
        self.0.prepare_cached(&sql)?.query_map([after], row)?.collect()
    }

    /// Length of the log.
    pub(crate) fn count(&self) -> rusqlite::Result<i64> {
        self.0.query_row("SELECT count(*) FROM log", [], |row| row.get(0))
    }

    /// Whether the chain holds over all rows.
    pub(crate) fn is_whole(&self) -> rusqlite::Result<bool> {
        let (mut seq, mut chain) = (0, [0; 32]);
        loop {
            let page = self.page(seq)?;
            if page.is_empty() {
                return Ok(true);
            }
            for row in page {
                seq = row.seq;
                chain = chained(&chain, &row.bytes);
                if chain != row.chain {
                    return Ok(false);
                }
            }
        }
    }

    /// Where the log ends.
    fn end(&self) -> rusqlite::Result<End> {
        for sql in [
            "SELECT seq, chain, (SELECT min(seq) FROM recent) FROM recent ORDER BY seq DESC LIMIT 1",
            // A place is given once, also where what stood there was erased.
            "SELECT max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'journal')), chain, NULL
             FROM journal ORDER BY seq DESC LIMIT 1",
        ] {
            let end = self.0.prepare_cached(sql)?.query_row([], |row| {
                Ok(End {
                    seq: row.get(0)?,
                    chain: column::bytes(row, 1)?,
                    recent_from: row.get(2)?,
                })
            });
            if let Some(end) = end.optional()? {
                return Ok(end);
            }
        }
        Ok(End::default())
    }

    fn knows(&self, change: &Change) -> rusqlite::Result<bool> {
        self.0
            .prepare_cached("SELECT 1 FROM journal WHERE change = ?1 UNION ALL SELECT 1 FROM recent WHERE change = ?1")?
            .exists([change.id.0.as_bytes()])
    }
}

/// Writes.
pub(crate) struct JournalMut<'t>(pub(crate) &'t Transaction<'t>);

impl JournalMut<'_> {
    /// Adds a change; gives none where it is there already.
    pub(crate) fn append(
        &mut self,
        change: &Change,
        bytes: &[u8],
        sealed_in: Option<EnvelopeName>,
    ) -> rusqlite::Result<Option<i64>> {
        if Journal(self.0).knows(change)? {
            return Ok(None);
        }
        let end = Journal(self.0).end()?;
        let (seq, chain) = (end.seq + 1, chained(&end.chain, bytes));
        let own = sealed_in.is_none();
        if end.recent_from.is_some_and(|first| !own || seq - first >= MOST_RECENT) {
            self.settle()?;
        }
        let table = if own { "recent" } else { "journal" };
        self.0
            .prepare_cached(&format!(
                "INSERT INTO {table} (seq, change, space, plan, at, signer, kind, bytes, chain, sealed_in)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
            ))?
            .execute(params![
                seq,
                change.id.0.as_bytes(),
                change.space.0.as_bytes(),
                change.plan.map(|plan| plan.0.into_bytes()),
                change.at.timestamp_millis(),
                change.signer.0.as_bytes(),
                kind(&change.payload),
                bytes,
                chain,
                sealed_in.map(|name| name.0),
            ])?;
        Ok(Some(seq))
    }

    /// Moves what stands in `recent` to where it is found by its indexes.
    pub(crate) fn settle(&mut self) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("INSERT INTO journal SELECT * FROM recent ORDER BY seq")?
            .execute([])?;
        self.0.prepare_cached("DELETE FROM recent")?.execute([])?;
        Ok(())
    }

    /// Draws the chain anew over what stays, where rows in the middle went;
    /// [settled](Self::settle) before.
    pub(crate) fn chain_anew(&mut self) -> rusqlite::Result<()> {
        let (mut seq, mut chain) = (0, [0; 32]);
        loop {
            let page = Journal(self.0).page(seq)?;
            if page.is_empty() {
                return Ok(());
            }
            for row in page {
                seq = row.seq;
                chain = chained(&chain, &row.bytes);
                if chain != row.chain {
                    self.0
                        .prepare_cached("UPDATE journal SET chain = ?2 WHERE seq = ?1")?
                        .execute(params![seq, chain])?;
                }
            }
        }
    }

    /// Says in which envelope a change went; [settled](Self::settle) before.
    pub(crate) fn seal(&mut self, seq: i64, name: EnvelopeName) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("UPDATE journal SET sealed_in = ?2 WHERE seq = ?1")?
            .execute(params![seq, name.0])?;
        Ok(())
    }
}
