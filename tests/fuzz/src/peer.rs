//! Two vaults: one of a person who reads what others send, and a device that
//! this person once trusted with a space.

use std::collections::BTreeSet;
use std::error::Error;

use domain::plan::SchoolYear;
use domain::{
    Act, Change, ChangeId, Edit, List, Payload, PersonId, PlanDoc, Record, RecordBody, RecordId, Space, SpaceKind,
    TextField, TextRef,
};
use seal::envelope::Place;
use seal::{Cost, DeviceKey, MasterKey, Seeded, SpaceKey};
use sync::{Outgoing, Peer};
use tempfile::TempDir;
use vault::{NewVault, Received, Vault};

use crate::{at, pen, person, plan, stick};

/// The reader's vault, and the other's keys.
pub struct Two {
    /// The vault that receives.
    pub reader: Vault,
    /// The space that both hold.
    pub space: Space,
    /// Whose device the other is.
    pub other: PersonId,
    /// The space's key.
    pub key: SpaceKey,
    /// The device that was trusted.
    pub device: DeviceKey,
    /// What it draws from.
    pub random: Seeded,
    sent: u64,
    _folder: TempDir,
}

impl Two {
    /// Both, with one plan begun.
    ///
    /// # Errors
    /// When a vault cannot be made here.
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let new = NewVault {
            passphrase: None,
            keychain_secret: Some([1; 32]),
            person: person(1),
            now: at(),
            cost: Cost::LEAST,
            random: Box::new(Seeded::new(1)),
        };
        let (mut reader, _) = Vault::create(&folder.path().join("vault"), new)?;
        let mut random = Seeded::new(2);
        let device = DeviceKey::of(&MasterKey::random(&mut random)?);
        let other = person(2);
        reader.trust_device(device.card(), Some(other))?;
        let space = reader.create_space(SpaceKind::PlanShared, Some(plan()))?;
        let grant = reader.grant_space(space.id, device.card())?;
        let key = seal::accept_grant(&grant, &device, reader.card())?.key;
        Ok(Self {
            reader,
            space,
            other,
            key,
            device,
            random,
            sent: 0,
            _folder: folder,
        })
    }

    /// How many envelopes were sent.
    #[must_use]
    pub fn sent(&self) -> u64 {
        self.sent
    }

    /// Seals one change, whatever it is, with keys that are good, and hands it
    /// to the reader as the first of a feed.
    ///
    /// # Errors
    /// When the reader's vault fails, which no bytes may bring about.
    pub fn send(&mut self, change: &[u8]) -> Result<Received, Box<dyn Error>> {
        self.sent += 1;
        let mut feed = [0; 16];
        feed[..8].copy_from_slice(&self.sent.to_be_bytes());
        let place = Place {
            feed,
            sequence: 0,
            previous: None,
        };
        let sealed = seal::seal_envelope(&place, &[change.to_vec()], &self.key, &self.device, &mut self.random)?;
        Ok(self.reader.receive(&sealed.bytes)?)
    }

    /// Changes of every kind as an honest vault encodes them.
    ///
    /// # Errors
    /// When a vault cannot be made here.
    pub fn honest_changes(&mut self) -> Result<Vec<Vec<u8>>, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let mut vault = self.honest(&folder)?;
        let mut encoded = Vec::new();
        for name in vault.seal_pending(Some(self.space.id))? {
            let bytes = vault.envelope(&name)?.unwrap_or_default();
            encoded.extend(seal::open_envelope(&bytes, &self.key, vault.card())?.changes);
        }
        Ok(encoded)
    }

    /// A bundle as an honest vault writes it for the reader: its hello, the
    /// key, its changes in two envelopes, and an attachment.
    ///
    /// # Errors
    /// When a vault cannot be made here.
    pub fn honest_bundle(&mut self) -> Result<Vec<u8>, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let mut vault = self.honest(&folder)?;
        self.reader.trust_device(vault.card(), Some(self.other))?;
        vault.seal_pending(None)?;
        vault.commit(vec![self.begun(40)], Vec::new())?;
        vault.seal_pending(None)?;
        vault.put_blob(self.space.id, b"a small picture".as_slice())?;
        let reader = Peer {
            card: *self.reader.card(),
            spaces: BTreeSet::from([self.space.id]),
        };
        let outgoing = Outgoing::to(&mut vault, &[reader], &[], Vec::new(), at())?;
        stick::written(outgoing, &mut vault)
    }

    /// A vault of the other person's, with the same space by a grant, in which
    /// something of every kind was written.
    fn honest(&mut self, folder: &TempDir) -> Result<Vault, Box<dyn Error>> {
        let new = NewVault {
            passphrase: None,
            keychain_secret: Some([2; 32]),
            person: self.other,
            now: at(),
            cost: Cost::LEAST,
            random: Box::new(Seeded::new(3)),
        };
        let (mut vault, _) = Vault::create(&folder.path().join("vault"), new)?;
        vault.trust_device(self.reader.card(), Some(self.reader.person()))?;
        let grant = self.reader.grant_space(self.space.id, vault.card())?;
        vault.accept_grant(&grant)?;
        vault.commit(self.changes(), Vec::new())?;
        Ok(vault)
    }

    fn changes(&self) -> Vec<Change> {
        let student = pen(self.other);
        let mut changes = vec![self.begun(1)];
        let mut doc = PlanDoc::new(plan(), 12);
        let item = domain::ItemId::from_random([22; 16]);
        let edits = [
            Edit::Add {
                list: List::Goals,
                item,
                after: None,
            },
            Edit::Splice {
                target: TextRef {
                    item: Some(item),
                    field: TextField::Statement,
                },
                base: None,
                at: 0,
                delete: 0,
                insert: "I mend bicycles.".to_owned(),
            },
        ];
        for (number, edit) in (2..).zip(&edits) {
            if let Ok(applied) = doc.apply(edit, &student, 12, at()) {
                let payload = Payload::Document {
                    pen: student.clone(),
                    update: applied.update,
                    after: applied.after,
                };
                changes.push(self.change(number, applied.act, payload));
            }
        }
        changes
    }

    /// That the plan was begun, as the change of this number.
    fn begun(&self, number: u8) -> Change {
        let recorded = RecordId::from_random([20 + number; 16]);
        let record = Record {
            id: recorded,
            space: self.space.id,
            plan: self.space.plan,
            signer: self.other,
            pen: Some(pen(self.other)),
            at: at(),
            replaces: Vec::new(),
            body: serde_json::to_value(RecordBody::PlanBegun {
                student: self.other,
                year: SchoolYear(2026),
            })
            .unwrap_or_default(),
        };
        self.change(number, Act::Recorded { record: recorded }, Payload::Record(record))
    }

    fn change(&self, number: u8, act: Act, payload: Payload) -> Change {
        Change {
            id: ChangeId::from_random([number; 16]),
            space: self.space.id,
            plan: self.space.plan,
            at: at(),
            signer: self.other,
            act,
            payload,
        }
    }
}
