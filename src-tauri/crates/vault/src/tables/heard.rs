//! What other devices said of themselves, and in which runs of the program
//! this vault has spoken. Beliefs, not facts: losing a row makes something be
//! sent again.

use chrono::DateTime;
use domain::{DeviceId, FeedId};
use rusqlite::{Connection, Transaction, params};
use sync::{Heard, Hello, PastRun};

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE heard (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    device BLOB NOT NULL,
    at INTEGER NOT NULL,
    silent INTEGER NOT NULL,
    hello BLOB NOT NULL
) STRICT;
CREATE TABLE runs (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    run BLOB NOT NULL UNIQUE,
    hellos INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_by_envelope ON journal (sealed_in);";

/// Reads.
pub(crate) struct HeardOf<'c>(pub(crate) &'c Connection);

impl HeardOf<'_> {
    /// All, the last to be heard last. What cannot be read is nothing heard.
    pub(crate) fn all(&self) -> rusqlite::Result<Vec<Heard>> {
        let rows: Vec<(DeviceId, i64, u32, Vec<u8>)> = self
            .0
            .prepare_cached("SELECT device, at, silent, hello FROM heard ORDER BY place")?
            .query_map([], |row| {
                Ok((DeviceId(column::id(row, 0)?), row.get(1)?, row.get(2)?, row.get(3)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(rows
            .into_iter()
            .filter_map(|(device, at, silent, hello)| {
                Some(Heard {
                    device,
                    hello: Hello::from_bytes(&hello)?,
                    at: DateTime::from_timestamp_millis(at)?,
                    silent,
                })
            })
            .collect())
    }

    /// The runs in which this vault has said hello, and how often.
    pub(crate) fn runs(&self) -> rusqlite::Result<Vec<PastRun>> {
        self.0
            .prepare_cached("SELECT run, hellos FROM runs ORDER BY place")?
            .query_map([], |row| {
                Ok(PastRun {
                    run: FeedId(column::id(row, 0)?),
                    hellos: u64::try_from(row.get::<_, i64>(1)?).unwrap_or_default(),
                })
            })?
            .collect()
    }
}

/// Writes.
pub(crate) struct HeardMut<'t>(pub(crate) &'t Transaction<'t>);

impl HeardMut<'_> {
    /// Replaces what was heard from one device.
    pub(crate) fn keep(&mut self, device: DeviceId, heard: &[Heard]) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("DELETE FROM heard WHERE device = ?1")?
            .execute([device.0.as_bytes()])?;
        for one in heard {
            self.0
                .prepare_cached("INSERT INTO heard (device, at, silent, hello) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![
                    device.0.as_bytes(),
                    one.at.timestamp_millis(),
                    one.silent,
                    one.hello.to_bytes()
                ])?;
        }
        Ok(())
    }

    /// Counts one hello more of a run.
    pub(crate) fn say(&mut self, run: FeedId) -> rusqlite::Result<u64> {
        let count: i64 = self
            .0
            .prepare_cached(
                "INSERT INTO runs (run, hellos) VALUES (?1, 1)
                 ON CONFLICT (run) DO UPDATE SET hellos = hellos + 1 RETURNING hellos",
            )?
            .query_row([run.0.as_bytes()], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }
}
