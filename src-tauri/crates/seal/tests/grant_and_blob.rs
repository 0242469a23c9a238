//! A space is granted to one device by another, and its attachments open with
//! its key alone.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its scene has failed")]

use seal::blob::{BLOB_START, blob_space};
use seal::{
    BlobName, DeviceCard, DeviceKey, MasterKey, SealError, SecretBytes, Seeded, SpaceKey, accept_grant, grant_space,
    open_blob, open_envelope, seal_blob, seal_envelope,
};

fn device(seed: u64) -> DeviceKey {
    DeviceKey::of(&MasterKey::random(&mut Seeded::new(seed)).unwrap())
}

fn key() -> SpaceKey {
    SpaceKey::random([7; 16], 3, &mut Seeded::new(1)).unwrap()
}

#[test]
fn a_granted_key_opens_what_the_giver_seals() {
    let (giver, taker) = (device(1), device(2));
    let bytes = grant_space(&key(), b"about", &giver, taker.card(), &mut Seeded::new(3)).unwrap();
    let grant = accept_grant(&bytes, &taker, giver.card()).unwrap();
    assert_eq!((grant.key.space, grant.key.epoch), ([7; 16], 3), "space and epoch");
    assert_eq!(grant.about, b"about", "what the giver said");
    let place = seal::envelope::Place {
        feed: [1; 16],
        sequence: 0,
        previous: None,
    };
    let sealed = seal_envelope(&place, &[b"hello".to_vec()], &key(), &giver, &mut Seeded::new(4)).unwrap();
    assert!(
        open_envelope(&sealed.bytes, &grant.key, giver.card()).is_ok(),
        "the key is the same"
    );
}

#[test]
fn a_grant_is_for_one_device_by_one_device() {
    let (giver, taker, other) = (device(1), device(2), device(3));
    let bytes = grant_space(&key(), b"", &giver, taker.card(), &mut Seeded::new(3)).unwrap();
    assert_eq!(
        accept_grant(&bytes, &other, giver.card()).unwrap_err(),
        SealError::WrongKey,
        "not for another"
    );
    assert_eq!(
        accept_grant(&bytes, &taker, other.card()).unwrap_err(),
        SealError::BadSignature,
        "not by another"
    );
}

#[test]
fn no_byte_of_a_grant_can_be_changed_or_left_out() {
    let (giver, taker) = (device(1), device(2));
    let bytes = grant_space(&key(), b"about", &giver, taker.card(), &mut Seeded::new(3)).unwrap();
    for at in 0..bytes.len() {
        let mut harmed = bytes.clone();
        harmed[at] ^= 1;
        assert!(accept_grant(&harmed, &taker, giver.card()).is_err(), "byte {at}");
        assert!(accept_grant(&bytes[..at], &taker, giver.card()).is_err(), "cut at {at}");
    }
    let refused = grant_space(&key(), &[0; 2000], &giver, taker.card(), &mut Seeded::new(3));
    assert_eq!(
        refused.unwrap_err(),
        SealError::TooLarge { limit: 1024 },
        "too much said"
    );
}

#[test]
fn a_sealing_key_that_nobody_can_hold_is_refused() {
    let giver = device(1);
    let weak = DeviceCard {
        sealing: seal::SealingPublic([0; 32]),
        ..*device(2).card()
    };
    let refused = grant_space(&key(), b"", &giver, &weak, &mut Seeded::new(3));
    assert_eq!(refused.unwrap_err(), SealError::WrongKey, "a point of small order");
}

#[test]
fn a_card_carries_its_own_id_and_reads_back() {
    let card = *device(4).card();
    assert_eq!(DeviceCard::from_bytes(&card.to_bytes()), Ok(card), "as written");
    let mut bytes = card.to_bytes();
    bytes.push(0);
    assert_eq!(DeviceCard::from_bytes(&bytes), Err(SealError::Torn), "too long");
    let mut weak = card.to_bytes();
    weak[10..42].fill(0);
    weak[10] = 1;
    assert_eq!(
        DeviceCard::from_bytes(&weak),
        Err(SealError::BadSignature),
        "the neutral point signs anything"
    );
}

#[test]
fn a_wrapped_space_key_opens_under_its_own_wrapping_alone() {
    let under = SecretBytes::random(&mut Seeded::new(9)).unwrap();
    let other = SecretBytes::random(&mut Seeded::new(10)).unwrap();
    let wrapped = key().wrap(&under, &mut Seeded::new(11)).unwrap();
    assert!(SpaceKey::unwrap([7; 16], 3, &wrapped, &under).is_ok(), "as wrapped");
    for (case, space, epoch, under) in [
        ("space", [8; 16], 3, &under),
        ("epoch", [7; 16], 4, &under),
        ("secret", [7; 16], 3, &other),
    ] {
        assert_eq!(
            SpaceKey::unwrap(space, epoch, &wrapped, under).unwrap_err(),
            SealError::WrongKey,
            "{case}"
        );
    }
    assert_eq!(
        SpaceKey::unwrap([7; 16], 3, &[0; 5], &under).unwrap_err(),
        SealError::Torn,
        "too short"
    );
}

fn sealed(content: &[u8]) -> (BlobName, Vec<u8>) {
    let mut bytes = Vec::new();
    let (name, length) = seal_blob(content, &mut bytes, &key(), &mut Seeded::new(5)).unwrap();
    assert_eq!(length, content.len() as u64, "the content's length");
    (name, bytes)
}

#[test]
fn an_attachment_of_any_length_reads_back() {
    for length in [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000] {
        let content: Vec<u8> = (0..length).map(|at: u32| (at % 251) as u8).collect();
        let (name, bytes) = sealed(&content);
        let mut out = Vec::new();
        assert_eq!(
            open_blob(bytes.as_slice(), &mut out, &name, &key()),
            Ok(u64::from(length)),
            "{length}"
        );
        assert!(out == content, "{length} bytes came back otherwise");
        assert_eq!(
            blob_space(&bytes[..BLOB_START]),
            Ok(([7; 16], 3)),
            "its space is read from its start"
        );
    }
}

#[test]
fn chunks_cannot_be_dropped_moved_or_changed() {
    let content = vec![5u8; 200_000];
    let (name, bytes) = sealed(&content);
    let renamed = |bytes: &[u8]| BlobName(seal::EnvelopeName::of(bytes).0);
    let open = |bytes: &[u8], name: &BlobName| open_blob(bytes, std::io::sink(), name, &key());
    let chunk = 1 + 4 + 24 + 65_536 + 16;
    // The last chunk left out, and the name made to fit.
    let shorter = &bytes[..BLOB_START + 3 * chunk];
    assert!(open(shorter, &renamed(shorter)).is_err(), "the end left out");
    let mut moved = bytes.clone();
    let (first, second) = moved[BLOB_START..BLOB_START + 2 * chunk].split_at_mut(chunk);
    first.swap_with_slice(second);
    assert_eq!(
        open(&moved, &renamed(&moved)),
        Err(SealError::WrongKey),
        "two chunks changed places"
    );
    for at in (0..bytes.len()).step_by(9_973) {
        let mut harmed = bytes.clone();
        harmed[at] ^= 1;
        assert!(open(&harmed, &renamed(&harmed)).is_err(), "byte {at}");
        assert!(open(&bytes[..at], &name).is_err(), "cut at {at}");
    }
    assert_eq!(open(&bytes, &BlobName([0; 32])), Err(SealError::Torn), "another name");
}
