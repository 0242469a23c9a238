//! The vault as the engine's store: what it holds for whom, pieces of
//! attachments, and what other devices said.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use domain::{DeviceId, FeedId, SpaceId};
use seal::blob::blob_space;
use seal::{BlobName, DeviceCard, EnvelopeName};
use sync::{Accepted, BlobHeld, Heard, Held, KeyHeld, Part, PartHeld, PastRun, Received, Store};
use uuid::Uuid;

use crate::error::Part as VaultPart;
use crate::tables::envelopes::Envelopes;
use crate::tables::heard::{HeardMut, HeardOf};
use crate::tables::{blobs, spaces};
use crate::{BLOBS, Vault, VaultError, durable};

/// The largest attachment that is taken from a carrier, and the most that may
/// be here in part: what a hostile one can make this disk hold.
const LARGEST_BLOB: u64 = 1024 * 1024 * 1024;
const MOST_PARTS: usize = 256;

impl Store for Vault {
    type Error = VaultError;

    fn device(&self) -> DeviceId {
        Vault::device(self)
    }

    fn run(&self) -> FeedId {
        self.feed
    }

    fn past_runs(&self) -> Result<Vec<PastRun>, VaultError> {
        let mut runs = self.main.read(|sql| HeardOf(sql).runs())?;
        runs.retain(|past| past.run != self.feed);
        Ok(runs)
    }

    fn next_hello(&mut self) -> Result<u64, VaultError> {
        let run = self.feed;
        self.main.write(|transaction| HeardMut(transaction).say(run))
    }

    fn spaces(&self) -> Result<Vec<(SpaceId, u32)>, VaultError> {
        let mut rows = self.main.read(|sql| spaces::Spaces(sql).all())?;
        rows.extend(self.groups.read(|sql| spaces::Spaces(sql).all())?);
        Ok(rows.into_iter().map(|row| (row.space.id, row.epoch)).collect())
    }

    fn reads(&self, space: SpaceId) -> Result<bool, VaultError> {
        match self.kind_of(space) {
            Ok(_) => Ok(true),
            // What still comes for an erased one is counted where it is kept out.
            Err(VaultError::UnknownSpace(_)) => self.is_erased(space),
            Err(error) => Err(error),
        }
    }

    fn held(&self, space: SpaceId) -> Result<Vec<Held>, VaultError> {
        let mut held = self.main.read(|sql| Envelopes(sql).held(space))?;
        held.extend(self.groups.read(|sql| Envelopes(sql).held(space))?);
        held.sort_unstable();
        Ok(held)
    }

    fn strays(&self) -> Result<Vec<(EnvelopeName, u64)>, VaultError> {
        self.main.read(|sql| Envelopes(sql).strays())
    }

    fn envelope(&self, name: &EnvelopeName) -> Result<Option<Vec<u8>>, VaultError> {
        Vault::envelope(self, name)
    }

    fn receive(&mut self, bytes: &[u8]) -> Result<Received, VaultError> {
        Vault::receive(self, bytes)
    }

    fn known_card(&self, device: DeviceId) -> Result<Option<DeviceCard>, VaultError> {
        Ok(self.trusted(device)?.map(|(card, _)| card))
    }

    fn state(&self, about: u8, body: &[u8]) -> Result<Vec<u8>, VaultError> {
        seal::make_statement(about, body, &self.device).map_err(|error| VaultError::of_seal(error, VaultPart::Main))
    }

    fn keys_held(&self, space: SpaceId) -> Result<Vec<KeyHeld>, VaultError> {
        self.keys_of(space)
    }

    fn grant(&mut self, space: SpaceId, key: &KeyHeld, to: &DeviceCard) -> Result<Vec<u8>, VaultError> {
        self.grant_key(space, key.epoch, key.mark, to)
    }

    fn accept(&mut self, grant: &[u8]) -> Result<Option<Accepted>, VaultError> {
        match self.accept_grant(grant) {
            Ok((space, changes)) => Ok(Some(Accepted { space, changes })),
            Err(VaultError::UnknownDevice | VaultError::BadGrant | VaultError::Newer { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn blobs(&self, space: SpaceId) -> Result<Vec<BlobHeld>, VaultError> {
        let mut rows = self.main.read(|sql| blobs::Blobs(sql).of_space(space))?;
        rows.extend(self.groups.read(|sql| blobs::Blobs(sql).of_space(space))?);
        Ok(rows
            .into_iter()
            // One whose file is gone is not held; `check` says so.
            .filter_map(|row| {
                let bytes = fs::metadata(self.blob_path(&row.name)).ok()?.len();
                Some(BlobHeld { name: row.name, bytes })
            })
            .collect())
    }

    fn parts(&self) -> Result<Vec<PartHeld>, VaultError> {
        let mut parts = Vec::new();
        for entry in fs::read_dir(self.dir.join(BLOBS))? {
            let entry = entry?;
            let name = entry.file_name();
            let named = name
                .to_str()
                .and_then(|name| name.strip_prefix('.')?.strip_suffix(".part")?.parse().ok());
            if let Some(name) = named {
                parts.push(PartHeld::new(name, entry.metadata()?.len()));
            }
        }
        Ok(parts)
    }

    fn blob_part(&self, name: &BlobName, from: u64, most: usize) -> Result<Vec<u8>, VaultError> {
        let mut file = File::open(self.blob_path(name))?;
        file.seek(SeekFrom::Start(from))?;
        let mut bytes = Vec::new();
        file.take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn take_part(&mut self, part: Part<'_>) -> Result<bool, VaultError> {
        if self.has_blob(&part.name) || part.whole > LARGEST_BLOB {
            return Ok(false);
        }
        let path = self.part_path(&part.name);
        let mut here = match fs::metadata(&path) {
            // Longer than the whole: what is here is not the beginning of it.
            Ok(file) if file.len() >= part.whole => {
                fs::remove_file(&path)?;
                0
            }
            Ok(file) => file.len(),
            Err(_) if part.from > 0 => return Ok(false),
            Err(_) => {
                self.make_room_for_parts()?;
                0
            }
        };
        if part.from > here {
            return Ok(false);
        }
        if part.from < here && !agrees(&path, part)? {
            // One of the two is not of it. What came whole now is not to be
            // lost for what somebody left here.
            OpenOptions::new().write(true).open(&path)?.set_len(part.from)?;
            here = part.from;
        }
        let skip = usize::try_from(here - part.from).unwrap_or(usize::MAX);
        let Some(new) = part.bytes.get(skip..) else {
            return Ok(false);
        };
        if here == 0 {
            // Only of a space that this device reads.
            let Ok((space, epoch)) = blob_space(new) else {
                return Ok(false);
            };
            if self.space_keys(SpaceId(Uuid::from_bytes(space)), epoch)?.is_empty() {
                return Ok(false);
            }
        }
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        file.write_all(new)?;
        if here + (new.len() as u64) < part.whole {
            return Ok(false);
        }
        file.sync_all()?;
        drop(file);
        self.keep_whole(&part.name, &path)
    }

    fn heard(&self) -> Result<Vec<Heard>, VaultError> {
        self.main.read(|sql| HeardOf(sql).all())
    }

    fn keep_heard(&mut self, device: DeviceId, heard: &[Heard]) -> Result<(), VaultError> {
        self.main.write(|transaction| HeardMut(transaction).keep(device, heard))
    }
}

/// Whether what is here and a piece are alike where both have something.
fn agrees(path: &Path, part: Part<'_>) -> Result<bool, VaultError> {
    let mut here = Vec::with_capacity(part.bytes.len());
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(part.from))?;
    file.take(part.bytes.len() as u64).read_to_end(&mut here)?;
    Ok(part.bytes.starts_with(&here))
}

impl Vault {
    /// Lets the beginning go that waits longest for its rest, where there are
    /// too many: it is sent again if anybody has it.
    fn make_room_for_parts(&self) -> Result<(), VaultError> {
        let parts = self.parts()?;
        if parts.len() < MOST_PARTS {
            return Ok(());
        }
        let paths = parts.iter().map(|part| self.part_path(&part.name()));
        let oldest = paths.min_by_key(|path| fs::metadata(path).and_then(|file| file.modified()).ok());
        if let Some(path) = oldest {
            fs::remove_file(path)?;
        }
        Ok(())
    }

    fn part_path(&self, name: &BlobName) -> PathBuf {
        self.dir.join(BLOBS).join(format!(".{name}.part"))
    }

    /// Puts an attachment that has come to its end where it belongs, if it is
    /// what its name says and its space's key opens it. Otherwise it goes, to
    /// be sent again from its beginning.
    fn keep_whole(&mut self, name: &BlobName, from: &Path) -> Result<bool, VaultError> {
        let (row, key) = match self.open_file(from, name, std::io::sink()) {
            Ok(opened) => opened,
            Err(VaultError::Damaged { .. } | VaultError::UnknownSpace(_) | VaultError::Newer { .. }) => {
                fs::remove_file(from)?;
                return Ok(false);
            }
            Err(error) => return Err(error),
        };
        let path = self.blob_path(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
            durable::sync_dir(&self.dir.join(BLOBS))?;
        }
        durable::put_in_place(from, &path)?;
        self.store_of(row.space)?
            .write(|transaction| blobs::BlobsMut(transaction).put(&row))?;
        self.use_key(row.space, row.epoch, key)?;
        Ok(true)
    }
}
