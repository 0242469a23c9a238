//! The spaces that this vault can read and write.

use domain::{PlanId, Space, SpaceId, SpaceKind};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE spaces (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    plan BLOB,
    epoch INTEGER NOT NULL
) STRICT;
CREATE INDEX spaces_by_kind ON spaces (kind, plan);";

/// Which of the keys of its epoch.
pub(crate) const WHICH_KEY: &str = "ALTER TABLE spaces ADD COLUMN key INTEGER NOT NULL DEFAULT 0;";

/// A row.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    pub(crate) space: Space,
    /// The epoch under which new envelopes are sealed.
    pub(crate) epoch: u32,
    /// And the place of the key among those of that epoch.
    pub(crate) key: i64,
}

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let space = Space {
        id: SpaceId(column::id(row, 0)?),
        kind: column::json(row, 1)?,
        plan: column::id_or_null(row, 2)?.map(PlanId),
    };
    Ok(Row {
        space,
        epoch: row.get(3)?,
        key: row.get(4)?,
    })
}

/// Reads.
pub(crate) struct Spaces<'c>(pub(crate) &'c Connection);

impl Spaces<'_> {
    /// One by its id.
    pub(crate) fn get(&self, id: SpaceId) -> rusqlite::Result<Option<Row>> {
        self.0
            .prepare_cached("SELECT id, kind, plan, epoch, key FROM spaces WHERE id = ?1")?
            .query_row([id.0.as_bytes()], row)
            .optional()
    }

    /// The first of a kind.
    pub(crate) fn of_kind(&self, kind: SpaceKind, plan: Option<PlanId>) -> rusqlite::Result<Option<Row>> {
        self.0
            .prepare_cached(
                "SELECT id, kind, plan, epoch, key FROM spaces WHERE kind = ?1 AND plan IS ?2 ORDER BY rowid LIMIT 1",
            )?
            .query_row(
                params![column::to_json(&kind)?, plan.map(|plan| plan.0.into_bytes())],
                row,
            )
            .optional()
    }

    /// All.
    pub(crate) fn all(&self) -> rusqlite::Result<Vec<Row>> {
        self.0
            .prepare_cached("SELECT id, kind, plan, epoch, key FROM spaces ORDER BY rowid")?
            .query_map([], row)?
            .collect()
    }
}

/// Writes.
pub(crate) struct SpacesMut<'t>(pub(crate) &'t Transaction<'t>);

impl SpacesMut<'_> {
    /// Adds a space, or moves it on to another key.
    pub(crate) fn put(&mut self, row: &Row) -> rusqlite::Result<()> {
        self.0.execute(
            "INSERT INTO spaces (id, kind, plan, epoch, key) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, key = excluded.key
             WHERE excluded.epoch >= spaces.epoch",
            params![
                row.space.id.0.as_bytes(),
                column::to_json(&row.space.kind)?,
                row.space.plan.map(|plan| plan.0.into_bytes()),
                row.epoch,
                row.key,
            ],
        )?;
        Ok(())
    }
}
