//! Every envelope, own and others', by name: what a carrier asks for. One that
//! cannot be read yet waits here and is passed on like any other.

use domain::{DeviceId, FeedId, SpaceId};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use seal::{EnvelopeName, Header};
use sync::Held;

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE envelopes (
    name BLOB PRIMARY KEY,
    space BLOB,
    feed BLOB,
    sequence INTEGER,
    previous BLOB,
    device BLOB,
    own INTEGER NOT NULL,
    state INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX envelopes_by_space ON envelopes (space, state);
CREATE INDEX envelopes_by_previous ON envelopes (previous) WHERE state = 2;";

/// How far an envelope has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Its changes are in the journal.
    Applied,
    /// A key, a card or the envelope before it is missing.
    Waiting,
    /// A later version's.
    Unknown,
    /// In the journal but for the changes of a later version.
    InPart,
    /// Of a device that was taken out; a person looks at it.
    Aside,
}

impl State {
    const fn number(self) -> i64 {
        match self {
            Self::Applied => 1,
            Self::Waiting => 2,
            Self::Unknown => 3,
            Self::InPart => 4,
            Self::Aside => 5,
        }
    }

    fn numbered(number: i64) -> Option<Self> {
        [Self::Applied, Self::Waiting, Self::Unknown, Self::InPart, Self::Aside]
            .into_iter()
            .find(|state| state.number() == number)
    }
}

/// A row.
pub(crate) struct Row {
    pub(crate) name: EnvelopeName,
    pub(crate) state: State,
    pub(crate) bytes: Vec<u8>,
}

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        name: EnvelopeName(column::bytes(row, 0)?),
        state: State::numbered(row.get(1)?).ok_or_else(|| column::unfit(1, rusqlite::types::Type::Integer))?,
        bytes: row.get(2)?,
    })
}

/// Reads.
pub(crate) struct Envelopes<'c>(pub(crate) &'c Connection);

impl Envelopes<'_> {
    /// One by its name.
    pub(crate) fn get(&self, name: &EnvelopeName) -> rusqlite::Result<Option<Row>> {
        self.0
            .prepare_cached("SELECT name, state, bytes FROM envelopes WHERE name = ?1")?
            .query_row([name.0], row)
            .optional()
    }

    /// Its state and sequence, without its bytes.
    pub(crate) fn standing(&self, name: &EnvelopeName) -> rusqlite::Result<Option<(Option<State>, i64)>> {
        self.0
            .prepare_cached("SELECT state, coalesce(sequence, 0) FROM envelopes WHERE name = ?1")?
            .query_row([name.0], |row| Ok((State::numbered(row.get(0)?), row.get(1)?)))
            .optional()
    }

    /// Names in a space, in the order in which they came.
    pub(crate) fn names_in(&self, space: SpaceId) -> rusqlite::Result<Vec<EnvelopeName>> {
        self.0
            .prepare_cached("SELECT name FROM envelopes WHERE space = ?1 ORDER BY rowid")?
            .query_map([space.0.as_bytes()], |row| column::bytes(row, 0).map(EnvelopeName))?
            .collect()
    }

    /// What is held of a space, read or not.
    pub(crate) fn held(&self, space: SpaceId) -> rusqlite::Result<Vec<Held>> {
        self.0
            .prepare_cached(
                "SELECT feed, sequence, name, length(bytes), state = 5 FROM envelopes
                 WHERE space = ?1 AND feed IS NOT NULL ORDER BY feed, sequence, name",
            )?
            .query_map([space.0.as_bytes()], |row| {
                Ok(Held {
                    feed: FeedId(column::id(row, 0)?),
                    sequence: u64::try_from(row.get::<_, i64>(1)?).unwrap_or_default(),
                    name: EnvelopeName(column::bytes(row, 2)?),
                    bytes: u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
                    aside: row.get(4)?,
                })
            })?
            .collect()
    }

    /// Those of a later version, which do not say of which space they are.
    pub(crate) fn strays(&self) -> rusqlite::Result<Vec<(EnvelopeName, u64)>> {
        self.0
            .prepare_cached("SELECT name, length(bytes) FROM envelopes WHERE space IS NULL ORDER BY rowid")?
            .query_map([], |row| {
                let bytes = u64::try_from(row.get::<_, i64>(1)?).unwrap_or_default();
                Ok((EnvelopeName(column::bytes(row, 0)?), bytes))
            })?
            .collect()
    }

    /// Those of which a later version's changes are still out.
    pub(crate) fn in_part(&self) -> rusqlite::Result<Vec<EnvelopeName>> {
        self.0
            .prepare_cached("SELECT name FROM envelopes WHERE state = 4 ORDER BY rowid")?
            .query_map([], |row| column::bytes(row, 0).map(EnvelopeName))?
            .collect()
    }

    /// How many stand in a state.
    pub(crate) fn count(&self, state: State) -> rusqlite::Result<u64> {
        let count: i64 = self
            .0
            .prepare_cached("SELECT count(*) FROM envelopes WHERE state = ?1")?
            .query_row([state.number()], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// Every name.
    pub(crate) fn names(&self) -> rusqlite::Result<Vec<EnvelopeName>> {
        self.0
            .prepare_cached("SELECT name FROM envelopes ORDER BY rowid")?
            .query_map([], |row| column::bytes(row, 0).map(EnvelopeName))?
            .collect()
    }

    /// Those that wait for this one.
    pub(crate) fn waiting_behind(&self, name: &EnvelopeName) -> rusqlite::Result<Vec<EnvelopeName>> {
        self.0
            .prepare_cached("SELECT name FROM envelopes WHERE previous = ?1 AND state = 2 ORDER BY rowid")?
            .query_map([name.0], |row| column::bytes(row, 0).map(EnvelopeName))?
            .collect()
    }

    /// Those of a device whose changes are in the journal.
    pub(crate) fn applied_of(&self, device: DeviceId) -> rusqlite::Result<Vec<EnvelopeName>> {
        self.0
            .prepare_cached("SELECT name FROM envelopes WHERE device = ?1 AND state IN (1, 4) ORDER BY name")?
            .query_map([device.0.as_bytes()], |row| column::bytes(row, 0).map(EnvelopeName))?
            .collect()
    }

    /// Those that a person looks at, of all spaces or of one, in the order of
    /// their feeds.
    pub(crate) fn aside(&self, space: Option<SpaceId>) -> rusqlite::Result<Vec<EnvelopeName>> {
        self.0
            .prepare_cached(
                "SELECT name FROM envelopes WHERE state = 5 AND coalesce(space = ?1, true)
                 ORDER BY device, space, feed, sequence, name",
            )?
            .query_map([space.map(|space| space.0.into_bytes())], |row| {
                column::bytes(row, 0).map(EnvelopeName)
            })?
            .collect()
    }

    /// Those of a space, or of a device, that wait or that a later version made.
    pub(crate) fn unread(&self) -> rusqlite::Result<Vec<EnvelopeName>> {
        self.0
            .prepare_cached("SELECT name FROM envelopes WHERE state <> 1 ORDER BY coalesce(sequence, 0), rowid")?
            .query_map([], |row| column::bytes(row, 0).map(EnvelopeName))?
            .collect()
    }
}

/// Writes.
pub(crate) struct EnvelopesMut<'t>(pub(crate) &'t Transaction<'t>);

impl EnvelopesMut<'_> {
    /// Keeps an envelope, or says how far a kept one has come.
    pub(crate) fn put(
        &mut self,
        name: &EnvelopeName,
        header: Option<&Header>,
        own: bool,
        state: State,
        bytes: &[u8],
    ) -> rusqlite::Result<()> {
        let sequence = header.map(|header| i64::try_from(header.sequence).unwrap_or(i64::MAX));
        self.0
            .prepare_cached(
                "INSERT INTO envelopes (name, space, feed, sequence, previous, device, own, state, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (name) DO UPDATE SET state = excluded.state",
            )?
            .execute(params![
                name.0,
                header.map(|header| header.space),
                header.map(|header| header.feed),
                sequence,
                header.and_then(|header| header.previous).map(|name| name.0),
                header.map(|header| header.device),
                own,
                state.number(),
                bytes,
            ])?;
        Ok(())
    }

    /// Forgets one that now lies in the other database.
    pub(crate) fn remove(&mut self, name: &EnvelopeName) -> rusqlite::Result<()> {
        self.0
            .prepare_cached("DELETE FROM envelopes WHERE name = ?1")?
            .execute([name.0])?;
        Ok(())
    }
}
