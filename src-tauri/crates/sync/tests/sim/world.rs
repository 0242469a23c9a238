//! Machines, and the sticks and folders between them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{DeviceId, FeedId};
use seal::{Seeded, SpaceKey};
use sync::bundle::{Frame, Reader, beginning};
use sync::{First, Incoming, Outgoing, Peer, Report, Store};

use crate::ledger::Ledger;
use crate::machine::{Machine, Work, item, pens, person, shared, staff};
use crate::memory::Memory;

/// The most machines at a time.
const MOST: usize = 6;
/// Sticks and folders.
pub(crate) const FOLDERS: usize = 3;

#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Somebody works at a machine.
    Work { machine: u8, pen: u8, work: Work },
    /// A bundle is written into a folder; a cut leaves it torn.
    Out { machine: u8, folder: u8, cut: Option<u8> },
    /// Every file of a folder is read, each perhaps only in part.
    In {
        machine: u8,
        folder: u8,
        order: u8,
        cut: Option<u8>,
    },
    /// A file that was there before is there again.
    Repeat { folder: u8, which: u8 },
    /// A stick is lost.
    Lose { folder: u8 },
    /// The program ends and starts again.
    Restart { machine: u8 },
    /// A copy of the disk is put aside.
    Backup { machine: u8 },
    /// The disk dies and the copy takes its place.
    Restore { machine: u8 },
    /// The disk is copied into another machine, and both go on.
    Clone { machine: u8 },
    /// The clock is set.
    Clock { machine: u8, years: i8 },
    /// A machine is lost or its owner leaves, and somebody takes it out.
    Remove { by: u8, machine: u8 },
    /// A person takes in what such machines wrote meanwhile.
    TakeIn { machine: u8 },
    /// A member seals under a key of its own making, which has the number of
    /// the space's, and hands it on as that.
    Forge { machine: u8, staff: bool },
    /// A member hands another a key that opens nothing.
    Mislead { by: u8, machine: u8 },
}

type Touches = BTreeMap<char, u32>;

/// A file in a folder.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) bytes: Vec<u8>,
}

pub(crate) struct World {
    pub(crate) machines: Vec<Machine>,
    /// One file a machine in each folder, as each writes its own name.
    pub(crate) folders: Vec<BTreeMap<String, File>>,
    old: Vec<(String, File)>,
    backups: BTreeMap<usize, (Memory, Touches)>,
    pub(crate) ledger: Ledger,
    /// How often each character was written or taken out at each machine since
    /// it began.
    wrote: Vec<Touches>,
    next: u64,
    peers: Vec<Peer>,
    /// Devices that were taken out, whoever knows it by now.
    pub(crate) removed: BTreeSet<DeviceId>,
}

impl World {
    /// Some machines that know each other; every second one reads the staff's
    /// space too.
    pub(crate) fn new(count: usize, seed: u64) -> Self {
        let mut random = Seeded::new(seed);
        let keys = [shared(), staff()].map(|space| {
            let key = SpaceKey::random(space.id.0.into_bytes(), 1, &mut random).unwrap();
            (space, key)
        });
        let stores: Vec<Memory> = (0..count)
            .map(|number| Memory::new(number as u64, whose(number), seed ^ (number as u64) << 32))
            .collect();
        let peers: Vec<Peer> = stores
            .iter()
            .enumerate()
            .map(|(number, store)| Peer {
                card: store.card(),
                spaces: keys
                    .iter()
                    .filter(|(space, _)| *space == shared() || number % 2 == 0)
                    .map(|(space, _)| space.id)
                    .collect(),
            })
            .collect();
        let cards: Vec<_> = stores.iter().map(Memory::card).collect();
        let mut world = Self {
            machines: Vec::new(),
            folders: vec![BTreeMap::new(); FOLDERS],
            old: Vec::new(),
            backups: BTreeMap::new(),
            ledger: Ledger::default(),
            wrote: vec![Touches::new(); count],
            next: seed.wrapping_mul(1_000_003),
            peers,
            removed: BTreeSet::new(),
        };
        for (number, mut store) in stores.into_iter().enumerate() {
            for (other, card) in cards.iter().enumerate() {
                store.trust(*card, whose(other));
            }
            for (space, key) in &keys {
                // The first has all; the others get the staff's by a grant.
                if *space == shared() || number == 0 {
                    store.make_space(*space, key.clone());
                }
            }
            let seed = world.fresh();
            world.machines.push(Machine::start(store, whose(number), seed, 0));
        }
        world.set_the_table();
        world
    }

    fn fresh(&mut self) -> u64 {
        self.next = self.next.wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.next
    }

    /// Four items for everyone to work at.
    fn set_the_table(&mut self) {
        let pen = pens()[1].clone();
        for number in (0..4).rev() {
            let edit = domain::doc::Edit::Add {
                list: domain::List::Supports,
                item: item(number),
                after: None,
            };
            self.machines[0].edit(&edit, &pen);
        }
    }

    pub(crate) fn step(&mut self, step: &Step) {
        match step {
            Step::Work { machine, pen, work } => {
                let machine = self.at(*machine);
                let pen = pens()[usize::from(*pen)].clone();
                let before: BTreeSet<char> = letters(&self.machines[machine]);
                self.machines[machine].work(work, &pen, &mut self.ledger);
                let after = letters(&self.machines[machine]);
                let touched: Vec<char> = after.symmetric_difference(&before).copied().collect();
                for letter in &touched {
                    *self.wrote[machine].entry(*letter).or_default() += 1;
                }
                if self.is_out(machine) {
                    // It may be taken in by a person, or not.
                    self.ledger.loosen(touched);
                }
            }
            Step::Out { machine, folder, cut } => {
                let machine = self.at(*machine);
                let bytes = self.bundle(machine);
                let keep = cut.map_or(bytes.len(), |cut| bytes.len() * usize::from(cut) / 256);
                self.put(usize::from(*folder), machine, bytes[..keep].to_vec());
            }
            Step::In {
                machine,
                folder,
                order,
                cut,
            } => {
                let machine = self.at(*machine);
                let mut files: Vec<File> = self.folders[usize::from(*folder)].values().cloned().collect();
                if !files.is_empty() {
                    let turn = usize::from(*order) % files.len();
                    files.rotate_left(turn);
                }
                let pieces: Vec<&[u8]> = files
                    .iter()
                    .map(|file| {
                        let keep = cut.map_or(file.bytes.len(), |cut| file.bytes.len() * usize::from(cut) / 256);
                        &file.bytes[..keep]
                    })
                    .collect();
                self.read_all(machine, &pieces);
            }
            Step::Repeat { folder, which } => {
                if !self.old.is_empty() {
                    let (name, file) = self.old[usize::from(*which) % self.old.len()].clone();
                    self.folders[usize::from(*folder)].insert(name, file);
                }
            }
            Step::Lose { folder } => self.folders[usize::from(*folder)].clear(),
            Step::Restart { machine } => {
                let machine = self.at(*machine);
                let store = self.machines[machine].store.clone();
                self.boot(machine, store);
            }
            Step::Backup { machine } => {
                let machine = self.at(*machine);
                let copy = (self.machines[machine].store.clone(), self.wrote[machine].clone());
                self.backups.insert(machine, copy);
            }
            Step::Restore { machine } => {
                let machine = self.at(*machine);
                if let Some((store, wrote)) = self.backups.get(&machine).cloned() {
                    // What was done since may be on a stick, or nowhere.
                    let before = |letter: &char| wrote.get(letter).copied().unwrap_or_default();
                    let touched = self.wrote[machine].iter();
                    let since: Vec<char> = touched
                        .filter(|(letter, times)| before(letter) != **times)
                        .map(|(letter, _)| *letter)
                        .collect();
                    self.ledger.loosen(since);
                    self.boot(machine, store);
                }
            }
            Step::Clone { machine } => {
                if self.machines.len() < MOST {
                    let machine = self.at(*machine);
                    let store = self.machines[machine].store.clone();
                    let (seed, me) = (self.fresh(), self.machines[machine].me);
                    self.machines.push(Machine::start(store, me, seed, 0));
                    self.wrote.push(self.wrote[machine].clone());
                }
            }
            Step::Clock { machine, years } => {
                let machine = self.at(*machine);
                self.machines[machine].set_clock(i64::from(*years));
            }
            Step::Remove { by, machine } => self.remove(self.at(*by), self.at(*machine)),
            Step::TakeIn { machine } => {
                let machine = self.at(*machine);
                if !self.is_out(machine) {
                    self.machines[machine].take_in_asides();
                }
            }
            Step::Forge {
                machine,
                staff: of_staff,
            } => {
                let machine = self.at(*machine);
                let space = if *of_staff { staff() } else { shared() };
                self.machines[machine].store.seal();
                self.machines[machine].store.forge_key(space.id);
            }
            Step::Mislead { by, machine } => {
                let (by, machine) = (self.at(*by), self.at(*machine));
                let to = self.machines[machine].store.card();
                for space in [shared(), staff()] {
                    let reads = self
                        .peers
                        .iter()
                        .any(|peer| peer.card == to && peer.spaces.contains(&space.id));
                    if let Some(grant) = self.machines[by].store.idle_grant(space.id, &to).filter(|_| reads) {
                        let Ok(_) = self.machines[machine].store.accept(&grant);
                    }
                }
            }
        }
    }

    /// Whether somebody took a machine's device out, whatever the others think
    /// of that.
    pub(crate) fn is_out(&self, machine: usize) -> bool {
        self.removed.contains(&self.machines[machine].store.device())
    }

    /// Takes a machine out, with every other made from its disk. The first
    /// device stays, which reads everything. One that was taken out and does
    /// not know it may take out others, and the very one who took it out.
    fn remove(&mut self, by: usize, machine: usize) {
        let (device, mine) = (self.machines[machine].store.device(), self.machines[by].store.device());
        let first = self.machines[0].store.device();
        let knows = self.machines[by].store.members();
        if device == mine || device == first || knows.is_removed(mine) || knows.is_removed(device) {
            return;
        }
        // What becomes of the word of one that is out, the others decide.
        let contested = self.is_out(by) || self.is_out(machine);
        let everywhere: Vec<BTreeSet<char>> = self.machines.iter().map(letters).collect();
        let here = letters(&self.machines[by]);
        for other in 0..self.machines.len() {
            if self.machines[other].store.device() != device {
                continue;
            }
            // What the one who takes it out had of it, counts everywhere.
            let there = letters(&self.machines[other]);
            let uncertain: Vec<char> = self.wrote[other]
                .keys()
                .filter(|letter| {
                    let differs = |other: &BTreeSet<char>| other.contains(letter) != there.contains(letter);
                    differs(&here) || (contested && everywhere.iter().any(differs))
                })
                .copied()
                .collect();
            self.ledger.loosen(uncertain);
        }
        self.machines[by].remove(device);
        self.removed.insert(device);
    }

    fn at(&self, machine: u8) -> usize {
        usize::from(machine) % self.machines.len()
    }

    fn boot(&mut self, machine: usize, store: Memory) {
        let (seed, me) = (self.fresh(), self.machines[machine].me);
        self.machines[machine] = Machine::start(store, me, seed, 0);
    }

    fn put(&mut self, folder: usize, machine: usize, bytes: Vec<u8>) {
        // A clone writes under the same name: it takes in what is there first.
        let name = name_of(&self.machines[machine]);
        if let Some(there) = self.folders[folder].get(&name).cloned() {
            self.old.push((name.clone(), there));
        }
        self.folders[folder].insert(name, File { bytes });
    }

    /// The bundle that a machine would write now.
    pub(crate) fn bundle(&mut self, machine: usize) -> Vec<u8> {
        let machine = &mut self.machines[machine];
        machine.store.seal();
        let now = machine.now();
        let peers = known_peers(&machine.store, &self.peers);
        let Ok(mut outgoing) = Outgoing::to(&mut machine.store, &peers, &[], Vec::new(), now);
        let mut bytes = beginning();
        while let Ok(Some(frame)) = outgoing.next_frame(&mut machine.store) {
            bytes.extend(frame.to_bytes());
        }
        bytes
    }

    pub(crate) fn read(&mut self, machine: usize, bytes: &[u8]) -> Report {
        self.read_all(machine, &[bytes])
    }

    /// Reads the files of one folder. Says what they brought.
    pub(crate) fn read_all(&mut self, machine: usize, files: &[&[u8]]) -> Report {
        let machine = &mut self.machines[machine];
        let now = machine.now();
        let mut all = Report::default();
        let mut first = First::of([shared().id].into());
        for bytes in files {
            let mut reader = Reader::default();
            reader.push(bytes);
            first.gather(&mut reader);
        }
        while let Ok(Some(report)) = first.step(&mut machine.store, now) {
            machine.follow_members();
            all.applied.extend(report.applied);
        }
        for bytes in files {
            let mut incoming = Incoming::default();
            'file: for piece in bytes.chunks(4_096) {
                incoming.feed(piece);
                loop {
                    match incoming.step(&mut machine.store, now) {
                        Ok(Ok(true)) => machine.follow_members(),
                        Ok(Ok(false)) => break,
                        // A foreign beginning is an answer too.
                        Ok(Err(_)) => break 'file,
                    }
                }
            }
            all.applied.extend(incoming.report.applied);
        }
        machine.settle();
        all
    }

    /// Everyone meets: all write, all read, until everyone has heard everyone.
    pub(crate) fn meet(&mut self) {
        for _ in 0..if self.removed.is_empty() { 3 } else { 8 } {
            let mut table = Vec::new();
            for machine in 0..self.machines.len() {
                table.push(self.bundle(machine));
            }
            for machine in 0..self.machines.len() {
                let files: Vec<&[u8]> = table.iter().map(Vec::as_slice).collect();
                self.read_all(machine, &files);
            }
        }
    }

    /// Nothing diverged, was lost, is stuck, or has the wrong author.
    pub(crate) fn check(&mut self) {
        // Where somebody wrote on top of what only a lost copy had of a machine
        // that was taken out, a person takes that in.
        if !self.removed.is_empty() && self.machines.iter().any(|machine| !machine.parked().is_empty()) {
            self.machines[0].take_in_asides();
            self.meet();
        }
        let first = self.machines[0].seen();
        let all = self.machines[0].store.names();
        let blobs = self.machines[0].store.blob_names();
        let asides = self.machines[0].store.asides(shared().id);
        let out: BTreeSet<DeviceId> = self.machines[0].store.members().removed().collect();
        let first_device = self.machines[0].store.device();
        assert!(!out.contains(&first_device), "nobody took the first one out");
        for (number, machine) in self.machines.iter().enumerate() {
            if out.contains(&machine.store.device()) {
                continue;
            }
            assert_eq!(
                machine.store.members().removed().collect::<BTreeSet<_>>(),
                out,
                "machine {number} takes others for taken out"
            );
            assert_eq!(machine.refused, 0, "machine {number} refused somebody's honest words");
            assert!(
                machine.parked().is_empty(),
                "a change waits for ever at machine {number}"
            );
            assert_eq!(
                machine.store.asides(shared().id),
                asides,
                "machine {number} sets other things aside"
            );
            assert_eq!(
                machine.store.waiting(),
                0,
                "an envelope waits for ever at machine {number}"
            );
            assert_eq!(machine.seen(), first, "machine {number} shows something else");
            assert_eq!(
                machine.store.blob_names(),
                blobs,
                "machine {number} has other attachments"
            );
            if number % 2 == 0 && number < self.wrote.len() && self.peers.len() > number {
                assert_eq!(machine.store.names(), all, "machine {number} holds other envelopes");
            }
        }
        self.ledger.check(&self.machines[0].letters());
        for number in 0..self.machines.len() {
            if out.contains(&self.machines[number].store.device()) {
                continue;
            }
            let machine = &mut self.machines[number];
            let now = machine.now();
            let peers = known_peers(&machine.store, &self.peers);
            let Ok(outgoing) = Outgoing::to(&mut machine.store, &peers, &[], Vec::new(), now);
            for (device, waits) in outgoing.waits {
                assert!(
                    waits.envelopes.values().all(Vec::is_empty) && waits.blobs.is_empty(),
                    "something still waits for {device}"
                );
            }
        }
    }
}

/// Those of the others who have not been taken out, as far as this one knows.
fn known_peers(store: &Memory, peers: &[Peer]) -> Vec<Peer> {
    peers
        .iter()
        .filter(|peer| !store.members().is_removed(peer.device()))
        .cloned()
        .collect()
}

fn letters(machine: &Machine) -> BTreeSet<char> {
    machine.letters().into_iter().map(|(letter, _)| letter).collect()
}

fn whose(number: usize) -> domain::PersonId {
    person(u8::try_from(number % 3).unwrap() + 1)
}

fn name_of(machine: &Machine) -> String {
    let run: FeedId = machine.store.run;
    format!("{}-{run}", machine.store.device())
}

/// The frames of a bundle, for whoever means harm.
pub(crate) fn frames(bytes: &[u8]) -> Vec<Frame> {
    let mut reader = Reader::default();
    reader.push(bytes);
    let mut frames = Vec::new();
    while let Ok(Some(frame)) = reader.next_frame() {
        frames.push(frame);
    }
    frames
}
