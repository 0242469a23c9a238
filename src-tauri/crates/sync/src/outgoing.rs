//! The outbox, as a query: what this device holds and the others have not
//! said that they hold. Nothing of it is kept; asking again gives it again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::{DeviceId, FeedId, SpaceId};
use seal::{BlobName, DeviceCard, EnvelopeName};

use crate::bundle::{Frame, Kind, PART, end};
use crate::hello::{Hello, HelloSpace, lacks, short};
use crate::store::{Held, KeyHeld, Store};
use crate::{ABOUT_HELLO, Heard};

/// Another device, and the spaces that it may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its card.
    pub card: DeviceCard,
    /// Its spaces.
    pub spaces: BTreeSet<SpaceId>,
}

impl Peer {
    /// Which device.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        DeviceId(uuid::Uuid::from_bytes(self.card.id))
    }
}

/// What waits for one device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Envelopes by space.
    pub envelopes: BTreeMap<SpaceId, Vec<EnvelopeName>>,
    /// Attachments.
    pub blobs: BTreeSet<BlobName>,
}

#[derive(Clone, Debug)]
enum Item {
    Hello,
    Given(Frame),
    Grant(SpaceId, KeyHeld, DeviceCard),
    Envelope(EnvelopeName, u64),
    Part { name: BlobName, from: u64, whole: u64 },
    End,
}

/// A bundle that is being made, frame by frame: small things first, so that
/// what a person waits for is not behind a film.
#[derive(Debug)]
pub struct Outgoing {
    items: std::vec::IntoIter<Item>,
    hello: Hello,
    frames: u64,
    /// Bytes of content in all, about.
    pub all: u64,
    /// Bytes of content made so far.
    pub made: u64,
    /// What waits for whom.
    pub waits: BTreeMap<DeviceId, Waits>,
}

impl Outgoing {
    /// What goes to these devices. `given` stands in front: the answer to an
    /// invitation, or one. The spaces in `first` go before the others.
    ///
    /// # Errors
    /// The store's own.
    pub fn to<S: Store>(
        store: &mut S,
        peers: &[Peer],
        first: &[SpaceId],
        given: Vec<Frame>,
        now: DateTime<Utc>,
    ) -> Result<Self, S::Error> {
        let number = store.next_hello()?;
        Self::with(store, peers, first, given, number, now)
    }

    fn with<S: Store>(
        store: &mut S,
        peers: &[Peer],
        first: &[SpaceId],
        given: Vec<Frame>,
        number: u64,
        now: DateTime<Utc>,
    ) -> Result<Self, S::Error> {
        let mut hello = Hello::new(store.run(), number, &store.past_runs()?, now);
        let epochs: BTreeMap<SpaceId, u32> = store.spaces()?.into_iter().collect();
        let heard = store.heard()?;
        let mut peers = peers.to_vec();
        peers.retain(|peer| peer.device() != store.device());
        // Another machine made from this one's disk is another device that
        // shares this one's name.
        let twins = heard.iter().any(|heard| heard.device == store.device());
        if twins && let Some(card) = store.known_card(store.device())? {
            peers.push(Peer {
                card,
                spaces: epochs.keys().copied().collect(),
            });
        }
        let shared: BTreeSet<SpaceId> = peers
            .iter()
            .flat_map(|peer| &peer.spaces)
            .filter(|space| epochs.contains_key(space))
            .copied()
            .collect();
        let mut order: Vec<SpaceId> = first.iter().filter(|space| shared.contains(space)).copied().collect();
        order.extend(shared.iter().filter(|space| !first.contains(space)));

        let mut outbox = Outbox {
            strays: store.strays()?,
            ..Outbox::default()
        };
        hello.strays = outbox.strays.iter().map(|(name, _)| short(&name.0)).collect();
        hello.parts = store.parts()?;
        for space in order {
            let held = store.held(space)?;
            let blobs = store.blobs(space)?;
            let keys = store.keys_held(space)?;
            hello.spaces.push(HelloSpace::new(space, &keys, &held));
            hello.blobs.extend(blobs.iter().map(|blob| short(&blob.name.0)));
            for peer in peers.iter().filter(|peer| peer.spaces.contains(&space)) {
                outbox.space(peer, space, &keys, &held, &heard);
                for blob in &blobs {
                    outbox.blob(peer, blob.name, blob.bytes, &heard);
                }
            }
        }
        // A run of this very device may be one that a restored copy does not
        // remember and that never speaks again. It is sent what it lacks, but
        // nobody is told that a computer waits for itself.
        outbox.waits.remove(&store.device());
        for peer in &peers {
            outbox.strays_for(peer, &heard);
        }
        let waits = std::mem::take(&mut outbox.waits);
        let items = outbox.items(given);
        let all = items.iter().map(Item::bytes).sum();
        Ok(Self {
            items: items.into_iter(),
            hello,
            frames: 0,
            all,
            made: 0,
            waits,
        })
    }

    /// The same question for a page that shows what waits: nothing is sent,
    /// and no hello is counted.
    ///
    /// # Errors
    /// The store's own.
    pub fn asked<S: Store>(store: &mut S, peers: &[Peer], now: DateTime<Utc>) -> Result<Self, S::Error> {
        Self::with(store, peers, &[], Vec::new(), 0, now)
    }

    /// The next frame; none when the bundle is whole.
    ///
    /// # Errors
    /// The store's own.
    pub fn next_frame<S: Store>(&mut self, store: &mut S) -> Result<Option<Frame>, S::Error> {
        loop {
            let Some(item) = self.items.next() else {
                return Ok(None);
            };
            self.made += item.bytes();
            let frame = match item {
                Item::Hello => Frame {
                    kind: Kind::Hello,
                    content: store.state(ABOUT_HELLO, &self.hello.to_bytes())?,
                },
                Item::Given(frame) => frame,
                Item::Grant(space, key, to) => Frame {
                    kind: Kind::Grant,
                    content: store.grant(space, &key, &to)?,
                },
                Item::Envelope(name, _) => match store.envelope(&name)? {
                    Some(content) => Frame {
                        kind: Kind::Envelope,
                        content,
                    },
                    None => continue,
                },
                Item::Part { name, from, whole } => {
                    let bytes = store.blob_part(&name, from, PART)?;
                    let mut content = Vec::with_capacity(bytes.len() + 48);
                    content.extend_from_slice(&name.0);
                    content.extend_from_slice(&from.to_be_bytes());
                    content.extend_from_slice(&whole.to_be_bytes());
                    content.extend_from_slice(&bytes);
                    Frame {
                        kind: Kind::Part,
                        content,
                    }
                }
                Item::End => return Ok(Some(end(self.frames))),
            };
            self.frames += 1;
            return Ok(Some(frame));
        }
    }
}

impl Item {
    fn bytes(&self) -> u64 {
        match self {
            Self::Hello | Self::End => 0,
            Self::Given(frame) => frame.content.len() as u64,
            Self::Grant(..) => 256,
            Self::Envelope(_, bytes) => *bytes,
            Self::Part { from, whole, .. } => (whole - from).min(PART as u64),
        }
    }
}

/// What goes, gathered over peers and spaces; each thing once.
#[derive(Default)]
struct Outbox {
    grants: Vec<(SpaceId, KeyHeld, DeviceCard)>,
    envelopes: Vec<(EnvelopeName, u64)>,
    /// What waits for a person goes behind the records that say why.
    asides: Vec<(EnvelopeName, u64)>,
    listed: BTreeSet<EnvelopeName>,
    strays: Vec<(EnvelopeName, u64)>,
    blobs: BTreeMap<BlobName, (u64, u64)>,
    waits: BTreeMap<DeviceId, Waits>,
}

fn of(heard: &[Heard], device: DeviceId) -> Vec<Option<&Hello>> {
    let said: Vec<Option<&Hello>> = heard
        .iter()
        .filter(|heard| heard.device == device)
        .map(|heard| Some(&heard.hello))
        .collect();
    // Of whom nothing was heard, nothing is known to be there.
    if said.is_empty() { vec![None] } else { said }
}

impl Outbox {
    fn space(&mut self, peer: &Peer, space: SpaceId, keys: &[KeyHeld], held: &[Held], heard: &[Heard]) {
        let said = of(heard, peer.device());
        for key in keys.iter().filter(|key| key.hands_on) {
            let has_key = |hello: &Option<&Hello>| {
                hello
                    .and_then(|hello| hello.space(space))
                    .is_some_and(|said| said.has_key(key))
            };
            if !said.iter().all(has_key) {
                self.grants.push((space, *key, peer.card));
            }
        }
        let mut lacking: BTreeSet<(FeedId, u64, EnvelopeName)> = BTreeSet::new();
        let mut sizes = BTreeMap::new();
        // What the run lacks that was heard from last is what people are told
        // of; whatever any of them lacks is sent.
        let newest = said.len() - 1;
        for (place, hello) in said.into_iter().enumerate() {
            for one in lacks(held, hello.and_then(|hello| hello.space(space))) {
                lacking.insert((one.feed, one.sequence, one.name));
                sizes.insert(one.name, (one.bytes, one.aside));
                if place == newest {
                    let waits = self.waits.entry(peer.device()).or_default();
                    waits.envelopes.entry(space).or_default().push(one.name);
                }
            }
        }
        for (_, _, name) in lacking {
            if self.listed.insert(name) {
                let (bytes, aside) = sizes.get(&name).copied().unwrap_or_default();
                match aside {
                    true => self.asides.push((name, bytes)),
                    false => self.envelopes.push((name, bytes)),
                }
            }
        }
    }

    fn blob(&mut self, peer: &Peer, name: BlobName, whole: u64, heard: &[Heard]) {
        let said = of(heard, peer.device());
        let newest = said.len() - 1;
        for (place, hello) in said.into_iter().enumerate() {
            if hello.is_some_and(|hello| hello.blobs.contains(&short(&name.0))) {
                continue;
            }
            let from = hello
                .and_then(|hello| hello.parts.iter().find(|part| part.name() == name))
                .map_or(0, |part| if part.bytes < whole { part.bytes } else { 0 });
            let entry = self.blobs.entry(name).or_insert((from, whole));
            entry.0 = entry.0.min(from);
            if place == newest {
                self.waits.entry(peer.device()).or_default().blobs.insert(name);
            }
        }
    }

    fn strays_for(&mut self, peer: &Peer, heard: &[Heard]) {
        for hello in of(heard, peer.device()) {
            for (name, bytes) in &self.strays {
                let there = hello.is_some_and(|hello| hello.strays.contains(&short(&name.0)));
                if !there && self.listed.insert(*name) {
                    self.envelopes.push((*name, *bytes));
                }
            }
        }
    }

    fn items(self, given: Vec<Frame>) -> Vec<Item> {
        let mut items: Vec<Item> = given.into_iter().map(Item::Given).collect();
        items.push(Item::Hello);
        let grants = self.grants.into_iter();
        items.extend(grants.map(|(space, key, to)| Item::Grant(space, key, to)));
        items.extend(
            self.envelopes
                .into_iter()
                .chain(self.asides)
                .map(|(name, bytes)| Item::Envelope(name, bytes)),
        );
        let mut blobs: Vec<(BlobName, (u64, u64))> = self.blobs.into_iter().collect();
        blobs.sort_by_key(|(name, (from, whole))| (whole - from, *name));
        for (name, (from, whole)) in blobs {
            let mut at = from;
            while at < whole {
                items.push(Item::Part { name, from: at, whole });
                at += PART as u64;
            }
        }
        items.push(Item::End);
        items
    }
}
