//! Which attachments are held, and in which space.

use domain::SpaceId;
use rusqlite::{Connection, Transaction, params};
use seal::BlobName;

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE blobs (
    name BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;";

/// A row.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    pub(crate) name: BlobName,
    pub(crate) space: SpaceId,
    pub(crate) epoch: u32,
    /// Length of the content.
    pub(crate) bytes: u64,
}

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        name: BlobName(column::bytes(row, 0)?),
        space: SpaceId(column::id(row, 1)?),
        epoch: row.get(2)?,
        bytes: u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
    })
}

/// Reads.
pub(crate) struct Blobs<'c>(pub(crate) &'c Connection);

impl Blobs<'_> {
    pub(crate) fn of_space(&self, space: SpaceId) -> rusqlite::Result<Vec<Row>> {
        self.0
            .prepare_cached("SELECT name, space, epoch, bytes FROM blobs WHERE space = ?1 ORDER BY name")?
            .query_map([space.0.as_bytes()], row)?
            .collect()
    }

    pub(crate) fn all(&self) -> rusqlite::Result<Vec<Row>> {
        self.0
            .prepare_cached("SELECT name, space, epoch, bytes FROM blobs ORDER BY name")?
            .query_map([], row)?
            .collect()
    }
}

/// Writes.
pub(crate) struct BlobsMut<'t>(pub(crate) &'t Transaction<'t>);

impl BlobsMut<'_> {
    pub(crate) fn put(&mut self, row: &Row) -> rusqlite::Result<()> {
        self.0.execute(
            "INSERT OR IGNORE INTO blobs (name, space, epoch, bytes) VALUES (?1, ?2, ?3, ?4)",
            params![
                row.name.0,
                row.space.0.as_bytes(),
                row.epoch,
                i64::try_from(row.bytes).unwrap_or(i64::MAX)
            ],
        )?;
        Ok(())
    }
}
