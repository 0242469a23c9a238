//! Files as evidence: what is taken in, and what is refused with a remedy.

use std::fs;
use std::path::Path;

use domain::plan::BlobRef;
use vault::Vault;

use crate::error::Error;

/// Kinds that are kept, by how a file begins. A photograph is not among them
/// before its place is taken out of it; until then only kinds that carry no
/// hidden place are kept.
const KINDS: &[(&[u8], &str)] = &[(b"%PDF-", "application/pdf")];

/// Keeps a file in the vault.
pub(crate) fn take_in(vault: &mut Vault, space: domain::SpaceId, path: &str, most_mb: u64) -> Result<BlobRef, Error> {
    let unreadable = |fault: std::io::Error| Error::FileUnreadable {
        what: fault.to_string(),
    };
    let path = Path::new(path);
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > most_mb * 1_000_000 {
        return Err(Error::FileTooLarge { most_mb });
    }
    let mut file = fs::File::open(path).map_err(unreadable)?;
    let media_type = media_type(&mut file)?;
    let (name, bytes) = vault.put_blob(space, &mut file)?;
    Ok(BlobRef {
        hash: name.to_string(),
        media_type,
        bytes,
    })
}

/// What a file is, by its beginning; its name is not believed.
fn media_type(file: &mut fs::File) -> Result<String, Error> {
    use std::io::{Read as _, Seek as _};
    let unreadable = |fault: std::io::Error| Error::FileUnreadable {
        what: fault.to_string(),
    };
    let mut start = Vec::new();
    file.take(4096).read_to_end(&mut start).map_err(unreadable)?;
    file.rewind().map_err(unreadable)?;
    if let Some((_, kind)) = KINDS.iter().find(|(magic, _)| start.starts_with(magic)) {
        return Ok((*kind).to_owned());
    }
    // Plain text: the beginning must be UTF-8, save for a character cut at its end.
    let whole = match std::str::from_utf8(&start) {
        Ok(_) => true,
        Err(fault) => fault.error_len().is_none() && fault.valid_up_to() + 4 > start.len(),
    };
    if whole && !start.contains(&0) {
        return Ok("text/plain".to_owned());
    }
    Err(Error::MediumRefused {
        what: "photograph, sound or unknown kind".to_owned(),
    })
}
