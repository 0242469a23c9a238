//! What can be wrong with a vault: a closed list, each with what a person
//! needs to be told. The words stand in the locale files, not here.

use std::io;

use domain::{ChangeId, SpaceId};
use seal::{SealError, SlotKind};
use thiserror::Error;

/// Why a vault could not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum VaultError {
    /// No vault is there.
    #[error("no vault is there")]
    NotFound,
    /// A new vault needs a new or an empty folder.
    #[error("the folder is not empty")]
    Occupied,
    /// The passphrase does not open it.
    #[error("the passphrase does not open it")]
    WrongPassphrase,
    /// The code of the recovery sheet does not open it.
    #[error("the recovery code does not open it")]
    WrongRecovery,
    /// The keychain's secret does not open it.
    #[error("the keychain's secret does not open it")]
    WrongKeychain,
    /// This way in was never set up.
    #[error("this way in was never set up: {0:?}")]
    NoSuchWay(SlotKind),
    /// A part of it cannot be read.
    #[error("damaged: {what:?}")]
    Damaged {
        /// Which part.
        what: Part,
    },
    /// The folder or file is something else.
    #[error("this is no vault of ours")]
    Foreign,
    /// A later version of the program made it.
    #[error("made by a later version: {found}, known up to {known}")]
    Newer {
        /// The version found.
        found: u32,
        /// The highest known here.
        known: u32,
    },
    /// Another program, or another start of this one, has it open.
    #[error("it is open already")]
    InUse,
    /// The folder is kept in step with a service or another computer.
    #[error("the folder is synced by {by:?}")]
    Synced {
        /// By whom.
        by: SyncedBy,
    },
    /// The folder lies on another computer.
    #[error("the folder lies on the network: {kind}")]
    Network {
        /// The kind of file system, as the operating system calls it.
        kind: String,
    },
    /// Nothing can be written there.
    #[error("nothing can be written there")]
    ReadOnly,
    /// No room is left.
    #[error("no room is left")]
    DiskFull,
    /// Reading or writing failed.
    #[error("input or output failed: {kind}")]
    Io {
        /// How.
        kind: io::ErrorKind,
    },
    /// The database refused, with SQLite's extended code.
    #[error("the database refused: {code}")]
    Database {
        /// SQLite's code.
        code: i32,
    },
    /// No such space in this vault.
    #[error("no such space")]
    UnknownSpace(SpaceId),
    /// A change that is in the log already.
    #[error("this change is in the log already")]
    Repeated(ChangeId),
    /// Group fields and anything else cannot be written together: they lie in
    /// two databases.
    #[error("group fields are written by themselves")]
    Mixed,
    /// More than fits in one change.
    #[error("more than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// No such attachment here.
    #[error("no such attachment here")]
    NoSuchBlob,
    /// The device that made a grant is not known here.
    #[error("the device that made this is not known here")]
    UnknownDevice,
    /// A grant that is not for this device, or not by whom it says.
    #[error("this grant does not hold")]
    BadGrant,
    /// The system gave no randomness.
    #[error("no randomness")]
    NoRandomness,
}

/// A part of a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// `vault.json`.
    Marker,
    /// `keys`.
    Keys,
    /// `main.db`.
    Main,
    /// `groups.db`.
    Groups,
    /// A file in `blobs`.
    Blob,
    /// A backup file.
    Backup,
    /// An invitation.
    Invitation,
}

/// Who keeps a folder in step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SyncedBy {
    /// Dropbox.
    Dropbox,
    /// Microsoft OneDrive.
    OneDrive,
    /// Google Drive.
    GoogleDrive,
    /// Apple iCloud Drive.
    ICloud,
    /// Nextcloud or ownCloud.
    Nextcloud,
    /// Syncthing.
    Syncthing,
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        of_kind(error.kind())
    }
}

pub(crate) fn of_kind(kind: io::ErrorKind) -> VaultError {
    match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => VaultError::DiskFull,
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => VaultError::ReadOnly,
        kind => VaultError::Io { kind },
    }
}

impl VaultError {
    /// What SQLite says, where the database is `part`.
    pub(crate) fn of_sql(error: &rusqlite::Error, part: Part) -> Self {
        use rusqlite::ErrorCode;
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::ReadOnly => Self::ReadOnly,
                ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Self::Io {
                    kind: io::ErrorKind::Other,
                },
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { what: part },
                _ => Self::Database {
                    code: failure.extended_code,
                },
            },
            // A column that does not hold what was written there.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..) => Self::Damaged { what: part },
            _ => Self::Database { code: 0 },
        }
    }

    /// What `seal` says of a part of the vault.
    pub(crate) fn of_seal(error: SealError, part: Part) -> Self {
        match error {
            SealError::Foreign | SealError::Torn | SealError::WrongKey | SealError::BadSignature => {
                Self::Damaged { what: part }
            }
            SealError::Newer { found, known } => Self::Newer {
                found: found.into(),
                known: known.into(),
            },
            SealError::NoSlot | SealError::TooCostly => Self::Damaged { what: part },
            SealError::TooLarge { limit } => Self::TooLarge { limit },
            SealError::NoRandomness => Self::NoRandomness,
            SealError::Io(kind) => of_kind(kind),
        }
    }
}
