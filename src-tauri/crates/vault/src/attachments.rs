//! Attachments: sealed files in `blobs`, named by the hash of their bytes.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Seek as _, Write};
use std::path::{Path, PathBuf};

use domain::SpaceId;
use seal::blob::{BLOB_START, blob_space};
use seal::{BlobName, SealError};
use uuid::Uuid;

use crate::error::Part;
use crate::tables::blobs;
use crate::{BLOBS, Vault, VaultError, durable};

impl Vault {
    /// Keeps an attachment of a space; whoever reads the space can read it.
    /// Gives its name and the length of the content in bytes.
    ///
    /// # Errors
    /// [`VaultError::UnknownSpace`], `DiskFull`, `Io`.
    pub fn put_blob(&mut self, space: SpaceId, content: impl Read) -> Result<(BlobName, u64), VaultError> {
        let (_, key) = self.current_key(space)?;
        let beside = self
            .dir
            .join(BLOBS)
            .join(format!(".{}.new", Uuid::from_bytes(self.draw_id()?)));
        let kept = (|| {
            let mut file = BufWriter::new(File::create(&beside)?);
            let (name, bytes) = seal::seal_blob(content, &mut file, &key, self.random.as_mut())
                .map_err(|error| VaultError::of_seal(error, Part::Blob))?;
            file.flush()?;
            file.get_ref().sync_all()?;
            drop(file);
            let path = self.blob_path(&name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
                durable::sync_dir(&self.dir.join(BLOBS))?;
            }
            durable::put_in_place(&beside, &path)?;
            let row = blobs::Row {
                name,
                space,
                epoch: key.epoch,
                bytes,
            };
            self.store_of(space)?
                .write(|transaction| blobs::BlobsMut(transaction).put(&row))?;
            Ok((name, bytes))
        })();
        if kept.is_err() {
            let _ = fs::remove_file(&beside);
        }
        kept
    }

    /// Writes an attachment's content out. Bytes that were written before an
    /// error must be thrown away.
    ///
    /// # Errors
    /// [`VaultError::NoSuchBlob`]; `Damaged` where the file is not what its
    /// name says; `Io`.
    pub fn get_blob(&self, name: &BlobName, into: impl Write) -> Result<u64, VaultError> {
        let (row, _) = self.open_file(&self.blob_path(name), name, into)?;
        Ok(row.bytes)
    }

    /// Opens an attachment's file with whichever key of its epoch fits. Says
    /// what it is, and the key's place.
    pub(crate) fn open_file(
        &self,
        path: &Path,
        name: &BlobName,
        mut into: impl Write,
    ) -> Result<(blobs::Row, i64), VaultError> {
        let mut file = match File::open(path) {
            Ok(file) => BufReader::new(file),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(VaultError::NoSuchBlob),
            Err(error) => return Err(error.into()),
        };
        let of_seal = |error| VaultError::of_seal(error, Part::Blob);
        let mut start = Vec::with_capacity(BLOB_START);
        file.by_ref().take(BLOB_START as u64).read_to_end(&mut start)?;
        let (space, epoch) = blob_space(&start).map_err(of_seal)?;
        let space = SpaceId(Uuid::from_bytes(space));
        let mut wrong = VaultError::UnknownSpace(space);
        for held in self.space_keys(space, epoch)? {
            file.rewind()?;
            match seal::open_blob(&mut file, &mut into, name, &held.key) {
                Ok(bytes) => {
                    let row = blobs::Row {
                        name: *name,
                        space,
                        epoch,
                        bytes,
                    };
                    return Ok((row, held.nth));
                }
                // A key that does not fit opens not even the first piece:
                // nothing was written.
                Err(SealError::WrongKey) => wrong = of_seal(SealError::WrongKey),
                Err(error) => return Err(of_seal(error)),
            }
        }
        Err(wrong)
    }

    /// Whether the vault holds this attachment.
    #[must_use]
    pub fn has_blob(&self, name: &BlobName) -> bool {
        self.blob_path(name).is_file()
    }

    pub(crate) fn blob_path(&self, name: &BlobName) -> PathBuf {
        blob_path(&self.dir, name)
    }

    /// Whether an attachment's file is whole.
    pub(crate) fn blob_is_whole(&self, name: &BlobName) -> Result<Option<bool>, VaultError> {
        let mut hasher = blake3::Hasher::new();
        match File::open(self.blob_path(name)) {
            Ok(file) => hasher.update_reader(file)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        Ok(Some(BlobName(*hasher.finalize().as_bytes()) == *name))
    }
}

pub(crate) fn blob_path(dir: &Path, name: &BlobName) -> PathBuf {
    let text = name.to_string();
    dir.join(BLOBS).join(&text[..2]).join(&text)
}

/// Reads a blob's name out of the name of its file.
pub(crate) fn named(text: &str) -> Result<BlobName, SealError> {
    text.parse()
}
