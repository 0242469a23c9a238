//! Files as evidence: what is taken in, and what is refused with a remedy.
//!
//! What is taken stands in memory until it is kept with a person's words, so
//! that a refusal comes at once and a full disk loses nothing: the bytes wait
//! here for another try.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::SpaceId;
use domain::plan::{BlobRef, Medium};
use media::sound::Sound;
use media::{Kind, Refused, photo};
use vault::Vault;

use crate::error::Error;

/// Largest file kept as it is, in MB.
const MOST_FILE_MB: u64 = 200;
/// Largest photograph or sound that is made clean, in MB: it has to stand in memory.
const MOST_CLEANED_MB: u64 = 60;
/// Largest that a window may hand over as bytes, in MB.
pub(crate) const MOST_PASTED_MB: u64 = 24;
/// Longest name of a file that is kept with it.
const LONGEST_NAME: usize = 120;

/// Something taken in and not yet kept.
pub(crate) struct TakenIn {
    pub(crate) medium: Medium,
    pub(crate) media_type: String,
    pub(crate) name: Option<String>,
    pub(crate) bytes: u64,
    pub(crate) size: Option<(u32, u32)>,
    pub(crate) seconds: Option<u32>,
    content: Content,
}

enum Content {
    /// Made clean, or pasted.
    Bytes(Vec<u8>),
    /// Read from the disk when it is kept: a file may be as large as a film.
    Path(PathBuf),
}

impl TakenIn {
    /// A recording made here.
    pub(crate) fn sound(sound: Sound) -> Self {
        Self {
            medium: Medium::Sound,
            media_type: sound.media_type.to_owned(),
            name: None,
            bytes: sound.bytes.len() as u64,
            size: None,
            seconds: Some(sound.seconds),
            content: Content::Bytes(sound.bytes),
        }
    }

    fn photo(photo: photo::Photo, name: Option<String>) -> Self {
        Self {
            medium: Medium::Photo,
            media_type: photo.media_type.to_owned(),
            name,
            bytes: photo.bytes.len() as u64,
            size: Some((photo.width, photo.height)),
            seconds: None,
            content: Content::Bytes(photo.bytes),
        }
    }

    /// The bytes, where they stand in memory.
    pub(crate) fn in_memory(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Path(_) => None,
        }
    }

    /// Keeps it in the vault.
    pub(crate) fn keep(&self, vault: &mut Vault, space: SpaceId) -> Result<BlobRef, Error> {
        let (hash, bytes) = match &self.content {
            Content::Bytes(bytes) => vault.put_blob(space, bytes.as_slice())?,
            Content::Path(path) => {
                let file = File::open(path).map_err(|fault| unreadable(&fault))?;
                // Not a byte more than was looked at: the file may be growing.
                vault.put_blob(space, file.take(MOST_FILE_MB * 1_000_000))?
            }
        };
        Ok(BlobRef {
            hash: hash.to_string(),
            media_type: self.media_type.clone(),
            bytes,
            name: self.name.clone(),
            size: self.size,
            seconds: self.seconds,
        })
    }
}

/// Takes in a file that a person chose.
pub(crate) fn from_path(path: &str) -> Result<TakenIn, Error> {
    let path = Path::new(path);
    let about = fs::metadata(path).map_err(|fault| unreadable(&fault))?;
    if !about.is_file() {
        return Err(Error::FileUnreadable {
            what: "not a file".to_owned(),
        });
    }
    // By its length alone, before a byte of it is read.
    within(about.len(), MOST_FILE_MB)?;
    let mut file = File::open(path).map_err(|fault| unreadable(&fault))?;
    let mut start = Vec::new();
    file.by_ref()
        .take(4096)
        .read_to_end(&mut start)
        .map_err(|fault| unreadable(&fault))?;
    let name = path.file_name().and_then(|name| said_name(&name.to_string_lossy()));
    let kind = Kind::of(&start);
    if kind.is_picture() || kind.is_sound() {
        within(about.len(), MOST_CLEANED_MB)?;
        let mut bytes = start;
        file.take(MOST_CLEANED_MB * 1_000_000)
            .read_to_end(&mut bytes)
            .map_err(|fault| unreadable(&fault))?;
        return cleaned(kind, bytes, name);
    }
    Ok(TakenIn {
        medium: Medium::File,
        media_type: as_it_is(&start)?.to_owned(),
        name,
        bytes: about.len(),
        size: None,
        seconds: None,
        content: Content::Path(path.to_owned()),
    })
}

/// Takes in what a window hands over as bytes: pasted or dropped.
pub(crate) fn from_bytes(name: &str, bytes: Vec<u8>) -> Result<TakenIn, Error> {
    within(bytes.len() as u64, MOST_PASTED_MB)?;
    let name = said_name(name);
    let kind = Kind::of(&bytes);
    if kind.is_picture() || kind.is_sound() {
        return cleaned(kind, bytes, name);
    }
    Ok(TakenIn {
        medium: Medium::File,
        media_type: as_it_is(&bytes)?.to_owned(),
        name,
        bytes: bytes.len() as u64,
        size: None,
        seconds: None,
        content: Content::Bytes(bytes),
    })
}

fn cleaned(kind: Kind, bytes: Vec<u8>, name: Option<String>) -> Result<TakenIn, Error> {
    if kind.is_picture() {
        return Ok(TakenIn::photo(photo::clean(&bytes)?, name));
    }
    let sound = media::sound::clean(bytes)?;
    Ok(TakenIn {
        name,
        ..TakenIn::sound(sound)
    })
}

fn within(bytes: u64, most_mb: u64) -> Result<(), Error> {
    if bytes > most_mb * 1_000_000 {
        return Err(Error::FileTooLarge { most_mb });
    }
    Ok(())
}

/// Kinds that are kept byte by byte: they are opened in another program, and
/// what they carry is theirs.
fn as_it_is(start: &[u8]) -> Result<&'static str, Error> {
    if start.starts_with(b"%PDF-") {
        return Ok("application/pdf");
    }
    let start = &start[..start.len().min(4096)];
    // Plain text: the beginning must be UTF-8, save for a character cut at its end.
    let whole = match std::str::from_utf8(start) {
        Ok(_) => true,
        Err(fault) => fault.error_len().is_none() && fault.valid_up_to() + 4 > start.len(),
    };
    if whole && !start.is_empty() && !start.contains(&0) {
        return Ok("text/plain");
    }
    Err(Error::MediumRefused)
}

/// A file's own name without its folders, as far as it can be shown.
fn said_name(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let said: String = last
        .chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST_NAME)
        .collect();
    let said = said.trim();
    (!said.is_empty()).then(|| said.to_owned())
}

fn unreadable(fault: &std::io::Error) -> Error {
    Error::FileUnreadable {
        what: fault.to_string(),
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Heic => Self::PhotoHeic,
            Refused::BrokenPicture => Self::PhotoBroken,
            Refused::TooManyPixels => Self::PhotoTooLarge {
                most_million: photo::MOST_MILLION_PIXELS,
            },
            Refused::BrokenSound => Self::SoundBroken,
            Refused::MoreThanSound => Self::MoreThanSound,
            Refused::Other => Self::MediumRefused,
        }
    }
}
