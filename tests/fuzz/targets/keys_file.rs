//! The keys file of a vault that somebody else had in their hands. The bytes
//! are its body; frame and checksum are made to fit, for a checksum keeps out
//! nobody who wants to do harm.
#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::{DeviceKey, KeysFile, MasterKey, RecoveryCode, SecretBytes, Seeded};

fuzz_target!(|body: &[u8]| {
    // As it comes, without a frame.
    assert!(KeysFile::parse(body).is_err() || body.starts_with(b"wmarkkey"));

    let mut bytes = b"wmarkkey\x00\x01".to_vec();
    bytes.extend(u32::try_from(body.len()).expect("a body is small").to_be_bytes());
    bytes.extend(body);
    let mut covered = blake3_of(&bytes);
    bytes.append(&mut covered);
    let Ok(keys) = KeysFile::parse(&bytes) else {
        return;
    };
    let written = keys.to_bytes().expect("what was read can be written");
    assert_eq!(
        KeysFile::parse(&written).as_ref(),
        Ok(&keys),
        "and read again as the same, slots of later versions too"
    );
    // Nothing that was not wrapped for them opens. The passphrase is left out:
    // its cost is what a hostile file may choose, within bounds that a unit
    // test holds, and would only make this slow.
    let mut random = Seeded::new(1);
    let code = RecoveryCode::random(&mut random).expect("a code");
    assert!(keys.open_recovery(&code).is_err(), "a new sheet opens nothing");
    assert!(
        keys.open_keychain(&SecretBytes::new([77; 32])).is_err(),
        "another computer's keychain opens nothing"
    );
    let other = DeviceKey::of(&MasterKey::random(&mut random).expect("a key"));
    assert!(
        keys.open_school(other.sealing()).is_err(),
        "another school's key opens nothing"
    );
    let mut fewer = keys.clone();
    for kind in keys.slots() {
        fewer.remove(kind);
    }
    assert!(fewer.slots().is_empty(), "every way that is known can be taken away");
});

fn blake3_of(bytes: &[u8]) -> Vec<u8> {
    // The name of an envelope is the same hash of its bytes.
    seal::EnvelopeName::of(bytes).0.to_vec()
}
