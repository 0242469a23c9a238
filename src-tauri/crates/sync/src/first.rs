//! What the files of one folder say of people, taken in before all else of
//! them and in an order of its own: whose file is read first, or what its name
//! is, decides nothing.
//!
//! Keys come first, then what is said by devices that no file takes out, then
//! the rest by device. So a removal is known before anything of the device
//! that it is about is judged.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{DeviceId, Payload, RecordBody, SpaceId};
use seal::space::grant_giver;
use seal::{EnvelopeName, Header};
use uuid::Uuid;

use crate::bundle::{Frame, Kind, Reader};
use crate::coding;
use crate::incoming::{Incoming, Report};
use crate::judge::{self, Known};
use crate::store::Store;

/// The most that is held in memory of it; what is beyond comes with its file.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// What stands in front.
#[derive(Debug)]
pub struct First {
    spaces: BTreeSet<SpaceId>,
    grants: BTreeSet<(DeviceId, Vec<u8>)>,
    envelopes: Vec<Said>,
    /// By devices that are not known yet.
    unknown: Vec<Said>,
    bytes: usize,
}

#[derive(Debug)]
struct Said {
    device: DeviceId,
    header: Header,
    name: EnvelopeName,
    bytes: Vec<u8>,
    /// The devices that it takes out; none while it cannot be read.
    takes_out: Option<Vec<DeviceId>>,
}

impl First {
    /// What is said in these spaces.
    #[must_use]
    pub fn of(spaces: BTreeSet<SpaceId>) -> Self {
        Self {
            spaces,
            grants: BTreeSet::new(),
            envelopes: Vec::new(),
            unknown: Vec::new(),
            bytes: 0,
        }
    }

    /// Gathers what a file holds of it so far. Says whether more of the file
    /// is wanted: attachments stand behind everything.
    pub fn gather(&mut self, reader: &mut Reader) -> bool {
        loop {
            match reader.next_frame() {
                Ok(Some(Frame {
                    kind: Kind::Part | Kind::End,
                    ..
                }))
                | Err(_) => return false,
                Ok(Some(frame)) => self.put(frame),
                Ok(None) => return self.bytes < MOST_BYTES,
            }
        }
    }

    fn put(&mut self, frame: Frame) {
        let length = frame.content.len();
        if self.bytes + length > MOST_BYTES {
            return;
        }
        match frame.kind {
            Kind::Grant => {
                let Ok(giver) = grant_giver(&frame.content) else { return };
                self.grants.insert((DeviceId(Uuid::from_bytes(giver)), frame.content));
            }
            Kind::Envelope => {
                let Ok(header) = seal::envelope_header(&frame.content) else {
                    return;
                };
                let name = EnvelopeName::of(&frame.content);
                let known = self.envelopes.iter().any(|said| said.name == name);
                if known || !self.spaces.contains(&SpaceId(Uuid::from_bytes(header.space))) {
                    return;
                }
                self.envelopes.push(Said {
                    device: DeviceId(Uuid::from_bytes(header.device)),
                    header,
                    name,
                    bytes: frame.content,
                    takes_out: None,
                });
            }
            _ => return,
        }
        self.bytes += length;
    }

    /// Takes in the next; none when all is taken that can be. Whoever keeps the
    /// records follows what they say before the next step.
    ///
    /// # Errors
    /// The store's own; what was taken before is kept.
    pub fn step<S>(&mut self, store: &mut S, now: DateTime<Utc>) -> Result<Option<Report>, <S as Store>::Error>
    where
        S: Store + Known<Error = <S as Store>::Error>,
    {
        let out = self.taken_out(store)?;
        let grant = self.grants.iter().find(|(giver, _)| !out.contains(giver)).cloned();
        let frame = if let Some(grant) = grant {
            self.grants.remove(&grant);
            Frame {
                kind: Kind::Grant,
                content: grant.1,
            }
        } else {
            let Some(content) = self.next_envelope(store, &out)? else {
                return Ok(None);
            };
            Frame {
                kind: Kind::Envelope,
                content,
            }
        };
        let mut incoming = Incoming::default();
        incoming.take(store, frame, now)?;
        Ok(Some(incoming.report))
    }

    /// Devices came to be known: what they said is looked at again.
    pub fn again(&mut self) {
        self.envelopes.append(&mut self.unknown);
    }

    /// The devices that something here takes out, said by one that is in.
    fn taken_out<S>(&mut self, store: &S) -> Result<BTreeSet<DeviceId>, <S as Store>::Error>
    where
        S: Store + Known<Error = <S as Store>::Error>,
    {
        let mut out = BTreeSet::new();
        for said in &mut self.envelopes {
            if said.takes_out.is_none() {
                said.takes_out = takes_out(store, said)?;
            }
            if !store.members().is_removed(said.device) {
                out.extend(said.takes_out.iter().flatten().copied());
            }
        }
        Ok(out)
    }

    fn next_envelope<S>(&mut self, store: &S, out: &BTreeSet<DeviceId>) -> Result<Option<Vec<u8>>, <S as Store>::Error>
    where
        S: Store + Known<Error = <S as Store>::Error>,
    {
        loop {
            let order = |said: &Said| {
                let Header {
                    space, feed, sequence, ..
                } = said.header;
                (
                    out.contains(&said.device),
                    said.device,
                    space,
                    feed,
                    sequence,
                    said.name,
                )
            };
            let next = (0..self.envelopes.len()).min_by_key(|place| self.envelopes.get(*place).map(order));
            let Some(next) = next else { return Ok(None) };
            let said = self.envelopes.swap_remove(next);
            if store.known_card(said.device)?.is_some() {
                return Ok(Some(said.bytes));
            }
            self.unknown.push(said);
        }
    }
}

fn takes_out<S>(store: &S, said: &Said) -> Result<Option<Vec<DeviceId>>, <S as Store>::Error>
where
    S: Store + Known<Error = <S as Store>::Error>,
{
    let space = SpaceId(Uuid::from_bytes(said.header.space));
    let Some((card, _)) = store.card(said.device)? else {
        return Ok(None);
    };
    let keys = store.keys(space, said.header.epoch)?;
    let Some((_, opened)) = judge::open(&said.bytes, &keys, &card) else {
        return Ok(None);
    };
    let Ok(opened) = opened else {
        return Ok(Some(Vec::new()));
    };
    let changes = opened.changes.iter().filter_map(|bytes| coding::decode(bytes).ok());
    Ok(Some(
        changes
            .filter_map(|change| match change.payload {
                Payload::Record(record) => match record.known() {
                    Some(RecordBody::DeviceRemoved { device, .. }) => Some(device),
                    _ => None,
                },
                _ => None,
            })
            .collect(),
    ))
}
