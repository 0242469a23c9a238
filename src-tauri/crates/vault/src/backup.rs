//! A copy of the whole vault in one file, for a stick; and back.
//!
//! ```text
//!   8  "wmarkbak"
//!   2  version
//!  16  the vault's id
//!      entries: 2 bytes: length of the path, 0 for the end
//!               the path, `/` between folders
//!               8 bytes: length of the file
//!               the file
//!  32  BLAKE3 of everything before
//! ```
//!
//! What is in it is encrypted as it lies in the vault; the copy opens by the
//! same ways in as the vault did that day. It is written under another name,
//! flushed, opened and read whole before it gets its own.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use seal::Purpose;
use uuid::Uuid;

use crate::error::Part;
use crate::store::Store;
use crate::tables::{blobs, identity, journal};
use crate::{BLOBS, GROUPS, KEYS, MAIN, Vault, VaultError, attachments, check, durable, marker, open, place};

const MAGIC: &[u8; 8] = b"wmarkbak";
const VERSION: u16 = 1;
const DAMAGED: VaultError = VaultError::Damaged { what: Part::Backup };
/// Longer than any path in a vault.
const LONGEST_PATH: usize = 256;

impl Vault {
    /// Writes a copy of the vault into one file. An older file of that name is
    /// replaced only when the new one is whole and was opened.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], `ReadOnly`, `Io`; `NoSuchBlob` where an
    /// attachment is missing here; `Damaged` where the copy does not open.
    pub fn backup(&mut self, to: &Path) -> Result<(), VaultError> {
        self.main.fold_log()?;
        self.groups.fold_log()?;
        let to = std::path::absolute(to)?;
        let beside = durable::beside(&to, "new");
        let written = self
            .write_backup(&beside)
            .and_then(|()| self.verify_backup(&beside))
            .and_then(|()| durable::put_in_place(&beside, &to));
        if written.is_err() {
            let _ = fs::remove_file(&beside);
        }
        written
    }

    fn write_backup(&self, path: &Path) -> Result<(), VaultError> {
        let mut out = Writer {
            file: BufWriter::new(File::create(path)?),
            hasher: blake3::Hasher::new(),
        };
        out.put(MAGIC)?;
        out.put(&VERSION.to_be_bytes())?;
        out.put(self.id.as_bytes())?;
        for name in [marker::FILE, KEYS, MAIN, GROUPS] {
            out.entry(name, &self.dir.join(name))?;
        }
        let mut names = Vec::new();
        for store in [&self.main, &self.groups] {
            names.extend(
                store
                    .read(|sql| blobs::Blobs(sql).all())?
                    .into_iter()
                    .map(|row| row.name),
            );
        }
        for name in names {
            let text = name.to_string();
            out.entry(&format!("{BLOBS}/{}/{text}", &text[..2]), &self.blob_path(&name))?;
        }
        out.put(&0u16.to_be_bytes())?;
        let hash = out.hasher.finalize();
        out.file.write_all(hash.as_bytes())?;
        out.file.flush()?;
        out.file.get_ref().sync_all()?;
        Ok(())
    }

    /// Unpacks the copy's keys and databases beside the vault, and opens them.
    fn verify_backup(&self, path: &Path) -> Result<(), VaultError> {
        let trial = durable::beside(&self.dir, "trial");
        open::remove_dir(&trial)?;
        let verified = (|| {
            unpack(path, &trial, Depth::WithoutBlobs)?;
            let stores = [
                (MAIN, Part::Main, Purpose::MainDatabase, &self.main),
                (GROUPS, Part::Groups, Purpose::GroupsDatabase, &self.groups),
            ];
            for (file, part, purpose, original) in stores {
                let copy = Store::open(&trial.join(file), part, self.master.subkey(purpose)).map_err(|_| DAMAGED)?;
                let length = |store: &Store| store.read(|sql| journal::Journal(sql).count());
                let whose = copy.read(|sql| identity::Identity(sql).get())?.vault;
                if whose != self.id || length(&copy)? != length(original)? || !check::sound(&copy)? {
                    return Err(DAMAGED);
                }
            }
            Ok(())
        })();
        let _ = open::remove_dir(&trial);
        verified
    }
}

/// Unpacks a backup into a new or empty folder. The vault there is opened like
/// any other, by the ways in that it had on the day of the copy.
///
/// # Errors
/// [`VaultError::Occupied`], `Synced`, `Network`, `ReadOnly`, `DiskFull`, `Io`;
/// `NotFound` where there is no such file; `Foreign`, `Newer`; `Damaged` where
/// it is cut short or altered: nothing is then left behind.
pub fn restore(from: &Path, to: &Path) -> Result<(), VaultError> {
    place::check(to)?;
    let to = std::path::absolute(to)?;
    if to.exists() && !fs::read_dir(&to).is_ok_and(|mut entries| entries.next().is_none()) {
        return Err(VaultError::Occupied);
    }
    let parent = to.parent().ok_or(VaultError::Occupied)?;
    fs::create_dir_all(parent)?;
    let beside = durable::beside(&to, "restored");
    open::remove_dir(&beside)?;
    let restored = unpack(from, &beside, Depth::Whole).and_then(|()| {
        if to.exists() {
            fs::remove_dir(&to)?;
        }
        durable::put_in_place(&beside, &to)
    });
    if restored.is_err() {
        let _ = open::remove_dir(&beside);
    }
    restored
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Whole,
    WithoutBlobs,
}

struct Writer {
    file: BufWriter<File>,
    hasher: blake3::Hasher,
}

impl Writer {
    fn put(&mut self, bytes: &[u8]) -> Result<(), VaultError> {
        self.hasher.update(bytes);
        Ok(self.file.write_all(bytes)?)
    }

    fn entry(&mut self, name: &str, path: &Path) -> Result<(), VaultError> {
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(VaultError::NoSuchBlob),
            Err(error) => return Err(error.into()),
        };
        let length = file.metadata()?.len();
        self.put(&u16::try_from(name.len()).unwrap_or_default().to_be_bytes())?;
        self.put(name.as_bytes())?;
        self.put(&length.to_be_bytes())?;
        let mut left = length;
        let mut buffer = vec![0; 64 * 1024];
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            file.read_exact(&mut buffer[..most])?;
            self.put(&buffer[..most])?;
            left -= most as u64;
        }
        Ok(())
    }
}

struct Source {
    file: BufReader<File>,
    hasher: blake3::Hasher,
}

impl Source {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], VaultError> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }

    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), VaultError> {
        self.file.read_exact(bytes).map_err(torn)?;
        self.hasher.update(bytes);
        Ok(())
    }

    fn copy(&mut self, mut left: u64, mut out: impl Write) -> Result<(), VaultError> {
        let mut buffer = vec![0; 64 * 1024];
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            self.fill(&mut buffer[..most])?;
            out.write_all(&buffer[..most])?;
            left -= most as u64;
        }
        Ok(())
    }
}

fn torn(error: std::io::Error) -> VaultError {
    if error.kind() == std::io::ErrorKind::UnexpectedEof {
        DAMAGED
    } else {
        error.into()
    }
}

fn unpack(from: &Path, to: &Path, depth: Depth) -> Result<(), VaultError> {
    let file = match File::open(from) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(VaultError::NotFound),
        Err(error) => return Err(error.into()),
    };
    let mut source = Source {
        file: BufReader::new(file),
        hasher: blake3::Hasher::new(),
    };
    match source.take::<8>() {
        Ok(magic) if magic == *MAGIC => {}
        Ok(_) | Err(DAMAGED) => return Err(VaultError::Foreign),
        Err(error) => return Err(error),
    }
    let version = u16::from_be_bytes(source.take()?);
    if version != VERSION {
        return Err(VaultError::Newer {
            found: version.into(),
            known: VERSION.into(),
        });
    }
    let id = Uuid::from_bytes(source.take()?);
    fs::create_dir(to)?;
    fs::create_dir(to.join(BLOBS))?;
    let mut whole = Vec::new();
    loop {
        let length = usize::from(u16::from_be_bytes(source.take()?));
        if length == 0 {
            break;
        }
        if length > LONGEST_PATH {
            return Err(DAMAGED);
        }
        let mut name = vec![0; length];
        source.fill(&mut name)?;
        let name = String::from_utf8(name).map_err(|_| DAMAGED)?;
        let size = u64::from_be_bytes(source.take()?);
        let path = path_of(to, &name).ok_or(DAMAGED)?;
        if depth == Depth::WithoutBlobs && name.starts_with(BLOBS) {
            source.copy(size, std::io::sink())?;
        } else {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            let mut out = BufWriter::new(File::create_new(&path)?);
            source.copy(size, &mut out)?;
            out.flush()?;
            out.get_ref().sync_all()?;
        }
        whole.push(name);
    }
    let expected = source.hasher.finalize();
    let mut found = [0; 32];
    source.file.read_exact(&mut found).map_err(torn)?;
    let complete = [marker::FILE, KEYS, MAIN, GROUPS]
        .iter()
        .all(|file| whole.iter().any(|name| name == file));
    if expected != found || source.file.read(&mut [0])? != 0 || !complete || marker::read(to)? != id {
        return Err(DAMAGED);
    }
    durable::sync_dir(to)
}

/// Where an entry goes. Only the names of a vault are taken: nothing can climb
/// out of the folder.
fn path_of(to: &Path, name: &str) -> Option<PathBuf> {
    if [marker::FILE, KEYS, MAIN, GROUPS].contains(&name) {
        return Some(to.join(name));
    }
    let blob = name.rsplit('/').next().and_then(|text| attachments::named(text).ok())?;
    let path = attachments::blob_path(to, &blob);
    let text = blob.to_string();
    (name == format!("{BLOBS}/{}/{text}", &text[..2])).then_some(path)
}
