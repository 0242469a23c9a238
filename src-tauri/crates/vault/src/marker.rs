//! `vault.json`: says in plain text that this folder is a vault, of which
//! format, and which one. A later format is refused in words before any key
//! is asked for.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::error::Part;
use crate::{VaultError, durable};

/// The name of the file.
pub(crate) const FILE: &str = "vault.json";
const FORMAT: &str = "waymark-vault";
/// The version of the folder's format that this program writes.
pub const FORMAT_VERSION: u32 = 1;
/// No marker of ours is near this size.
const LARGEST: u64 = 64 * 1024;

#[derive(Serialize, Deserialize)]
struct Marker {
    format: String,
    version: u32,
    vault: Uuid,
}

/// Writes the marker of a vault.
pub(crate) fn write(dir: &Path, vault: Uuid) -> Result<(), VaultError> {
    let marker = Marker {
        format: FORMAT.to_owned(),
        version: FORMAT_VERSION,
        vault,
    };
    let mut text = serde_json::to_vec_pretty(&marker).map_err(|_| VaultError::Damaged { what: Part::Marker })?;
    text.push(b'\n');
    durable::write(&dir.join(FILE), &text)
}

/// Reads it.
pub(crate) fn read(dir: &Path) -> Result<Uuid, VaultError> {
    let path = dir.join(FILE);
    let about = match fs::metadata(&path) {
        Ok(about) => about,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let empty = fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_none());
            return Err(if empty {
                VaultError::NotFound
            } else if dir.join(crate::KEYS).exists() {
                VaultError::Damaged { what: Part::Marker }
            } else {
                VaultError::Foreign
            });
        }
        Err(error) => return Err(error.into()),
    };
    if about.len() > LARGEST {
        return Err(VaultError::Foreign);
    }
    let damaged = VaultError::Damaged { what: Part::Marker };
    let value: Value = serde_json::from_slice(&fs::read(&path)?).map_err(|_| damaged.clone())?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(VaultError::Foreign);
    }
    let version = value
        .get("version")
        .and_then(Value::as_u64)
        .ok_or_else(|| damaged.clone())?;
    if version > u64::from(FORMAT_VERSION) {
        return Err(VaultError::Newer {
            found: u32::try_from(version).unwrap_or(u32::MAX),
            known: FORMAT_VERSION,
        });
    }
    let marker: Marker = serde_json::from_value(value).map_err(|_| damaged)?;
    Ok(marker.vault)
}
