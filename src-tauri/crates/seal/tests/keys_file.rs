//! The keys file opens by each way that was set up, and by no other; the sheet
//! is forgiving about how it is typed and strict about what.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its scene has failed")]

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use seal::{CodeError, Cost, KeysFile, MasterKey, Purpose, RecoveryCode, SealError, SecretBytes, Seeded, SlotKind};

const VAULT: [u8; 16] = [3; 16];

struct Made {
    file: KeysFile,
    master: MasterKey,
    code: RecoveryCode,
    secret: SecretBytes,
    school: seal::SealingSecret,
}

fn made() -> Made {
    let mut random = Seeded::new(42);
    let master = MasterKey::random(&mut random).unwrap();
    let secret = SecretBytes::random(&mut random).unwrap();
    let school = seal::SealingSecret::from_seed(&SecretBytes::random(&mut random).unwrap());
    let mut file = KeysFile::new(VAULT);
    file.set_passphrase(&master, "correct horse", Cost::LEAST, &mut random)
        .unwrap();
    let code = file.set_recovery(&master, &mut random).unwrap();
    file.set_keychain(&master, &secret, &mut random).unwrap();
    file.set_school(&master, &school.public(), &mut random).unwrap();
    Made {
        file,
        master,
        code,
        secret,
        school,
    }
}

fn same(a: &MasterKey, b: &MasterKey) -> bool {
    a.subkey(Purpose::MainDatabase).expose() == b.subkey(Purpose::MainDatabase).expose()
}

#[test]
fn each_way_in_opens_the_same_master_key() {
    let made = made();
    let file = KeysFile::parse(&made.file.to_bytes().unwrap()).unwrap();
    for (way, opened) in [
        ("passphrase", file.open_passphrase("correct horse")),
        ("recovery", file.open_recovery(&made.code)),
        ("keychain", file.open_keychain(&made.secret)),
        ("school", file.open_school(&made.school)),
    ] {
        assert!(same(&opened.unwrap(), &made.master), "{way}");
    }
    let all = [
        SlotKind::Passphrase,
        SlotKind::Recovery,
        SlotKind::Keychain,
        SlotKind::School,
    ];
    assert_eq!(file.slots(), all, "all four are listed, the school's too");
}

#[test]
fn a_wrong_secret_says_so_and_a_missing_way_says_that() {
    let made = made();
    let other = SecretBytes::random(&mut Seeded::new(1)).unwrap();
    let other_code = RecoveryCode::random(&mut Seeded::new(1)).unwrap();
    let other_school = seal::SealingSecret::from_seed(&other);
    for (way, opened) in [
        ("passphrase", made.file.open_passphrase("Correct horse")),
        ("recovery", made.file.open_recovery(&other_code)),
        ("keychain", made.file.open_keychain(&other)),
        ("school", made.file.open_school(&other_school)),
    ] {
        assert_eq!(opened.unwrap_err(), SealError::WrongKey, "{way}");
    }
    let empty = KeysFile::new(VAULT);
    assert_eq!(empty.open_passphrase("x").unwrap_err(), SealError::NoSlot, "never set");
}

#[test]
fn a_new_passphrase_rewrites_one_slot_and_leaves_the_others_as_they_were() {
    let mut made = made();
    let before = made.file.clone();
    made.file
        .set_passphrase(&made.master, "new words", Cost::LEAST, &mut Seeded::new(5))
        .unwrap();
    assert_eq!(
        made.file.open_passphrase("correct horse").unwrap_err(),
        SealError::WrongKey,
        "the old one"
    );
    assert!(
        same(&made.file.open_passphrase("new words").unwrap(), &made.master),
        "the new one"
    );
    assert!(
        same(&made.file.open_recovery(&made.code).unwrap(), &made.master),
        "the sheet still opens"
    );
    assert_ne!(before, made.file, "something changed");
    made.file.remove(SlotKind::Passphrase);
    let mut old = before;
    old.remove(SlotKind::Passphrase);
    assert_eq!(old, made.file, "nothing but the passphrase changed");
}

#[test]
fn a_new_sheet_makes_the_old_one_useless() {
    let mut made = made();
    let new = made.file.set_recovery(&made.master, &mut Seeded::new(6)).unwrap();
    assert_eq!(
        made.file.open_recovery(&made.code).unwrap_err(),
        SealError::WrongKey,
        "the old sheet"
    );
    assert!(
        same(&made.file.open_recovery(&new).unwrap(), &made.master),
        "the new sheet"
    );
}

#[test]
fn an_accent_typed_in_either_form_is_the_same_passphrase() {
    let mut made = made();
    made.file
        .set_passphrase(&made.master, "caf\u{e9}", Cost::LEAST, &mut Seeded::new(7))
        .unwrap();
    assert!(
        made.file.open_passphrase("cafe\u{301}").is_ok(),
        "composed and decomposed"
    );
}

#[test]
fn a_hostile_file_cannot_ask_for_more_work_than_allowed() {
    for (case, cost) in [
        (
            "a hundred gigabytes",
            Cost {
                memory: 100_000_000,
                ..Cost::STANDARD
            },
        ),
        (
            "a million passes",
            Cost {
                passes: 1_000_000,
                ..Cost::STANDARD
            },
        ),
        (
            "a thousand lanes",
            Cost {
                lanes: 1_000,
                ..Cost::STANDARD
            },
        ),
        (
            "none at all",
            Cost {
                memory: 0,
                passes: 0,
                lanes: 0,
            },
        ),
    ] {
        assert_eq!(cost.check(), Err(SealError::TooCostly), "{case}");
        let mut made = made();
        let refused = made.file.set_passphrase(&made.master, "x", cost, &mut Seeded::new(1));
        assert_eq!(refused, Err(SealError::TooCostly), "{case}");
    }
}

#[test]
fn another_vaults_slots_do_not_fit_here() {
    let made = made();
    let mut bytes = made.file.to_bytes().unwrap();
    // The vault's id stands right behind the body's two CBOR heads.
    let at = bytes.windows(16).position(|window| window == VAULT).unwrap();
    bytes[at] ^= 1;
    let file = KeysFile::parse(&again(bytes)).unwrap();
    assert_eq!(
        file.open_passphrase("correct horse").unwrap_err(),
        SealError::WrongKey,
        "passphrase"
    );
    assert_eq!(
        file.open_school(&made.school).unwrap_err(),
        SealError::WrongKey,
        "school"
    );
}

#[test]
fn a_slot_of_a_later_kind_is_kept_byte_for_byte() {
    let made = made();
    let bytes = made.file.to_bytes().unwrap();
    // Kind 4 becomes kind 9: `84 04` begins the school's slot.
    let at = bytes.windows(3).rposition(|window| window == [0x84, 4, 0x58]).unwrap();
    let mut later = bytes.clone();
    later[at + 1] = 9;
    let later = again(later);
    let file = KeysFile::parse(&later).unwrap();
    assert_eq!(file.slots().len(), 3, "the unknown one is not offered");
    assert_eq!(file.to_bytes().unwrap(), later, "and not lost");
}

/// Makes the checksum right again, as a hostile writer would.
fn again(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len().saturating_sub(32);
    bytes.truncate(end);
    let checksum = blake3_of(&bytes);
    bytes.extend_from_slice(&checksum);
    bytes
}

fn blake3_of(bytes: &[u8]) -> [u8; 32] {
    seal::EnvelopeName::of(bytes).0
}

#[test]
fn damage_is_told_from_a_wrong_passphrase() {
    let bytes = made().file.to_bytes().unwrap();
    for at in 10..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x20;
        assert_eq!(KeysFile::parse(&damaged), Err(SealError::Torn), "byte {at}");
    }
    let mut newer = bytes.clone();
    newer[9] = 7;
    assert_eq!(
        KeysFile::parse(&newer),
        Err(SealError::Newer { found: 7, known: 1 }),
        "a later version"
    );
    assert_eq!(KeysFile::parse(b"{}"), Err(SealError::Foreign), "something else");
    assert_eq!(KeysFile::parse(&[]), Err(SealError::Torn), "an empty file");
}

#[test]
fn twenty_thousand_harmed_keys_files_never_open_wrongly_and_never_panic() {
    let made = made();
    let whole = made.file.to_bytes().unwrap();
    let config = Config {
        cases: 20_000,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[12; 32]));
    let harms = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..4), 1..6);
    runner
        .run(&(harms, any::<bool>()), |(harms, right_checksum)| {
            let mut bytes = whole.clone();
            for (at, value, how) in harms {
                let at = at.index(bytes.len());
                match how {
                    0 => bytes[at] = value,
                    1 => bytes.truncate(at.max(60)),
                    2 => bytes.insert(at, value),
                    _ => {
                        bytes.remove(at);
                    }
                }
            }
            if right_checksum {
                bytes = again(bytes);
            }
            let Ok(file) = KeysFile::parse(&bytes) else {
                return Ok(());
            };
            // Whatever still opens, opens to the one master key.
            let opened = [
                file.open_recovery(&made.code),
                file.open_keychain(&made.secret),
                file.open_school(&made.school),
            ];
            for master in opened.into_iter().flatten() {
                prop_assert!(same(&master, &made.master), "opened to another key");
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_sheet_may_be_typed_in_any_case_with_or_without_hyphens() {
    let code = RecoveryCode::random(&mut Seeded::new(8)).unwrap();
    let written = code.written();
    assert_eq!(
        written.len(),
        44,
        "nine groups of four and eight hyphens: {}",
        written.as_str()
    );
    let plain = written.replace('-', "");
    for (case, typed) in [
        ("as written", written.to_string()),
        ("small letters", written.to_lowercase()),
        ("one run", plain.clone()),
        ("spaces and line ends", written.replace('-', " \n")),
        ("letters for digits", plain.replace('0', "o").replace('1', "l")),
    ] {
        assert_eq!(RecoveryCode::parse(&typed).as_ref(), Ok(&code), "{case}");
    }
}

#[test]
fn a_mistyped_sheet_is_told_before_any_key_is_tried() {
    let code = RecoveryCode::random(&mut Seeded::new(8)).unwrap();
    let written = code.written().replace('-', "");
    let mut caught = 0;
    for at in 0..36 {
        let mut typed = written.clone().into_bytes();
        typed[at] = if typed[at] == b'7' { b'8' } else { b'7' };
        let typed = String::from_utf8(typed).unwrap();
        caught += usize::from(RecoveryCode::parse(&typed) == Err(CodeError::Mistyped));
    }
    assert_eq!(caught, 36, "one wrong sign anywhere");
    assert_eq!(
        RecoveryCode::parse(&written[1..]),
        Err(CodeError::Length {
            found: 35,
            expected: 36
        }),
        "one short"
    );
    let strange = written.replacen(&written[4..5], "!", 1);
    assert!(
        matches!(RecoveryCode::parse(&strange), Err(CodeError::Sign { .. })),
        "a sign that no sheet has"
    );
    for text in ["", "🙂🙂🙂", "UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU"] {
        assert!(RecoveryCode::parse(text).is_err(), "{text}");
    }
}
