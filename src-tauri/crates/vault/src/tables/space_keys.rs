//! The keys of the spaces, one for each epoch, wrapped under a sub-key of the
//! vault's master key: reading the database is not enough to read a key.

use domain::SpaceId;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

pub(crate) const CREATE: &str = "
CREATE TABLE space_keys (
    space BLOB NOT NULL REFERENCES spaces (id),
    epoch INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (space, epoch)
) STRICT, WITHOUT ROWID;";

/// Reads.
pub(crate) struct SpaceKeys<'c>(pub(crate) &'c Connection);

impl SpaceKeys<'_> {
    pub(crate) fn get(&self, space: SpaceId, epoch: u32) -> rusqlite::Result<Option<Vec<u8>>> {
        self.0
            .prepare_cached("SELECT wrapped FROM space_keys WHERE space = ?1 AND epoch = ?2")?
            .query_row(params![space.0.as_bytes(), epoch], |row| row.get(0))
            .optional()
    }
}

impl SpaceKeys<'_> {
    /// The epochs of a space, the oldest first.
    pub(crate) fn epochs(&self, space: SpaceId) -> rusqlite::Result<Vec<u32>> {
        self.0
            .prepare_cached("SELECT epoch FROM space_keys WHERE space = ?1 ORDER BY epoch")?
            .query_map([space.0.as_bytes()], |row| row.get(0))?
            .collect()
    }
}

/// Writes.
pub(crate) struct SpaceKeysMut<'t>(pub(crate) &'t Transaction<'t>);

impl SpaceKeysMut<'_> {
    pub(crate) fn put(&mut self, space: SpaceId, epoch: u32, wrapped: &[u8]) -> rusqlite::Result<()> {
        self.0.execute(
            "INSERT OR IGNORE INTO space_keys (space, epoch, wrapped) VALUES (?1, ?2, ?3)",
            params![space.0.as_bytes(), epoch, wrapped],
        )?;
        Ok(())
    }
}
