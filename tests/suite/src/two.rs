//! Two desks with one and the same plan: each works alone, and then they meet
//! and exchange what they sealed, as a stick would carry it.

use std::fs;
use std::path::Path;

use secrecy::SecretString;
use sync::Received;
use tempfile::TempDir;
use vault::{Seeded, Unlock, Vault};

use crate::{PASSPHRASE, SmallSchool};

/// The folder of a desk's vault.
const VAULT: &str = "data/vaults/ngozi-okafor";

/// Two desks of one teacher.
#[derive(Debug)]
pub struct TwoDesks {
    /// The one on which the plan began.
    pub one: SmallSchool,
    /// The other, on another computer.
    pub other: SmallSchool,
    met: u64,
}

impl TwoDesks {
    /// The second desk begins as a copy of the first.
    #[must_use]
    pub fn from(one: SmallSchool) -> Self {
        let SmallSchool {
            host,
            clock,
            folder,
            student,
            plan,
            teacher,
        } = one;
        drop(host);
        let other = TempDir::new().expect("a temporary folder");
        copy(folder.path(), other.path());
        let desk = |folder: TempDir, seed: u64| {
            let mut host = api::Host::new(
                crate::place(&folder),
                Box::new(clock.clone()),
                Box::new(crate::SeededChance::new(seed)),
                Box::new(api::NoKeychain),
            );
            crate::unlock(&mut host);
            SmallSchool {
                host,
                clock: clock.clone(),
                folder,
                student,
                plan,
                teacher,
            }
        };
        Self {
            one: desk(folder, 101),
            other: desk(other, 202),
            met: 0,
        }
    }

    /// Each desk gets what the other has sealed since they met last.
    #[must_use]
    pub fn meet(self) -> Self {
        let Self { one, other, met } = self;
        let (one, other) = (Closed::from(one), Closed::from(other));
        let seed = 1_000 * (met + 1);
        let (mut a, mut b) = (one.vault(seed), other.vault(seed + 1));
        a.seal_pending(None).expect("the one seals");
        b.seal_pending(None).expect("the other seals");
        carry(&mut a, &mut b);
        carry(&mut b, &mut a);
        drop((a, b));
        Self {
            one: one.open(seed + 2),
            other: other.open(seed + 3),
            met: met + 1,
        }
    }
}

/// A desk whose app is closed.
struct Closed(SmallSchoolParts);

type SmallSchoolParts = (
    crate::HandClock,
    TempDir,
    domain::PersonId,
    domain::PlanId,
    domain::PersonId,
);

impl Closed {
    fn from(desk: SmallSchool) -> Self {
        let SmallSchool {
            host,
            clock,
            folder,
            student,
            plan,
            teacher,
        } = desk;
        drop(host);
        Self((clock, folder, student, plan, teacher))
    }

    fn vault(&self, seed: u64) -> Vault {
        let dir = self.0.1.path().join(VAULT);
        let unlock = Unlock::Passphrase(SecretString::from(PASSPHRASE));
        Vault::open(&dir, &unlock, Box::new(Seeded::new(seed))).expect("the vault opens")
    }

    fn open(self, seed: u64) -> SmallSchool {
        let (clock, folder, student, plan, teacher) = self.0;
        let mut host = api::Host::new(
            crate::place(&folder),
            Box::new(clock.clone()),
            Box::new(crate::SeededChance::new(seed)),
            Box::new(api::NoKeychain),
        );
        crate::unlock(&mut host);
        SmallSchool {
            host,
            clock,
            folder,
            student,
            plan,
            teacher,
        }
    }
}

/// Both desks are one person's: each lets the other into the spaces that it
/// made, and hands over what it sealed.
fn carry(from: &mut Vault, to: &mut Vault) {
    let known = to.spaces().expect("spaces");
    for space in from.spaces().expect("spaces") {
        if !known.contains(&space) {
            let grant = from.grant_space(space.id, to.card()).expect("granted");
            to.accept_grant(&grant).expect("accepted");
        }
        for name in from.envelopes_in(space.id).expect("envelopes") {
            let bytes = from.envelope(&name).expect("read").expect("there");
            let received = to.receive(&bytes).expect("taken in");
            assert!(
                matches!(received, Received::Applied(_) | Received::Duplicate),
                "what one desk sealed the other opens: {received:?}"
            );
        }
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let into = to.join(entry.file_name());
        if entry.file_type().expect("a kind").is_dir() {
            fs::create_dir_all(&into).expect("a folder");
            copy(&entry.path(), &into);
        } else {
            fs::copy(entry.path(), into).expect("a copy");
        }
    }
}
