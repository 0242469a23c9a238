//! One encrypted database: how it is opened, brought up to date, and kept
//! usable after a write that failed. A vault has two, of the same shape.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use seal::SecretBytes;
use zeroize::Zeroizing;

use crate::error::Part;
use crate::{VaultError, tables};

/// What was done to the schema, in order; `user_version` counts how many of
/// these a database has had. Forward only: an entry is never edited.
const MIGRATIONS: &[&[&str]] = &[
    &[
        tables::identity::CREATE,
        tables::journal::CREATE,
        tables::envelopes::CREATE,
        tables::feeds::CREATE,
        tables::devices::CREATE,
        tables::spaces::CREATE,
        tables::space_keys::CREATE,
        tables::snapshots::CREATE,
        tables::records::CREATE,
        tables::plans::CREATE,
        tables::blobs::CREATE,
        tables::settings::CREATE,
    ],
    &[tables::plans::INDEX_BY_STUDENT],
    &[tables::plans::INDEX_BY_YEAR],
    &[tables::heard::CREATE],
    &[tables::journal::RECENT],
    &[tables::erased::CREATE],
    &[tables::space_keys::SEVERAL, tables::spaces::WHICH_KEY],
];

/// An open database.
pub(crate) struct Store {
    path: PathBuf,
    part: Part,
    key: SecretBytes,
    /// None only after a failure that closed it, until the next write.
    connection: Option<Connection>,
}

impl Store {
    /// Makes the file where there is none.
    pub(crate) fn create(path: &Path, part: Part, key: SecretBytes) -> Result<Self, VaultError> {
        let connection = connect(path, &key, true).map_err(|error| VaultError::of_sql(&error, part))?;
        let mut store = Self {
            path: path.to_owned(),
            part,
            key,
            connection: Some(connection),
        };
        store.migrate()?;
        Ok(store)
    }

    /// Opens a file that is there.
    pub(crate) fn open(path: &Path, part: Part, key: SecretBytes) -> Result<Self, VaultError> {
        if !path.is_file() {
            return Err(VaultError::Damaged { what: part });
        }
        let connection = connect(path, &key, false).map_err(|error| VaultError::of_sql(&error, part))?;
        let mut store = Self {
            path: path.to_owned(),
            part,
            key,
            connection: Some(connection),
        };
        // SQLite takes an emptied file for a new database. It is none: what
        // was in it is gone.
        if store.version()? == 0 {
            return Err(VaultError::Damaged { what: part });
        }
        store.migrate()?;
        Ok(store)
    }

    fn version(&self) -> Result<u32, VaultError> {
        self.read(|sql| sql.query_row("PRAGMA user_version", [], |row| row.get(0)))
    }

    fn migrate(&mut self) -> Result<(), VaultError> {
        let known = u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX);
        let found = self.version()?;
        if found > known {
            return Err(VaultError::Newer { found, known });
        }
        for (step, batch) in MIGRATIONS
            .iter()
            .enumerate()
            .skip(usize::try_from(found).unwrap_or(usize::MAX))
        {
            self.write(|sql| {
                for statement in *batch {
                    sql.execute_batch(statement)?;
                }
                sql.pragma_update(None, "user_version", u32::try_from(step + 1).unwrap_or(u32::MAX))
            })?;
        }
        Ok(())
    }

    /// Which database this is.
    pub(crate) fn part(&self) -> Part {
        self.part
    }

    /// Reads.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, VaultError> {
        let closed = VaultError::Io {
            kind: std::io::ErrorKind::NotConnected,
        };
        let connection = self.connection.as_ref().ok_or(closed)?;
        work(connection).map_err(|error| VaultError::of_sql(&error, self.part))
    }

    /// Writes in one transaction, durable when this returns. After a failure
    /// the database stands as before, and can be used.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, VaultError> {
        let part = self.part;
        self.attempt(|transaction| work(transaction).map_err(|error| VaultError::of_sql(&error, part)))
    }

    /// The same, for work that has errors of its own.
    pub(crate) fn attempt<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let part = self.part;
        let of_sql = |error: rusqlite::Error| VaultError::of_sql(&error, part);
        let connection = match &mut self.connection {
            Some(connection) => connection,
            none => none.insert(connect(&self.path, &self.key, false).map_err(of_sql)?),
        };
        let done = (|| {
            let transaction = connection
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .map_err(of_sql)?;
            let result = work(&transaction)?;
            transaction.commit().map_err(of_sql)?;
            Ok(result)
        })();
        if done.is_err() {
            self.settle();
        }
        done
    }

    /// After a failed write: nothing half done may stay, and the next write
    /// must find a connection that works.
    fn settle(&mut self) {
        let usable = self.connection.as_ref().is_some_and(|connection| {
            let rolled_back = connection.is_autocommit() || connection.execute_batch("ROLLBACK").is_ok();
            rolled_back
                && connection
                    .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
                    .is_ok()
        });
        if !usable {
            self.connection = None;
            self.connection = connect(&self.path, &self.key, false).ok();
        }
    }

    /// What a failure that could not be mended leaves behind.
    #[cfg(test)]
    pub(crate) fn lose_connection(&mut self) {
        self.connection = None;
    }

    /// Leaves nothing of what was deleted in the file or beside it: every page is
    /// written anew, and the log is emptied.
    pub(crate) fn scour(&self) -> Result<(), VaultError> {
        self.read(|sql| {
            sql.flush_prepared_statement_cache();
            sql.execute_batch("VACUUM")
        })?;
        self.fold_log()
    }

    /// Brings everything into the one file, so that it can be copied. Nobody
    /// else writes: the vault is locked and the caller holds it alone.
    pub(crate) fn fold_log(&self) -> Result<(), VaultError> {
        let busy: i64 = self.read(|sql| sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)))?;
        if busy == 0 { Ok(()) } else { Err(VaultError::InUse) }
    }
}

fn connect(path: &Path, key: &SecretBytes, create: bool) -> rusqlite::Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
    // The library would write to the standard error what we give as an error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    // The key comes first; nothing can be read before it. Written as raw bytes
    // it is used as it is, without a second stretching.
    let mut pragma = Zeroizing::new(String::with_capacity(96));
    pragma.push_str("PRAGMA key = \"x'");
    for byte in key.expose() {
        for nibble in [byte >> 4, byte & 15] {
            pragma.push(char::from(b"0123456789abcdef"[usize::from(nibble)]));
        }
    }
    pragma.push_str("'\"");
    connection.execute_batch(&pragma)?;
    // Version 4 of SQLCipher's file format, by name: a later library keeps to
    // it. Temporary tables stay in memory, or they would lie on disk in clear.
    connection.execute_batch(
        "PRAGMA cipher_compatibility = 4;
         PRAGMA temp_store = MEMORY;
         PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;",
    )?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA journal_size_limit = 16777216;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}
