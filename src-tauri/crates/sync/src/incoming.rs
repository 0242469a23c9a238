//! A bundle that is being read. Each frame is taken in by itself, in the order
//! in which it stands; what came before a tear, a fault or a pause is kept.

use chrono::{DateTime, Utc};
use domain::{Change, DeviceId, SpaceId};
use seal::space::grant_receiver;
use seal::{BlobName, SealError};
use uuid::Uuid;

use crate::bundle::{Frame, Kind, NoBundle, Reader};
use crate::hello::{Heard, Hello, PastRun, believe};
use crate::store::{Part, Received, Refusal, Store};
use crate::{ABOUT_HELLO, bundle};

/// The most envelopes of a later version that are kept: nobody here can check
/// who made them.
const MOST_STRAYS: usize = 1_000;

/// What a bundle brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Changes that are new here, in the order of the journal.
    pub applied: Vec<Change>,
    /// Envelopes that were here already.
    pub known: u64,
    /// Envelopes that are kept and wait.
    pub waiting: u64,
    /// Envelopes of devices that were taken out, for a person to look at.
    pub aside: u64,
    /// Envelopes and frames of a later version.
    pub newer: u64,
    /// What is not kept, and why.
    pub refused: Vec<Refusal>,
    /// Things that are for other people's spaces.
    pub not_here: u64,
    /// Envelopes by devices that are not known here yet.
    pub unknown: u64,
    /// Spaces whose key came.
    pub granted: Vec<SpaceId>,
    /// Attachments that came to be whole.
    pub blobs: Vec<BlobName>,
    /// Who said hello, where it said anything new.
    pub heard: Vec<DeviceId>,
    /// Answers to invitations, for whoever keeps those.
    pub joining: Vec<Vec<u8>>,
    /// Invitations.
    pub invitations: Vec<Vec<u8>>,
    /// The file is a transfer pack: another school's, opened with its code.
    pub transfer: bool,
    /// Whether the end was there and every frame before it whole.
    pub whole: bool,
}

/// Reads one bundle.
#[derive(Debug, Default)]
pub struct Incoming {
    reader: Reader,
    /// What it brought so far.
    pub report: Report,
    /// Bytes read so far.
    pub read: u64,
}

impl Incoming {
    /// Takes more bytes of the file in, and all frames that are whole by them.
    ///
    /// # Errors
    /// `Ok(Err(…))` where the file is no bundle; the store's own where it
    /// could not keep something: what was taken in before is kept.
    pub fn push<S: Store>(
        &mut self,
        store: &mut S,
        bytes: &[u8],
        now: DateTime<Utc>,
    ) -> Result<Result<(), NoBundle>, S::Error> {
        self.feed(bytes);
        loop {
            match self.step(store, now)? {
                Ok(true) => {}
                Ok(false) => return Ok(Ok(())),
                Err(none) => return Ok(Err(none)),
            }
        }
    }

    /// Takes more bytes of the file, to be read by [`Incoming::step`].
    pub fn feed(&mut self, bytes: &[u8]) {
        self.read += bytes.len() as u64;
        self.reader.push(bytes);
    }

    /// Takes frames in up to one that may change what is known of people, so
    /// that whoever keeps the records can say so before what follows is
    /// judged. Says whether there may be more.
    ///
    /// # Errors
    /// As for [`Incoming::push`].
    pub fn step<S: Store>(&mut self, store: &mut S, now: DateTime<Utc>) -> Result<Result<bool, NoBundle>, S::Error> {
        loop {
            let before = self.report.applied.len();
            match self.reader.next_frame() {
                Ok(Some(frame)) => self.take(store, frame, now)?,
                Ok(None) => break,
                Err(none) => return Ok(Err(none)),
            }
            let news = self.report.applied.get(before..).unwrap_or_default();
            if news.iter().any(|change| change.plan.is_none()) {
                return Ok(Ok(true));
            }
        }
        self.report.whole = self.reader.is_whole();
        Ok(Ok(false))
    }

    /// Whether anything of a bundle was seen at all. A file that stops before
    /// its beginning is one that is still being written.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.reader.has_begun()
    }

    pub(crate) fn take<S: Store>(&mut self, store: &mut S, frame: Frame, now: DateTime<Utc>) -> Result<(), S::Error> {
        let report = &mut self.report;
        match frame.kind {
            Kind::Hello => {
                if let Some(device) = hear(store, &frame.content, now)? {
                    report.heard.push(device);
                }
            }
            Kind::Envelope => {
                // Nothing is kept of spaces that this device does not read, nor
                // by devices that it does not know: it does not say that it
                // holds them, so they come again once it does. A carrier
                // cannot fill a disk with what nobody can check.
                match seal::envelope_header(&frame.content) {
                    Ok(header) => {
                        let space = SpaceId(Uuid::from_bytes(header.space));
                        if !store.reads(space)? {
                            report.not_here += 1;
                            return Ok(());
                        }
                        if store.known_card(DeviceId(Uuid::from_bytes(header.device)))?.is_none() {
                            report.unknown += 1;
                            return Ok(());
                        }
                    }
                    Err(SealError::Newer { .. }) if store.strays()?.len() >= MOST_STRAYS => {
                        report.not_here += 1;
                        return Ok(());
                    }
                    Err(_) => {}
                }
                match store.receive(&frame.content)? {
                    Received::Applied(changes) => report.applied.extend(changes),
                    Received::Duplicate => report.known += 1,
                    Received::Waiting(_) => report.waiting += 1,
                    Received::Aside => report.aside += 1,
                    Received::Unknown => report.newer += 1,
                    Received::Refused(why) => report.refused.push(why),
                }
            }
            Kind::Grant => match grant_receiver(&frame.content) {
                Ok(to) if to == store.device().0.into_bytes() => match store.accept(&frame.content)? {
                    Some(accepted) => {
                        report.granted.push(accepted.space.id);
                        report.applied.extend(accepted.changes);
                    }
                    None => report.refused.push(Refusal::BadSignature),
                },
                Ok(_) => report.not_here += 1,
                Err(SealError::Newer { .. }) => report.newer += 1,
                Err(_) => report.refused.push(Refusal::Torn),
            },
            Kind::Part => match part(&frame.content) {
                Some(part) => {
                    if store.take_part(part)? {
                        report.blobs.push(part.name);
                    }
                }
                None => report.refused.push(Refusal::Torn),
            },
            Kind::Joining => report.joining.push(frame.content),
            Kind::Invitation => report.invitations.push(frame.content),
            Kind::Transfer => report.transfer = true,
            Kind::Packed | Kind::End => {}
            Kind::Later(_) => report.newer += 1,
        }
        Ok(())
    }
}

/// Believes a hello of a known device, where it is new.
fn hear<S: Store>(store: &mut S, bytes: &[u8], now: DateTime<Utc>) -> Result<Option<DeviceId>, S::Error> {
    let Ok(device) = seal::statement_device(bytes) else {
        return Ok(None);
    };
    let device = DeviceId(Uuid::from_bytes(device));
    let Some(card) = store.known_card(device)? else {
        return Ok(None);
    };
    let Ok(body) = seal::read_statement(bytes, ABOUT_HELLO, &card) else {
        return Ok(None);
    };
    let Some(hello) = Hello::from_bytes(body) else {
        return Ok(None);
    };
    // Oneself, now or earlier, is no other machine. A copied disk that goes on
    // in a run which is past here is one, and says more there than this one did.
    if device == store.device() {
        let said_here = |past: &PastRun| past.run == hello.run() && hello.number <= past.hellos;
        if hello.run() == store.run() || store.past_runs()?.iter().any(said_here) {
            return Ok(None);
        }
    }
    let before: Vec<Heard> = store
        .heard()?
        .into_iter()
        .filter(|heard| heard.device == device)
        .collect();
    let new = Heard {
        device,
        hello,
        at: now,
        silent: 0,
    };
    let Some(heard) = believe(&before, new) else {
        return Ok(None);
    };
    store.keep_heard(device, &heard)?;
    Ok(Some(device))
}

fn part(content: &[u8]) -> Option<Part<'_>> {
    let (name, rest) = content.split_first_chunk::<32>()?;
    let (from, rest) = rest.split_first_chunk::<8>()?;
    let (whole, bytes) = rest.split_first_chunk::<8>()?;
    let (from, whole) = (u64::from_be_bytes(*from), u64::from_be_bytes(*whole));
    let ends = from.checked_add(bytes.len() as u64)?;
    (ends <= whole && bytes.len() <= bundle::PART).then_some(Part {
        name: BlobName(*name),
        from,
        whole,
        bytes,
    })
}
