//! A plan's document as it stood after some change: a cache, so that opening
//! a plan does not replay its whole life.

use domain::{PlanId, text::Revision};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

pub(crate) const CREATE: &str = "
CREATE TABLE snapshots (
    plan BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    revision TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;";

/// A row.
pub(crate) struct Row {
    /// The last change of the journal that it holds.
    pub(crate) seq: i64,
    pub(crate) revision: Revision,
    pub(crate) bytes: Vec<u8>,
}

/// Reads.
pub(crate) struct Snapshots<'c>(pub(crate) &'c Connection);

impl Snapshots<'_> {
    pub(crate) fn get(&self, plan: PlanId) -> rusqlite::Result<Option<Row>> {
        self.0
            .prepare_cached("SELECT seq, revision, bytes FROM snapshots WHERE plan = ?1")?
            .query_row([plan.0.as_bytes()], |row| {
                Ok(Row {
                    seq: row.get(0)?,
                    revision: Revision(row.get(1)?),
                    bytes: row.get(2)?,
                })
            })
            .optional()
    }
}

/// Writes.
pub(crate) struct SnapshotsMut<'t>(pub(crate) &'t Transaction<'t>);

impl SnapshotsMut<'_> {
    pub(crate) fn put(&mut self, plan: PlanId, row: &Row) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("INSERT OR REPLACE INTO snapshots (plan, seq, revision, bytes) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![plan.0.as_bytes(), row.seq, row.revision.0, row.bytes])?;
        Ok(())
    }

    pub(crate) fn clear(&mut self) -> rusqlite::Result<()> {
        self.0.execute("DELETE FROM snapshots", [])?;
        Ok(())
    }
}
