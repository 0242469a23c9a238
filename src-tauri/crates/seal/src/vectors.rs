//! The frozen bytes of every format, version 1. What is written here was
//! written once; each must be made again from its inputs byte for byte, and
//! must open. `WAYMARK_FREEZE=1` writes a vector that is not there yet and
//! never touches one that is.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::envelope::{Place, seal_compressed};
use crate::*;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(value: &Value) -> Vec<u8> {
    let text = value.as_str().expect("a string of hexadecimal digits");
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("two digits"))
        .collect()
}

fn fixed<const N: usize>(value: &Value) -> [u8; N] {
    unhex(value).try_into().expect("the right length")
}

/// The frozen vector, against which `made` is held.
fn frozen(name: &str, made: &Value) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("vectors")
        .join(format!("{name}.json"));
    if !path.exists() && std::env::var_os("WAYMARK_FREEZE").is_some() {
        let text = serde_json::to_string_pretty(made).expect("JSON") + "\n";
        std::fs::write(&path, text).expect("the vector is written");
    }
    let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
    let kept: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(
        &kept, made,
        "{name}: version 1 is frozen; another way to write it is another version"
    );
    kept
}

fn master() -> MasterKey {
    MasterKey::from_slice(&std::array::from_fn::<u8, 32, _>(|at| at as u8)).expect("32 bytes")
}

fn space_key() -> SpaceKey {
    SpaceKey::from_secret([0xa1; 16], 2, SecretBytes::new([0xb2; 32]))
}

#[test]
fn sub_keys_and_device_stay_what_they_were() {
    let sub = |purpose| hex(master().subkey(purpose).expose());
    let device = DeviceKey::of(&master());
    let made = json!({
        "master": hex(master().expose()),
        "main_database": sub(Purpose::MainDatabase),
        "groups_database": sub(Purpose::GroupsDatabase),
        "space_keys": sub(Purpose::SpaceKeys),
        "device_signing": sub(Purpose::DeviceSigning),
        "device_sealing": sub(Purpose::DeviceSealing),
        "device_id": hex(&device.card().id),
        "card": hex(&device.card().to_bytes()),
    });
    let kept = frozen("device", &made);
    assert_eq!(
        DeviceCard::from_bytes(&unhex(&kept["card"])),
        Ok(*device.card()),
        "the card reads"
    );
}

#[test]
fn the_keys_file_stays_what_it_was() {
    let mut random = Seeded::new(1);
    let secret = SecretBytes::new([0x11; 32]);
    let school = SecretBytes::new([0x22; 32]);
    let mut file = KeysFile::new([0x33; 16]);
    let passphrase = "péniche à voile";
    file.set_passphrase(&master(), passphrase, Cost::LEAST, &mut random)
        .expect("passphrase");
    let code = file.set_recovery(&master(), &mut random).expect("recovery");
    file.set_keychain(&master(), &secret, &mut random).expect("keychain");
    let school_key = SealingSecret::from_seed(&school);
    file.set_school(&master(), &school_key.public(), &mut random)
        .expect("school");
    let made = json!({
        "passphrase": passphrase,
        "recovery": code.written().as_str(),
        "keychain": hex(secret.expose()),
        "school_seed": hex(school.expose()),
        "school_public": hex(&school_key.public().0),
        "master": hex(master().expose()),
        "file": hex(&file.to_bytes().expect("small")),
    });
    let kept = frozen("keys", &made);
    let file = KeysFile::parse(&unhex(&kept["file"])).expect("it reads");
    let code = RecoveryCode::parse(kept["recovery"].as_str().expect("text")).expect("a code");
    let school = SealingSecret::from_seed(&SecretBytes::new(fixed(&kept["school_seed"])));
    for opened in [
        file.open_passphrase(kept["passphrase"].as_str().expect("text")),
        file.open_recovery(&code),
        file.open_keychain(&SecretBytes::new(fixed(&kept["keychain"]))),
        file.open_school(&school),
    ] {
        assert_eq!(
            hex(opened.expect("it opens").expose()),
            kept["master"],
            "the same master key"
        );
    }
}

#[test]
fn the_envelope_stays_what_it_was() {
    let device = DeviceKey::of(&master());
    let place = Place {
        feed: [0xc3; 16],
        sequence: 5,
        previous: Some(EnvelopeName([0xd4; 32])),
    };
    // CBOR [ h'01', h'', h'..' ] as one raw zstd frame, written by hand once.
    let body = [0x83, 0x41, 0x01, 0x40, 0x44, 0xde, 0xad, 0xbe, 0xef];
    let mut compressed = vec![0x28, 0xb5, 0x2f, 0xfd, 0x20, 9, 0x49, 0, 0];
    compressed.extend_from_slice(&body);
    let sealed = seal_compressed(&place, &compressed, &space_key(), &device, &mut Seeded::new(2)).expect("it seals");
    let made = json!({
        "master": hex(master().expose()),
        "space": hex(&space_key().space),
        "epoch": 2,
        "key": hex(space_key().expose()),
        "feed": hex(&place.feed),
        "sequence": 5,
        "previous": hex(&[0xd4; 32]),
        "compressed": hex(&compressed),
        "changes": ["01", "", "deadbeef"],
        "name": sealed.name.to_string(),
        "envelope": hex(&sealed.bytes),
    });
    let kept = frozen("envelope", &made);
    let bytes = unhex(&kept["envelope"]);
    let opened = open_envelope(&bytes, &space_key(), device.card()).expect("it opens");
    let changes: Vec<String> = opened.changes.iter().map(|change| hex(change)).collect();
    assert_eq!(json!(changes), kept["changes"], "the same changes");
    assert_eq!(opened.name.to_string(), kept["name"], "the same name");
}

#[test]
fn the_mark_of_a_key_stays_what_it_was() {
    let made = json!({
        "space": hex(&space_key().space),
        "epoch": 2,
        "key": hex(space_key().expose()),
        "mark": space_key().mark().to_string(),
    });
    frozen("mark", &made);
}

#[test]
fn the_grant_stays_what_it_was() {
    let giver = DeviceKey::of(&master());
    let taker = DeviceKey::of(&MasterKey::from_slice(&[0x55; 32]).expect("32 bytes"));
    let bytes = grant_space(&space_key(), b"about it", &giver, taker.card(), &mut Seeded::new(3)).expect("it grants");
    let made = json!({
        "giver_master": hex(master().expose()),
        "taker_master": hex(&[0x55; 32]),
        "key": hex(space_key().expose()),
        "grant": hex(&bytes),
    });
    let kept = frozen("grant", &made);
    let grant = accept_grant(&unhex(&kept["grant"]), &taker, giver.card()).expect("it is accepted");
    assert_eq!(hex(grant.key.expose()), kept["key"], "the same key");
}

#[test]
fn the_attachment_stays_what_it_was() {
    let mut bytes = Vec::new();
    let (name, _) = seal_blob(&b"a drawing"[..], &mut bytes, &space_key(), &mut Seeded::new(4)).expect("it seals");
    let made = json!({
        "key": hex(space_key().expose()),
        "content": hex(b"a drawing"),
        "name": name.to_string(),
        "blob": hex(&bytes),
    });
    let kept = frozen("blob", &made);
    let mut out = Vec::new();
    open_blob(unhex(&kept["blob"]).as_slice(), &mut out, &name, &space_key()).expect("it opens");
    assert_eq!(hex(&out), kept["content"], "the same content");
}

#[test]
fn the_statement_stays_what_it_was() {
    let device = DeviceKey::of(&master());
    let bytes = make_statement(1, b"here", &device).expect("it is small");
    let made = json!({ "master": hex(master().expose()), "about": 1, "body": hex(b"here"), "statement": hex(&bytes) });
    let kept = frozen("statement", &made);
    let kept = unhex(&kept["statement"]);
    let said = read_statement(&kept, 1, device.card());
    assert_eq!(said, Ok(&b"here"[..]), "it says the same");
    assert_eq!(
        read_statement(&kept, 2, device.card()),
        Err(SealError::BadSignature),
        "and about nothing else"
    );
}

#[test]
fn the_invitation_stays_what_it_was() {
    let code = RecoveryCode::random(&mut Seeded::new(5)).expect("a code");
    let id = [0x66; 16];
    let bytes = seal_invitation(&id, b"a letter", &code, &mut Seeded::new(6)).expect("it seals");
    let made = json!({
        "code": code.written().as_str(),
        "id": hex(&id),
        "letter": hex(b"a letter"),
        "guest": hex(&guest(&id, &code).card().to_bytes()),
        "invitation": hex(&bytes),
    });
    let kept = frozen("invitation", &made);
    let code = RecoveryCode::parse(kept["code"].as_str().expect("text")).expect("a code");
    let letter = open_invitation(&unhex(&kept["invitation"]), &code).expect("it opens");
    assert_eq!(hex(&letter), kept["letter"], "the same letter");
    let other = RecoveryCode::random(&mut Seeded::new(7)).expect("a code");
    assert_eq!(
        open_invitation(&bytes, &other),
        Err(SealError::WrongKey),
        "and by no other code"
    );
}
