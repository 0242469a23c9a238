//! What a device says of itself in every bundle: what it can read, what it
//! holds, and in which run of the program it says so.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::{DeviceId, FeedId, SpaceId};
use minicbor::{Decode, Encode};
use seal::{BlobName, EnvelopeName};
use uuid::Uuid;

use crate::store::{Held, KeyHeld};

/// The most runs of one device that are believed at a time, and after how many
/// hellos of the others a silent one is believed no longer. A run that is
/// forgotten and comes back says hello again and is sent what it lacks.
const MOST_RUNS: usize = 8;
const MOST_SILENT: u32 = 32;
/// The most earlier runs that a hello names.
pub(crate) const MOST_PAST: usize = 4_096;

/// A sum over names of envelopes, in any order: sixteen bytes of each, added
/// without carry out of the top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum(pub u128);

impl Sum {
    /// The sum with one name more.
    #[must_use]
    pub fn with(self, name: &EnvelopeName) -> Self {
        let mut first = [0; 16];
        first.copy_from_slice(&name.0[..16]);
        Self(self.0.wrapping_add(u128::from_be_bytes(first)))
    }
}

/// How far one feed of a space has come on a device.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Cursor {
    #[cbor(n(0), with = "minicbor::bytes")]
    feed: [u8; 16],
    #[n(1)]
    count: u64,
    #[cbor(n(2), with = "minicbor::bytes")]
    sum: [u8; 16],
}

impl Cursor {
    /// The feed.
    #[must_use]
    pub fn feed(&self) -> FeedId {
        FeedId(Uuid::from_bytes(self.feed))
    }

    /// How many envelopes of it are held, and the sum of their names.
    #[must_use]
    pub fn held(&self) -> (u64, Sum) {
        (self.count, Sum(u128::from_be_bytes(self.sum)))
    }

    /// The cursors of what is held of one space, which is in order of feeds.
    #[must_use]
    pub fn of(held: &[Held]) -> Vec<Self> {
        held.chunk_by(|left, right| left.feed == right.feed)
            .map(|feed| {
                let sum = feed.iter().fold(Sum::default(), |sum, one| sum.with(&one.name));
                Self {
                    feed: feed.first().map(|one| one.feed.0.into_bytes()).unwrap_or_default(),
                    count: feed.len() as u64,
                    sum: sum.0.to_be_bytes(),
                }
            })
            .collect()
    }
}

/// One space of a hello.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct HelloSpace {
    #[cbor(n(0), with = "minicbor::bytes")]
    space: [u8; 16],
    /// The newest epoch whose key the device has.
    #[n(1)]
    pub epoch: u32,
    /// Its feeds, by id.
    #[n(2)]
    pub feeds: Vec<Cursor>,
    /// All epochs whose keys the device has, where there are several.
    #[n(3)]
    pub epochs: Option<Vec<u32>>,
    /// The beginnings of the marks of all keys that the device has.
    #[n(4)]
    marks: Option<Vec<u64>>,
}

impl HelloSpace {
    /// A space as a device holds it.
    #[must_use]
    pub fn new(space: SpaceId, keys: &[KeyHeld], held: &[Held]) -> Self {
        let epochs: BTreeSet<u32> = keys.iter().map(|key| key.epoch).collect();
        Self {
            space: space.0.into_bytes(),
            epoch: epochs.last().copied().unwrap_or_default(),
            feeds: Cursor::of(held),
            epochs: (epochs.len() > 1).then(|| epochs.into_iter().collect()),
            marks: Some(keys.iter().map(|key| short(&key.mark.0)).collect()),
        }
    }

    /// Whether the device has a key. One that says no marks is of an earlier
    /// version, which holds one key of an epoch.
    #[must_use]
    pub fn has_key(&self, key: &KeyHeld) -> bool {
        match (&self.marks, &self.epochs) {
            (Some(marks), _) => marks.contains(&short(&key.mark.0)),
            (None, Some(epochs)) => epochs.contains(&key.epoch),
            (None, None) => self.epoch == key.epoch,
        }
    }

    /// Which.
    #[must_use]
    pub fn space(&self) -> SpaceId {
        SpaceId(Uuid::from_bytes(self.space))
    }
}

/// An attachment that is here in part.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct PartHeld {
    #[cbor(n(0), with = "minicbor::bytes")]
    name: [u8; 32],
    /// How many of its first bytes.
    #[n(1)]
    pub bytes: u64,
}

impl PartHeld {
    /// So much of it.
    #[must_use]
    pub fn new(name: BlobName, bytes: u64) -> Self {
        Self { name: name.0, bytes }
    }

    /// Which.
    #[must_use]
    pub fn name(&self) -> BlobName {
        BlobName(self.name)
    }
}

/// An earlier run of a store, and how many hellos it said in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastRun {
    /// The run.
    pub run: FeedId,
    /// Its hellos.
    pub hellos: u64,
}

/// What a device says of itself. Later versions add fields at the end; what
/// is not known here is skipped.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Hello {
    #[cbor(n(0), with = "minicbor::bytes")]
    run: [u8; 16],
    /// Its number in this run, from 1.
    #[n(1)]
    pub number: u64,
    #[cbor(n(2))]
    past: Vec<minicbor::bytes::ByteArray<16>>,
    /// The device's clock, in seconds. It decides nothing.
    #[n(3)]
    pub at: i64,
    /// The highest version of a change that it reads: what it can.
    #[n(4)]
    pub reads: u32,
    /// What it holds of the spaces that it shares.
    #[n(5)]
    pub spaces: Vec<HelloSpace>,
    /// The beginnings of the names of later versions' envelopes it holds.
    #[n(6)]
    pub strays: Vec<u64>,
    /// The beginnings of the names of attachments that it holds whole.
    #[n(7)]
    pub blobs: Vec<u64>,
    /// Attachments that it holds in part.
    #[n(8)]
    pub parts: Vec<PartHeld>,
    /// How many hellos this store had said in each of the earlier runs. One
    /// with a higher number comes from a copy of its disk that goes on in that
    /// run; where nothing is said of it, there is none.
    #[n(9)]
    past_numbers: Option<Vec<u64>>,
}

impl Hello {
    /// A hello that says only who speaks.
    #[must_use]
    pub fn new(run: FeedId, number: u64, past: &[PastRun], at: DateTime<Utc>) -> Self {
        let past = &past[past.len().saturating_sub(MOST_PAST)..];
        Self {
            run: run.0.into_bytes(),
            number,
            past: past.iter().map(|past| past.run.0.into_bytes().into()).collect(),
            at: at.timestamp(),
            reads: 1,
            spaces: Vec::new(),
            strays: Vec::new(),
            blobs: Vec::new(),
            parts: Vec::new(),
            past_numbers: Some(past.iter().map(|past| past.hellos).collect()),
        }
    }

    /// The run that says it.
    #[must_use]
    pub fn run(&self) -> FeedId {
        FeedId(Uuid::from_bytes(self.run))
    }

    /// Whether it was said by a later run of the store that said the other,
    /// and not by a copy of that store while the other went on.
    #[must_use]
    pub fn supersedes(&self, other: &Self) -> bool {
        let Some(place) = self.past.iter().position(|past| **past == other.run) else {
            return false;
        };
        let numbers = self.past_numbers.as_ref();
        numbers.is_none_or(|numbers| numbers.get(place).is_some_and(|last| other.number <= *last))
    }

    /// What it says of a space.
    #[must_use]
    pub fn space(&self, space: SpaceId) -> Option<&HelloSpace> {
        self.spaces.iter().find(|said| said.space() == space)
    }

    /// As bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing to a vector cannot fail.
        minicbor::to_vec(self).unwrap_or_default()
    }

    /// From bytes; none where they are no hello.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        minicbor::decode(bytes).ok()
    }
}

/// The beginning of a name, by which a hello lists what is held.
pub(crate) fn short(name: &[u8]) -> u64 {
    name.first_chunk().map_or(0, |first| u64::from_be_bytes(*first))
}

/// A hello that was heard, and when by this device's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The device that said it.
    pub device: DeviceId,
    /// What it said.
    pub hello: Hello,
    /// When it came here.
    pub at: DateTime<Utc>,
    /// How many hellos of this device's other runs came since.
    pub silent: u32,
}

/// What is believed of a device after it said something; none where it is
/// nothing new. A hello takes the place of an earlier one of its run and of
/// the runs it says it comes after, as far as it has said their hellos itself.
/// Other runs stay: they may be another machine that was made from the same
/// disk, and one whose disk was copied while it ran goes on in a run that the
/// copy calls past.
#[must_use]
pub fn believe(before: &[Heard], new: Heard) -> Option<Vec<Heard>> {
    let run = new.hello.run();
    let old = before
        .iter()
        .any(|heard| heard.hello.run() == run && heard.hello.number >= new.hello.number)
        || before.iter().any(|heard| heard.hello.supersedes(&new.hello));
    if old {
        return None;
    }
    let mut now: Vec<Heard> = before
        .iter()
        .filter(|heard| heard.hello.run() != run && !new.hello.supersedes(&heard.hello))
        .filter(|heard| heard.silent < MOST_SILENT)
        .cloned()
        .collect();
    for other in &mut now {
        other.silent += 1;
    }
    // The last to be heard stands last; the one longest silent goes.
    now.push(new);
    if now.len() > MOST_RUNS {
        now.remove(0);
    }
    Some(now)
}

/// What a peer lacks of one space by what one of its hellos said.
pub(crate) fn lacks<'h>(held: &'h [Held], said: Option<&HelloSpace>) -> Vec<&'h Held> {
    let Some(said) = said else {
        return held.iter().collect();
    };
    let theirs: BTreeMap<FeedId, &Cursor> = said.feeds.iter().map(|cursor| (cursor.feed(), cursor)).collect();
    let mut lacking = Vec::new();
    for feed in held.chunk_by(|left, right| left.feed == right.feed) {
        let Some(cursor) = feed.first().and_then(|one| theirs.get(&one.feed)) else {
            lacking.extend(feed);
            continue;
        };
        let (count, sum) = cursor.held();
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        if count > feed.len() {
            // They hold more of it. If these are not among theirs, theirs come
            // here first, and then the sums tell.
            continue;
        }
        let (first, rest) = feed.split_at(count);
        let ours = first.iter().fold(Sum::default(), |sum, one| sum.with(&one.name));
        if ours == sum {
            lacking.extend(rest);
        } else {
            lacking.extend(feed);
        }
    }
    lacking
}
