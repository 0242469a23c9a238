//! Random scripts on several devices with several pens (S2): every edit of
//! everyone stands, each character keeps its author, all devices agree, and
//! undo gives back exactly what it took.
//!
//! Each inserted character is one of a kind, so that the text itself says
//! what was lost, doubled, or given to somebody else.
//! A failure names its seed: `WAYMARK_SEED=… cargo test -p waymark-domain`.

use std::collections::{BTreeMap, BTreeSet};

use domain::doc::{Applied, Edit};
use domain::{Field, ItemId, List, Pen, PenId, TextRef};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::json;

use crate::people::*;
use crate::undo::Session;

const DEFAULT_SEED: u64 = 20_260_822;

/// Runs a property over seeded scripts; the seed stands in the message.
fn hold<S: Strategy>(name: &str, cases: u32, script: S, property: impl Fn(S::Value)) {
    let seed = std::env::var("WAYMARK_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(DEFAULT_SEED);
    let cases = std::env::var("WAYMARK_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(cases);
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&u64::to_le_bytes(seed));
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    if let Err(failure) = runner.run(&script, |script| {
        property(script);
        Ok(())
    }) {
        panic!("{name} fails with WAYMARK_SEED={seed}: {failure}");
    }
}

#[derive(Clone, Debug)]
enum Act {
    Write { at: u16, delete: u8, insert: u8, text: u8 },
    StaleWrite { at: u16, delete: u8, insert: u8, text: u8 },
    Set { value: u8 },
    Move { item: u8, after: u8 },
    Trash { item: u8 },
    Hear { from: u8 },
}

#[derive(Clone, Debug)]
struct Turn {
    device: u8,
    pen: u8,
    act: Act,
}

fn turn(devices: u8) -> impl Strategy<Value = Turn> {
    let act = prop_oneof![
        8 => (any::<u16>(), 0u8..4, 0u8..5, 0u8..2).prop_map(|(at, delete, insert, text)| Act::Write { at, delete, insert, text }),
        3 => (any::<u16>(), 0u8..4, 0u8..5, 0u8..2).prop_map(|(at, delete, insert, text)| Act::StaleWrite { at, delete, insert, text }),
        1 => (0u8..5).prop_map(|value| Act::Set { value }),
        1 => (0u8..4, 0u8..4).prop_map(|(item, after)| Act::Move { item, after }),
        1 => (1u8..4).prop_map(|item| Act::Trash { item }),
        2 => (0..devices).prop_map(|from| Act::Hear { from }),
    ];
    (0..devices, 0u8..3, act).prop_map(|(device, pen, act)| Turn { device, pen, act })
}

fn pens() -> [Pen; 3] {
    [aide(), teacher(), mother()]
}

fn texts() -> [TextRef; 2] {
    [of(item(0), SHARED), of(item(1), SHARED)]
}

/// What everyone was told is kept.
#[derive(Default)]
struct Ledger {
    written: BTreeMap<char, PenId>,
    deleted: BTreeSet<char>,
    next: u32,
}

impl Ledger {
    /// Characters never used before, some of them two UTF-16 units long.
    fn fresh(&mut self, count: u8, by: &Pen) -> String {
        (0..count)
            .map(|_| {
                self.next += 1;
                let base = if self.next.is_multiple_of(3) { 0x2_0000 } else { 0x4E00 };
                let letter = char::from_u32(base + self.next).unwrap();
                self.written.insert(letter, by.id());
                letter
            })
            .collect()
    }

    fn standing(&self) -> BTreeMap<char, PenId> {
        self.written
            .iter()
            .filter(|(letter, _)| !self.deleted.contains(letter))
            .map(|(l, by)| (*l, by.clone()))
            .collect()
    }
}

/// A range of whole characters near `at`, as UTF-16 units, and what stands in it.
fn range(words: &str, at: u16, delete: u8) -> (u32, u32, Vec<char>) {
    let letters: Vec<char> = words.chars().collect();
    let from = usize::from(at) % (letters.len() + 1);
    let to = (from + usize::from(delete)).min(letters.len());
    let units = |letters: &[char]| u32::try_from(letters.iter().map(|l| l.len_utf16()).sum::<usize>()).unwrap();
    (
        units(&letters[..from]),
        units(&letters[from..to]),
        letters[from..to].to_vec(),
    )
}

fn set_the_table(device: &mut Device) {
    for n in (0..4).rev() {
        device.add(List::Supports, item(n), &teacher());
    }
}

fn play(device: &mut Device, turn: &Turn, ledger: &mut Ledger) -> Option<Applied> {
    let pen = pens()[usize::from(turn.pen)].clone();
    match turn.act {
        Act::Write {
            at,
            delete,
            insert,
            text,
        } => {
            let target = texts()[usize::from(text)];
            let (at, delete, gone) = range(&device.plain(target), at, delete);
            ledger.deleted.extend(gone);
            let words = ledger.fresh(insert, &pen);
            Some(device.edit(&splice(target, at, delete, &words), &pen))
        }
        Act::StaleWrite {
            at,
            delete,
            insert,
            text,
        } => {
            let target = texts()[usize::from(text)];
            let base = device.doc.revision();
            let (at, delete, gone) = range(&device.plain(target), at, delete);
            // Somebody at the same screen writes first.
            let other = pens()[usize::from(turn.pen + 1) % 3].clone();
            let between = ledger.fresh(1, &other);
            let first = device.edit(&splice(target, 0, 0, &between), &other);
            ledger.deleted.extend(gone);
            let words = ledger.fresh(insert, &pen);
            let mut second = device.edit(&splice_at(&base, target, at, delete, &words), &pen);
            second.inverse = join(first, second.inverse);
            Some(second)
        }
        Act::Set { value } => {
            let value = if value == 4 {
                json!(null)
            } else {
                json!(u32::from(value))
            };
            Some(device.edit(
                &Edit::Set {
                    item: item(0),
                    field: Field::MinutesPlanned,
                    value,
                },
                &pen,
            ))
        }
        Act::Move { item: n, after } => {
            let edit = Edit::Move {
                list: List::Supports,
                item: item(n),
                after: Some(item(after)),
            };
            Some(device.edit(&edit, &pen))
        }
        Act::Trash { item: n } => {
            let trashed = device.doc.trashed(item(n));
            let edit = if trashed {
                Edit::Revive { item: item(n) }
            } else {
                Edit::Trash { item: item(n) }
            };
            Some(device.edit(&edit, &pen))
        }
        Act::Hear { .. } => None,
    }
}

/// Both parts as one, the way a session remembers a burst of typing.
fn join(first: Applied, second: domain::doc::Inverse) -> domain::doc::Inverse {
    first.inverse.followed_by(second)
}

type Letters = Vec<(char, PenId)>;

fn letters(device: &Device, target: TextRef) -> Letters {
    let runs = device.doc.text(target).0;
    runs.iter()
        .flat_map(|run| run.text.chars().map(|letter| (letter, run.by.clone().unwrap())))
        .collect()
}

/// Everything that people see, without the names that merging needs.
#[derive(Debug, PartialEq)]
struct Seen {
    texts: Vec<Letters>,
    order: Vec<ItemId>,
    values: Vec<(serde_json::Value, Option<PenId>)>,
    trashed: Vec<bool>,
}

fn seen(device: &Device) -> Seen {
    let mut values: Vec<_> = device
        .doc
        .claims(item(0), Field::MinutesPlanned)
        .into_iter()
        .map(|claim| (claim.value, claim.by))
        .collect();
    values.sort_by_key(|(value, by)| (value.to_string(), by.clone()));
    Seen {
        texts: texts().iter().map(|target| letters(device, *target)).collect(),
        order: device.doc.list(List::Supports),
        values,
        trashed: (0..4).map(|n| device.doc.trashed(item(n))).collect(),
    }
}

fn hear(devices: &mut [Device], to: usize, from: usize) {
    if to != from {
        let news = devices[from]
            .doc
            .updates_since(&domain::Revision("0".to_owned()))
            .unwrap();
        devices[to].doc.merge(&news).unwrap();
    }
}

#[test]
fn every_edit_stands_with_its_author_and_all_devices_agree() {
    hold("convergence", 96, prop::collection::vec(turn(3), 1..40), |turns| {
        let mut devices = vec![Device::new(1), Device::new(2), Device::new(3)];
        set_the_table(&mut devices[0]);
        hear(&mut devices, 1, 0);
        hear(&mut devices, 2, 0);
        let mut ledger = Ledger::default();
        for turn in &turns {
            if let Act::Hear { from } = turn.act {
                hear(&mut devices, usize::from(turn.device), usize::from(from));
            } else {
                play(&mut devices[usize::from(turn.device)], turn, &mut ledger);
            }
        }
        for (to, from) in [(0, 1), (0, 2), (1, 0), (2, 0)] {
            hear(&mut devices, to, from);
        }
        let first = seen(&devices[0]);
        assert_eq!(
            first,
            seen(&devices[1]),
            "two devices with the same changes show the same"
        );
        assert_eq!(
            first,
            seen(&devices[2]),
            "two devices with the same changes show the same"
        );
        let all: Letters = first.texts.concat();
        let standing: BTreeMap<char, PenId> = all.iter().cloned().collect();
        assert_eq!(standing.len(), all.len(), "no character twice");
        assert_eq!(standing, ledger.standing(), "no character lost, none given to another");
        let reopened = domain::PlanDoc::open(plan(), Some(&devices[0].doc.snapshot().unwrap()), [], 77).unwrap();
        assert_eq!(
            reopened.text(texts()[0]),
            devices[0].doc.text(texts()[0]),
            "a snapshot keeps it all"
        );
    });
}

#[test]
fn undo_of_everything_and_redo_gives_the_same_while_another_writes() {
    let script = (
        prop::collection::vec(turn(2), 1..24),
        prop::collection::vec((any::<u16>(), 1u8..3, 0u8..2), 0..12),
    );
    hold("undo", 128, script, |(turns, meanwhile)| {
        let mut desk = Session::new(1);
        let mut lap = Device::new(2);
        set_the_table(&mut desk.device);
        lap.hear(&desk.device);
        let mut ledger = Ledger::default();
        // Whose characters are whose: the other device's are not this one's to touch.
        let (mut lap_wrote, mut lap_deleted) = (BTreeSet::new(), BTreeSet::new());
        for turn in &turns {
            match (turn.act.clone(), turn.device) {
                (Act::Hear { .. }, 0) => desk.device.hear(&lap),
                (Act::Hear { .. }, _) => lap.hear(&desk.device),
                (_, 0) => {
                    if let Some(applied) = play(&mut desk.device, turn, &mut ledger) {
                        desk.remember(&applied);
                    }
                }
                _ => {
                    let (written, deleted) = (ledger.written.clone(), ledger.deleted.clone());
                    play(&mut lap, turn, &mut ledger);
                    lap_wrote.extend(ledger.written.keys().filter(|l| !written.contains_key(l)).copied());
                    lap_deleted.extend(ledger.deleted.difference(&deleted).copied());
                }
            }
        }
        desk.device.meet(&mut lap);
        let before = seen(&desk.device);

        let mut guests = meanwhile.iter();
        let mut visit = |desk: &mut Session, lap: &mut Device, ledger: &mut Ledger| {
            if let Some((at, insert, text)) = guests.next() {
                let target = texts()[usize::from(*text)];
                let (at, _, _) = range(&lap.plain(target), *at, 0);
                let words = ledger.fresh(*insert, &aide());
                lap.write(target, at, &words, &aide());
                desk.device.meet(lap);
                return words.chars().collect::<Vec<char>>();
            }
            Vec::new()
        };
        let mut visitors: BTreeSet<char> = BTreeSet::new();
        let mut steps = 0;
        while desk.undo(&teacher()) {
            steps += 1;
            if steps % 2 == 0 {
                visitors.extend(visit(&mut desk, &mut lap, &mut ledger));
            }
        }
        let undone = seen(&desk.device);
        let standing: BTreeMap<char, PenId> = undone.texts.concat().into_iter().collect();
        for letter in lap_wrote
            .iter()
            .chain(&visitors)
            .filter(|letter| !lap_deleted.contains(*letter))
        {
            assert_eq!(
                standing.get(letter),
                ledger.written.get(letter),
                "undo never touches another's character"
            );
        }
        for letter in standing.keys() {
            assert!(
                lap_wrote.contains(letter) || visitors.contains(letter),
                "all of one's own is gone"
            );
        }
        while desk.redo(&aide()) {
            steps += 1;
            if steps % 2 == 0 {
                visitors.extend(visit(&mut desk, &mut lap, &mut ledger));
            }
        }
        let mut after = seen(&desk.device);
        for text in &mut after.texts {
            text.retain(|(letter, _)| !visitors.contains(letter));
        }
        // Visitors' words inside an item rightly revive it, and so does undo
        // inside an item that the other device put in the trash.
        let others_trash = turns
            .iter()
            .any(|turn| turn.device != 0 && matches!(turn.act, Act::Trash { .. }));
        if visitors.is_empty() && !others_trash {
            assert_eq!(after, before, "what people see is what it was");
        } else {
            assert_eq!(
                after.texts, before.texts,
                "every character and its author is what it was"
            );
            assert_eq!((after.order, after.values), (before.order, before.values));
        }
        desk.device.meet(&mut lap);
        assert_eq!(seen(&desk.device), seen(&lap), "undo and redo travel like any change");
    });
}
