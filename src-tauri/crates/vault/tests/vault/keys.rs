//! Several keys of one number: a member who means harm, or two who made one at
//! the same time, shut nobody out (G2).

use domain::{DeviceId, PersonId, Space};
use seal::{DeviceKey, MasterKey, SpaceKey};
use sync::{KeyHeld, Members, Store as _};
use uuid::Uuid;
use vault::{EnvelopeName, Received, Seeded, Vault, VaultError, WaitsFor};

use crate::made::{self, Ids};

/// A member's device without a vault of ours: it keeps no rule.
struct Insider {
    key: DeviceKey,
    random: Seeded,
    about: Vec<u8>,
}

impl Insider {
    fn device(&self) -> DeviceId {
        DeviceId(Uuid::from_bytes(self.key.card().id))
    }

    fn key(&mut self, space: Space, epoch: u32) -> SpaceKey {
        SpaceKey::random(space.id.0.into_bytes(), epoch, &mut self.random).unwrap()
    }

    fn grant(&mut self, key: &SpaceKey, to: &Vault) -> Vec<u8> {
        seal::grant_space(key, &self.about, &self.key, to.card(), &mut self.random).unwrap()
    }
}

struct Three {
    temp: tempfile::TempDir,
    a: Vault,
    b: Vault,
    insider: Insider,
    ids: Ids,
    plan: domain::PlanId,
    space: Space,
}

/// Two vaults and a member, who all know each other; the first has a plan.
fn three() -> Three {
    let temp = tempfile::tempdir().unwrap();
    let (mut a, _) = made::vault(&temp.path().join("a"), 1);
    let (mut b, _) = made::vault(&temp.path().join("b"), 2);
    let mut random = Seeded::new(3);
    let key = DeviceKey::of(&MasterKey::random(&mut random).unwrap());
    let (card_a, card_b) = (*a.card(), *b.card());
    a.trust_device(&card_b, Some(b.person())).unwrap();
    b.trust_device(&card_a, Some(a.person())).unwrap();
    for vault in [&mut a, &mut b] {
        vault.trust_device(key.card(), Some(made::person(200))).unwrap();
    }
    let mut ids = Ids::new(1);
    let (plan, space) = made::plan(&mut a, &mut ids);
    let given = a.grant_space(space.id, key.card()).unwrap();
    let about = seal::accept_grant(&given, &key, a.card()).unwrap().about;
    Three {
        temp,
        a,
        b,
        insider: Insider { key, random, about },
        ids,
        plan,
        space,
    }
}

impl Three {
    fn write(&mut self, words: &str) -> Vec<u8> {
        let note = made::note(&mut self.ids, self.space, self.a.person(), words);
        self.a.commit(vec![note], Vec::new()).unwrap();
        let name = *self.a.seal_pending(Some(self.space.id)).unwrap().last().unwrap();
        self.a.envelope(&name).unwrap().unwrap()
    }

    fn mislead(&mut self) {
        let epoch = self.a.epoch_of(self.space.id).unwrap();
        let key = self.insider.key(self.space, epoch);
        let grant = self.insider.grant(&key, &self.b);
        self.b.accept_grant(&grant).unwrap();
    }

    fn held_by_a(&self) -> KeyHeld {
        self.a.keys_held(self.space.id).unwrap()[0]
    }

    fn reads(&self, vault: &Vault) -> usize {
        vault.changes(self.plan).unwrap().len()
    }

    fn open_again(self) -> Self {
        let Self { temp, a, b, .. } = self;
        drop(b);
        let b = made::open(&temp.path().join("b"), 9);
        Self { temp, a, b, ..self }
    }
}

#[test]
fn g2_a_wrong_key_that_came_first_shuts_nobody_out_and_names_its_giver() {
    let mut three = three();
    three.mislead();
    let bytes = three.write("what was said");
    let waiting = Ok(Received::Waiting(WaitsFor::SpaceKey(three.space.id)));
    assert_eq!(
        three.b.receive(&bytes),
        waiting,
        "signed by who is known, it waits for the right key"
    );
    let unfit = three.b.unfit_keys().unwrap();
    assert_eq!(
        unfit,
        [(three.insider.device(), 1)].into(),
        "the giver of the other one is named"
    );
    let said = three.b.keys_held(three.space.id).unwrap();
    assert!(
        said.iter().all(|key| key.mark != three.held_by_a().mark),
        "and a hello does not say that it is here"
    );

    let mut three = three.open_again();
    let grant = three.a.grant_space(three.space.id, three.b.card()).unwrap();
    let (_, changes) = three.b.accept_grant(&grant).unwrap();
    assert_eq!(
        changes.len(),
        three.reads(&three.a),
        "the right one brings all that waited"
    );
    assert_eq!(three.b.unfit_keys().unwrap(), [].into(), "nothing waits for another");
    let next = three.write("what was said next");
    assert!(
        matches!(three.b.receive(&next), Ok(Received::Applied(_))),
        "and it goes on"
    );
    assert_eq!(three.b.check().unwrap().findings, [], "all is whole");
}

#[test]
fn g2_an_attachment_opens_with_whichever_key_it_was_sealed_under() {
    let mut three = three();
    let content = vec![7_u8; 200_000];
    let (name, _) = three.a.put_blob(three.space.id, content.as_slice()).unwrap();
    three.mislead();
    let whole = three.a.blobs(three.space.id).unwrap()[0].bytes;
    let bytes = three.a.blob_part(&name, 0, usize::MAX).unwrap();
    let part = sync::Part {
        name,
        from: 0,
        whole,
        bytes: &bytes,
    };
    assert_eq!(three.b.take_part(part), Ok(false), "the wrong key does not open it");
    let grant = three.a.grant_space(three.space.id, three.b.card()).unwrap();
    three.b.accept_grant(&grant).unwrap();
    assert_eq!(three.b.take_part(part), Ok(true), "the right one does, behind it");
    let mut read = Vec::new();
    three.b.get_blob(&name, &mut read).unwrap();
    assert_eq!(read, content, "byte for byte");
}

#[test]
fn g2_one_seals_under_the_key_of_who_may_turn_keys_and_not_under_what_came_first() {
    let mut three = three();
    three.mislead();
    let mut members = Members::default();
    members.may_give(DeviceId(Uuid::from_bytes(three.a.card().id)));
    three.b.set_members(members).unwrap();
    let grant = three.a.grant_space(three.space.id, three.b.card()).unwrap();
    three.b.accept_grant(&grant).unwrap();
    three.mislead();
    let note = made::note(&mut three.ids, three.space, three.b.person(), "an answer");
    three.b.commit(vec![note], Vec::new()).unwrap();
    let name: EnvelopeName = three.b.seal_pending(Some(three.space.id)).unwrap()[0];
    let bytes = three.b.envelope(&name).unwrap().unwrap();
    assert!(
        matches!(three.a.receive(&bytes), Ok(Received::Applied(_))),
        "whoever has the space's own key reads it"
    );
}

#[test]
fn g2_a_member_seals_under_a_key_of_its_own_and_is_read_by_all_whom_it_gives_it() {
    let mut three = three();
    let given = three.a.grant_space(three.space.id, three.b.card()).unwrap();
    three.b.accept_grant(&given).unwrap();
    let epoch = three.a.epoch_of(three.space.id).unwrap();
    let key = three.insider.key(three.space, epoch);
    let me: PersonId = made::person(200);
    let note = sync::coding::encode(&made::note(&mut three.ids, three.space, me, "mine")).unwrap();
    let place = seal::envelope::Place {
        feed: [5; 16],
        sequence: 0,
        previous: None,
    };
    let sealed = seal::seal_envelope(&place, &[note], &key, &three.insider.key, &mut three.insider.random).unwrap();
    let waiting = Ok(Received::Waiting(WaitsFor::SpaceKey(three.space.id)));
    assert_eq!(three.b.receive(&sealed.bytes), waiting);
    let hands_on = |vault: &Vault| {
        let keys = vault.keys_held(three.space.id).unwrap();
        keys.into_iter()
            .filter(|held| held.mark == key.mark())
            .any(|held| held.hands_on)
    };
    assert!(!hands_on(&three.b));
    let grant = three.insider.grant(&key, &three.b);
    let (_, changes) = three.b.accept_grant(&grant).unwrap();
    assert_eq!(changes.len(), 1, "then it is read");
    assert!(
        hands_on(&three.b),
        "and goes on to whoever else is sent what is sealed under it"
    );
}

#[test]
fn g2_keys_that_open_nothing_take_up_no_more_than_a_few_places_and_go_no_further() {
    let mut three = three();
    for _ in 0..50 {
        three.mislead();
    }
    let grant = three.a.grant_space(three.space.id, three.b.card()).unwrap();
    three.b.accept_grant(&grant).unwrap();
    for _ in 0..50 {
        three.mislead();
    }
    let bytes = three.write("what was said");
    three.b.receive(&bytes).unwrap();
    let keys = three.b.keys_held(three.space.id).unwrap();
    // The first was the one that it sealed under, while there was no other.
    assert!(keys.len() <= 10, "{} are kept", keys.len());
    let right = three.held_by_a().mark;
    assert!(keys.iter().any(|key| key.mark == right), "the right one among them");
    assert!(
        keys.iter().filter(|key| key.hands_on).count() <= 2,
        "and what opens nothing is not handed on"
    );
}

#[test]
fn g2_a_key_cannot_be_granted_that_is_not_here() {
    let mut three = three();
    let mut held = three.held_by_a();
    held.mark.0[0] ^= 1;
    let card = *three.b.card();
    assert_eq!(
        three.a.grant(three.space.id, &held, &card),
        Err(VaultError::UnknownSpace(three.space.id))
    );
}
