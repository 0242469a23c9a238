//! The keys of the spaces, for each epoch those that came, wrapped under a
//! sub-key of the vault's master key: reading the database is not enough to
//! read a key.

use domain::{DeviceId, SpaceId};
use rusqlite::{Connection, Transaction, params};

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE space_keys (
    space BLOB NOT NULL REFERENCES spaces (id),
    epoch INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (space, epoch)
) STRICT, WITHOUT ROWID;";

/// Of one epoch several can come. What was here before had opened something.
pub(crate) const SEVERAL: &str = "
CREATE TABLE keys_of_spaces (
    space BLOB NOT NULL REFERENCES spaces (id),
    epoch INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    giver BLOB,
    used INTEGER NOT NULL,
    PRIMARY KEY (space, epoch, nth)
) STRICT, WITHOUT ROWID;
INSERT INTO keys_of_spaces SELECT space, epoch, 0, wrapped, NULL, 1 FROM space_keys;
DROP TABLE space_keys;
ALTER TABLE keys_of_spaces RENAME TO space_keys;";

/// A row.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) epoch: u32,
    /// Its place among those of its epoch, in the order in which they came.
    pub(crate) nth: i64,
    pub(crate) wrapped: Vec<u8>,
    /// The device that gave it; none where it was made here, or kept before it
    /// was noted.
    pub(crate) giver: Option<DeviceId>,
    /// Something is sealed under it, as far as it is known here.
    pub(crate) used: bool,
}

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        epoch: row.get(0)?,
        nth: row.get(1)?,
        wrapped: row.get(2)?,
        giver: column::id_or_null(row, 3)?.map(DeviceId),
        used: row.get(4)?,
    })
}

/// Reads.
pub(crate) struct SpaceKeys<'c>(pub(crate) &'c Connection);

impl SpaceKeys<'_> {
    /// Those of one epoch, in the order in which they came.
    pub(crate) fn of(&self, space: SpaceId, epoch: u32) -> rusqlite::Result<Vec<Row>> {
        self.0
            .prepare_cached(
                "SELECT epoch, nth, wrapped, giver, used FROM space_keys
                 WHERE space = ?1 AND epoch = ?2 ORDER BY nth",
            )?
            .query_map(params![space.0.as_bytes(), epoch], row)?
            .collect()
    }

    /// All of a space, the oldest epoch first.
    pub(crate) fn all(&self, space: SpaceId) -> rusqlite::Result<Vec<Row>> {
        self.0
            .prepare_cached(
                "SELECT epoch, nth, wrapped, giver, used FROM space_keys WHERE space = ?1 ORDER BY epoch, nth",
            )?
            .query_map([space.0.as_bytes()], row)?
            .collect()
    }
}

/// Writes.
pub(crate) struct SpaceKeysMut<'t>(pub(crate) &'t Transaction<'t>);

impl SpaceKeysMut<'_> {
    pub(crate) fn put(&mut self, space: SpaceId, row: &Row) -> rusqlite::Result<()> {
        self.0.execute(
            "INSERT INTO space_keys (space, epoch, nth, wrapped, giver, used) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                space.0.as_bytes(),
                row.epoch,
                row.nth,
                row.wrapped,
                row.giver.map(|giver| giver.0.into_bytes()),
                row.used,
            ],
        )?;
        Ok(())
    }

    /// Something turned out to be sealed under one.
    pub(crate) fn use_it(&mut self, space: SpaceId, epoch: u32, nth: i64) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("UPDATE space_keys SET used = 1 WHERE space = ?1 AND epoch = ?2 AND nth = ?3 AND used = 0")?
            .execute(params![space.0.as_bytes(), epoch, nth])?;
        Ok(())
    }

    /// One came again from somebody else, who may be surer.
    pub(crate) fn given_by(
        &mut self,
        space: SpaceId,
        epoch: u32,
        nth: i64,
        giver: Option<DeviceId>,
    ) -> rusqlite::Result<()> {
        self.0.execute(
            "UPDATE space_keys SET giver = ?4 WHERE space = ?1 AND epoch = ?2 AND nth = ?3",
            params![space.0.as_bytes(), epoch, nth, giver.map(|giver| giver.0.into_bytes())],
        )?;
        Ok(())
    }

    pub(crate) fn remove(&mut self, space: SpaceId, epoch: u32, nth: i64) -> rusqlite::Result<()> {
        self.0.execute(
            "DELETE FROM space_keys WHERE space = ?1 AND epoch = ?2 AND nth = ?3",
            params![space.0.as_bytes(), epoch, nth],
        )?;
        Ok(())
    }
}
