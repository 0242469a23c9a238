//! From a key to the disk, against a bare commit of the same database.

use rusqlite::{Connection, params};

use crate::Fault;
use crate::figures::{Aim, Row, Times, timed};
use crate::school;

const KEYS: usize = 1_500;
/// Ours and the other take turns in stretches, so that a slow minute is shared.
const STRETCH: usize = 50;
/// About what a keystroke's change weighs.
const BYTES: usize = 400;

/// One letter through the use case, one row through the database.
pub(crate) fn measure() -> Result<Vec<Row>, Fault> {
    let folder = school::folder()?;
    let mut host = school::host(&folder);
    school::create(&mut host)?;
    let begun = school::begin(&mut host, 1)?;
    let mut base = school::revision(&mut host, begun.plan)?;
    let bare = bare(&folder.path().join("bare.db"))?;
    let (mut ours, mut other) = (Times::default(), Times::default());
    for _ in 0..KEYS / STRETCH {
        for _ in 0..STRETCH {
            let (time, after) = timed(|| school::write(&mut host, begun, &base, "a"));
            base = after?;
            ours.add(time);
        }
        for _ in 0..STRETCH {
            let (time, done) = timed(|| bare.execute("INSERT INTO changes (body) VALUES (?1)", params![[7_u8; BYTES]]));
            done?;
            other.add(time);
        }
    }
    Ok(vec![
        Row::times(
            "keystroke to durable, median, against a bare SQLCipher commit",
            ours.median(),
            other.median(),
            Aim::AtMost(2.0),
        ),
        Row::times(
            "the same, 99 of 100",
            ours.percentile(99),
            other.percentile(99),
            Aim::Told,
        ),
    ])
}

/// A database with the vault's own settings and one table.
fn bare(path: &std::path::Path) -> Result<Connection, Fault> {
    let sql = Connection::open(path)?;
    sql.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "5a".repeat(32)))?;
    sql.execute_batch(
        "PRAGMA cipher_compatibility = 4;
         PRAGMA temp_store = MEMORY;
         PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         CREATE TABLE changes (id INTEGER PRIMARY KEY, body BLOB NOT NULL);",
    )?;
    Ok(sql)
}
