//! A store in memory, which a backup or a cloned disk copies by `clone`.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::Arc;

use domain::{Change, ChangeId, DeviceId, FeedId, PersonId, PlanId, Space, SpaceId, SpaceKind, TurnedKey};
use seal::envelope::Place;
use seal::space::grant_giver;
use seal::{BlobName, DeviceCard, DeviceKey, EnvelopeName, Header, Seeded, SpaceKey};
use sync::judge::{self, Judged, Known, judge};
use sync::{
    Accepted, BlobHeld, Heard, Held, KeyHeld, KnownKey, Members, Part, PartHeld, PastRun, Received, Store, coding,
    next_epoch,
};
use uuid::Uuid;

pub(crate) fn device_of(card: &DeviceCard) -> DeviceId {
    DeviceId(Uuid::from_bytes(card.id))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Applied,
    Waiting,
    Unknown,
    Aside,
}

#[derive(Clone)]
struct Kept {
    bytes: Arc<Vec<u8>>,
    header: Option<Header>,
    state: State,
}

/// A change where it stands in the log.
#[derive(Clone)]
pub(crate) struct Logged {
    pub(crate) change: Change,
    pub(crate) bytes: Vec<u8>,
    pub(crate) own: bool,
    pub(crate) device: DeviceId,
    sealed: bool,
}

/// A key with who gave it, and whether anything is sealed under it.
#[derive(Clone)]
struct KeptKey {
    key: SpaceKey,
    giver: Option<DeviceId>,
    used: bool,
}

impl KeptKey {
    fn known(&self) -> KnownKey {
        KnownKey {
            epoch: self.key.epoch,
            mark: self.key.mark(),
            giver: self.giver,
        }
    }
}

/// What a disk holds.
#[derive(Clone)]
pub(crate) struct Memory {
    key: Arc<DeviceKey>,
    pub(crate) run: FeedId,
    past: Vec<PastRun>,
    hellos: u64,
    cards: BTreeMap<DeviceId, (DeviceCard, Option<PersonId>)>,
    members: Members,
    /// Each with the epoch under which it is sealed, and the place of the key
    /// among those of that epoch.
    spaces: BTreeMap<SpaceId, (Space, u32, usize)>,
    keys: BTreeMap<(SpaceId, u32), Vec<KeptKey>>,
    envelopes: BTreeMap<EnvelopeName, Kept>,
    heads: BTreeMap<SpaceId, (u64, EnvelopeName)>,
    pub(crate) log: Vec<Logged>,
    known: BTreeSet<ChangeId>,
    heard: Vec<Heard>,
    blobs: BTreeMap<BlobName, (SpaceId, Arc<Vec<u8>>)>,
    partial: BTreeMap<BlobName, Vec<u8>>,
    /// Randomness that goes on differently in a copy: a clone reseeds.
    seed: Cell<u64>,
    pub(crate) newer: u64,
}

impl Memory {
    pub(crate) fn new(number: u64, person: PersonId, seed: u64) -> Self {
        let mut random = Seeded::new(0xd0_0000 + number);
        let master = seal::MasterKey::random(&mut random).unwrap();
        let key = DeviceKey::of(&master);
        let card = *key.card();
        Self {
            key: Arc::new(key),
            run: FeedId::from_random([0; 16]),
            past: Vec::new(),
            hellos: 0,
            cards: [(device_of(&card), (card, Some(person)))].into(),
            members: Members::default(),
            spaces: BTreeMap::new(),
            keys: BTreeMap::new(),
            envelopes: BTreeMap::new(),
            heads: BTreeMap::new(),
            log: Vec::new(),
            known: BTreeSet::new(),
            heard: Vec::new(),
            blobs: BTreeMap::new(),
            partial: BTreeMap::new(),
            seed: Cell::new(seed),
            newer: 0,
        }
    }

    pub(crate) fn random(&self) -> Seeded {
        self.seed.set(self.seed.get().wrapping_add(1));
        Seeded::new(self.seed.get())
    }

    pub(crate) fn draw(&self) -> [u8; 16] {
        use seal::Random;
        let mut bytes = [0; 16];
        self.random().fill(&mut bytes).unwrap();
        bytes
    }

    /// The program starts.
    pub(crate) fn start(&mut self, seed: u64) {
        self.seed.set(seed);
        if self.hellos > 0 {
            self.past.push(PastRun {
                run: self.run,
                hellos: self.hellos,
            });
        }
        self.run = FeedId::from_random(self.draw());
        self.hellos = 0;
        self.heads.clear();
    }

    pub(crate) fn card(&self) -> DeviceCard {
        *self.key.card()
    }

    /// The devices that are known here.
    pub(crate) fn devices(&self) -> Vec<DeviceId> {
        self.cards.keys().copied().collect()
    }

    /// Whose a device is.
    pub(crate) fn person_of(&self, device: DeviceId) -> Option<PersonId> {
        self.cards.get(&device).and_then(|(_, person)| *person)
    }

    pub(crate) fn trust(&mut self, card: DeviceCard, person: PersonId) {
        self.cards.insert(device_of(&card), (card, Some(person)));
    }

    pub(crate) fn make_space(&mut self, space: Space, key: SpaceKey) {
        self.keep_key(space, key, None, true);
    }

    fn keep_key(&mut self, space: Space, key: SpaceKey, giver: Option<DeviceId>, seals: bool) {
        let epoch = key.epoch;
        let keys = self.keys.entry((space.id, epoch)).or_default();
        let known = keys.iter().position(|kept| kept.key.mark() == key.mark());
        let place = known.unwrap_or(keys.len());
        if known.is_none() {
            let used = giver.is_none();
            keys.push(KeptKey { key, giver, used });
        }
        if seals {
            keys[place].used = true;
            keys[place].giver = giver;
            self.spaces.insert(space.id, (space, epoch, place));
        }
    }

    fn sealing_key(&self, space: SpaceId) -> Option<&KeptKey> {
        let (_, epoch, place) = self.spaces.get(&space)?;
        Some(&self.keys[&(space, *epoch)][*place])
    }

    /// A new key for a space.
    pub(crate) fn turn_key(&mut self, space: SpaceId) -> TurnedKey {
        let (space, now, _) = self.spaces[&space];
        let drawn = self.draw();
        let epoch = next_epoch(now, [drawn[0], drawn[1], drawn[2], drawn[3]]);
        let key = self.new_key(space, epoch);
        let mark = Some(key.mark().to_string());
        self.make_space(space, key);
        TurnedKey {
            space: space.id,
            epoch,
            mark,
        }
    }

    /// A second key under the number of the one that is sealed with now, as
    /// only one who means harm makes it, and seals under from now on.
    pub(crate) fn forge_key(&mut self, space: SpaceId) {
        if let Some((space, epoch, _)) = self.spaces.get(&space).copied() {
            let key = self.new_key(space, epoch);
            self.make_space(space, key);
        }
    }

    /// A grant of a key that opens nothing.
    pub(crate) fn idle_grant(&self, space: SpaceId, to: &DeviceCard) -> Option<Vec<u8>> {
        let (space, epoch, _) = self.spaces.get(&space).copied()?;
        let key = self.new_key(space, epoch);
        let about = [space.kind as u8];
        Some(seal::grant_space(&key, &about, &self.key, to, &mut self.random()).unwrap())
    }

    fn new_key(&self, space: Space, epoch: u32) -> SpaceKey {
        SpaceKey::random(space.id.0.into_bytes(), epoch, &mut self.random()).unwrap()
    }

    pub(crate) fn epoch_of(&self, space: SpaceId) -> Option<u32> {
        self.spaces.get(&space).map(|(_, epoch, _)| *epoch)
    }

    pub(crate) fn members(&self) -> &Members {
        &self.members
    }

    /// Judges again by what is known of members now.
    pub(crate) fn set_members(&mut self, members: Members) {
        if members != self.members {
            self.members = members;
            for space in self.members.made() {
                let all = self.keys.range((space, 0)..=(space, u32::MAX));
                let all: Vec<KeptKey> = all.flat_map(|(_, kept)| kept.clone()).collect();
                for kept in all {
                    let Some(now) = self.sealing_key(space).map(KeptKey::known) else {
                        break;
                    };
                    let known = kept.known();
                    if known.mark != now.mark && self.members.moves_on(space, &known, Some(&now)) {
                        let (about, ..) = self.spaces[&space];
                        self.keep_key(about, kept.key, kept.giver, true);
                    }
                }
            }
            self.retry();
        }
    }

    /// The envelopes of a device that are in the log.
    pub(crate) fn applied_of(&self, device: DeviceId) -> Vec<EnvelopeName> {
        self.of_state(State::Applied)
            .filter(|(_, header)| header.device == device.0.into_bytes())
            .map(|(name, _)| name)
            .collect()
    }

    /// The envelopes of a space that wait for a person.
    pub(crate) fn asides(&self, space: SpaceId) -> BTreeSet<EnvelopeName> {
        self.of_state(State::Aside)
            .filter(|(_, header)| header.space == space.0.into_bytes())
            .map(|(name, _)| name)
            .collect()
    }

    /// What those say that can be read, and which device says it.
    pub(crate) fn aside_changes(&self, space: SpaceId) -> Vec<(DeviceId, Change)> {
        let mut changes = Vec::new();
        for name in self.asides(space) {
            let kept = &self.envelopes[&name];
            let header = kept.header.unwrap();
            let device = DeviceId(Uuid::from_bytes(header.device));
            let Some((card, _)) = self.cards.get(&device) else {
                continue;
            };
            let Ok(keys) = self.keys(space, header.epoch);
            let Some((_, Ok(opened))) = judge::open(&kept.bytes, &keys, card) else {
                continue;
            };
            let read = opened.changes.iter().filter_map(|bytes| coding::decode(bytes).ok());
            changes.extend(read.map(|change| (device, change)));
        }
        changes
    }

    fn of_state(&self, state: State) -> impl Iterator<Item = (EnvelopeName, Header)> {
        self.envelopes
            .iter()
            .filter(move |(_, kept)| kept.state == state)
            .filter_map(|(name, kept)| Some((*name, kept.header?)))
    }

    pub(crate) fn waiting(&self) -> usize {
        self.envelopes
            .values()
            .filter(|kept| kept.state == State::Waiting)
            .count()
    }

    pub(crate) fn names(&self) -> BTreeSet<EnvelopeName> {
        self.envelopes.keys().copied().collect()
    }

    /// A change of one's own enters the log.
    pub(crate) fn commit(&mut self, change: Change) {
        let bytes = coding::encode(&change).unwrap();
        self.commit_bytes(change, bytes);
    }

    pub(crate) fn commit_bytes(&mut self, change: Change, bytes: Vec<u8>) {
        self.known.insert(change.id);
        self.log.push(Logged {
            change,
            bytes,
            own: true,
            device: self.device(),
            sealed: false,
        });
    }

    /// Everything that is in no envelope yet goes into one for each space.
    pub(crate) fn seal(&mut self) -> Vec<EnvelopeName> {
        let mut names = Vec::new();
        for space in self.spaces.keys().copied().collect::<Vec<_>>() {
            let changes: Vec<Vec<u8>> = self
                .log
                .iter_mut()
                .filter(|logged| !logged.sealed && logged.change.space == space)
                .map(|logged| {
                    logged.sealed = true;
                    logged.bytes.clone()
                })
                .collect();
            if !changes.is_empty() {
                names.push(self.seal_in(space, &changes));
            }
        }
        names
    }

    pub(crate) fn seal_in(&mut self, space: SpaceId, changes: &[Vec<u8>]) -> EnvelopeName {
        let before = self.heads.get(&space).copied();
        let place = Place {
            feed: self.run.0.into_bytes(),
            sequence: before.map_or(0, |(sequence, _)| sequence + 1),
            previous: before.map(|(_, name)| name),
        };
        let key = &self.sealing_key(space).unwrap().key;
        let sealed = seal::seal_envelope(&place, changes, key, &self.key, &mut self.random()).unwrap();
        self.heads.insert(space, (place.sequence, sealed.name));
        let kept = Kept {
            header: Some(seal::envelope_header(&sealed.bytes).unwrap()),
            bytes: Arc::new(sealed.bytes),
            state: State::Applied,
        };
        self.envelopes.insert(sealed.name, kept);
        sealed.name
    }

    /// An attachment of one's own.
    pub(crate) fn attach(&mut self, space: SpaceId, content: &[u8]) -> BlobName {
        let key = &self.sealing_key(space).unwrap().key;
        let mut sealed = Vec::new();
        let (name, _) = seal::seal_blob(content, &mut sealed, key, &mut self.random()).unwrap();
        self.blobs.insert(name, (space, Arc::new(sealed)));
        name
    }

    pub(crate) fn blob_names(&self) -> BTreeSet<BlobName> {
        self.blobs.keys().copied().collect()
    }

    fn retry(&mut self) -> Vec<Change> {
        let mut changes = Vec::new();
        loop {
            let waiting: Vec<(EnvelopeName, Arc<Vec<u8>>)> = self
                .envelopes
                .iter()
                .filter(|(_, kept)| matches!(kept.state, State::Waiting | State::Aside))
                .map(|(name, kept)| (*name, kept.bytes.clone()))
                .collect();
            let mut any = false;
            for (name, bytes) in waiting {
                if let Received::Applied(more) = self.take(name, &bytes) {
                    changes.extend(more);
                    any = true;
                }
            }
            if !any {
                return changes;
            }
        }
    }

    fn take(&mut self, name: EnvelopeName, bytes: &[u8]) -> Received {
        let Ok(judged) = judge(self, bytes);
        let mut keep = |header, state| {
            let bytes = Arc::new(bytes.to_vec());
            self.envelopes.insert(name, Kept { bytes, header, state });
        };
        match judged {
            Judged::Refuse(why) => {
                self.envelopes.remove(&name);
                Received::Refused(why)
            }
            Judged::Aside(header) => {
                keep(Some(header), State::Aside);
                Received::Aside
            }
            Judged::Unknown => {
                keep(None, State::Unknown);
                Received::Unknown
            }
            Judged::Wait(header, what) => {
                keep(Some(header), State::Waiting);
                Received::Waiting(what)
            }
            Judged::Apply {
                header,
                changes,
                newer,
                key,
            } => {
                keep(Some(header), State::Applied);
                let space = SpaceId(Uuid::from_bytes(header.space));
                self.keys.get_mut(&(space, header.epoch)).unwrap()[key].used = true;
                self.newer += newer;
                let own = header.device == self.card().id;
                let mut fresh = Vec::new();
                for (change, bytes) in changes {
                    if self.known.insert(change.id) {
                        fresh.push(change.clone());
                        self.log.push(Logged {
                            change,
                            bytes,
                            own,
                            device: DeviceId(Uuid::from_bytes(header.device)),
                            sealed: true,
                        });
                    }
                }
                Received::Applied(fresh)
            }
        }
    }
}

impl Known for Memory {
    type Error = Infallible;

    fn card(&self, device: DeviceId) -> Result<Option<(DeviceCard, Option<PersonId>)>, Infallible> {
        Ok(self.cards.get(&device).copied())
    }

    fn keys(&self, space: SpaceId, epoch: u32) -> Result<Vec<SpaceKey>, Infallible> {
        let keys = self.keys.get(&(space, epoch)).into_iter().flatten();
        Ok(keys.map(|kept| kept.key.clone()).collect())
    }

    fn applied(&self, name: &EnvelopeName) -> Result<Option<u64>, Infallible> {
        Ok(self
            .envelopes
            .get(name)
            .filter(|kept| kept.state == State::Applied)
            .and_then(|kept| kept.header)
            .map(|header| header.sequence))
    }

    fn members(&self) -> &Members {
        &self.members
    }
}

impl Store for Memory {
    type Error = Infallible;

    fn device(&self) -> DeviceId {
        device_of(self.key.card())
    }

    fn run(&self) -> FeedId {
        self.run
    }

    fn past_runs(&self) -> Result<Vec<PastRun>, Infallible> {
        Ok(self.past.clone())
    }

    fn next_hello(&mut self) -> Result<u64, Infallible> {
        self.hellos += 1;
        Ok(self.hellos)
    }

    fn spaces(&self) -> Result<Vec<(SpaceId, u32)>, Infallible> {
        Ok(self.spaces.iter().map(|(id, (_, epoch, _))| (*id, *epoch)).collect())
    }

    fn reads(&self, space: SpaceId) -> Result<bool, Infallible> {
        Ok(self.spaces.contains_key(&space))
    }

    fn held(&self, space: SpaceId) -> Result<Vec<Held>, Infallible> {
        let mut held: Vec<Held> = self
            .envelopes
            .iter()
            .filter_map(|(name, kept)| {
                let header = kept.header?;
                (header.space == space.0.into_bytes()).then_some(Held {
                    feed: FeedId(Uuid::from_bytes(header.feed)),
                    sequence: header.sequence,
                    name: *name,
                    bytes: kept.bytes.len() as u64,
                    aside: kept.state == State::Aside,
                })
            })
            .collect();
        held.sort_unstable();
        Ok(held)
    }

    fn strays(&self) -> Result<Vec<(EnvelopeName, u64)>, Infallible> {
        Ok(self
            .envelopes
            .iter()
            .filter(|(_, kept)| kept.header.is_none())
            .map(|(name, kept)| (*name, kept.bytes.len() as u64))
            .collect())
    }

    fn envelope(&self, name: &EnvelopeName) -> Result<Option<Vec<u8>>, Infallible> {
        Ok(self.envelopes.get(name).map(|kept| kept.bytes.to_vec()))
    }

    fn receive(&mut self, bytes: &[u8]) -> Result<Received, Infallible> {
        let name = EnvelopeName::of(bytes);
        if self.envelopes.contains_key(&name) {
            return Ok(Received::Duplicate);
        }
        let mut received = self.take(name, bytes);
        if let Received::Applied(changes) = &mut received {
            changes.extend(self.retry());
        }
        Ok(received)
    }

    fn known_card(&self, device: DeviceId) -> Result<Option<DeviceCard>, Infallible> {
        Ok(self.cards.get(&device).map(|(card, _)| *card))
    }

    fn state(&self, about: u8, body: &[u8]) -> Result<Vec<u8>, Infallible> {
        Ok(seal::make_statement(about, body, &self.key).unwrap())
    }

    fn keys_held(&self, space: SpaceId) -> Result<Vec<KeyHeld>, Infallible> {
        let all = self.keys.range((space, 0)..=(space, u32::MAX));
        Ok(all
            .flat_map(|(_, kept)| kept)
            .map(|kept| KeyHeld {
                epoch: kept.key.epoch,
                mark: kept.key.mark(),
                hands_on: kept.used,
            })
            .collect())
    }

    fn grant(&mut self, space: SpaceId, key: &KeyHeld, to: &DeviceCard) -> Result<Vec<u8>, Infallible> {
        let (space, ..) = self.spaces[&space];
        let about = [space.kind as u8];
        let mut kept = self.keys[&(space.id, key.epoch)].iter();
        let kept = kept.find(|kept| kept.key.mark() == key.mark).unwrap();
        Ok(seal::grant_space(&kept.key, &about, &self.key, to, &mut self.random()).unwrap())
    }

    fn accept(&mut self, grant: &[u8]) -> Result<Option<Accepted>, Infallible> {
        let giver = grant_giver(grant).ok().map(|giver| DeviceId(Uuid::from_bytes(giver)));
        let card = giver.and_then(|giver| self.cards.get(&giver)).map(|(card, _)| *card);
        let Some(grant) = card.and_then(|card| seal::accept_grant(grant, &self.key, &card).ok()) else {
            return Ok(None);
        };
        let space = Space {
            id: SpaceId(Uuid::from_bytes(grant.key.space)),
            kind: SpaceKind::PlanStaff,
            plan: Some(PlanId::from_random([200; 16])),
        };
        let giver = DeviceId(Uuid::from_bytes(grant.from));
        if !self.members.takes_from(giver) {
            return Ok(None);
        }
        let new = KnownKey {
            epoch: grant.key.epoch,
            mark: grant.key.mark(),
            giver: Some(giver),
        };
        let now = self.sealing_key(space.id).map(KeptKey::known);
        let seals = self.members.moves_on(space.id, &new, now.as_ref());
        self.keep_key(space, grant.key, Some(giver), seals);
        let changes = self.retry();
        Ok(Some(Accepted { space, changes }))
    }

    fn blobs(&self, space: SpaceId) -> Result<Vec<BlobHeld>, Infallible> {
        Ok(self
            .blobs
            .iter()
            .filter(|(_, (of, _))| *of == space)
            .map(|(name, (_, bytes))| BlobHeld {
                name: *name,
                bytes: bytes.len() as u64,
            })
            .collect())
    }

    fn parts(&self) -> Result<Vec<PartHeld>, Infallible> {
        Ok(self
            .partial
            .iter()
            .map(|(name, bytes)| PartHeld::new(*name, bytes.len() as u64))
            .collect())
    }

    fn blob_part(&self, name: &BlobName, from: u64, most: usize) -> Result<Vec<u8>, Infallible> {
        let from = usize::try_from(from).unwrap();
        let bytes = &self.blobs[name].1;
        Ok(bytes[from.min(bytes.len())..(from + most).min(bytes.len())].to_vec())
    }

    fn take_part(&mut self, part: Part<'_>) -> Result<bool, Infallible> {
        if self.blobs.contains_key(&part.name) {
            return Ok(false);
        }
        let here = self.partial.entry(part.name).or_default();
        let (Ok(from), Ok(whole)) = (usize::try_from(part.from), usize::try_from(part.whole)) else {
            return Ok(false);
        };
        if here.len() >= whole {
            here.clear();
        }
        let Some(new) = here.len().checked_sub(from).and_then(|skip| part.bytes.get(skip..)) else {
            return Ok(false);
        };
        here.extend_from_slice(new);
        if here.len() < whole {
            return Ok(false);
        }
        let bytes = self.partial.remove(&part.name).unwrap();
        let opened = seal::blob::blob_space(&bytes).ok().and_then(|(space, epoch)| {
            let space = SpaceId(Uuid::from_bytes(space));
            let mut keys = self.keys.get_mut(&(space, epoch))?.iter_mut();
            let opens =
                |kept: &&mut KeptKey| seal::open_blob(bytes.as_slice(), std::io::sink(), &part.name, &kept.key).is_ok();
            keys.find(opens)?.used = true;
            Some(space)
        });
        if let Some(space) = opened {
            self.blobs.insert(part.name, (space, Arc::new(bytes)));
        }
        Ok(opened.is_some())
    }

    fn heard(&self) -> Result<Vec<Heard>, Infallible> {
        Ok(self.heard.clone())
    }

    fn keep_heard(&mut self, device: DeviceId, heard: &[Heard]) -> Result<(), Infallible> {
        self.heard.retain(|one| one.device != device);
        self.heard.extend_from_slice(heard);
        Ok(())
    }
}
