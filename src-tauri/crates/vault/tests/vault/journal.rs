//! The door for writes and what is read behind it.

use domain::text::Revision;
use domain::{Payload, PlanId, RecordBody, SpaceId, SpaceKind};
use proptest::prelude::*;
use serde_json::json;
use vault::{Effect, LARGEST_CHANGE, VaultError};

use crate::made::{self, Ids};

#[test]
fn what_was_committed_is_there_after_a_restart() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("vault");
    let (mut vault, _) = made::vault(&dir, 1);
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut vault, &mut ids);
    let before = vault.changes(plan).unwrap();
    vault.set_setting("zoom", &json!(1.25)).unwrap();
    drop(vault);
    let vault = made::open(&dir, 2);
    assert_eq!(
        vault.changes(plan).unwrap(),
        before,
        "every change as it was, to the nanosecond"
    );
    assert_eq!(vault.changes_in(space.id).unwrap(), before, "by space as by plan");
    assert_eq!(vault.setting("zoom").unwrap(), Some(json!(1.25)), "a setting");
    assert_eq!(vault.setting("theme").unwrap(), None, "one that was never set");
    assert_eq!(
        vault.space(SpaceKind::PlanShared, Some(plan)).unwrap(),
        Some(space),
        "the space by its kind"
    );
    let row = &vault.plans().unwrap()[0];
    assert_eq!(
        (row.plan, row.student, row.year),
        (plan, made::person(77), 2026),
        "the plan in the list"
    );
    assert_eq!(row.facts, Some(json!({ "goals": 1 })), "and its facts");
}

#[test]
fn a_document_opens_from_its_snapshot_and_what_came_after() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut vault, &mut ids);
    let document = vault.document_updates(plan).unwrap();
    assert_eq!(document.snapshot, None, "none was kept yet");
    assert_eq!(
        document.updates,
        [b"first update".to_vec(), b"second update".to_vec()],
        "in order"
    );
    let third = made::document(&mut ids, space, vault.person(), b"third update");
    let snapshot = Effect::Snapshot {
        plan,
        revision: Revision("r3".to_owned()),
        bytes: b"whole".to_vec(),
    };
    vault.commit(vec![third], vec![snapshot]).unwrap();
    let fourth = made::document(&mut ids, space, vault.person(), b"fourth update");
    vault.commit(vec![fourth], Vec::new()).unwrap();
    let document = vault.document_updates(plan).unwrap();
    let snapshot = document.snapshot.unwrap();
    assert_eq!(
        (snapshot.revision.0.as_str(), snapshot.bytes),
        ("r3", b"whole".to_vec()),
        "the snapshot"
    );
    assert_eq!(
        document.updates,
        [b"fourth update".to_vec()],
        "only what it does not hold"
    );
}

#[test]
fn a_commit_is_whole_or_not_at_all() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut vault, &mut ids);
    let me = vault.person();
    let first = made::note(&mut ids, space, me, "one");
    let twice = vec![first.clone(), made::note(&mut ids, space, me, "two"), first.clone()];
    assert_eq!(
        vault.commit(twice, Vec::new()),
        Err(VaultError::Repeated(first.id)),
        "the same change twice"
    );
    assert_eq!(vault.changes(plan).unwrap().len(), 3, "none of the three was kept");
    assert_eq!(vault.records(plan).unwrap().len(), 1, "nor in the records");
    let committed = vault.commit(vec![first], Vec::new()).unwrap();
    assert_eq!(
        (committed.at, committed.seqs.len()),
        (Some(made::at()), 1),
        "the next one goes through"
    );
}

#[test]
fn a_change_in_no_space_or_of_too_many_bytes_is_refused() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (_, space) = made::plan(&mut vault, &mut ids);
    let me = vault.person();
    let mut lost = made::note(&mut ids, space, me, "x");
    lost.space = SpaceId::from_random([0; 16]);
    assert_eq!(
        vault.commit(vec![lost.clone()], Vec::new()),
        Err(VaultError::UnknownSpace(lost.space)),
        "no space"
    );
    let large = made::document(&mut ids, space, me, &vec![1; LARGEST_CHANGE]);
    let refused = vault.commit(vec![large], Vec::new());
    assert_eq!(
        refused,
        Err(VaultError::TooLarge {
            limit: LARGEST_CHANGE as u64
        }),
        "could not be sealed later"
    );
}

#[test]
fn group_fields_lie_in_a_database_of_their_own() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (_, space) = made::plan(&mut vault, &mut ids);
    let groups = vault.create_space(SpaceKind::Groups, None).unwrap();
    let me = vault.person();
    let both = vec![
        made::note(&mut ids, groups, me, "g"),
        made::note(&mut ids, space, me, "p"),
    ];
    assert_eq!(
        vault.commit(both, Vec::new()),
        Err(VaultError::Mixed),
        "two databases, two commits"
    );
    vault
        .commit(vec![made::note(&mut ids, groups, me, "g")], Vec::new())
        .unwrap();
    assert_eq!(vault.records_in(groups.id).unwrap().len(), 1, "read by their space");
    assert_eq!(vault.records_of_kind("own_note").unwrap(), [], "and by nothing else");
    assert_eq!(vault.spaces().unwrap().len(), 2, "both spaces are known");
    assert_eq!(
        vault.seal_pending(Some(groups.id)).unwrap().len(),
        1,
        "they are sealed like any other"
    );
    assert_eq!(vault.check().unwrap().findings, [], "both databases are whole");
}

#[test]
fn a_record_of_a_later_kind_is_kept_with_all_it_says() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut vault, &mut ids);
    let mut change = made::note(&mut ids, space, vault.person(), "x");
    let body = json!({ "kind": "of_next_year", "numbers": [1, -2, 3.5, null, true], "deep": { "ü": "é" } });
    if let Payload::Record(record) = &mut change.payload {
        record.body = body.clone();
    }
    vault.commit(vec![change.clone()], Vec::new()).unwrap();
    assert_eq!(
        vault.changes(plan).unwrap().last().unwrap().change,
        change,
        "in the journal"
    );
    assert_eq!(
        vault.records_of_kind("of_next_year").unwrap()[0].body,
        body,
        "in the records"
    );
}

#[test]
fn an_attachment_reads_back_and_a_missing_one_says_so() {
    let temp = tempfile::tempdir().unwrap();
    let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
    let (_, space) = made::plan(&mut vault, &mut Ids::new(1));
    let content: Vec<u8> = (0..300_000u32).map(|at| (at % 253) as u8).collect();
    let (name, length) = vault.put_blob(space.id, content.as_slice()).unwrap();
    assert_eq!(length, 300_000, "its length");
    let mut out = Vec::new();
    assert_eq!(vault.get_blob(&name, &mut out), Ok(300_000), "its length again");
    assert!(out == content && vault.has_blob(&name), "its content");
    let none = vault::BlobName([1; 32]);
    assert_eq!(
        vault.get_blob(&none, std::io::sink()),
        Err(VaultError::NoSuchBlob),
        "another name"
    );
    assert!(!vault.has_blob(&none), "another name");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(7),
        ..ProptestConfig::default()
    })]

    /// The journal gives back what it was given, whatever the words are.
    #[test]
    fn any_words_come_back_as_they_were(words in prop::collection::vec(".{0,60}", 1..8)) {
        let temp = tempfile::tempdir().unwrap();
        let (mut vault, _) = made::vault(&temp.path().join("vault"), 1);
        let mut ids = Ids::new(1);
        let plan = PlanId::from_random([5; 16]);
        let space = vault.create_space(SpaceKind::PlanShared, Some(plan)).unwrap();
        let me = vault.person();
        let changes: Vec<_> = words
            .iter()
            .map(|words| made::record(&mut ids, space, me, &RecordBody::OwnNote { plan: None, words: words.clone() }))
            .collect();
        vault.commit(changes.clone(), Vec::new()).unwrap();
        let kept: Vec<_> = vault.changes(plan).unwrap().into_iter().map(|entry| entry.change).collect();
        prop_assert_eq!(kept, changes);
    }
}
