//! How far each feed has come in each space: the last envelope applied. A
//! feed is one run of the program on one device.

use domain::{DeviceId, FeedId, SpaceId};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use seal::{EnvelopeName, Header};

use super::column;

pub(crate) const CREATE: &str = "
CREATE TABLE feeds (
    space BLOB NOT NULL,
    feed BLOB NOT NULL,
    device BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    head BLOB NOT NULL,
    PRIMARY KEY (space, feed)
) STRICT, WITHOUT ROWID;";

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// The space.
    pub space: SpaceId,
    /// The feed.
    pub feed: FeedId,
    /// The device whose feed it is.
    pub device: DeviceId,
    /// Sequence of the last envelope applied.
    pub sequence: u64,
    /// Its name.
    pub head: EnvelopeName,
}

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Feed> {
    Ok(Feed {
        space: SpaceId(column::id(row, 0)?),
        feed: FeedId(column::id(row, 1)?),
        device: DeviceId(column::id(row, 2)?),
        sequence: u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
        head: EnvelopeName(column::bytes(row, 4)?),
    })
}

/// Reads.
pub(crate) struct Feeds<'c>(pub(crate) &'c Connection);

impl Feeds<'_> {
    /// One.
    pub(crate) fn get(&self, space: SpaceId, feed: FeedId) -> rusqlite::Result<Option<Feed>> {
        self.0
            .prepare_cached("SELECT space, feed, device, sequence, head FROM feeds WHERE space = ?1 AND feed = ?2")?
            .query_row(params![space.0.as_bytes(), feed.0.as_bytes()], row)
            .optional()
    }

    /// All of a space.
    pub(crate) fn of_space(&self, space: SpaceId) -> rusqlite::Result<Vec<Feed>> {
        self.0
            .prepare_cached("SELECT space, feed, device, sequence, head FROM feeds WHERE space = ?1 ORDER BY feed")?
            .query_map([space.0.as_bytes()], row)?
            .collect()
    }
}

/// Writes.
pub(crate) struct FeedsMut<'t>(pub(crate) &'t Transaction<'t>);

impl FeedsMut<'_> {
    /// Moves a feed on; never back.
    pub(crate) fn advance(&mut self, header: &Header, head: &EnvelopeName) -> rusqlite::Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO feeds (space, feed, device, sequence, head) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (space, feed) DO UPDATE SET sequence = excluded.sequence, head = excluded.head
                 WHERE excluded.sequence > feeds.sequence",
            )?
            .execute(params![
                header.space,
                header.feed,
                header.device,
                i64::try_from(header.sequence).unwrap_or(i64::MAX),
                head.0,
            ])?;
        Ok(())
    }
}
