//! The plans of this vault, for lists: a cache. Names are not here; they are
//! looked up among the people.

use domain::{PersonId, PlanId};
use rusqlite::{Connection, Row, Transaction, params};
use serde_json::Value;

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE plans (
    plan BLOB PRIMARY KEY,
    student BLOB NOT NULL,
    year INTEGER NOT NULL,
    facts TEXT
) STRICT;";

/// A plan's page asks for its student's other years; a school has thousands.
pub(crate) const INDEX_BY_STUDENT: &str = "CREATE INDEX plans_by_student ON plans (student);";

/// The class page asks for one year; a vault holds them all.
pub(crate) const INDEX_BY_YEAR: &str = "CREATE INDEX plans_by_year ON plans (year);";

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRow {
    /// The plan.
    pub plan: PlanId,
    /// Whose.
    pub student: PersonId,
    /// The calendar year in which its school year starts.
    pub year: i32,
    /// What a list shows of it, as last computed with
    /// [`Effect::PlanFacts`](crate::Effect::PlanFacts). None as soon as the
    /// plan changed, here or by another device: compute it again.
    pub facts: Option<Value>,
}

/// Reads.
pub(crate) struct Plans<'c>(pub(crate) &'c Connection);

impl Plans<'_> {
    pub(crate) fn all(&self) -> rusqlite::Result<Vec<PlanRow>> {
        self.0
            .prepare_cached("SELECT plan, student, year, facts FROM plans ORDER BY rowid")?
            .query_map([], plan)?
            .collect()
    }

    pub(crate) fn of_year(&self, year: i32) -> rusqlite::Result<Vec<PlanRow>> {
        self.0
            .prepare_cached("SELECT plan, student, year, facts FROM plans WHERE year = ?1 ORDER BY rowid")?
            .query_map([year], plan)?
            .collect()
    }

    pub(crate) fn of(&self, student: PersonId) -> rusqlite::Result<Vec<PlanRow>> {
        self.0
            .prepare_cached("SELECT plan, student, year, facts FROM plans WHERE student = ?1 ORDER BY rowid")?
            .query_map([student.0.as_bytes()], plan)?
            .collect()
    }
}

fn plan(row: &Row<'_>) -> rusqlite::Result<PlanRow> {
    Ok(PlanRow {
        plan: PlanId(column::id(row, 0)?),
        student: PersonId(column::id(row, 1)?),
        year: row.get(2)?,
        facts: match row.get_ref(3)? {
            rusqlite::types::ValueRef::Null => None,
            _ => Some(column::json(row, 3)?),
        },
    })
}

/// Writes.
pub(crate) struct PlansMut<'t>(pub(crate) &'t Transaction<'t>);

impl PlansMut<'_> {
    pub(crate) fn begin(&mut self, plan: PlanId, student: PersonId, year: i32) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("INSERT OR IGNORE INTO plans (plan, student, year) VALUES (?1, ?2, ?3)")?
            .execute(params![plan.0.as_bytes(), student.0.as_bytes(), year])?;
        Ok(())
    }

    pub(crate) fn set_whose(&mut self, plan: PlanId, student: PersonId, year: i32) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("UPDATE plans SET student = ?2, year = ?3, facts = NULL WHERE plan = ?1")?
            .execute(params![plan.0.as_bytes(), student.0.as_bytes(), year])?;
        Ok(())
    }

    pub(crate) fn set_facts(&mut self, plan: PlanId, facts: Option<&Value>) -> rusqlite::Result<()> {
        let facts = facts.map(column::to_json).transpose()?;
        self.0
            .prepare_cached("UPDATE plans SET facts = ?2 WHERE plan = ?1")?
            .execute(params![plan.0.as_bytes(), facts])?;
        Ok(())
    }

    /// What was computed before a change says nothing after it.
    pub(crate) fn forget_facts(&mut self, plan: PlanId) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("UPDATE plans SET facts = NULL WHERE plan = ?1 AND facts IS NOT NULL")?
            .execute([plan.0.as_bytes()])?;
        Ok(())
    }

    pub(crate) fn clear(&mut self) -> rusqlite::Result<()> {
        self.0.execute("DELETE FROM plans", [])?;
        Ok(())
    }
}
