//! A vault of format 1, made once and kept in `fixtures/vault-v1`: it opens
//! for ever. `WAYMARK_FREEZE=1` makes it where it is not there, and never
//! touches one that is.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use vault::{Received, RecoveryCode, Unlock, Vault};

use crate::made::{self, Ids};

fn fixture() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/vault-v1")
}

const CONTENT: &[u8] = b"a drawing of a boat";

fn make(at: &Path) {
    let (mut vault, code) = made::vault(&at.join("vault"), 1);
    let mut ids = Ids::new(1);
    let (_, space) = made::plan(&mut vault, &mut ids);
    let groups = vault.create_space(domain::SpaceKind::Groups, None).unwrap();
    let (blob, _) = vault.put_blob(space.id, CONTENT).unwrap();
    let me = vault.person();
    vault
        .commit(vec![made::note(&mut ids, groups, me, "a group")], Vec::new())
        .unwrap();
    vault.seal_pending(None).unwrap();
    vault
        .commit(vec![made::note(&mut ids, space, me, "not sealed yet")], Vec::new())
        .unwrap();
    vault.set_setting("zoom", &json!(1.5)).unwrap();
    vault.backup(&at.join("copy")).unwrap();
    vault.lock().unwrap();
    fs::remove_file(at.join("vault/lock")).unwrap();
    let about = json!({
        "passphrase": made::PASSPHRASE,
        "recovery": code.written().as_str(),
        "keychain": "09".repeat(32),
        "blob": blob.to_string(),
    });
    fs::write(
        at.join("about.json"),
        serde_json::to_string_pretty(&about).unwrap() + "\n",
    )
    .unwrap();
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copied(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_vault_of_format_1_opens_for_ever() {
    if !fixture().exists() && std::env::var_os("WAYMARK_FREEZE").is_some() {
        fs::create_dir_all(fixture()).unwrap();
        make(&fixture());
    }
    let temp = tempfile::tempdir().unwrap();
    copied(&fixture(), temp.path());
    let about: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(temp.path().join("about.json")).unwrap()).unwrap();
    vault::restore(&temp.path().join("copy"), &temp.path().join("restored")).unwrap();
    let code = RecoveryCode::parse(about["recovery"].as_str().unwrap()).unwrap();
    for (dir, unlock) in [
        ("vault", made::passphrase()),
        ("vault", Unlock::Recovery(code)),
        ("vault", Unlock::Keychain([9; 32])),
        ("restored", made::passphrase()),
    ] {
        let mut vault = Vault::open(&temp.path().join(dir), &unlock, Box::new(vault::Seeded::new(8))).unwrap();
        let row = vault.plans().unwrap().remove(0);
        assert_eq!((row.student, row.year), (made::person(77), 2026), "the plan");
        let changes = vault.changes(row.plan).unwrap();
        assert_eq!(changes.len(), 4, "its changes");
        assert_eq!(changes[1].change.at, made::at(), "their instants");
        let updates = vault.document_updates(row.plan).unwrap().updates;
        assert_eq!(
            updates,
            [b"first update".to_vec(), b"second update".to_vec()],
            "its document"
        );
        assert_eq!(vault.setting("zoom").unwrap(), Some(json!(1.5)), "a setting");
        let groups = vault.space(domain::SpaceKind::Groups, None).unwrap().unwrap();
        assert_eq!(vault.records_in(groups.id).unwrap().len(), 1, "the groups database");
        let mut out = Vec::new();
        vault
            .get_blob(&about["blob"].as_str().unwrap().parse().unwrap(), &mut out)
            .unwrap();
        assert_eq!(out, CONTENT, "the attachment");
        let sealed = changes[0].sealed_in.unwrap();
        let bytes = vault.envelope(&sealed).unwrap().unwrap();
        assert_eq!(
            vault.receive(&bytes),
            Ok(Received::Duplicate),
            "its envelope is known by its name"
        );
        assert_eq!(vault.check().unwrap().findings, [], "all of it whole");
    }
}
