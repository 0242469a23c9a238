//! Files outside the vault: written whole or not at all, and what a disk says
//! put into words.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::error::Error;
use crate::messages::FileWritten;

/// JSON as this program keeps its own small files.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<Vec<u8>, Error> {
    serde_json::to_vec_pretty(value).map_err(|fault| Error::MalformedRequest {
        what: fault.to_string(),
    })
}

/// Writes a whole file or leaves the old one: temporary name, fsync, rename.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    use std::io::Write as _;
    let dir = path.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(dir).map_err(|fault| io(&fault))?;
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    let part = dir.join(name);
    let write = || -> std::io::Result<()> {
        let mut file = fs::File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&part, path)?;
        // The rename itself must survive a power cut.
        #[cfg(unix)]
        fs::File::open(dir)?.sync_all()?;
        Ok(())
    };
    write().map_err(|fault| {
        let _ = fs::remove_file(&part);
        io(&fault)
    })
}

/// Writes a copy into a folder that a person chose.
pub(crate) fn written(to: &str, name: &str, bytes: &[u8], at: DateTime<Utc>) -> Result<FileWritten, Error> {
    let path = existing_dir(to)?.join(name);
    write_whole(&path, bytes)?;
    Ok(FileWritten {
        path: path.display().to_string(),
        name: name.to_owned(),
        bytes: bytes.len() as u64,
        at,
    })
}

/// A folder that a person named, where it is there.
pub(crate) fn existing_dir(to: &str) -> Result<PathBuf, Error> {
    let dir = PathBuf::from(to);
    if dir.is_dir() {
        Ok(dir)
    } else {
        Err(Error::FolderMissing)
    }
}

/// Takes a folder away; one that is not there is away already.
pub(crate) fn remove_dir(dir: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(dir) {
        Ok(()) => Ok(()),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(fault) => Err(io(&fault)),
    }
}

/// A fault of the disk, as the person can act on it.
pub(crate) fn io(fault: &std::io::Error) -> Error {
    match fault.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::DiskFull,
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => Error::FolderReadOnly,
        std::io::ErrorKind::NotFound => Error::FolderMissing,
        _ => Error::DiskFailed {
            what: fault.to_string(),
        },
    }
}
