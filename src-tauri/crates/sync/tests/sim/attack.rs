//! A carrier that means harm: it sees every bundle and decides what arrives.

use proptest::prelude::*;
use sync::bundle::{Frame, Kind, beginning};

use crate::honest::{hold, is_soak, seed, step};
use crate::world::{World, frames};

const CASES: u32 = 400;
const SOAK: u32 = 100_000;

#[derive(Clone, Debug)]
enum Attack {
    /// One bit of the file is turned.
    Flip { at: u32, bit: u8 },
    /// One bit inside a frame, with the frame's own hash made to fit.
    FlipInside { frame: u8, at: u32, bit: u8 },
    /// A frame is left out.
    Drop { frame: u8 },
    /// Frames stand in another order.
    Reorder { turn: u8, back: bool },
    /// A frame of an older bundle is put in.
    Replay { from: u8, frame: u8 },
    /// The whole of an older bundle comes instead.
    RollBack { from: u8 },
    /// The space in an envelope's outside is another.
    SwapSpace { frame: u8 },
    /// The device's or feed's id in an outside is another.
    SwapId { frame: u8, feed: bool },
    /// Two readers get different halves.
    Fork { parity: bool },
    /// A frame's length says something else.
    Length { frame: u8, length: u32 },
    /// Noise.
    Noise { bytes: Vec<u8> },
}

fn attack() -> impl Strategy<Value = Attack> {
    prop_oneof![
        3 => (any::<u32>(), 0u8..8).prop_map(|(at, bit)| Attack::Flip { at, bit }),
        4 => (any::<u8>(), any::<u32>(), 0u8..8).prop_map(|(frame, at, bit)| Attack::FlipInside { frame, at, bit }),
        2 => any::<u8>().prop_map(|frame| Attack::Drop { frame }),
        2 => (any::<u8>(), any::<bool>()).prop_map(|(turn, back)| Attack::Reorder { turn, back }),
        2 => (any::<u8>(), any::<u8>()).prop_map(|(from, frame)| Attack::Replay { from, frame }),
        1 => any::<u8>().prop_map(|from| Attack::RollBack { from }),
        2 => any::<u8>().prop_map(|frame| Attack::SwapSpace { frame }),
        2 => (any::<u8>(), any::<bool>()).prop_map(|(frame, feed)| Attack::SwapId { frame, feed }),
        1 => any::<bool>().prop_map(|parity| Attack::Fork { parity }),
        1 => (any::<u8>(), any::<u32>()).prop_map(|(frame, length)| Attack::Length { frame, length }),
        1 => prop::collection::vec(any::<u8>(), 0..200).prop_map(|bytes| Attack::Noise { bytes }),
    ]
}

fn whole(frames: &[Frame]) -> Vec<u8> {
    let mut bytes = beginning();
    for frame in frames {
        bytes.extend(frame.to_bytes());
    }
    bytes.extend(sync::bundle::end(frames.len() as u64).to_bytes());
    bytes
}

fn harmed(bundle: &[u8], older: &[Vec<u8>], attack: &Attack) -> Vec<u8> {
    let mut parts = frames(bundle);
    let pick = |frame: u8| usize::from(frame) % parts.len().max(1);
    let of = |from: u8| older.get(usize::from(from) % older.len().max(1));
    match attack {
        Attack::Flip { at, bit } => {
            let mut bytes = bundle.to_vec();
            let at = *at as usize % bytes.len();
            bytes[at] ^= 1 << bit;
            return bytes;
        }
        Attack::FlipInside { frame, at, bit } => {
            let frame = pick(*frame);
            if let Some(frame) = parts.get_mut(frame).filter(|frame| !frame.content.is_empty()) {
                let at = *at as usize % frame.content.len();
                frame.content[at] ^= 1 << bit;
            }
        }
        Attack::Drop { frame } => {
            let frame = pick(*frame);
            if frame < parts.len() {
                parts.remove(frame);
            }
        }
        Attack::Reorder { turn, back } => {
            let turn = pick(*turn);
            parts.rotate_left(turn);
            if *back {
                parts.reverse();
            }
        }
        Attack::Replay { from, frame } => {
            let old = of(*from).map(|old| frames(old)).unwrap_or_default();
            if !old.is_empty() {
                parts.push(old[usize::from(*frame) % old.len()].clone());
            }
        }
        Attack::RollBack { from } => return of(*from).cloned().unwrap_or_default(),
        Attack::SwapSpace { frame } => swap(&mut parts, *frame, 10),
        Attack::SwapId { frame, feed } => swap(&mut parts, *frame, if *feed { 30 } else { 86 }),
        Attack::Fork { parity } => {
            let mut number = 0;
            parts.retain(|frame| {
                number += 1;
                frame.kind != Kind::Envelope || (number % 2 == 0) == *parity
            });
        }
        Attack::Length { frame, length } => {
            let frame = pick(*frame);
            let before: usize = 10
                + parts
                    .iter()
                    .take(frame)
                    .map(|frame| frame.content.len() + 21)
                    .sum::<usize>();
            let mut bytes = bundle.to_vec();
            if let Some(said) = bytes.get_mut(before..before + 4) {
                said.copy_from_slice(&length.to_be_bytes());
            }
            return bytes;
        }
        Attack::Noise { bytes } => return [beginning(), bytes.clone()].concat(),
    }
    whole(&parts)
}

fn swap(parts: &mut [Frame], frame: u8, at: usize) {
    let count = parts.len().max(1);
    let other = parts
        .get((usize::from(frame) + 1) % count)
        .map(|other| other.content.clone());
    let (Some(frame), Some(other)) = (parts.get_mut(usize::from(frame) % count), other) else {
        return;
    };
    if let (Some(to), Some(from)) = (frame.content.get_mut(at..at + 16), other.get(at..at + 16)) {
        to.copy_from_slice(from);
        if to == from {
            to[0] ^= 1;
        }
    }
}

#[test]
fn g3_whatever_a_carrier_does_is_detected_or_does_no_harm() {
    let attacks = prop::collection::vec((attack(), any::<u8>(), any::<u8>()), 1..8);
    let script = (2usize..4, any::<u64>(), prop::collection::vec(step(), 1..16), attacks);
    let cases = if is_soak() { SOAK / 4 } else { CASES };
    hold("an attack", seed(), cases, script, |(count, seed, steps, attacks)| {
        let mut world = World::new(count, seed);
        let mut older = Vec::new();
        let mut steps = steps.chunks(3);
        for (attack, from, to) in &attacks {
            for step in steps.next().unwrap_or_default() {
                world.step(step);
            }
            let (from, to) = (
                usize::from(*from) % world.machines.len(),
                usize::from(*to) % world.machines.len(),
            );
            let bundle = world.bundle(from);
            world.read(to, &harmed(&bundle, &older, attack));
            older.push(bundle);
        }
        // The carrier is found out, and the stick goes by hand.
        world.meet();
        world.check();
    });
}

#[test]
fn g3_no_bundle_holds_a_word_that_anyone_wrote() {
    // 500 names and notes are planted; ciphertext holds none, nor half of one.
    let mut world = World::new(2, seed());
    let planted: Vec<String> = (0..500)
        .map(|number| format!("Planted {number:03} Warsame-{:05}", number * 7_919 % 100_000))
        .collect();
    for words in &planted {
        world.machines[0].note(
            crate::machine::shared(),
            &serde_json::json!({ "kind": "own_note", "plan": null, "words": words }),
        );
    }
    let bundle = world.bundle(0);
    let report = world.read(1, &bundle);
    let arrived = format!("{:?}", report.applied);
    for words in &planted {
        assert!(arrived.contains(words.as_str()), "{words} arrives where it may be read");
        for half in [&words[..11], &words[12..]] {
            assert!(
                !bundle.windows(half.len()).any(|window| window == half.as_bytes()),
                "{half} can be read in a bundle"
            );
        }
    }
}
