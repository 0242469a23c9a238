//! What this device remembers for its person: zoom, theme, language, the last
//! place. It is in no log and goes nowhere.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde_json::Value;

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    json TEXT NOT NULL
) STRICT, WITHOUT ROWID;";

/// Reads.
pub(crate) struct Settings<'c>(pub(crate) &'c Connection);

impl Settings<'_> {
    pub(crate) fn get(&self, key: &str) -> rusqlite::Result<Option<Value>> {
        self.0
            .prepare_cached("SELECT json FROM settings WHERE key = ?1")?
            .query_row([key], |row| column::json(row, 0))
            .optional()
    }
}

/// Writes.
pub(crate) struct SettingsMut<'t>(pub(crate) &'t Transaction<'t>);

impl SettingsMut<'_> {
    pub(crate) fn put(&mut self, key: &str, value: &Value) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("INSERT OR REPLACE INTO settings (key, json) VALUES (?1, ?2)")?
            .execute(params![key, column::to_json(value)?])?;
        Ok(())
    }
}
