//! The files of a roster, out of a zip or a folder. Nothing is ever unpacked to
//! a disk, so a name in a zip cannot lead anywhere.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::{NamedFile, RosterError};

/// The most bytes of a roster, packed, and of all its files together.
pub const LARGEST_ROSTER: usize = 128 * 1024 * 1024;
/// The most files of a zip. The format has some thirty.
pub const MOST_ROSTER_FILES: usize = 200;

/// The files that are read, in the order in which they are told of.
pub(super) const FILES: [&str; 5] = [
    "manifest.csv",
    "users.csv",
    "roles.csv",
    "classes.csv",
    "enrollments.csv",
];

/// The name by which a file is read, whatever folder it stands in and however it
/// is written; none for what is no part of a roster.
pub(super) fn base(name: &str) -> Option<&'static str> {
    // A Macintosh packs a shadow of each file beside it.
    if name.contains("__MACOSX") {
        return None;
    }
    let last = name.rsplit(['/', '\\']).next()?;
    FILES.into_iter().find(|file| last.eq_ignore_ascii_case(file))
}

/// What is in a zip, as far as it is a roster's.
pub(super) fn unpacked(bytes: &[u8]) -> Result<Vec<NamedFile>, RosterError> {
    if bytes.len() > LARGEST_ROSTER {
        return Err(RosterError::TooLarge { most: LARGEST_ROSTER });
    }
    if !bytes.starts_with(b"PK") {
        return Err(RosterError::Foreign);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| RosterError::Torn)?;
    if archive.len() > MOST_ROSTER_FILES {
        return Err(RosterError::TooManyFiles {
            most: MOST_ROSTER_FILES,
        });
    }
    let mut files = Vec::new();
    let mut left = LARGEST_ROSTER;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| RosterError::Torn)?;
        let Some(name) = base(file.name()) else { continue };
        let mut content = Vec::new();
        // What the zip says of a size is believed by nobody: it is counted.
        let most = u64::try_from(left).unwrap_or(u64::MAX);
        let read = file.take(most.saturating_add(1)).read_to_end(&mut content);
        if content.len() > left {
            return Err(RosterError::TooLarge { most: LARGEST_ROSTER });
        }
        read.map_err(|_| RosterError::Torn)?;
        left -= content.len();
        files.push((name.to_owned(), content));
    }
    Ok(files)
}

/// The files by the names under which they are read.
pub(super) fn by_name(files: Vec<NamedFile>) -> Result<BTreeMap<&'static str, Vec<u8>>, RosterError> {
    let mut named = BTreeMap::new();
    let mut bytes = 0_usize;
    for (name, content) in files {
        let Some(name) = base(&name) else { continue };
        bytes = bytes.saturating_add(content.len());
        if bytes > LARGEST_ROSTER {
            return Err(RosterError::TooLarge { most: LARGEST_ROSTER });
        }
        if named.insert(name, content).is_some() {
            return Err(RosterError::Twice { file: name.to_owned() });
        }
    }
    Ok(named)
}
