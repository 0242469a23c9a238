//! Whose database this is, and of which vault: one row.

use domain::PersonId;
use rusqlite::{Connection, Transaction, params};
use uuid::Uuid;

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE identity (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    vault BLOB NOT NULL,
    person BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;";

/// The row.
pub(crate) struct Row {
    pub(crate) vault: Uuid,
    pub(crate) person: PersonId,
}

/// Reads.
pub(crate) struct Identity<'c>(pub(crate) &'c Connection);

impl Identity<'_> {
    pub(crate) fn get(&self) -> rusqlite::Result<Row> {
        self.0.query_row("SELECT vault, person FROM identity", [], |row| {
            Ok(Row {
                vault: column::id(row, 0)?,
                person: PersonId(column::id(row, 1)?),
            })
        })
    }
}

/// Writes.
pub(crate) struct IdentityMut<'t>(pub(crate) &'t Transaction<'t>);

impl IdentityMut<'_> {
    pub(crate) fn put(&mut self, row: &Row, created_at: i64) -> rusqlite::Result<()> {
        self.0.execute(
            "INSERT INTO identity (only, vault, person, created_at) VALUES (1, ?1, ?2, ?3)",
            params![row.vault.as_bytes(), row.person.0.as_bytes(), created_at],
        )?;
        Ok(())
    }
}
