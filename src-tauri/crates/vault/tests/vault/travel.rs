//! Sealed on one vault, opened on another: in order, late, twice, from a later
//! version, for whom it is meant and for nobody else.

use domain::{Change, PlanId, Space, SpaceKind};
use sync::{Part, Store as _};
use vault::{EnvelopeName, Received, Refusal, Seeded, Vault, VaultError, WaitsFor};

use crate::made::{self, Ids};

struct Two {
    temp: tempfile::TempDir,
    a: Vault,
    b: Vault,
    ids: Ids,
    plan: PlanId,
    space: Space,
}

/// Two vaults that know each other's devices; the first has a plan.
fn two() -> Two {
    let temp = tempfile::tempdir().unwrap();
    let (mut a, _) = made::vault(&temp.path().join("a"), 1);
    let (mut b, _) = made::vault(&temp.path().join("b"), 2);
    let (card_a, card_b) = (*a.card(), *b.card());
    a.trust_device(&card_b, Some(b.person())).unwrap();
    b.trust_device(&card_a, Some(a.person())).unwrap();
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut a, &mut ids);
    Two {
        temp,
        a,
        b,
        ids,
        plan,
        space,
    }
}

impl Two {
    fn grant(&mut self) -> Vec<Change> {
        let grant = self.a.grant_space(self.space.id, self.b.card()).unwrap();
        let (space, changes) = self.b.accept_grant(&grant).unwrap();
        assert_eq!(space, self.space, "the space says what it is");
        changes
    }

    fn write(&mut self, words: &str) -> EnvelopeName {
        let note = made::note(&mut self.ids, self.space, self.a.person(), words);
        self.a.commit(vec![note], Vec::new()).unwrap();
        self.a.seal_pending(Some(self.space.id)).unwrap()[0]
    }

    fn bytes(&self, name: EnvelopeName) -> Vec<u8> {
        self.a.envelope(&name).unwrap().unwrap()
    }

    fn same(&self) {
        let changes = |vault: &Vault| -> Vec<Change> {
            vault
                .changes(self.plan)
                .unwrap()
                .into_iter()
                .map(|entry| entry.change)
                .collect()
        };
        assert_eq!(changes(&self.a), changes(&self.b), "the same changes in the same order");
        assert_eq!(
            self.a.records(self.plan).unwrap(),
            self.b.records(self.plan).unwrap(),
            "the same records"
        );
        assert_eq!(
            self.a.document_updates(self.plan).unwrap().updates,
            self.b.document_updates(self.plan).unwrap().updates,
            "the same document"
        );
        for vault in [&self.a, &self.b] {
            assert_eq!(vault.check().unwrap().findings, [], "both whole");
        }
    }
}

#[test]
fn what_was_sealed_on_one_vault_stands_on_the_other() {
    let mut two = two();
    two.grant();
    assert_eq!(two.a.unsealed().unwrap(), 3, "three changes wait");
    let names = two.a.seal_pending(None).unwrap();
    assert_eq!(
        (names.len(), two.a.unsealed().unwrap()),
        (1, 0),
        "one envelope for one space"
    );
    let bytes = two.bytes(names[0]);
    let Received::Applied(changes) = two.b.receive(&bytes).unwrap() else {
        panic!("applied")
    };
    assert_eq!(changes.len(), 3, "all three");
    assert_eq!(
        two.b.plans().unwrap()[0].plan,
        two.plan,
        "the plan is in the other's list"
    );
    two.same();
    assert!(
        two.a
            .changes(two.plan)
            .unwrap()
            .iter()
            .all(|entry| entry.sealed_in == Some(names[0])),
        "said so"
    );
}

#[test]
fn twice_is_once() {
    let mut two = two();
    two.grant();
    let name = two.a.seal_pending(None).unwrap()[0];
    let bytes = two.bytes(name);
    assert!(
        matches!(two.b.receive(&bytes), Ok(Received::Applied(_))),
        "the first time"
    );
    for _ in 0..3 {
        assert_eq!(two.b.receive(&bytes), Ok(Received::Duplicate), "and again");
    }
    assert_eq!(two.a.receive(&bytes), Ok(Received::Duplicate), "and back at home");
    two.same();
}

#[test]
fn envelopes_in_any_order_end_in_the_order_of_the_feed() {
    let mut two = two();
    two.grant();
    let first = two.a.seal_pending(None).unwrap()[0];
    let names = [first, two.write("b"), two.write("c"), two.write("d")];
    for (name, before) in [(names[3], names[2]), (names[1], names[0]), (names[2], names[1])] {
        let bytes = two.bytes(name);
        assert_eq!(
            two.b.receive(&bytes),
            Ok(Received::Waiting(WaitsFor::Previous(before))),
            "too early"
        );
    }
    assert_eq!(two.b.changes(two.plan).unwrap(), [], "nothing out of order");
    let bytes = two.bytes(names[0]);
    let Received::Applied(changes) = two.b.receive(&bytes).unwrap() else {
        panic!("applied")
    };
    assert_eq!(changes.len(), 6, "the first brings all that waited");
    two.same();
    assert_eq!(
        two.b.feeds(two.space.id).unwrap()[0].head,
        names[3],
        "the feed has come to its end"
    );
}

#[test]
fn without_the_key_it_waits_and_is_passed_on() {
    let mut two = two();
    let name = two.a.seal_pending(None).unwrap()[0];
    let bytes = two.bytes(name);
    let waiting = Ok(Received::Waiting(WaitsFor::SpaceKey(two.space.id)));
    assert_eq!(two.b.receive(&bytes), waiting, "no key yet");
    assert_eq!(two.b.envelope(&name).unwrap(), Some(bytes), "it can be passed on");
    assert_eq!(two.b.envelopes_in(two.space.id).unwrap(), [name], "and is offered");
    assert_eq!(two.grant().len(), 3, "the grant brings what had waited");
    two.same();
}

#[test]
fn without_the_devices_card_it_waits() {
    let mut two = two();
    let (mut c, _) = made::vault(&two.temp.path().join("c"), 3);
    let name = two.a.seal_pending(None).unwrap()[0];
    let bytes = two.bytes(name);
    assert_eq!(
        c.receive(&bytes),
        Ok(Received::Waiting(WaitsFor::Device(two.a.device()))),
        "an unknown device"
    );
    let grant = two.a.grant_space(two.space.id, c.card()).unwrap();
    assert_eq!(
        c.accept_grant(&grant).unwrap_err(),
        VaultError::UnknownDevice,
        "nor does its grant count"
    );
    c.trust_device(two.a.card(), None).unwrap();
    let (_, changes) = c.accept_grant(&grant).unwrap();
    assert_eq!(changes.len(), 3, "once it is known, all is there");
}

#[test]
fn what_waits_is_still_there_after_a_restart() {
    let mut two = two();
    let name = two.a.seal_pending(None).unwrap()[0];
    let bytes = two.bytes(name);
    two.b.receive(&bytes).unwrap();
    drop(two.b);
    two.b = made::open(&two.temp.path().join("b"), 20);
    assert_eq!(two.grant().len(), 3, "kept over the restart");
    two.same();
}

#[test]
fn an_altered_envelope_is_refused_and_not_kept() {
    let mut two = two();
    two.grant();
    let name = two.a.seal_pending(None).unwrap()[0];
    let bytes = two.bytes(name);
    for (case, at, why) in [
        ("another space", 12, Refusal::BadSignature),
        ("another place in the feed", 53, Refusal::Torn),
        ("another word", 150, Refusal::BadSignature),
        ("another signature", bytes.len() - 1, Refusal::BadSignature),
        ("another format", 0, Refusal::Foreign),
    ] {
        let mut harmed = bytes.clone();
        harmed[at] ^= 1;
        assert_eq!(two.b.receive(&harmed), Ok(Received::Refused(why)), "{case}");
        assert_eq!(
            two.b.envelope(&EnvelopeName::of(&harmed)).unwrap(),
            None,
            "{case}: not kept"
        );
    }
    assert_eq!(
        two.b.receive(&bytes[..200]),
        Ok(Received::Refused(Refusal::Torn)),
        "cut short"
    );
    assert!(
        matches!(two.b.receive(&bytes), Ok(Received::Applied(_))),
        "the whole one still goes"
    );
}

#[test]
fn a_later_versions_envelope_is_kept_and_passed_on() {
    let mut two = two();
    two.grant();
    let name = two.a.seal_pending(None).unwrap()[0];
    let mut bytes = two.bytes(name);
    bytes[9] = 2;
    assert_eq!(two.b.receive(&bytes), Ok(Received::Unknown), "kept");
    assert_eq!(
        two.b.envelope(&EnvelopeName::of(&bytes)).unwrap(),
        Some(bytes.clone()),
        "as it came"
    );
    assert_eq!(two.b.receive(&bytes), Ok(Received::Duplicate), "once");
    assert_eq!(two.b.check().unwrap().findings, [], "and nothing is wrong with that");
}

#[test]
fn a_person_cannot_sign_for_another() {
    let mut two = two();
    two.grant();
    let forged = made::note(&mut two.ids, two.space, made::person(200), "I agree");
    two.a.commit(vec![forged], Vec::new()).unwrap();
    let name = two.a.seal_pending(None).unwrap()[0];
    let bytes = two.bytes(name);
    assert_eq!(
        two.b.receive(&bytes),
        Ok(Received::Refused(Refusal::Misplaced)),
        "another person's name"
    );
}

#[test]
fn a_grant_is_for_the_device_it_names() {
    let mut two = two();
    let (mut c, _) = made::vault(&two.temp.path().join("c"), 3);
    c.trust_device(two.a.card(), None).unwrap();
    let grant = two.a.grant_space(two.space.id, two.b.card()).unwrap();
    assert_eq!(
        c.accept_grant(&grant).unwrap_err(),
        VaultError::BadGrant,
        "not for the third"
    );
    let mut harmed = grant.clone();
    harmed[100] ^= 1;
    assert_eq!(
        two.b.accept_grant(&harmed).unwrap_err(),
        VaultError::BadGrant,
        "altered"
    );
    assert!(two.b.accept_grant(&grant).is_ok(), "the whole one");
}

#[test]
fn group_fields_travel_into_the_groups_database_even_when_they_came_first() {
    let mut two = two();
    let groups = two.a.create_space(SpaceKind::Groups, None).unwrap();
    let note = made::note(&mut two.ids, groups, two.a.person(), "a group");
    two.a.commit(vec![note], Vec::new()).unwrap();
    let name = two.a.seal_pending(Some(groups.id)).unwrap()[0];
    let bytes = two.bytes(name);
    let waiting = Ok(Received::Waiting(WaitsFor::SpaceKey(groups.id)));
    assert_eq!(two.b.receive(&bytes), waiting, "nobody knows what it is yet");
    let grant = two.a.grant_space(groups.id, two.b.card()).unwrap();
    let (_, changes) = two.b.accept_grant(&grant).unwrap();
    assert_eq!(changes.len(), 1, "then it is read");
    assert_eq!(two.b.records_in(groups.id).unwrap().len(), 1, "in the groups database");
    assert_eq!(
        two.b.records_of_kind("own_note").unwrap(),
        [],
        "and not in the main one"
    );
    assert_eq!(two.b.envelopes_in(groups.id).unwrap(), [name], "kept once");
}

#[test]
fn a_restored_copy_and_the_original_both_go_on_and_lose_nothing() {
    let mut two = two();
    two.grant();
    let copy = two.temp.path().join("copy");
    two.a.backup(&copy).unwrap();
    // After the copy the original seals and sends, and goes on writing.
    let first = two.a.seal_pending(None).unwrap()[0];
    let later = two.write("after the copy");
    for name in [first, later] {
        let bytes = two.bytes(name);
        two.b.receive(&bytes).unwrap();
    }
    // The copy comes back to life on another disk, and writes too.
    let to = two.temp.path().join("restored");
    vault::restore(&copy, &to).unwrap();
    let mut again = Vault::open(&to, &made::passphrase(), Box::new(Seeded::new(30))).unwrap();
    let note = made::note(&mut Ids::new(50), two.space, again.person(), "on the copy");
    again.commit(vec![note], Vec::new()).unwrap();
    for name in again.seal_pending(None).unwrap() {
        let bytes = again.envelope(&name).unwrap().unwrap();
        assert!(
            matches!(two.b.receive(&bytes), Ok(Received::Applied(_))),
            "under a feed of its own"
        );
        two.a.receive(&bytes).unwrap();
    }
    for name in [first, later] {
        let bytes = two.bytes(name);
        again.receive(&bytes).unwrap();
    }
    let ids = |vault: &Vault| {
        let mut ids: Vec<_> = vault
            .changes(two.plan)
            .unwrap()
            .iter()
            .map(|entry| entry.change.id)
            .collect();
        ids.sort();
        ids
    };
    assert_eq!(
        ids(&two.b).len(),
        5,
        "three before, one after, one on the copy; none twice"
    );
    assert_eq!(ids(&two.a), ids(&two.b), "original and other");
    assert_eq!(ids(&again), ids(&two.b), "copy and other");
}

/// A fuzzer found it: what a stick had left of an attachment was another's, and
/// the true one, which came whole, went with it.
#[test]
fn s7_a_beginning_that_is_none_takes_no_attachment_with_it() {
    let mut two = two();
    two.grant();
    let (name, _) = two.a.put_blob(two.space.id, b"the river in March".as_slice()).unwrap();
    let bytes = two.a.blob_part(&name, 0, 1024).unwrap();
    let whole = bytes.len() as u64;
    let part = |from: usize, bytes| Part {
        name,
        from: from as u64,
        whole,
        bytes,
    };
    let mut other = bytes[..bytes.len() - 5].to_vec();
    *other.last_mut().unwrap() ^= 1;
    assert!(!two.b.take_part(part(0, &other)).unwrap(), "not whole");
    let half = bytes.len() / 2;
    assert!(!two.b.take_part(part(0, &bytes[..half])).unwrap(), "the true beginning");
    assert!(
        two.b.take_part(part(half, &bytes[half..])).unwrap(),
        "and what follows it are the whole"
    );
    assert!(two.b.has_blob(&name), "which is kept");
}
