//! A computer with its program: a store, the plan's document, one's own undo,
//! and a clock that may be ten years off.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};
use domain::doc::{Applied, Arrival, Edit, PlanDoc, UndoStack};
use domain::{
    Act, Change, ChangeId, DeviceId, Field, ItemId, List, Payload, Pen, PenId, PersonId, PlanId, Record, RecordBody,
    RecordId, Space, SpaceKind, TextField, TextRef, Voice,
};
use seal::{Random, Seeded};
use serde_json::json;
use sync::{Members, Store as _, answers, counted_as};

use crate::ledger::Ledger;
use crate::memory::Memory;

pub(crate) fn person(number: u8) -> PersonId {
    PersonId::from_random([number; 16])
}

/// Whether a person may turn keys. The others read, write, and hand on what
/// keys they have; the first always may.
pub(crate) fn tends(who: PersonId) -> bool {
    who != person(2)
}

pub(crate) fn plan() -> PlanId {
    PlanId::from_random([200; 16])
}

pub(crate) fn item(number: u8) -> ItemId {
    ItemId::from_random([number; 16])
}

pub(crate) fn shared() -> Space {
    Space {
        id: domain::SpaceId::from_random([201; 16]),
        kind: SpaceKind::PlanShared,
        plan: Some(plan()),
    }
}

pub(crate) fn staff() -> Space {
    Space {
        id: domain::SpaceId::from_random([202; 16]),
        kind: SpaceKind::PlanStaff,
        plan: Some(plan()),
    }
}

pub(crate) fn pens() -> [Pen; 3] {
    [(Voice::Student, 1), (Voice::School, 2), (Voice::Family, 3)].map(|(voice, speaker)| Pen {
        speakers: vec![person(speaker)],
        voice,
        interpreter: None,
        scribe: person(speaker),
        language: "en".to_owned(),
    })
}

/// A text that any pen may write, a second one, and one of the student's own.
pub(crate) fn texts() -> [TextRef; 3] {
    let of = |number, field| TextRef {
        item: Some(item(number)),
        field,
    };
    [
        of(0, TextField::What),
        of(1, TextField::What),
        TextRef {
            item: None,
            field: TextField::Strengths,
        },
    ]
}

#[derive(Clone, Debug)]
pub(crate) enum Work {
    Write {
        text: u8,
        at: u16,
        delete: u8,
        insert: u8,
    },
    Set {
        value: u8,
    },
    Move {
        item: u8,
        after: u8,
    },
    Trash {
        item: u8,
    },
    Note,
    Attach {
        bytes: u32,
    },
    Undo,
    Redo,
    /// What only a later version makes.
    Later {
        kind: u8,
    },
}

pub(crate) struct Machine {
    pub(crate) store: Memory,
    pub(crate) me: PersonId,
    pub(crate) doc: PlanDoc,
    undo: UndoStack,
    clock: DateTime<Utc>,
    peers: HashMap<PenId, u64>,
    /// How much of the log has been looked at, and which of it waits.
    looked: usize,
    parked: Vec<usize>,
    pub(crate) refused: usize,
}

impl Machine {
    pub(crate) fn start(mut store: Memory, me: PersonId, seed: u64, years_off: i64) -> Self {
        store.start(seed);
        let mut machine = Self {
            doc: PlanDoc::new(plan(), peer(&store)),
            store,
            me,
            undo: UndoStack::default(),
            clock: DateTime::from_timestamp(1_790_000_000, 0).unwrap() + TimeDelta::days(365 * years_off),
            peers: HashMap::new(),
            looked: 0,
            parked: Vec::new(),
            refused: 0,
        };
        machine.follow_members();
        machine
    }

    pub(crate) fn now(&mut self) -> DateTime<Utc> {
        self.clock += TimeDelta::seconds(7);
        self.clock
    }

    pub(crate) fn set_clock(&mut self, years_off: i64) {
        self.clock += TimeDelta::days(365 * years_off);
    }

    /// Takes what is new in the log into the document.
    pub(crate) fn look(&mut self) {
        let mut places = std::mem::take(&mut self.parked);
        places.extend(self.looked..self.store.log.len());
        self.looked = self.store.log.len();
        let log = &self.store.log;
        let mut of = Vec::new();
        let arrivals: Vec<Arrival<'_>> = places
            .iter()
            .filter_map(|place| {
                let logged = &log[*place];
                let Payload::Document { pen, update, .. } = &logged.change.payload else {
                    return None;
                };
                of.push(*place);
                Some(Arrival {
                    update,
                    pen,
                    act: &logged.change.act,
                    own: logged.own,
                })
            })
            .collect();
        if arrivals.is_empty() {
            return;
        }
        let taken = self.doc.take_in(&arrivals).unwrap();
        self.parked = taken.waiting.iter().map(|place| of[*place]).collect();
        self.refused += taken.refused.len();
    }

    /// The devices whose changes wait for one before them.
    pub(crate) fn parked(&self) -> BTreeSet<DeviceId> {
        self.parked.iter().map(|place| self.store.log[*place].device).collect()
    }

    /// Takes a device out.
    pub(crate) fn remove(&mut self, device: DeviceId) {
        let (by, counted) = (self.store.device(), self.store.applied_of(device));
        let counted = counted.iter().map(counted_as).collect();
        self.state(&RecordBody::DeviceRemoved { by, device, counted });
        // Under the key that was, so that it is read by all.
        self.store.seal();
        self.settle();
    }

    /// A person takes in what came from devices that were taken out.
    pub(crate) fn take_in_asides(&mut self) {
        let mut of: Vec<String> = Vec::new();
        for space in [shared(), staff()] {
            of.extend(self.store.asides(space.id).iter().map(counted_as));
        }
        if !of.is_empty() {
            self.state(&RecordBody::Reviewed { of, taken: true });
            self.settle();
        }
    }

    /// What the records say of members.
    pub(crate) fn follow_members(&mut self) {
        loop {
            let mut members = Members::default();
            let mut said = BTreeSet::new();
            for logged in &self.store.log {
                let Payload::Record(record) = &logged.change.payload else {
                    continue;
                };
                match record.known() {
                    Some(RecordBody::DeviceRemoved { by, device, counted }) => {
                        said.insert((by, device));
                        members.remove(device);
                        members.count(counted);
                    }
                    Some(RecordBody::DeviceSeen { counted, .. }) => members.count(counted),
                    Some(RecordBody::Reviewed { of, .. }) => members.count(of),
                    Some(RecordBody::KeysTurned { keys, without }) => {
                        for key in keys {
                            members.turned(&key, without.iter().copied());
                        }
                    }
                    _ => {}
                }
            }
            for (by, change) in self.store.aside_changes(shared().id) {
                let Payload::Record(record) = &change.payload else {
                    continue;
                };
                if let Some(RecordBody::DeviceRemoved { device, counted, .. }) = record.known()
                    && answers(&said, by, device)
                {
                    members.remove(device);
                    members.count(counted);
                }
            }
            for device in self.store.devices() {
                if self.store.person_of(device).is_some_and(tends) {
                    members.may_give(device);
                }
            }
            if members == *self.store.members() {
                break;
            }
            self.store.set_members(members);
        }
        self.look();
    }

    /// Says what was here of devices that were taken out, and turns keys.
    pub(crate) fn settle(&mut self) {
        self.follow_members();
        let here = self.store.device();
        let removed: Vec<DeviceId> = self.store.members().removed().collect();
        // Whoever is out says it too: not everyone may have heard of that.
        for device in removed.into_iter().filter(|device| *device != here) {
            let members = self.store.members();
            let applied = self.store.applied_of(device);
            let counted: Vec<String> = applied
                .iter()
                .filter(|name| !members.counts(device, name))
                .map(counted_as)
                .collect();
            if !counted.is_empty() {
                self.state(&RecordBody::DeviceSeen { device, counted });
            }
        }
        self.follow_members();
        // Whoever may not turn a key leaves it to those who may, and hands on theirs.
        if self.store.members().is_removed(here) || !tends(self.me) {
            return;
        }
        let mut keys = Vec::new();
        for space in [shared().id, staff().id] {
            let Some(here) = self.store.epoch_of(space) else {
                continue;
            };
            if self.store.members().wants_turning(space, here, |_| true) {
                keys.push(self.store.turn_key(space));
            }
        }
        if !keys.is_empty() {
            let without = self.store.members().removed().collect();
            self.state(&RecordBody::KeysTurned { keys, without });
            self.follow_members();
        }
    }

    /// A record that concerns everybody.
    fn state(&mut self, body: &RecordBody) {
        let space = Space { plan: None, ..shared() };
        self.note(space, &serde_json::to_value(body).unwrap());
    }

    fn peer(&mut self, pen: &Pen) -> u64 {
        let fresh = peer(&self.store);
        *self.peers.entry(pen.id()).or_insert(fresh)
    }

    fn keep(&mut self, applied: Applied, pen: &Pen, undoable: bool) {
        if applied.is_nothing() {
            return;
        }
        let change = Change {
            id: ChangeId::from_random(self.store.draw()),
            space: shared().id,
            plan: Some(plan()),
            at: self.now(),
            signer: self.me,
            act: applied.act.clone(),
            payload: Payload::Document {
                pen: pen.clone(),
                update: applied.update,
                after: applied.after,
            },
        };
        if undoable {
            self.undo.push(change.id, applied.act, applied.inverse);
        }
        self.store.commit(change);
        // It is in the document already.
        self.looked = self.store.log.len();
    }

    pub(crate) fn edit(&mut self, edit: &Edit, pen: &Pen) -> bool {
        let (peer, now) = (self.peer(pen), self.clock);
        match self.doc.apply(edit, pen, peer, now) {
            Ok(applied) => {
                self.keep(applied, pen, true);
                true
            }
            // A pen that may not write in the student's words.
            Err(_) => false,
        }
    }

    pub(crate) fn letters(&self) -> Vec<(char, Option<PenId>)> {
        texts()
            .iter()
            .flat_map(|target| self.doc.text(*target).0)
            .flat_map(|run| {
                run.text
                    .chars()
                    .map(move |letter| (letter, run.by.clone()))
                    .collect::<Vec<_>>()
            })
            .collect()
    }

    /// Everything that people see, without the names that merging needs.
    pub(crate) fn seen(&self) -> String {
        let texts: Vec<_> = texts().iter().map(|target| self.doc.text(*target)).collect();
        let mut values: Vec<_> = self
            .doc
            .claims(item(0), Field::MinutesPlanned)
            .into_iter()
            .map(|claim| format!("{} {:?} {}", claim.value, claim.by, claim.at))
            .collect();
        values.sort();
        let trashed: Vec<bool> = (0..4).map(|number| self.doc.trashed(item(number))).collect();
        let mut records: Vec<_> = self
            .store
            .log
            .iter()
            .filter(|logged| !matches!(logged.change.payload, Payload::Document { .. }))
            .map(|logged| logged.change.id)
            .collect();
        records.sort_unstable();
        let shared_records: Vec<_> = records
            .into_iter()
            .filter(|id| {
                self.store
                    .log
                    .iter()
                    .any(|logged| logged.change.id == *id && logged.change.space == shared().id)
            })
            .collect();
        format!(
            "{texts:?} {:?} {values:?} {trashed:?} {shared_records:?}",
            self.doc.list(List::Supports)
        )
    }

    pub(crate) fn work(&mut self, work: &Work, pen: &Pen, ledger: &mut Ledger) {
        match work {
            Work::Write {
                text,
                at,
                delete,
                insert,
            } => {
                let target = texts()[usize::from(*text)];
                let plain = self.doc.text(target).plain();
                let letters: Vec<char> = plain.chars().collect();
                let from = usize::from(*at) % (letters.len() + 1);
                let to = (from + usize::from(*delete)).min(letters.len());
                let units =
                    |some: &[char]| u32::try_from(some.iter().map(|letter| letter.len_utf16()).sum::<usize>()).unwrap();
                let words = ledger.fresh(*insert, pen);
                let edit = Edit::Splice {
                    target,
                    base: None,
                    at: units(&letters[..from]),
                    delete: units(&letters[from..to]),
                    insert: words.clone(),
                };
                if self.edit(&edit, pen) {
                    ledger.delete(letters[from..to].iter().copied());
                } else {
                    ledger.delete(words.chars());
                }
            }
            Work::Set { value } => {
                let value = if *value == 4 {
                    json!(null)
                } else {
                    json!(u32::from(*value))
                };
                let edit = Edit::Set {
                    item: item(0),
                    field: Field::MinutesPlanned,
                    value,
                };
                self.edit(&edit, pen);
            }
            Work::Move { item: moved, after } => {
                let edit = Edit::Move {
                    list: List::Supports,
                    item: item(*moved),
                    after: Some(item(*after)),
                };
                self.edit(&edit, pen);
            }
            Work::Trash { item: number } => {
                let edit = if self.doc.trashed(item(*number)) {
                    Edit::Revive { item: item(*number) }
                } else {
                    Edit::Trash { item: item(*number) }
                };
                self.edit(&edit, pen);
            }
            Work::Note => self.note(
                shared(),
                &json!({ "kind": "own_note", "plan": null, "words": "a note" }),
            ),
            Work::Attach { bytes } => {
                let mut content = vec![0; usize::try_from(*bytes).unwrap()];
                Seeded::new(u64::from(*bytes)).fill(&mut content).unwrap();
                self.store.attach(shared().id, &content);
            }
            Work::Undo | Work::Redo => self.turn(matches!(work, Work::Undo), pen, ledger),
            Work::Later { kind } => self.later(*kind),
        }
    }

    pub(crate) fn note(&mut self, space: Space, body: &serde_json::Value) {
        let at = self.now();
        let id = RecordId::from_random(self.store.draw());
        let record = Record {
            id,
            space: space.id,
            plan: space.plan,
            signer: self.me,
            pen: None,
            at,
            replaces: Vec::new(),
            body: body.clone(),
        };
        self.keep_payload(space, Act::Recorded { record: id }, Payload::Record(record));
    }

    fn keep_payload(&mut self, space: Space, act: Act, payload: Payload) {
        let change = Change {
            id: ChangeId::from_random(self.store.draw()),
            space: space.id,
            plan: space.plan,
            at: self.now(),
            signer: self.me,
            act,
            payload,
        };
        self.store.commit(change);
    }

    fn turn(&mut self, back: bool, pen: &Pen, ledger: &mut Ledger) {
        let before: Vec<char> = self.letters().into_iter().map(|(letter, _)| letter).collect();
        let (peer, now) = (self.peer(pen), self.clock);
        let draw = self.store.draw();
        let mut fresh = || RecordId::from_random(draw);
        let done = if back {
            self.undo.undo(&mut self.doc, pen, peer, now, &mut fresh)
        } else {
            self.undo.redo(&mut self.doc, pen, peer, now, &mut fresh)
        };
        let Some(done) = done.unwrap() else { return };
        if let Some(applied) = done.document {
            self.keep(applied, pen, false);
        }
        let after: Vec<char> = self.letters().into_iter().map(|(letter, _)| letter).collect();
        let only = |left: &[char], right: &[char]| -> Vec<char> {
            left.iter().filter(|letter| !right.contains(letter)).copied().collect()
        };
        ledger.loosen(only(&before, &after));
        ledger.loosen(only(&after, &before));
    }

    fn later(&mut self, kind: u8) {
        match kind {
            // A record whose kind is not known.
            0 => self.note(shared(), &json!({ "kind": "of_next_year", "words": "?" })),
            // A change with a body of another kind.
            1 => {
                let payload = Payload::Unknown(json!({ "kind": 9, "cbor": "01" }));
                self.keep_payload(shared(), Act::Imported, payload);
            }
            // A change of the next version, whole, among others.
            2 => {
                let at = self.now();
                let change = Change {
                    id: ChangeId::from_random(self.store.draw()),
                    space: shared().id,
                    plan: Some(plan()),
                    at,
                    signer: self.me,
                    act: Act::Imported,
                    payload: Payload::Unknown(json!({ "kind": 9, "cbor": "01" })),
                };
                let mut bytes = sync::coding::encode(&change).unwrap();
                bytes[1] = 2;
                self.store.seal_in(shared().id, &[bytes]);
            }
            // An envelope of the next version.
            _ => {
                let name = self.store.seal_in(shared().id, &[]);
                let mut bytes = sync::Store::envelope(&self.store, &name).unwrap().unwrap();
                bytes[9] = 2;
                sync::Store::receive(&mut self.store, &bytes).unwrap();
            }
        }
    }
}

fn peer(store: &Memory) -> u64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&store.draw()[..8]);
    (u64::from_le_bytes(bytes) >> 1).max(1)
}
