//! Attachments, sealed in chunks, so that a film of an hour needs the memory
//! of one chunk.
//!
//! ```text
//!   0   8  "wmarkblb"
//!   8   2  version
//!  10  16  space
//!  26   4  epoch of the space's key
//!  30  16  random, so that no chunk fits into another blob
//!  then chunks: 1 byte: 1 for the last, else 0
//!               4 bytes: length n of the ciphertext, at most 65,552
//!              24 bytes: nonce
//!               n bytes: ciphertext
//! ```
//!
//! A chunk is bound to the first 46 bytes, its number and whether it is the
//! last: none can be dropped, moved or added. The key is made from the space's,
//! so whoever reads the space reads its attachments, and the name (the BLAKE3
//! hash of all bytes) is the same in every vault.

use std::fmt;
use std::io::{Read, Write};
use std::str::FromStr;

use zeroize::Zeroizing;

use crate::cipher::{self, NONCE, TAG};
use crate::frame::{self, PREFIX, Reader};
use crate::random::draw;
use crate::secret::derive;
use crate::{Random, SealError, SecretBytes, SpaceKey};

const MAGIC: &[u8; 8] = b"wmarkblb";
const VERSION: u16 = 1;
const HEADER: usize = PREFIX + 16 + 4 + 16;
/// Content of a chunk in bytes.
const CHUNK: usize = 64 * 1024;

/// The name of a blob: the BLAKE3 hash of its sealed bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobName(pub [u8; 32]);

impl fmt::Display for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl fmt::Debug for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for BlobName {
    type Err = SealError;

    fn from_str(text: &str) -> Result<Self, SealError> {
        blake3::Hash::from_hex(text)
            .map(|hash| Self(*hash.as_bytes()))
            .map_err(|_| SealError::Torn)
    }
}

/// Seals a stream; gives the name and the length of the content.
///
/// # Errors
/// [`SealError::Io`], [`SealError::NoRandomness`].
pub fn seal_blob(
    mut content: impl Read,
    mut sealed: impl Write,
    key: &SpaceKey,
    random: &mut dyn Random,
) -> Result<(BlobName, u64), SealError> {
    let mut header = frame::prefix(MAGIC, VERSION);
    header.extend_from_slice(&key.space);
    header.extend_from_slice(&key.epoch.to_be_bytes());
    header.extend_from_slice(&draw::<16>(random)?);
    let key = chunk_key(key);
    let mut hasher = blake3::Hasher::new();
    let mut put = |bytes: &[u8]| -> Result<(), SealError> {
        hasher.update(bytes);
        Ok(sealed.write_all(bytes)?)
    };
    put(&header)?;
    let mut length = 0;
    let mut number = 0;
    let mut chunk = fill(&mut content)?;
    loop {
        // One is read ahead: only an empty next one makes this the last.
        let next = if chunk.len() == CHUNK {
            fill(&mut content)?
        } else {
            Zeroizing::default()
        };
        let last = next.is_empty();
        length += chunk.len() as u64;
        let nonce: [u8; NONCE] = draw(random)?;
        let ciphertext = cipher::encrypt(key.expose(), &nonce, &bound(&header, number, last), &chunk)?;
        put(&[u8::from(last)])?;
        put(&u32::try_from(ciphertext.len()).unwrap_or_default().to_be_bytes())?;
        put(&nonce)?;
        put(&ciphertext)?;
        if last {
            return Ok((BlobName(*hasher.finalize().as_bytes()), length));
        }
        chunk = next;
        number += 1;
    }
}

/// Opens a stream, and checks that its bytes have this name.
///
/// What was written before an error must be thrown away. The content is
/// trusted chunk by chunk, the name only at the end.
///
/// # Errors
/// [`SealError::Foreign`], `Newer`, `Torn`, `WrongKey`, `Io`.
pub fn open_blob(
    mut sealed: impl Read,
    mut content: impl Write,
    name: &BlobName,
    key: &SpaceKey,
) -> Result<u64, SealError> {
    let mut hasher = blake3::Hasher::new();
    let mut get = |bytes: &mut [u8]| -> Result<(), SealError> {
        sealed.read_exact(bytes).map_err(|error| match error.kind() {
            std::io::ErrorKind::UnexpectedEof => SealError::Torn,
            kind => SealError::Io(kind),
        })?;
        hasher.update(bytes);
        Ok(())
    };
    let mut header = [0; HEADER];
    get(&mut header[..PREFIX])?;
    Reader::open(&header[..PREFIX], MAGIC, VERSION)?;
    get(&mut header[PREFIX..])?;
    let mut reader = Reader::open(&header, MAGIC, VERSION)?;
    if reader.take()? != key.space || u32::from_be_bytes(reader.take()?) != key.epoch {
        return Err(SealError::WrongKey);
    }
    let key = chunk_key(key);
    let mut length = 0;
    let mut number = 0;
    loop {
        let (mut last, mut size, mut nonce) = ([0; 1], [0; 4], [0; NONCE]);
        get(&mut last)?;
        get(&mut size)?;
        get(&mut nonce)?;
        let last = match last {
            [0] => false,
            [1] => true,
            _ => return Err(SealError::Torn),
        };
        let size = usize::try_from(u32::from_be_bytes(size)).unwrap_or(usize::MAX);
        if !(TAG..=CHUNK + TAG).contains(&size) {
            return Err(SealError::Torn);
        }
        let mut ciphertext = vec![0; size];
        get(&mut ciphertext)?;
        let chunk = cipher::decrypt(key.expose(), &nonce, &bound(&header, number, last), &ciphertext)?;
        content.write_all(&chunk)?;
        length += chunk.len() as u64;
        number += 1;
        if last {
            break;
        }
    }
    if BlobName(*hasher.finalize().as_bytes()) != *name || sealed.read(&mut [0])? != 0 {
        return Err(SealError::Torn);
    }
    Ok(length)
}

/// Reads of which space and epoch a blob is. Nothing is proved yet.
///
/// # Errors
/// [`SealError::Foreign`], `Newer`, `Torn`.
pub fn blob_space(start: &[u8]) -> Result<([u8; 16], u32), SealError> {
    let mut reader = Reader::open(start, MAGIC, VERSION)?;
    Ok((reader.take()?, u32::from_be_bytes(reader.take()?)))
}

/// Bytes needed by [`blob_space`].
pub const BLOB_START: usize = HEADER;

fn chunk_key(key: &SpaceKey) -> SecretBytes {
    derive("waymark 2026-11 blobs of a space v1", &[key.expose()])
}

fn bound(header: &[u8], number: u64, last: bool) -> Vec<u8> {
    let mut bytes = header.to_vec();
    bytes.extend_from_slice(&number.to_be_bytes());
    bytes.push(u8::from(last));
    bytes
}

fn fill(content: &mut impl Read) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let mut chunk = Zeroizing::new(Vec::with_capacity(CHUNK));
    content.take(CHUNK as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}
