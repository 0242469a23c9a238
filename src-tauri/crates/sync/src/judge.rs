//! What is to be done with an envelope: the one judgement that every store
//! asks for, so that the simulator's and the vault's cannot differ.
//!
//! An envelope is applied when the device that signed it is known, a key of
//! its space is here that opens it, and the one before it in its feed is applied. Until then
//! it waits. Two envelopes may follow the same one, when a running machine was
//! copied: both hold somebody's words, and both are applied.
//!
//! What a device wrote after it was taken out, as far as nobody had it before
//! that was known, is kept aside for a person ([`Members`]).

use domain::{Change, DeviceId, Payload, PersonId, SpaceId};
use seal::envelope::LARGEST;
use seal::{DeviceCard, EnvelopeName, Header, Opened, SealError, SpaceKey};
use uuid::Uuid;

use crate::coding::{self, Undecodable};
use crate::members::Members;
use crate::store::{Refusal, WaitsFor};

/// What a judgement has to know.
pub trait Known {
    /// What can fail.
    type Error;

    /// A known device's card, and whose it is where that was said.
    ///
    /// # Errors
    /// The store's own.
    fn card(&self, device: DeviceId) -> Result<Option<(DeviceCard, Option<PersonId>)>, Self::Error>;

    /// A space's keys of one epoch: one, but where somebody made a second.
    ///
    /// # Errors
    /// The store's own.
    fn keys(&self, space: SpaceId, epoch: u32) -> Result<Vec<SpaceKey>, Self::Error>;

    /// The sequence of an envelope whose changes are in the log; none where it
    /// is not here or not applied.
    ///
    /// # Errors
    /// The store's own.
    fn applied(&self, name: &EnvelopeName) -> Result<Option<u64>, Self::Error>;

    /// Which devices were taken out, and what of them counts.
    fn members(&self) -> &Members;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Judged {
    /// Enter these changes, with their bytes. `newer` others were made by a
    /// later version and stay in the envelope until an upgrade.
    Apply {
        /// Its outside.
        header: Header,
        /// The changes that this version reads.
        changes: Vec<(Change, Vec<u8>)>,
        /// How many it does not.
        newer: u64,
        /// The key that opened it, by its place among those that are known.
        key: usize,
    },
    /// Keep it until that comes.
    Wait(Header, WaitsFor),
    /// Keep it until a person has looked at it: its device was taken out.
    Aside(Header),
    /// Keep it until an upgrade.
    Unknown,
    /// Do not keep it.
    Refuse(Refusal),
}

/// Judges an envelope.
///
/// # Errors
/// Those of what is known.
pub fn judge<K: Known + ?Sized>(known: &K, bytes: &[u8]) -> Result<Judged, K::Error> {
    let header = match seal::envelope_header(bytes) {
        Ok(header) => header,
        Err(SealError::Newer { .. }) if bytes.len() <= LARGEST => return Ok(Judged::Unknown),
        Err(error) => return Ok(Judged::Refuse(refusal(error))),
    };
    let device = DeviceId(Uuid::from_bytes(header.device));
    let Some((card, person)) = known.card(device)? else {
        return Ok(Judged::Wait(header, WaitsFor::Device(device)));
    };
    if let Err(error) = seal::verify_envelope(bytes, &card) {
        return Ok(Judged::Refuse(refusal(error)));
    }
    if !known.members().counts(device, &EnvelopeName::of(bytes)) {
        return Ok(Judged::Aside(header));
    }
    let space = SpaceId(Uuid::from_bytes(header.space));
    let keys = known.keys(space, header.epoch)?;
    if keys.is_empty() {
        return Ok(Judged::Wait(header, WaitsFor::SpaceKey(space)));
    }
    if let Some(previous) = header.previous {
        match known.applied(&previous)? {
            Some(sequence) if sequence.checked_add(1) != Some(header.sequence) => {
                return Ok(Judged::Refuse(Refusal::BrokenChain));
            }
            Some(_) => {}
            None => return Ok(Judged::Wait(header, WaitsFor::Previous(previous))),
        }
    }
    let (key, opened) = match open(bytes, &keys, &card) {
        // Its device signed it, so these bytes are what it sealed. It did so
        // under a key that has not come yet, whatever came in its place.
        None => return Ok(Judged::Wait(header, WaitsFor::SpaceKey(space))),
        Some((key, Ok(opened))) => (key, opened),
        Some((_, Err(error))) => return Ok(Judged::Refuse(refusal(error))),
    };
    let mut changes = Vec::with_capacity(opened.changes.len());
    let mut newer = 0;
    for bytes in opened.changes {
        let change = match coding::decode(&bytes) {
            Ok(change) => change,
            Err(Undecodable::Newer) => {
                newer += 1;
                continue;
            }
            Err(Undecodable::Damaged) => return Ok(Judged::Refuse(Refusal::Torn)),
        };
        if change.space != space || person.is_some_and(|person| person != change.signer) || in_anothers_name(&change) {
            return Ok(Judged::Refuse(Refusal::Misplaced));
        }
        changes.push((change, bytes));
    }
    Ok(Judged::Apply {
        header,
        changes,
        newer,
        key,
    })
}

/// Opens an envelope with the first of these keys that fits. Says which that
/// was; none where none does.
pub fn open(bytes: &[u8], keys: &[SpaceKey], card: &DeviceCard) -> Option<(usize, Result<Opened, SealError>)> {
    let tried = keys.iter().map(|key| seal::open_envelope(bytes, key, card));
    tried
        .enumerate()
        .find(|(_, opened)| !matches!(opened, Err(SealError::WrongKey)))
}

/// Whether somebody states something for the school under another's name. What
/// a plan brought along from elsewhere keeps the names that it had.
fn in_anothers_name(change: &Change) -> bool {
    match &change.payload {
        Payload::Record(record) => change.plan.is_none() && record.signer != change.signer,
        _ => false,
    }
}

fn refusal(error: SealError) -> Refusal {
    match error {
        SealError::Foreign => Refusal::Foreign,
        SealError::TooLarge { .. } => Refusal::TooLarge,
        SealError::BadSignature | SealError::WrongKey => Refusal::BadSignature,
        _ => Refusal::Torn,
    }
}
