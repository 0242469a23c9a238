//! Spaces that were erased here (G6): that they were, and nothing of what stood
//! in them. What still comes for one is kept out by this list and counted.

use domain::{PlanId, SpaceId};
use rusqlite::{Connection, Transaction, params};
use seal::{BlobName, EnvelopeName};

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE erased (
    space BLOB PRIMARY KEY,
    plan BLOB NOT NULL,
    finished INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE erased_files (
    name BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE erased_late (
    name BLOB PRIMARY KEY,
    space BLOB NOT NULL
) STRICT, WITHOUT ROWID;";

/// Reads.
pub(crate) struct Erased<'c>(pub(crate) &'c Connection);

impl Erased<'_> {
    /// Whether a space was erased here.
    pub(crate) fn has(&self, space: SpaceId) -> rusqlite::Result<bool> {
        self.0
            .prepare_cached("SELECT 1 FROM erased WHERE space = ?1")?
            .exists([space.0.as_bytes()])
    }

    /// Whether a plan was erased here.
    pub(crate) fn has_plan(&self, plan: PlanId) -> rusqlite::Result<bool> {
        self.0
            .prepare_cached("SELECT 1 FROM erased WHERE plan = ?1")?
            .exists([plan.0.as_bytes()])
    }

    /// Whether something of an erasure is still to be done.
    pub(crate) fn unfinished(&self) -> rusqlite::Result<bool> {
        self.0
            .prepare_cached("SELECT 1 FROM erased WHERE finished = 0")?
            .exists([])
    }

    /// Files that are still to be taken away.
    pub(crate) fn files(&self) -> rusqlite::Result<Vec<BlobName>> {
        self.0
            .prepare_cached("SELECT name FROM erased_files")?
            .query_map([], |row| column::bytes(row, 0).map(BlobName))?
            .collect()
    }

    /// How many envelopes came for a plan after it was erased.
    pub(crate) fn late(&self, plan: PlanId) -> rusqlite::Result<u64> {
        let count: i64 = self
            .0
            .prepare_cached("SELECT count(*) FROM erased_late JOIN erased USING (space) WHERE plan = ?1")?
            .query_row([plan.0.as_bytes()], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }
}

/// Writes.
pub(crate) struct ErasedMut<'t>(pub(crate) &'t Transaction<'t>);

impl ErasedMut<'_> {
    /// Takes everything of a space out of the database, and remembers that it
    /// was erased and which files are still to go.
    pub(crate) fn erase(&mut self, space: SpaceId, plan: PlanId) -> rusqlite::Result<()> {
        let id = space.0.as_bytes();
        self.0.execute(
            "INSERT INTO erased (space, plan, finished) VALUES (?1, ?2, 0)
             ON CONFLICT (space) DO UPDATE SET finished = 0",
            params![id, plan.0.as_bytes()],
        )?;
        self.0.execute(
            "INSERT OR IGNORE INTO erased_files (name) SELECT name FROM blobs WHERE space = ?1",
            [id],
        )?;
        for table in ["records", "journal", "envelopes", "feeds", "space_keys", "blobs"] {
            self.0.execute(&format!("DELETE FROM {table} WHERE space = ?1"), [id])?;
        }
        self.0.execute("DELETE FROM spaces WHERE id = ?1", [id])?;
        Ok(())
    }

    /// Takes a plan out of the caches.
    pub(crate) fn forget_plan(&mut self, plan: PlanId) -> rusqlite::Result<()> {
        for table in ["snapshots", "plans"] {
            self.0
                .execute(&format!("DELETE FROM {table} WHERE plan = ?1"), [plan.0.as_bytes()])?;
        }
        Ok(())
    }

    /// A space of an erased plan that this computer never read is shut too: what
    /// came of it goes, unread as it is.
    pub(crate) fn shut(&mut self, space: SpaceId, plan: PlanId) -> rusqlite::Result<()> {
        let id = space.0.as_bytes();
        self.0.execute(
            "INSERT OR IGNORE INTO erased (space, plan, finished) VALUES (?1, ?2, 1)",
            params![id, plan.0.as_bytes()],
        )?;
        self.0.execute(
            "INSERT OR IGNORE INTO erased_late (name, space) SELECT name, space FROM envelopes WHERE space = ?1",
            [id],
        )?;
        self.0.execute("DELETE FROM envelopes WHERE space = ?1", [id])?;
        Ok(())
    }

    /// One envelope more that came too late; the same one counts once.
    pub(crate) fn came_late(&mut self, name: &EnvelopeName, space: SpaceId) -> rusqlite::Result<()> {
        self.0.execute(
            "INSERT OR IGNORE INTO erased_late (name, space) VALUES (?1, ?2)",
            params![name.0, space.0.as_bytes()],
        )?;
        Ok(())
    }

    /// Nothing is left to do.
    pub(crate) fn finish(&mut self) -> rusqlite::Result<()> {
        self.0
            .execute_batch("DELETE FROM erased_files; UPDATE erased SET finished = 1;")
    }
}
