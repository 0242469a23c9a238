//! Two computers and a stick: another computer that joins by an invitation, and
//! what goes there and back.

use std::path::{Path, PathBuf};

use api::{
    Carried, CarriedIn, CarryGoOn, CarryIn, CarryOut, Host, InviteMake, Invited, ItemAdd, NoKeychain, PersonDraft,
    PlanShow, PlanShown, Secret, TextEdit, UnlockWith, VaultJoin, VaultUnlock, WaitsShow, WaitsShown, Window,
};
use chrono::{DateTime, Utc};
use domain::{
    Act, Change, ChangeId, ItemId, List, Payload, Pen, PersonId, PlanId, Record, RecordBody, RecordId, Role, SpaceKind,
    TextRef, Voice,
};
use secrecy::SecretString;
use tempfile::TempDir;
use vault::{Seeded, Unlock, Vault};

use crate::people::{draft, state};
use crate::{HandClock, PASSPHRASE, SeededChance, SmallSchool, place, text_of, utf16};

/// A record that another program keeps in a vault and that no use case would:
/// where it stands, in whose name, and when.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Which space.
    pub space: (SpaceKind, Option<PlanId>),
    /// In whose name it speaks. Whoever has the vault signs it all the same.
    pub signer: PersonId,
    /// When, by that computer's clock.
    pub at: DateTime<Utc>,
    /// What it replaces.
    pub replaces: Vec<RecordId>,
    /// Its ids come from this; none twice in a vault.
    pub seed: u8,
}

impl Kept {
    /// Keeps what is said.
    pub fn says(self, vault: &mut Vault, body: &RecordBody) {
        let (kind, plan) = self.space;
        let space = vault.space(kind, plan).expect("read").expect("the space");
        let record = Record {
            id: RecordId::from_random([self.seed; 16]),
            space: space.id,
            plan,
            signer: self.signer,
            pen: None,
            at: self.at,
            replaces: self.replaces,
            body: serde_json::to_value(body).expect("a body"),
        };
        let change = Change {
            id: ChangeId::from_random([self.seed; 16]),
            space: space.id,
            plan,
            at: self.at,
            signer: vault.person(),
            act: Act::Recorded { record: record.id },
            payload: Payload::Record(record),
        };
        vault.commit(vec![change], Vec::new()).expect("committed");
    }
}

/// Another computer, which joined by an invitation.
pub struct Other {
    /// The host.
    pub host: Host,
    /// Its clock.
    pub clock: HandClock,
    /// Its folder.
    pub folder: TempDir,
}

impl std::fmt::Debug for Other {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Other")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl Other {
    /// A computer with nothing on it yet.
    #[must_use]
    pub fn computer(instant: &str, seed: u64) -> (Host, HandClock, TempDir) {
        let folder = TempDir::new().expect("a temporary folder");
        let clock = HandClock::at(instant);
        let host = Host::new(
            place(&folder),
            Box::new(clock.clone()),
            Box::new(SeededChance::new(seed)),
            Box::new(NoKeychain),
        );
        (host, clock, folder)
    }

    /// Joins with an invitation.
    #[must_use]
    pub fn joined(invited: &Invited, instant: &str, seed: u64) -> Self {
        let (mut host, clock, folder) = Self::computer(instant, seed);
        join(&mut host, &invited.path, &invited.code.join("-")).expect("the invitation opens");
        Self { host, clock, folder }
    }

    /// Closes the app, does what no app of ours would do to the vault, and
    /// opens the app again: a program that keeps no rules.
    #[must_use]
    pub fn with_another_program(self, seed: u64, work: impl FnOnce(&mut Vault)) -> Self {
        let Self { host, clock, folder } = self;
        drop(host);
        let vaults = folder.path().join("data/vaults");
        let name = std::fs::read_dir(&vaults)
            .expect("the vaults")
            .next()
            .expect("one vault")
            .expect("an entry")
            .file_name();
        let unlock = Unlock::Passphrase(SecretString::from(PASSPHRASE));
        let mut vault =
            Vault::open(&vaults.join(&name), &unlock, Box::new(Seeded::new(seed))).expect("the vault opens");
        work(&mut vault);
        drop(vault);
        let mut host = Host::new(
            place(&folder),
            Box::new(clock.clone()),
            Box::new(SeededChance::new(seed)),
            Box::new(NoKeychain),
        );
        let unlock = VaultUnlock {
            vault: name.to_string_lossy().into_owned(),
            unlock: UnlockWith::Passphrase {
                passphrase: Secret(PASSPHRASE.to_owned()),
            },
        };
        api::vault_unlock(&mut host, Window::Main, unlock).expect("the vault opens");
        Self { host, clock, folder }
    }

    /// The page of a plan.
    pub fn show(&mut self, plan: PlanId) -> PlanShown {
        api::plan_show(&mut self.host, Window::Main, PlanShow { plan }).expect("the plan is here")
    }
}

/// Joins with an invitation's file and its code.
///
/// # Errors
/// What the use case refuses.
pub fn join(host: &mut Host, from: &str, code: &str) -> Result<api::VaultCreated, api::ErrorShown> {
    let join = VaultJoin {
        from: from.to_owned(),
        code: Secret(code.to_owned()),
        passphrase: Secret(PASSPHRASE.to_owned()),
        keychain: false,
    };
    api::vault_join(host, Window::Main, join)
}

/// Invites a person to the plan, or oneself to everything.
pub fn invite(school: &mut SmallSchool, stick: &Path, person: Option<PersonId>) -> Invited {
    let request = InviteMake {
        to: shown(stick),
        person,
        plans: person.map(|_| vec![school.plan]),
        name: "at home".to_owned(),
    };
    api::invite_make(&mut school.host, Window::Main, request).expect("an invitation is written")
}

/// A path as requests want it.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.to_str().expect("a plain path").to_owned()
}

/// Goes on until it is done.
pub fn to_the_end(host: &mut Host, mut carried: Carried) -> Carried {
    while !carried.done {
        carried = api::carry_go_on(host, Window::Main, CarryGoOn {}).expect("it goes on");
    }
    carried
}

/// Writes this computer's file onto a stick.
pub fn out(host: &mut Host, stick: &Path) -> PathBuf {
    let begun = api::carry_out(
        host,
        Window::Main,
        CarryOut {
            to: shown(stick),
            first: None,
        },
    )
    .expect("a bundle is written");
    PathBuf::from(to_the_end(host, begun).out.expect("it says what it wrote").path)
}

/// Reads a stick, or one file of it.
pub fn bring(host: &mut Host, from: &Path) -> CarriedIn {
    let begun = api::carry_in(host, Window::Main, CarryIn { from: shown(from) }).expect("it reads");
    to_the_end(host, begun).brought.expect("it says what came")
}

/// The page of what waits.
pub fn waits(host: &mut Host) -> WaitsShown {
    api::waits_show(host, Window::Main, WaitsShow {}).expect("the page of what waits")
}

/// Puts words at the end of a text.
pub fn says(host: &mut Host, plan: PlanId, pen: &Pen, target: TextRef, words: &str) {
    let shown = api::plan_show(host, Window::Main, PlanShow { plan }).expect("the plan shows");
    let edit = TextEdit {
        plan,
        target,
        pen: pen.clone(),
        base: shown.plan.revision.clone(),
        at: utf16(&text_of(&shown, &target)),
        delete: 0,
        insert: words.to_owned(),
    };
    api::text_edit(host, Window::Main, edit).expect("the words are kept");
}

/// A new goal.
pub fn goal(host: &mut Host, plan: PlanId, pen: &Pen) -> ItemId {
    let add = ItemAdd {
        plan,
        list: List::Goals,
        after: None,
        fields: Default::default(),
        pen: pen.clone(),
    };
    api::item_add(host, Window::Main, add).expect("a goal is added").item
}

/// The pen of somebody of the school who writes alone.
#[must_use]
pub fn own_pen(person: PersonId) -> Pen {
    Pen {
        speakers: vec![person],
        voice: Voice::School,
        interpreter: None,
        scribe: person,
        language: "en".to_owned(),
    }
}

/// A counsellor, stated in the class.
pub fn counsellor(school: &mut SmallSchool) -> PersonId {
    adult(school, "Yusuf Abdullahi", "Mr. Abdullahi", Role::Counsellor)
}

/// A teacher of other classes.
pub fn colleague(school: &mut SmallSchool, full: &str, short: &str) -> PersonId {
    adult(school, full, short, Role::Teacher)
}

/// Whoever runs the school.
pub fn administrator(school: &mut SmallSchool, full: &str, short: &str) -> PersonId {
    adult(school, full, short, Role::Administrator)
}

fn adult(school: &mut SmallSchool, full: &str, short: &str, role: Role) -> PersonId {
    let person = PersonDraft {
        short: short.to_owned(),
        roles: vec![role],
        ..draft(Voice::School, full)
    };
    state(school, person)
}

/// What people see of a plan: without the revision, which each copy counts for
/// itself, and in no order that only one log has.
#[must_use]
pub fn seen(shown: &PlanShown) -> String {
    let mut plan = shown.plan.clone();
    plan.revision = domain::Revision(String::new());
    serde_json::to_string(&plan).expect("a plan is JSON")
}
