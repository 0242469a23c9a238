//! Schedules of everything that happens by itself, and of what a member does
//! who means harm with keys.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::machine::Work;
use crate::world::{FOLDERS, Step, World};

const DEFAULT_SEED: u64 = 20_261_126;
const CASES: u32 = 5_000;
const SOAK: u32 = 1_000_000;

pub(crate) fn seed() -> u64 {
    std::env::var("WAYMARK_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(DEFAULT_SEED)
}

pub(crate) fn is_soak() -> bool {
    std::env::var_os("WAYMARK_SOAK").is_some()
}

fn work() -> impl Strategy<Value = Work> {
    prop_oneof![
        12 => (0u8..3, any::<u16>(), 0u8..4, 0u8..5)
            .prop_map(|(text, at, delete, insert)| Work::Write { text, at, delete, insert }),
        2 => (0u8..5).prop_map(|value| Work::Set { value }),
        2 => (0u8..4, 0u8..4).prop_map(|(item, after)| Work::Move { item, after }),
        2 => (0u8..4).prop_map(|item| Work::Trash { item }),
        1 => Just(Work::Note),
        1 => (1u32..3_000).prop_map(|bytes| Work::Attach { bytes }),
        3 => Just(Work::Undo),
        1 => Just(Work::Redo),
        1 => (0u8..4).prop_map(|kind| Work::Later { kind }),
    ]
}

fn folder() -> impl Strategy<Value = u8> {
    0..u8::try_from(FOLDERS).unwrap()
}

fn cut() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![3 => Just(None), 1 => any::<u8>().prop_map(Some)]
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    let machine = || any::<u8>();
    prop_oneof![
        20 => (machine(), 0u8..3, work()).prop_map(|(machine, pen, work)| Step::Work { machine, pen, work }),
        7 => (machine(), folder(), cut()).prop_map(|(machine, folder, cut)| Step::Out { machine, folder, cut }),
        9 => (machine(), folder(), any::<u8>(), cut())
            .prop_map(|(machine, folder, order, cut)| Step::In { machine, folder, order, cut }),
        1 => (folder(), any::<u8>()).prop_map(|(folder, which)| Step::Repeat { folder, which }),
        1 => folder().prop_map(|folder| Step::Lose { folder }),
        2 => machine().prop_map(|machine| Step::Restart { machine }),
        1 => machine().prop_map(|machine| Step::Backup { machine }),
        1 => machine().prop_map(|machine| Step::Restore { machine }),
        1 => machine().prop_map(|machine| Step::Clone { machine }),
        1 => (machine(), -10i8..=10).prop_map(|(machine, years)| Step::Clock { machine, years }),
        2 => (machine(), machine()).prop_map(|(by, machine)| Step::Remove { by, machine }),
        1 => machine().prop_map(|machine| Step::TakeIn { machine }),
        1 => (machine(), any::<bool>()).prop_map(|(machine, staff)| Step::Forge { machine, staff }),
        1 => (machine(), machine()).prop_map(|(by, machine)| Step::Mislead { by, machine }),
    ]
}

/// Runs a property over seeded cases; the seed stands in the message.
pub(crate) fn hold<S: Strategy>(name: &str, seed: u64, cases: u32, script: S, property: impl Fn(S::Value)) {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 600,
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

/// On two threads, each with a seed of its own.
fn schedules(cases: u32) {
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || {
                let script = (2usize..5, any::<u64>(), prop::collection::vec(step(), 1..26));
                hold(
                    "a schedule",
                    seed() + half,
                    cases / 2,
                    script,
                    |(count, seed, steps)| {
                        let mut world = World::new(count, seed);
                        for step in &steps {
                            world.step(step);
                        }
                        world.meet();
                        world.check();
                    },
                );
            });
        }
    });
}

#[test]
fn s2_every_schedule_ends_with_every_edit_everywhere_and_its_author() {
    let cases = std::env::var("WAYMARK_CASES").ok().and_then(|cases| cases.parse().ok());
    schedules(cases.unwrap_or(if is_soak() { SOAK } else { CASES }));
}

/// Schedules that once ended otherwise: a disk that was copied while its
/// machine ran, and removals that cross.
#[test]
fn s2_schedules_that_once_ended_apart_end_together() {
    let one = |machine| Step::Out {
        machine,
        folder: 0,
        cut: None,
    };
    for (count, steps) in [
        (
            2,
            vec![one(0), Step::Clone { machine: 0 }, Step::Remove { by: 2, machine: 1 }],
        ),
        // Two that take each other out, and three that do so in a ring.
        (
            3,
            vec![Step::Remove { by: 1, machine: 2 }, Step::Remove { by: 2, machine: 1 }],
        ),
        (
            4,
            vec![
                Step::Remove { by: 1, machine: 2 },
                Step::Remove { by: 2, machine: 3 },
                Step::Remove { by: 3, machine: 1 },
            ],
        ),
    ] {
        let mut world = World::new(count, 0);
        for step in &steps {
            world.step(step);
        }
        world.meet();
        world.check();
    }
}
