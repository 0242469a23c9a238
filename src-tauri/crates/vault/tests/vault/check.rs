//! Checking finds what is wrong, and the caches follow from the journal.

use std::fs;

use domain::{ChangeId, Payload, PlanId};
use vault::{Effect, Finding, Part};

use crate::made::{self, Ids};

#[test]
fn a_rebuild_gives_the_same_records_and_plans() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut vault, &mut ids);
    for number in 0..50 {
        let note = made::note(&mut ids, space, vault.person(), &format!("note {number}"));
        vault.commit(vec![note], Vec::new()).unwrap();
    }
    let snapshot = Effect::Snapshot {
        plan,
        revision: domain::Revision("r".to_owned()),
        bytes: b"whole".to_vec(),
    };
    vault.commit(Vec::new(), vec![snapshot]).unwrap();
    let (records, plans) = (vault.records(plan).unwrap(), vault.plans().unwrap());
    vault.rebuild().unwrap();
    assert_eq!(vault.records(plan).unwrap(), records, "the records");
    let rebuilt = vault.plans().unwrap();
    assert_eq!(
        (rebuilt[0].plan, rebuilt[0].student),
        (plans[0].plan, plans[0].student),
        "the plans"
    );
    assert_eq!(rebuilt[0].facts, None, "facts are for the document's owner to put back");
    let document = vault.document_updates(plan).unwrap();
    assert_eq!(
        (document.snapshot, document.updates.len()),
        (None, 2),
        "the document from the log alone"
    );
    let report = vault.check().unwrap();
    assert_eq!((report.changes, report.findings), (53, Vec::new()), "all whole");
}

#[test]
fn a_second_record_under_the_same_id_is_no_damage_and_begins_no_plan() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut vault, &mut ids);
    let mut second = vault.changes(plan).unwrap().remove(0).change;
    second.id = ChangeId::from_random(ids.next());
    if let Payload::Record(record) = &mut second.payload {
        record.plan = Some(PlanId::from_random(ids.next()));
    }
    assert_eq!(second.space, space.id);
    vault.commit(vec![second], Vec::new()).unwrap();
    assert_eq!(vault.plans().unwrap().len(), 1, "the first one stands");
    assert_eq!(vault.check().unwrap().findings, [], "and nothing is amiss");
    vault.rebuild().unwrap();
    assert_eq!(vault.plans().unwrap().len(), 1, "nor is it after a rebuild");
}

#[test]
fn a_lost_or_altered_attachment_is_named() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (mut vault, _) = made::vault(&dir, 1);
    let (_, space) = made::plan(&mut vault, &mut Ids::new(1));
    let (lost, _) = vault.put_blob(space.id, &b"one"[..]).unwrap();
    let (harmed, _) = vault.put_blob(space.id, &b"two"[..]).unwrap();
    let path = |name: &vault::BlobName| dir.join("blobs").join(&name.to_string()[..2]).join(name.to_string());
    fs::remove_file(path(&lost)).unwrap();
    let mut bytes = fs::read(path(&harmed)).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(path(&harmed), bytes).unwrap();
    let report = vault.check().unwrap();
    assert_eq!(report.blobs, 2, "both were looked for");
    assert_eq!(report.findings.len(), 2, "{:?}", report.findings);
    assert!(
        report.findings.contains(&Finding::BlobMissing(lost)),
        "the one that is gone"
    );
    assert!(
        report.findings.contains(&Finding::BlobDamaged(harmed)),
        "the one that was altered"
    );
    let damaged = Err(vault::VaultError::Damaged { what: Part::Blob });
    assert_eq!(vault.get_blob(&harmed, std::io::sink()), damaged, "it is not given out");
}

#[test]
fn a_page_gone_bad_on_the_disk_is_found() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (mut vault, _) = made::vault(&dir, 1);
    let mut ids = Ids::new(1);
    let (_, space) = made::plan(&mut vault, &mut ids);
    for number in 0..200 {
        let update = vec![u8::try_from(number).unwrap(); 500];
        let change = made::document(&mut ids, space, vault.person(), &update);
        vault.commit(vec![change], Vec::new()).unwrap();
    }
    vault.lock().unwrap();
    let mut bytes = fs::read(dir.join("main.db")).unwrap();
    let at = bytes.len() - 4096 * 3 + 1000;
    bytes[at] ^= 1;
    fs::write(dir.join("main.db"), bytes).unwrap();
    let found = vault::Vault::open(&dir, &made::passphrase(), Box::new(vault::Seeded::new(2)))
        .and_then(|vault| vault.check())
        .map(|report| report.findings);
    let named = Finding::Database { what: Part::Main };
    match found {
        Ok(findings) => assert_eq!(findings, [named], "by the check"),
        Err(error) => assert_eq!(error, vault::VaultError::Damaged { what: Part::Main }, "on opening"),
    }
}
