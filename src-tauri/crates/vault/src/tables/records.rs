//! The records out of the journal, ready to be read by plan or space: a cache.

use domain::{PersonId, PlanId, Record, SpaceId};
use rusqlite::{Connection, Transaction, params};

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE records (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    space BLOB NOT NULL,
    plan BLOB,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    json TEXT NOT NULL
) STRICT;
CREATE INDEX records_by_plan ON records (plan, kind, seq);
CREATE INDEX records_by_space ON records (space, kind, seq);
CREATE INDEX records_by_kind ON records (kind, seq);";

/// Reads.
pub(crate) struct Records<'c>(pub(crate) &'c Connection);

impl Records<'_> {
    pub(crate) fn of_plan(&self, plan: PlanId) -> rusqlite::Result<Vec<Record>> {
        self.0
            .prepare_cached("SELECT json FROM records WHERE plan = ?1 ORDER BY seq")?
            .query_map([plan.0.as_bytes()], |row| column::json(row, 0))?
            .collect()
    }

    pub(crate) fn of_space(&self, space: SpaceId) -> rusqlite::Result<Vec<Record>> {
        self.0
            .prepare_cached("SELECT json FROM records WHERE space = ?1 ORDER BY seq")?
            .query_map([space.0.as_bytes()], |row| column::json(row, 0))?
            .collect()
    }

    pub(crate) fn of_kind(&self, kind: &str) -> rusqlite::Result<Vec<Record>> {
        self.0
            .prepare_cached("SELECT json FROM records WHERE kind = ?1 ORDER BY seq")?
            .query_map([kind], |row| column::json(row, 0))?
            .collect()
    }

    pub(crate) fn signed_of_kind(&self, kind: &str) -> rusqlite::Result<Vec<(PersonId, Record)>> {
        self.0
            .prepare_cached(
                "SELECT coalesce(
                     (SELECT signer FROM journal WHERE seq = records.seq),
                     (SELECT signer FROM recent WHERE seq = records.seq)
                 ), json
                 FROM records WHERE kind = ?1 ORDER BY seq",
            )?
            .query_map([kind], |row| Ok((PersonId(column::id(row, 0)?), column::json(row, 1)?)))?
            .collect()
    }

    /// Whether this record stands here as it was written at `seq`.
    pub(crate) fn stands(&self, record: &Record, seq: i64) -> rusqlite::Result<bool> {
        self.0
            .prepare_cached(
                "SELECT 1 FROM records WHERE id = ?1 AND seq = ?2 AND space = ?3 AND plan IS ?4 AND kind = ?5
                 AND at = ?6 AND json = ?7",
            )?
            .exists(params![
                record.id.0.as_bytes(),
                seq,
                record.space.0.as_bytes(),
                record.plan.map(|plan| plan.0.into_bytes()),
                kind(record),
                record.at.timestamp_millis(),
                column::to_json(record)?,
            ])
    }

    /// Whether a record of this id was written before `seq`: a second one of
    /// the same id changes nothing.
    pub(crate) fn stands_earlier(&self, record: &Record, seq: i64) -> rusqlite::Result<bool> {
        self.0
            .prepare_cached("SELECT 1 FROM records WHERE id = ?1 AND seq < ?2")?
            .exists(params![record.id.0.as_bytes(), seq])
    }

    pub(crate) fn count(&self) -> rusqlite::Result<i64> {
        self.0.query_row("SELECT count(*) FROM records", [], |row| row.get(0))
    }
}

/// Writes.
pub(crate) struct RecordsMut<'t>(pub(crate) &'t Transaction<'t>);

impl RecordsMut<'_> {
    /// Adds one; gives false where its id is there already.
    pub(crate) fn add(&mut self, record: &Record, seq: i64) -> rusqlite::Result<bool> {
        let added = self
            .0
            .prepare_cached(
                "INSERT OR IGNORE INTO records (id, seq, space, plan, kind, at, json)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                record.id.0.as_bytes(),
                seq,
                record.space.0.as_bytes(),
                record.plan.map(|plan| plan.0.into_bytes()),
                kind(record),
                record.at.timestamp_millis(),
                column::to_json(record)?,
            ])?;
        Ok(added == 1)
    }

    pub(crate) fn clear(&mut self) -> rusqlite::Result<()> {
        self.0.execute("DELETE FROM records", [])?;
        Ok(())
    }
}

/// The kind that the body names, known here or not.
fn kind(record: &Record) -> &str {
    record
        .body
        .get("kind")
        .and_then(serde_json::Value::as_str)
        .unwrap_or_default()
}
