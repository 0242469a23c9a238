//! A file on a stick: how it is written, how it is read by a second reader
//! that is made after the words of the format, and how one that a fuzzer bent
//! is made to fit again by somebody who holds good keys.

use std::error::Error;

use seal::envelope::Place;
use seal::{DeviceCard, DeviceKey, EnvelopeName, RecoveryCode, SecretBytes, Seeded, SpaceKey};
use sync::bundle::{LARGEST_FRAME, beginning};
use sync::{ABOUT_HELLO, ABOUT_JOINING, Outgoing};
use vault::Vault;

/// What stands before a statement's words, and behind them.
const SAID: usize = 31;
const SIGNED: usize = 64;

/// The bytes of a bundle, as the vault writes it.
///
/// # Errors
/// The vault's own.
pub fn written(mut outgoing: Outgoing, vault: &mut Vault) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = beginning();
    while let Some(frame) = outgoing.next_frame(vault)? {
        bytes.extend(frame.to_bytes());
    }
    Ok(bytes)
}

/// The hash of a frame, as its format says it.
#[must_use]
pub fn hash(length: [u8; 4], kind: u8, content: &[u8]) -> [u8; 16] {
    let mut covered = length.to_vec();
    covered.push(kind);
    covered.extend(content);
    let mut first = [0; 16];
    first.copy_from_slice(&EnvelopeName::of(&covered).0[..16]);
    first
}

/// What a second reader finds in a bundle.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// Kinds and contents of the frames that are whole.
    pub frames: Vec<(u8, Vec<u8>)>,
    /// Whether the end was there and nothing was missing.
    pub whole: bool,
}

/// Reads a bundle from its beginning to its tear, all at once and simply. None
/// where it is no bundle of this version.
#[must_use]
pub fn found(file: &[u8]) -> Option<Found> {
    let mut rest = file.strip_prefix(beginning().as_slice())?;
    let (mut frames, mut damaged, mut whole) = (Vec::new(), false, false);
    while let Some((length, kind, sum, content, behind)) = frame(rest) {
        rest = behind;
        if hash(length, kind, content) != sum {
            damaged = true;
        } else if kind == 7 {
            whole = content == (frames.len() as u64).to_be_bytes() && !damaged;
            break;
        } else {
            frames.push((kind, content.to_vec()));
        }
    }
    Some(Found { frames, whole })
}

type Parts<'a> = ([u8; 4], u8, [u8; 16], &'a [u8], &'a [u8]);

fn frame(rest: &[u8]) -> Option<Parts<'_>> {
    let (length, behind) = rest.split_first_chunk::<4>()?;
    let (kind, behind) = behind.split_first()?;
    let (sum, behind) = behind.split_first_chunk::<16>()?;
    let size = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    if size > LARGEST_FRAME || size > behind.len() {
        return None;
    }
    let (content, behind) = behind.split_at(size);
    Some((*length, *kind, *sum, content, behind))
}

/// Who makes a bent file fit: one who was trusted, and means harm.
pub struct Insider<'a> {
    /// The device's key.
    pub device: &'a DeviceKey,
    /// The key of a space that it reads.
    pub key: &'a SpaceKey,
    /// Whom its grants are for.
    pub to: DeviceCard,
    /// The cards by which what was not bent is known.
    pub known: &'a [DeviceCard],
    /// The code of an invitation, where it holds one.
    pub code: Option<&'a RecoveryCode>,
}

impl Insider<'_> {
    /// The file with every hash, signature and seal made to fit that does not:
    /// none of them keeps out one who holds the keys. What still fits stays.
    #[must_use]
    pub fn fit(&self, file: &[u8]) -> Vec<u8> {
        let Some(mut rest) = file.strip_prefix(beginning().as_slice()) else {
            return file.to_vec();
        };
        let mut bytes = beginning();
        while let Some((_, kind, _, content, behind)) = frame(rest) {
            rest = behind;
            let content = self.content(kind, content);
            let length = u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes();
            bytes.extend(length);
            bytes.push(kind);
            bytes.extend(hash(length, kind, &content));
            bytes.extend(content);
        }
        bytes.extend(rest);
        bytes
    }

    fn content(&self, kind: u8, content: &[u8]) -> Vec<u8> {
        let again = match kind {
            1 => self.statement(ABOUT_HELLO, content, self.device),
            2 => self.envelope(content),
            3 => self.grant(content),
            5 => self
                .code
                .and_then(|code| self.statement(ABOUT_JOINING, content, &seal::guest(content.first_chunk()?, code))),
            6 => self.invitation(content),
            _ => None,
        };
        again.unwrap_or_else(|| content.to_vec())
    }

    fn statement(&self, about: u8, content: &[u8], device: &DeviceKey) -> Option<Vec<u8>> {
        let mut known = self.known.iter().chain([device.card()]);
        if known.any(|card| seal::read_statement(content, about, card).is_ok()) {
            return None;
        }
        let body = content.get(SAID..content.len().checked_sub(SIGNED)?)?;
        seal::make_statement(about, body, device).ok()
    }

    fn envelope(&self, content: &[u8]) -> Option<Vec<u8>> {
        let header = seal::envelope_header(content).ok()?;
        if self
            .known
            .iter()
            .any(|card| seal::verify_envelope(content, card).is_ok())
        {
            return None;
        }
        let place = Place {
            feed: header.feed,
            sequence: header.sequence,
            previous: header.previous,
        };
        let secret = SecretBytes::new(*self.key_bytes(header.epoch));
        let key = match header.space == self.key.space && header.epoch == self.key.epoch {
            true => self.key.clone(),
            false => SpaceKey::from_secret(header.space, header.epoch, secret),
        };
        // What is left of the sealed bytes is taken for changes of its own.
        let changes = [content.get(content.len() / 2..)?.to_vec()];
        let sealed = seal::seal_envelope(&place, &changes, &key, self.device, &mut random(content));
        Some(sealed.ok()?.bytes)
    }

    /// A grant by the insider, with a key that is not the space's.
    fn grant(&self, content: &[u8]) -> Option<Vec<u8>> {
        let giver = seal::space::grant_giver(content).ok()?;
        if self.known.iter().any(|card| card.id == giver) && seal::space::grant_receiver(content) == Ok(self.to.id) {
            return None;
        }
        let space = *content.get(10..)?.first_chunk::<16>()?;
        let epoch = u32::from_be_bytes(*content.get(26..)?.first_chunk::<4>()?);
        let about = content.get(96..content.len().checked_sub(SIGNED)?).unwrap_or_default();
        let key = SpaceKey::from_secret(space, epoch, SecretBytes::new(*self.key_bytes(epoch)));
        seal::grant_space(&key, about, self.device, &self.to, &mut random(content)).ok()
    }

    fn invitation(&self, content: &[u8]) -> Option<Vec<u8>> {
        let code = self.code?;
        let id = seal::invitation_id(content).ok()?;
        if seal::open_invitation(content, code).is_ok() {
            return None;
        }
        seal::seal_invitation(&id, content.get(54..)?, code, &mut random(content)).ok()
    }

    fn key_bytes(&self, epoch: u32) -> Box<[u8; 32]> {
        Box::new(EnvelopeName::of(&epoch.to_be_bytes()).0)
    }
}

/// The same bytes draw the same, so that a finding can be seen again.
fn random(from: &[u8]) -> Seeded {
    let name = EnvelopeName::of(from).0;
    let mut first = [0; 8];
    first.copy_from_slice(&name[..8]);
    Seeded::new(u64::from_be_bytes(first))
}
