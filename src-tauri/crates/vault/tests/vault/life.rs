//! Making, opening, locking, the ways in, copying and restoring, and each
//! refusal with its reason.

use std::fs;
use std::path::Path;

use domain::SpaceKind;
use seal::{SealingSecret, SecretBytes};
use secrecy::SecretString;
use vault::{Cost, NewVault, Part, Seeded, SlotKind, SyncedBy, Unlock, Vault, VaultError, restore};

use crate::made::{self, Ids};

fn random() -> Box<Seeded> {
    Box::new(Seeded::new(99))
}

fn refused(dir: &Path, unlock: &Unlock) -> VaultError {
    Vault::open(dir, unlock, random()).unwrap_err()
}

#[test]
fn a_new_vault_opens_by_passphrase_by_sheet_and_by_keychain() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (vault, code) = made::vault(&dir, 1);
    let (id, person, card) = (vault.id(), vault.person(), *vault.card());
    vault.lock().unwrap();
    for unlock in [made::passphrase(), Unlock::Recovery(code), Unlock::Keychain([9; 32])] {
        let vault = Vault::open(&dir, &unlock, random()).unwrap();
        assert_eq!(
            (vault.id(), vault.person(), *vault.card()),
            (id, person, card),
            "the same vault each time"
        );
    }
    assert_eq!(
        Vault::ways_in(&dir).unwrap(),
        [SlotKind::Passphrase, SlotKind::Keychain, SlotKind::Recovery],
        "the ways in are known before it is opened"
    );
}

#[test]
fn a_wrong_secret_is_told_by_its_kind_and_a_missing_way_as_missing() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (mut vault, _) = made::vault(&dir, 1);
    let other = seal::RecoveryCode::random(&mut Seeded::new(5)).unwrap();
    let wrong = Unlock::Passphrase(SecretString::from("seven blue boats"));
    assert_eq!(
        vault.verify(&wrong),
        Err(VaultError::WrongPassphrase),
        "asked of an open vault"
    );
    assert_eq!(
        vault.verify(&made::passphrase()),
        Ok(()),
        "the right one, asked of an open vault"
    );
    vault.remove_way(SlotKind::Keychain).unwrap();
    vault.lock().unwrap();
    assert_eq!(refused(&dir, &wrong), VaultError::WrongPassphrase, "passphrase");
    assert_eq!(
        refused(&dir, &Unlock::Recovery(other)),
        VaultError::WrongRecovery,
        "sheet"
    );
    assert_eq!(
        refused(&dir, &Unlock::Keychain([9; 32])),
        VaultError::NoSuchWay(SlotKind::Keychain),
        "taken away"
    );
    made::open(&dir, 2);
}

#[test]
fn every_open_has_a_feed_of_its_own() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (vault, _) = made::vault(&dir, 1);
    let first = vault.feed();
    drop(vault);
    let second = made::open(&dir, 2).feed();
    assert_ne!(
        first, second,
        "a feed id used twice would let two histories share a name"
    );
}

#[test]
fn a_new_passphrase_and_a_new_sheet_replace_the_old_ones() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (mut vault, old_code) = made::vault(&dir, 1);
    let new = SecretString::from("eight green boats");
    vault.set_passphrase(&new, Cost::LEAST).unwrap();
    let code = vault.new_recovery().unwrap();
    vault.set_keychain([10; 32]).unwrap();
    vault.lock().unwrap();
    assert_eq!(
        refused(&dir, &made::passphrase()),
        VaultError::WrongPassphrase,
        "the old passphrase"
    );
    assert_eq!(
        refused(&dir, &Unlock::Recovery(old_code)),
        VaultError::WrongRecovery,
        "the old sheet"
    );
    assert_eq!(
        refused(&dir, &Unlock::Keychain([9; 32])),
        VaultError::WrongKeychain,
        "the old keychain secret"
    );
    for unlock in [
        Unlock::Passphrase(new),
        Unlock::Recovery(code),
        Unlock::Keychain([10; 32]),
    ] {
        Vault::open(&dir, &unlock, random()).unwrap();
    }
}

#[test]
fn the_schools_way_in_is_listed_where_it_was_set() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (mut vault, _) = made::vault(&dir, 1);
    let school = SealingSecret::from_seed(&SecretBytes::new([4; 32]));
    vault.set_school(&school.public()).unwrap();
    assert!(
        vault.slots().contains(&SlotKind::School),
        "a screen can say that the school can open it"
    );
    vault.lock().unwrap();
    made::open(&dir, 2);
}

#[test]
fn the_last_way_in_cannot_be_taken_away() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    vault.remove_way(SlotKind::Keychain).unwrap();
    vault.remove_way(SlotKind::Recovery).unwrap();
    let last = vault.remove_way(SlotKind::Passphrase);
    assert_eq!(
        last,
        Err(VaultError::NoSuchWay(SlotKind::Passphrase)),
        "nobody could open it again"
    );
}

#[test]
fn a_second_start_on_the_same_vault_is_refused_and_harms_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (mut vault, _) = made::vault(&dir, 1);
    assert_eq!(
        refused(&dir, &made::passphrase()),
        VaultError::InUse,
        "while it is open"
    );
    made::plan(&mut vault, &mut Ids::new(1));
    drop(vault);
    made::open(&dir, 2);
}

#[test]
fn where_no_vault_is_it_says_so() {
    let temp = tempfile::tempdir().unwrap();
    let none = temp.path().join("none");
    assert_eq!(refused(&none, &made::passphrase()), VaultError::NotFound, "no folder");
    let empty = temp.path().join("empty");
    fs::create_dir(&empty).unwrap();
    assert_eq!(
        refused(&empty, &made::passphrase()),
        VaultError::NotFound,
        "an empty folder"
    );
    let foreign = temp.path().join("photos");
    fs::create_dir(&foreign).unwrap();
    fs::write(foreign.join("holiday.jpg"), b"JPEG").unwrap();
    assert_eq!(
        refused(&foreign, &made::passphrase()),
        VaultError::Foreign,
        "a folder of something else"
    );
    fs::write(foreign.join("vault.json"), br#"{"format":"another","version":1}"#).unwrap();
    assert_eq!(
        refused(&foreign, &made::passphrase()),
        VaultError::Foreign,
        "another program's vault"
    );
}

#[test]
fn a_folder_that_is_not_empty_is_not_made_into_a_vault() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    fs::create_dir(&dir).unwrap();
    made::vault(&dir, 1).0.lock().unwrap();
    let new = NewVault {
        passphrase: None,
        keychain_secret: None,
        person: made::person(1),
        now: made::at(),
        cost: Cost::LEAST,
        random: random(),
    };
    assert_eq!(
        Vault::create(&dir, new).unwrap_err(),
        VaultError::Occupied,
        "a vault is there already"
    );
    made::open(&dir, 2);
}

#[test]
fn a_later_versions_vault_is_refused_before_any_key_is_asked_for() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    made::vault(&dir, 1).0.lock().unwrap();
    let marker = fs::read_to_string(dir.join("vault.json")).unwrap();
    fs::write(
        dir.join("vault.json"),
        marker.replace("\"version\": 1", "\"version\": 3, \"new\": []"),
    )
    .unwrap();
    let wrong = Unlock::Passphrase(SecretString::from("whatever"));
    assert_eq!(
        refused(&dir, &wrong),
        VaultError::Newer { found: 3, known: 1 },
        "by its marker"
    );
}

#[test]
fn a_damaged_part_is_named_and_never_taken_for_a_wrong_passphrase() {
    let damage = |file: &str, harm: fn(&mut Vec<u8>)| {
        let temp = tempfile::tempdir().unwrap();
        let dir = temp.path().join("vault");
        made::vault(&dir, 1).0.lock().unwrap();
        let mut bytes = fs::read(dir.join(file)).unwrap();
        harm(&mut bytes);
        fs::write(dir.join(file), bytes).unwrap();
        refused(&dir, &made::passphrase())
    };
    let flip: fn(&mut Vec<u8>) = |bytes| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 4;
    };
    let flip_first: fn(&mut Vec<u8>) = |bytes| bytes[100] ^= 4;
    let cut: fn(&mut Vec<u8>) = |bytes| bytes.truncate(bytes.len() / 2);
    let empty: fn(&mut Vec<u8>) = Vec::clear;
    for (file, harm, what) in [
        ("keys", flip, Part::Keys),
        ("keys", cut, Part::Keys),
        ("keys", empty, Part::Keys),
        ("main.db", flip_first, Part::Main),
        ("main.db", empty, Part::Main),
        ("groups.db", flip_first, Part::Groups),
        ("vault.json", cut, Part::Marker),
    ] {
        assert_eq!(damage(file, harm), VaultError::Damaged { what }, "{file}");
    }
}

#[test]
fn a_missing_part_is_named() {
    for (file, what) in [
        ("keys", Part::Keys),
        ("main.db", Part::Main),
        ("groups.db", Part::Groups),
        ("vault.json", Part::Marker),
    ] {
        let temp = tempfile::tempdir().unwrap();
        let dir = temp.path().join("vault");
        made::vault(&dir, 1).0.lock().unwrap();
        fs::remove_file(dir.join(file)).unwrap();
        assert_eq!(
            refused(&dir, &made::passphrase()),
            VaultError::Damaged { what },
            "{file}"
        );
    }
}

#[test]
fn the_parts_of_two_vaults_cannot_be_mixed() {
    for (file, what) in [
        ("keys", Part::Keys),
        ("main.db", Part::Main),
        ("groups.db", Part::Groups),
    ] {
        let temp = tempfile::tempdir().unwrap();
        let (one, two) = (temp.path().join("one"), temp.path().join("two"));
        made::vault(&one, 1).0.lock().unwrap();
        made::vault(&two, 2).0.lock().unwrap();
        fs::copy(two.join(file), one.join(file)).unwrap();
        assert_eq!(
            refused(&one, &made::passphrase()),
            VaultError::Damaged { what },
            "{file}"
        );
    }
}

#[test]
fn a_synced_folder_is_refused_by_name_and_by_its_marker() {
    let temp = tempfile::tempdir().unwrap();
    let new = || NewVault {
        passphrase: Some(SecretString::from(made::PASSPHRASE)),
        keychain_secret: None,
        person: made::person(1),
        now: made::at(),
        cost: Cost::LEAST,
        random: random(),
    };
    let named = temp.path().join("Dropbox").join("vault");
    let synced = |by| Err(VaultError::Synced { by });
    assert_eq!(
        Vault::create(&named, new()).map(|_| ()),
        synced(SyncedBy::Dropbox),
        "by the folder's name"
    );
    assert!(!named.exists(), "nothing was written");

    let dir = temp.path().join("vault");
    made::vault(&dir, 1).0.lock().unwrap();
    fs::create_dir(temp.path().join(".stfolder")).unwrap();
    assert_eq!(
        refused(&dir, &made::passphrase()),
        VaultError::Synced {
            by: SyncedBy::Syncthing
        },
        "on opening too"
    );
}

#[test]
fn nothing_written_in_a_vault_can_be_read_in_its_files() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (mut vault, _) = made::vault(&dir, 1);
    let mut ids = Ids::new(1);
    let (_, space) = made::plan(&mut vault, &mut ids);
    let groups = vault.create_space(SpaceKind::Groups, None).unwrap();
    let me = vault.person();
    let planted: Vec<String> = (0..500).map(|number| format!("planted-{number:04}-Amina")).collect();
    for (number, words) in planted.iter().enumerate() {
        match number % 4 {
            0 => vault
                .commit(vec![made::note(&mut ids, space, me, words)], Vec::new())
                .map(drop),
            1 => vault
                .commit(vec![made::document(&mut ids, space, me, words.as_bytes())], Vec::new())
                .map(drop),
            2 => vault
                .commit(vec![made::note(&mut ids, groups, me, words)], Vec::new())
                .map(drop),
            _ => vault.set_setting(words, &words.as_str().into()),
        }
        .unwrap();
    }
    vault.put_blob(space.id, planted.concat().as_bytes()).unwrap();
    vault.seal_pending(None).unwrap();
    // While it is open, with its log; and when it is closed.
    let mut looked = nothing_readable(&dir, &planted);
    vault.backup(&temp.path().join("copy")).unwrap();
    vault.lock().unwrap();
    looked += nothing_readable(temp.path(), &planted);
    assert!(
        looked > 1_000_000,
        "there was something to look through: {looked} bytes"
    );
}

fn nothing_readable(dir: &Path, planted: &[String]) -> usize {
    let mut looked = 0;
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            looked += nothing_readable(&path, planted);
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        looked += bytes.len();
        // Every planted string begins alike: one search finds any of them.
        for needle in [&b"planted-"[..], b"Amina", b"p\0l\0a\0n\0t\0e\0d\0"] {
            let found = bytes.windows(needle.len()).any(|window| window == needle);
            assert!(
                !found,
                "{} of {} strings readable in {}",
                planted.len(),
                planted.len(),
                path.display()
            );
        }
    }
    looked
}

#[test]
fn a_copy_on_a_stick_restores_to_the_same_vault() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut vault, &mut ids);
    let content = vec![3; 100_000];
    let (blob, _) = vault.put_blob(space.id, content.as_slice()).unwrap();
    let stick = temp.path().join("stick");
    fs::create_dir(&stick).unwrap();
    vault.backup(&stick.join("copy.waymark")).unwrap();
    let left: Vec<_> = fs::read_dir(&stick)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["copy.waymark"], "one file and nothing beside it");

    let to = temp.path().join("restored");
    restore(&stick.join("copy.waymark"), &to).unwrap();
    let restored = made::open(&to, 7);
    assert_eq!(
        restored.changes(plan).unwrap(),
        vault.changes(plan).unwrap(),
        "every change"
    );
    let mut out = Vec::new();
    restored.get_blob(&blob, &mut out).unwrap();
    assert!(out == content, "the attachment");
    assert_eq!(restored.check().unwrap().findings, [], "all of it whole");
    assert_ne!(restored.feed(), vault.feed(), "and it speaks under a new feed");
}

#[test]
fn a_copy_can_be_made_again_over_the_old_one_while_the_vault_is_used() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut vault, &mut ids);
    let copy = temp.path().join("copy");
    vault.backup(&copy).unwrap();
    let more = made::note(&mut ids, space, vault.person(), "later");
    vault.commit(vec![more], Vec::new()).unwrap();
    vault.backup(&copy).unwrap();
    let to = temp.path().join("restored");
    restore(&copy, &to).unwrap();
    assert_eq!(made::open(&to, 3).changes(plan).unwrap().len(), 4, "the newer copy");
}

#[test]
fn a_copy_that_is_cut_or_altered_is_not_restored_and_leaves_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    made::plan(&mut vault, &mut Ids::new(1));
    let copy = temp.path().join("copy");
    vault.backup(&copy).unwrap();
    let whole = fs::read(&copy).unwrap();
    let to = temp.path().join("restored");
    let damaged = Err(VaultError::Damaged { what: Part::Backup });
    let lengths = (0..whole.len()).step_by(whole.len() / 23).chain([whole.len() - 1]);
    for length in lengths {
        fs::write(&copy, &whole[..length]).unwrap();
        let expected = if length < 8 {
            Err(VaultError::Foreign)
        } else {
            damaged.clone()
        };
        assert_eq!(restore(&copy, &to), expected, "cut at {length}");
        assert!(!to.exists(), "nothing left at {length}");
    }
    for at in (30..whole.len()).step_by(whole.len() / 29) {
        let mut harmed = whole.clone();
        harmed[at] ^= 1;
        fs::write(&copy, &harmed).unwrap();
        assert!(restore(&copy, &to).is_err() && !to.exists(), "byte {at}");
    }
    let mut newer = whole.clone();
    newer[9] = 2;
    fs::write(&copy, &newer).unwrap();
    assert_eq!(
        restore(&copy, &to),
        Err(VaultError::Newer { found: 2, known: 1 }),
        "a later version's copy"
    );
    fs::write(&copy, b"a letter to the editor").unwrap();
    assert_eq!(restore(&copy, &to), Err(VaultError::Foreign), "no copy of ours");
    assert_eq!(
        restore(&temp.path().join("none"), &to),
        Err(VaultError::NotFound),
        "no file"
    );
    fs::write(&copy, &whole).unwrap();
    fs::create_dir(&to).unwrap();
    fs::write(to.join("something"), b"x").unwrap();
    assert_eq!(restore(&copy, &to), Err(VaultError::Occupied), "something is there");
}

#[test]
fn a_crash_while_making_a_vault_leaves_room_to_make_it_again() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    // What a kill in the middle leaves: the folder under its other name.
    fs::create_dir(temp.path().join(".vault.new")).unwrap();
    fs::write(temp.path().join(".vault.new").join("keys"), b"half").unwrap();
    made::vault(&dir, 1).0.lock().unwrap();
    made::open(&dir, 2);
}
