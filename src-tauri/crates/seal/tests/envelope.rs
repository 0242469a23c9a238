//! Envelopes open for whom they are meant, and for nobody else, whatever is
//! done to their bytes.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its scene has failed")]

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use seal::envelope::{LARGEST_BODY, MOST_CHANGES, Place};
use seal::{
    DeviceKey, EnvelopeName, MasterKey, SealError, Seeded, SpaceKey, envelope_header, open_envelope, seal_envelope,
    verify_envelope,
};

const SPACE: [u8; 16] = [7; 16];

fn device(seed: u64) -> DeviceKey {
    DeviceKey::of(&MasterKey::random(&mut Seeded::new(seed)).unwrap())
}

fn key(seed: u64) -> SpaceKey {
    SpaceKey::random(SPACE, 1, &mut Seeded::new(seed)).unwrap()
}

fn first() -> Place {
    Place {
        feed: [9; 16],
        sequence: 0,
        previous: None,
    }
}

fn changes() -> Vec<Vec<u8>> {
    vec![b"I want to build a boat".to_vec(), Vec::new(), vec![0; 5000]]
}

fn sealed() -> seal::Sealed {
    seal_envelope(&first(), &changes(), &key(1), &device(2), &mut Seeded::new(3)).unwrap()
}

#[test]
fn what_was_sealed_opens_to_the_same_changes_in_the_same_order() {
    let sealed = sealed();
    let opened = open_envelope(&sealed.bytes, &key(1), device(2).card()).unwrap();
    assert_eq!(opened.changes, changes(), "every change, in order");
    assert_eq!(opened.name, sealed.name, "the name follows from the bytes");
    assert_eq!(opened.header.device, device(2).card().id, "the device that sealed it");
    assert!(
        sealed.bytes.len() < 1000,
        "five thousand equal bytes are compressed: {}",
        sealed.bytes.len()
    );
}

#[test]
fn an_envelope_of_no_changes_opens() {
    let sealed = seal_envelope(&first(), &[], &key(1), &device(2), &mut Seeded::new(3)).unwrap();
    let opened = open_envelope(&sealed.bytes, &key(1), device(2).card()).unwrap();
    assert_eq!(opened.changes, Vec::<Vec<u8>>::new(), "nothing in, nothing out");
}

#[test]
fn no_word_of_a_change_stands_in_the_sealed_bytes() {
    let bytes = sealed().bytes;
    assert!(!bytes.windows(4).any(|four| four == b"boat"), "a word was readable");
}

#[test]
fn another_key_epoch_or_space_does_not_open_it() {
    let bytes = sealed().bytes;
    let card = *device(2).card();
    let other_epoch = SpaceKey::random(SPACE, 2, &mut Seeded::new(1)).unwrap();
    let other_space = SpaceKey::random([8; 16], 1, &mut Seeded::new(1)).unwrap();
    for (case, wrong) in [("key", key(4)), ("epoch", other_epoch), ("space", other_space)] {
        assert_eq!(open_envelope(&bytes, &wrong, &card), Err(SealError::WrongKey), "{case}");
    }
}

#[test]
fn another_device_cannot_pass_for_the_one_that_sealed_it() {
    let bytes = sealed().bytes;
    assert_eq!(
        verify_envelope(&bytes, device(5).card()),
        Err(SealError::BadSignature),
        "another card"
    );
    // The same id with another signing key: what a forger would send.
    let forged = seal::DeviceCard {
        id: device(2).card().id,
        ..*device(5).card()
    };
    assert_eq!(
        open_envelope(&bytes, &key(1), &forged),
        Err(SealError::BadSignature),
        "a forged card"
    );
}

#[test]
fn the_chain_is_part_of_what_is_signed() {
    let before = sealed().name;
    let place = Place {
        feed: [9; 16],
        sequence: 1,
        previous: Some(before),
    };
    let next = seal_envelope(&place, &changes(), &key(1), &device(2), &mut Seeded::new(4)).unwrap();
    let header = verify_envelope(&next.bytes, device(2).card()).unwrap();
    assert_eq!(
        (header.sequence, header.previous),
        (1, Some(before)),
        "the place in the chain"
    );
    let mut moved = next.bytes.clone();
    moved[60] ^= 1;
    assert_eq!(
        verify_envelope(&moved, device(2).card()),
        Err(SealError::BadSignature),
        "another predecessor"
    );
}

#[test]
fn a_first_envelope_has_none_before_it_and_every_other_has_one() {
    for place in [
        Place {
            feed: [9; 16],
            sequence: 3,
            previous: None,
        },
        Place {
            feed: [9; 16],
            sequence: 0,
            previous: Some(EnvelopeName([1; 32])),
        },
    ] {
        let sealed = seal_envelope(&place, &changes(), &key(1), &device(2), &mut Seeded::new(3)).unwrap();
        assert_eq!(envelope_header(&sealed.bytes), Err(SealError::Torn), "{place:?}");
    }
}

#[test]
fn every_cut_is_told_as_torn_and_never_as_something_else() {
    let bytes = sealed().bytes;
    for length in 0..bytes.len() {
        assert_eq!(
            envelope_header(&bytes[..length]),
            Err(SealError::Torn),
            "cut at {length}"
        );
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(envelope_header(&longer), Err(SealError::Torn), "one byte more");
}

#[test]
fn a_later_version_and_a_foreign_file_are_told_apart() {
    let mut newer = sealed().bytes;
    newer[9] = 2;
    newer.truncate(20);
    assert_eq!(
        envelope_header(&newer),
        Err(SealError::Newer { found: 2, known: 1 }),
        "whatever follows"
    );
    assert_eq!(
        envelope_header(b"PK\x03\x04 a zip file of sorts"),
        Err(SealError::Foreign),
        "a zip"
    );
}

#[test]
fn a_body_that_would_unpack_to_too_much_is_refused_while_sealing() {
    let much = vec![vec![0u8; LARGEST_BODY / 2]; 2];
    let refused = seal_envelope(&first(), &much, &key(1), &device(2), &mut Seeded::new(3));
    assert_eq!(
        refused,
        Err(SealError::TooLarge {
            limit: LARGEST_BODY as u64
        }),
        "by weight"
    );
    let many = vec![Vec::new(); usize::try_from(MOST_CHANGES).unwrap() + 1];
    let refused = seal_envelope(&first(), &many, &key(1), &device(2), &mut Seeded::new(3));
    assert_eq!(refused, Err(SealError::TooLarge { limit: MOST_CHANGES }), "by count");
}

/// What a damaged carrier or a hostile one may do to bytes.
#[derive(Clone, Debug)]
enum Harm {
    Flip(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Insert(prop::sample::Index, Vec<u8>),
    Swap(prop::sample::Index, prop::sample::Index),
    Fill(prop::sample::Index, u8),
}

fn harm() -> impl Strategy<Value = Harm> {
    use prop::sample::Index;
    prop_oneof![
        6 => (any::<Index>(), 1u8..).prop_map(|(at, mask)| Harm::Flip(at, mask)),
        2 => any::<Index>().prop_map(Harm::Cut),
        2 => (any::<Index>(), prop::collection::vec(any::<u8>(), 1..40)).prop_map(|(at, with)| Harm::Insert(at, with)),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Harm::Swap(a, b)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, with)| Harm::Fill(at, with)),
    ]
}

fn harmed(mut bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    for harm in harms {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        match harm {
            Harm::Flip(at, mask) => bytes[at.index(length)] ^= mask,
            Harm::Cut(at) => bytes.truncate(at.index(length)),
            Harm::Insert(at, with) => {
                let at = at.index(length);
                bytes.splice(at..at, with.iter().copied());
            }
            Harm::Swap(a, b) => bytes.swap(a.index(length), b.index(length)),
            Harm::Fill(at, with) => bytes[at.index(length)..].fill(*with),
        }
    }
    bytes
}

#[test]
fn twenty_thousand_harmed_envelopes_never_open_and_never_panic() {
    let whole = sealed().bytes;
    let (key, card) = (key(1), *device(2).card());
    let config = Config {
        cases: 20_000,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[11; 32]));
    runner
        .run(&prop::collection::vec(harm(), 1..5), |harms| {
            let bytes = harmed(whole.clone(), &harms);
            if bytes != whole {
                prop_assert!(open_envelope(&bytes, &key, &card).is_err(), "a harmed envelope opened");
            }
            Ok(())
        })
        .unwrap();
}
