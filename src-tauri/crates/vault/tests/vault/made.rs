//! What the tests are made of: vaults that open quickly, and changes.

use std::path::Path;

use chrono::{DateTime, Utc};
use domain::plan::SchoolYear;
use domain::text::{Revision, TextField, TextRef};
use domain::{
    Act, Change, ChangeId, Payload, Pen, PersonId, PlanId, Record, RecordBody, RecordId, Space, SpaceKind, Voice,
};
use seal::Random;
use secrecy::SecretString;
use vault::{Cost, Effect, NewVault, RecoveryCode, Seeded, Unlock, Vault};

pub(crate) const PASSPHRASE: &str = "seven green boats";

pub(crate) fn passphrase() -> Unlock {
    Unlock::Passphrase(SecretString::from(PASSPHRASE))
}

pub(crate) fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 123_456_789).unwrap()
}

pub(crate) fn person(seed: u8) -> PersonId {
    PersonId::from_random([seed; 16])
}

pub(crate) fn vault(dir: &Path, seed: u64) -> (Vault, RecoveryCode) {
    let new = NewVault {
        passphrase: Some(SecretString::from(PASSPHRASE)),
        keychain_secret: Some([9; 32]),
        person: person(u8::try_from(seed % 250).unwrap()),
        now: at(),
        cost: Cost::LEAST,
        random: Box::new(Seeded::new(seed)),
    };
    Vault::create(dir, new).unwrap()
}

pub(crate) fn open(dir: &Path, seed: u64) -> Vault {
    Vault::open(dir, &passphrase(), Box::new(Seeded::new(seed))).unwrap()
}

/// Draws ids from a seed, apart from the vault's own source.
pub(crate) struct Ids(Seeded);

impl Ids {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Seeded::new(seed ^ 0x1d5))
    }

    pub(crate) fn next(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.0.fill(&mut bytes).unwrap();
        bytes
    }
}

pub(crate) fn pen(person: PersonId) -> Pen {
    Pen {
        speakers: vec![person],
        voice: Voice::Student,
        interpreter: None,
        scribe: person,
        language: "en".to_owned(),
    }
}

pub(crate) fn document(ids: &mut Ids, space: Space, signer: PersonId, update: &[u8]) -> Change {
    Change {
        id: ChangeId::from_random(ids.next()),
        space: space.id,
        plan: space.plan,
        at: at(),
        signer,
        act: Act::Wrote {
            target: TextRef {
                item: None,
                field: TextField::Strengths,
            },
        },
        payload: Payload::Document {
            pen: pen(signer),
            update: update.to_vec(),
            after: Revision("r1".to_owned()),
        },
    }
}

pub(crate) fn record(ids: &mut Ids, space: Space, signer: PersonId, body: &RecordBody) -> Change {
    let id = RecordId::from_random(ids.next());
    let record = Record {
        id,
        space: space.id,
        plan: space.plan,
        signer,
        pen: Some(pen(signer)),
        at: at(),
        replaces: Vec::new(),
        body: serde_json::to_value(body).unwrap(),
    };
    Change {
        id: ChangeId::from_random(ids.next()),
        space: space.id,
        plan: space.plan,
        at: at(),
        signer,
        act: Act::Recorded { record: id },
        payload: Payload::Record(record),
    }
}

pub(crate) fn note(ids: &mut Ids, space: Space, signer: PersonId, words: &str) -> Change {
    record(
        ids,
        space,
        signer,
        &RecordBody::OwnNote {
            plan: space.plan,
            words: words.to_owned(),
        },
    )
}

/// A plan with its shared space, begun and written in.
pub(crate) fn plan(vault: &mut Vault, ids: &mut Ids) -> (PlanId, Space) {
    let plan = PlanId::from_random(ids.next());
    let space = vault.create_space(SpaceKind::PlanShared, Some(plan)).unwrap();
    let me = vault.person();
    let begun = RecordBody::PlanBegun {
        student: person(77),
        year: SchoolYear(2026),
    };
    let changes = vec![
        record(ids, space, me, &begun),
        document(ids, space, me, b"first update"),
        document(ids, space, me, b"second update"),
    ];
    let facts = Effect::PlanFacts {
        plan,
        facts: serde_json::json!({ "goals": 1 }),
    };
    vault.commit(changes, vec![facts]).unwrap();
    (plan, space)
}
