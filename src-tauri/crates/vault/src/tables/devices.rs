//! The cards of the devices whose signatures count here, this one's among them.

use domain::{DeviceId, PersonId};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE devices (
    id BLOB PRIMARY KEY,
    card BLOB NOT NULL,
    person BLOB
) STRICT, WITHOUT ROWID;";

/// A row.
pub(crate) struct Row {
    pub(crate) card: Vec<u8>,
    pub(crate) person: Option<PersonId>,
}

/// Reads.
pub(crate) struct Devices<'c>(pub(crate) &'c Connection);

impl Devices<'_> {
    pub(crate) fn get(&self, id: DeviceId) -> rusqlite::Result<Option<Row>> {
        self.0
            .prepare_cached("SELECT card, person FROM devices WHERE id = ?1")?
            .query_row([id.0.as_bytes()], |row| {
                Ok(Row {
                    card: row.get(0)?,
                    person: column::id_or_null(row, 1)?.map(PersonId),
                })
            })
            .optional()
    }
}

/// Writes.
pub(crate) struct DevicesMut<'t>(pub(crate) &'t Transaction<'t>);

impl DevicesMut<'_> {
    pub(crate) fn put(&mut self, id: DeviceId, row: &Row) -> rusqlite::Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO devices (id, card, person) VALUES (?1, ?2, ?3)
                 ON CONFLICT (id) DO UPDATE SET person = coalesce(excluded.person, devices.person)",
            )?
            .execute(params![
                id.0.as_bytes(),
                row.card,
                row.person.map(|person| person.0.into_bytes())
            ])?;
        Ok(())
    }
}
