//! The app and its vaults: beginning, unlocking, locking, backup, the
//! made-up school, and how this computer's reader likes the window.

use std::fs;
use std::path::{Path, PathBuf};

use domain::people::{Person, PersonName, Role, Voice};
use domain::school::{Class, School};
use domain::{ClassId, PersonId, PlanId, RecordBody, RecordId, SpaceKind};
use print::CodeSheet;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use vault::{Cost, NewVault, RecoveryCode, System, Unlock, Vault};

use crate::error::{Error, as_json};
use crate::files::{existing_dir, remove_dir, to_json, write_whole, written};
use crate::host::{Host, Place, StageKind, Window};
use crate::messages::{
    AppState, AppStateGet, BackupMake, BackupRestore, Done, FileWritten, PassphraseChange, Prefs, PrefsSet,
    RecoverySheetWrite, SampleOpen, SampleRemove, Stage, UnlockWith, VaultCreate, VaultCreated, VaultLock, VaultOnDisk,
    VaultUnlock,
};
use crate::open::{Open, Together};
use crate::words::{LANGUAGES, Words};

/// Folder of the made-up school. A vault of its own, so that throwing it away
/// cannot touch a real plan.
pub(crate) const SAMPLE: &str = "made-up-school";

/// The made-up school opens for anyone at this computer; nobody's words are in it.
const SAMPLE_PASSPHRASE: &str = "made-up school, no secret";

/// Settings inside the vault. The first also holds a student who is alone.
const CONFERENCE: &str = "conference";
const BACKUP_AT: &str = "backup_at";

/// What stands on the door of a vault: names its owner gave, nobody else's.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Door {
    name: String,
    sample: bool,
    keychain: bool,
}

/// What holds the screen, kept so that a crash leads back into it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Held {
    pub(crate) plan: PlanId,
    /// The conference; none where the student has the computer alone.
    pub(crate) conference: Option<RecordId>,
}

pub(crate) mod cases {
    use super::*;

    pub(crate) fn app_state(host: &mut Host, window: Window, _request: AppStateGet) -> Result<AppState, Error> {
        Ok(state_for(host, window))
    }

    pub(crate) fn prefs_set(host: &mut Host, window: Window, request: PrefsSet) -> Result<AppState, Error> {
        let mut prefs = request.prefs;
        prefs.zoom = if prefs.zoom.is_finite() {
            prefs.zoom.clamp(0.5, 3.0)
        } else {
            1.0
        };
        if !LANGUAGES.contains(&prefs.language.as_str()) {
            return Err(Error::LanguageUnknown {
                language: prefs.language,
            });
        }
        write_whole(&host.place.data.join("prefs.json"), &to_json(&prefs)?)?;
        host.words = Words::new(&prefs.language);
        host.prefs = prefs;
        Ok(state_for(host, window))
    }

    pub(crate) fn vault_create(host: &mut Host, window: Window, request: VaultCreate) -> Result<VaultCreated, Error> {
        let VaultCreate {
            school,
            full,
            short,
            role,
            class,
            language,
            passphrase,
            keychain,
        } = request;
        let [school, full, class] = [school, full, class].map(|text| text.trim().to_owned());
        if school.is_empty() || full.is_empty() || class.is_empty() {
            return Err(Error::NameMissing);
        }
        let with_passphrase = !passphrase.0.is_empty();
        if !with_passphrase && !keychain {
            return Err(Error::NoWayToUnlock);
        }
        if with_passphrase && passphrase.0.chars().count() < 8 {
            return Err(Error::PassphraseTooShort);
        }
        let folder = free_folder(&host.place, &full);
        let mut secret = None;
        if keychain {
            let mut bytes = [0; 32];
            host.chance.fill(&mut bytes);
            host.keychain.keep(&folder, &bytes)?;
            secret = Some(bytes);
        }
        let short = if short.trim().is_empty() {
            first_word(&full)
        } else {
            short.trim().to_owned()
        };
        let door = Door {
            name: format!("{short}, {school}"),
            sample: false,
            keychain,
        };
        let passphrase = with_passphrase.then(|| SecretString::from(passphrase.0.clone()));
        let mine = Begin {
            folder,
            door,
            passphrase,
            secret,
            full,
            short,
            role,
            school,
            class,
            language,
        };
        let recovery = begin(host, mine)?;
        Ok(VaultCreated {
            recovery,
            state: state_for(host, window),
        })
    }

    pub(crate) fn vault_unlock(host: &mut Host, window: Window, request: VaultUnlock) -> Result<AppState, Error> {
        unlock(host, &request.vault, &request.unlock)?;
        Ok(state_for(host, window))
    }

    pub(crate) fn vault_lock(host: &mut Host, window: Window, _request: VaultLock) -> Result<AppState, Error> {
        host.lock();
        Ok(state_for(host, window))
    }

    pub(crate) fn sample_open(host: &mut Host, window: Window, _request: SampleOpen) -> Result<AppState, Error> {
        let dir = vaults_dir(&host.place).join(SAMPLE);
        if !dir.join("keys").exists() || !dir.join("whole").exists() {
            // A making that was cut off is no school: begin again.
            remove_dir(&dir)?;
            crate::sample::make(host)?;
            host.open = None;
            write_whole(&dir.join("whole"), b"")?;
        }
        let passphrase = crate::messages::Secret(SAMPLE_PASSPHRASE.to_owned());
        unlock(host, SAMPLE, &UnlockWith::Passphrase { passphrase })?;
        Ok(state_for(host, window))
    }

    pub(crate) fn sample_remove(host: &mut Host, window: Window, _request: SampleRemove) -> Result<AppState, Error> {
        remove_dir(&vaults_dir(&host.place).join(SAMPLE))?;
        Ok(state_for(host, window))
    }

    pub(crate) fn passphrase_change(
        host: &mut Host,
        _window: Window,
        request: PassphraseChange,
    ) -> Result<Done, Error> {
        if request.new.0.chars().count() < 8 {
            return Err(Error::PassphraseTooShort);
        }
        let open = host.opened()?;
        let old = SecretString::from(request.old.0.clone());
        let new = SecretString::from(request.new.0.clone());
        open.vault.verify(&Unlock::Passphrase(old))?;
        open.vault.set_passphrase(&new, Cost::STANDARD)?;
        crate::audit::note(host, "passphrase_changed")?;
        Ok(Done {})
    }

    pub(crate) fn recovery_sheet_write(
        host: &mut Host,
        _window: Window,
        request: RecoverySheetWrite,
    ) -> Result<FileWritten, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let language = host.prefs.language.clone();
        let open = host.opened()?;
        let school = crate::class::school_of(open).name;
        let owner = open
            .school
            .people
            .get(&open.me)
            .map(|me| me.name.full.clone())
            .unwrap_or_default();
        let code = open.vault.new_recovery()?;
        let pdf = crate::copies::code_sheet(CodeSheet::Recovery, &school, &owner, groups(&code), today, &language)?;
        crate::audit::note(host, "sheet_made")?;
        written(&request.to, &format!("Waymark recovery sheet {today}.pdf"), &pdf, now)
    }

    pub(crate) fn backup_make(host: &mut Host, _window: Window, request: BackupMake) -> Result<FileWritten, Error> {
        let (now, today) = (host.now(), host.clock.today());
        let to = existing_dir(&request.to)?;
        let random = host.random16();
        let open = host.opened()?;
        // A name that says what and when, and nobody's name.
        let name = format!("waymark-copy-{today}-{:02x}{:02x}.waymark-backup", random[0], random[1]);
        let path = to.join(&name);
        open.vault.backup(&path)?;
        open.vault.set_setting(BACKUP_AT, &now.to_rfc3339().into())?;
        let bytes = fs::metadata(&path).map(|file| file.len()).unwrap_or_default();
        crate::audit::note(host, "backed_up")?;
        Ok(FileWritten {
            path: path.display().to_string(),
            name,
            bytes,
            at: now,
        })
    }

    pub(crate) fn backup_restore(host: &mut Host, window: Window, request: BackupRestore) -> Result<AppState, Error> {
        let from = PathBuf::from(&request.from);
        if !from.is_file() {
            return Err(Error::FileUnreadable { what: request.from });
        }
        let folder = free_folder(&host.place, "restored");
        let dir = vaults_dir(&host.place).join(&folder);
        vault::restore(&from, &dir)?;
        let day = host.clock.today();
        let door = Door {
            name: format!("Restored {day}"),
            sample: false,
            keychain: false,
        };
        write_whole(&dir.join("door.json"), &to_json(&door)?)?;
        Ok(state_for(host, window))
    }
}

/// A vault about to be begun.
pub(crate) struct Begin {
    folder: String,
    door: Door,
    passphrase: Option<SecretString>,
    secret: Option<[u8; 32]>,
    full: String,
    short: String,
    role: Role,
    school: String,
    class: String,
    language: String,
}

impl Begin {
    /// The made-up school's vault, with the teacher of the class.
    pub(crate) fn sample(full: &str, short: &str, school: &str, class: &str) -> Self {
        Self {
            folder: SAMPLE.to_owned(),
            door: Door {
                name: school.to_owned(),
                sample: true,
                keychain: false,
            },
            passphrase: Some(SecretString::from(SAMPLE_PASSPHRASE.to_owned())),
            secret: None,
            full: full.to_owned(),
            short: short.to_owned(),
            role: Role::Teacher,
            school: school.to_owned(),
            class: class.to_owned(),
            language: "en".to_owned(),
        }
    }
}

/// Makes the vault's folder and its first records, and leaves it open.
/// Gives the recovery code in groups.
pub(crate) fn begin(host: &mut Host, mine: Begin) -> Result<Vec<String>, Error> {
    let now = host.now();
    let me = PersonId::from_random(host.random16());
    let class_id = ClassId::from_random(host.random16());
    let dir = vaults_dir(&host.place).join(&mine.folder);
    let new = NewVault {
        passphrase: mine.passphrase,
        keychain_secret: mine.secret,
        person: me,
        now,
        // What everyone may know needs no stretching; the class opens sooner.
        cost: if mine.door.sample { Cost::LEAST } else { Cost::STANDARD },
        random: Box::new(System),
    };
    let (vault, code) = Vault::create(&dir, new)?;
    write_whole(&dir.join("door.json"), &to_json(&mine.door)?)?;
    let mut open = Open::new(vault, mine.folder, me, mine.door.sample)?;
    let person = Person {
        id: me,
        voice: Voice::School,
        name: PersonName {
            full: mine.full,
            short: mine.short,
            pronouns: None,
        },
        names_for: Default::default(),
        roles: vec![mine.role],
        languages: vec![mine.language.clone()],
        relation: None,
        contact: None,
        same_name: false,
        of_school: None,
        household: None,
        born_on: None,
        grade: None,
        roster_id: None,
        stated_in: None,
    };
    let school = School {
        name: mine.school,
        language: mine.language,
        live_goals: 3,
        quiet_weeks: 6,
    };
    let class = Class {
        id: class_id,
        name: mine.class,
        teachers: vec![me],
        students: Vec::new(),
        minutes_a_week: None,
        goals: Vec::new(),
        class_goals_only: false,
    };
    let chance = host.chance.as_mut();
    open.state(SpaceKind::People, &RecordBody::PersonStated { person }, now, chance)?;
    open.state(SpaceKind::Library, &RecordBody::SchoolStated { school }, now, chance)?;
    for list in crate::library::default_lists() {
        open.state(SpaceKind::Library, &RecordBody::LibraryListStated { list }, now, chance)?;
    }
    let calendar = crate::class::default_calendar(host.clock.today(), &crate::class::school_of(&open).language)?;
    let chance = host.chance.as_mut();
    open.state(
        SpaceKind::Library,
        &RecordBody::CalendarStated { calendar },
        now,
        chance,
    )?;
    open.state(SpaceKind::Class, &RecordBody::ClassStated { class }, now, chance)?;
    host.open = Some(open);
    Ok(groups(&code))
}

/// The recovery code in the groups in which it is typed.
fn groups(code: &RecoveryCode) -> Vec<String> {
    code.written().split('-').map(str::to_owned).collect()
}

fn unlock(host: &mut Host, folder: &str, with: &UnlockWith) -> Result<(), Error> {
    if folder.contains(['/', '\\']) || folder.starts_with('.') {
        return Err(Error::VaultUnknown);
    }
    let dir = vaults_dir(&host.place).join(folder);
    if !dir.is_dir() {
        return Err(Error::VaultUnknown);
    }
    let how = unlocking(host, folder, with)?;
    let vault = Vault::open(&dir, &how, Box::new(System))?;
    let me = vault.person();
    let sample = read_door(&dir).is_some_and(|door| door.sample);
    let mut open = Open::new(vault, folder.to_owned(), me, sample)?;
    let held: Option<Held> = open
        .vault
        .setting(CONFERENCE)?
        .and_then(|kept| serde_json::from_value(kept).ok());
    if let Some(held) = held {
        // The app was cut off in a conference, or with the student alone:
        // whoever sits at this screen may be the student, so it leads back
        // there and never into the class.
        take_hold(&mut open, Some(&held));
    }
    host.open = Some(open);
    let (now, today) = (host.now(), host.clock.today());
    let chance = host.chance.as_mut();
    if let Some(open) = &mut host.open {
        // An erasure that was cut off, or that a hold stopped until yesterday.
        // Where the disk refuses it, it keeps nobody out, and the next start ends it.
        let _ = crate::keeping::settle(open, now, today, chance);
    }
    if matches!(with, UnlockWith::Recovery { .. }) {
        crate::audit::note(host, "recovered")?;
    }
    Ok(())
}

/// The vault's own way of naming a way in.
fn unlocking(host: &Host, folder: &str, with: &UnlockWith) -> Result<Unlock, Error> {
    Ok(match with {
        UnlockWith::Passphrase { passphrase } => Unlock::Passphrase(SecretString::from(passphrase.0.clone())),
        UnlockWith::Recovery { code } => {
            Unlock::Recovery(RecoveryCode::parse(&code.0).map_err(|_| Error::WrongRecoveryCode)?)
        }
        UnlockWith::Keychain => Unlock::Keychain(host.keychain.get(folder)?),
    })
}

fn take_hold(open: &mut Open, held: Option<&Held>) {
    open.together = held.and_then(|held| {
        let conference = held.conference?;
        Some(Together {
            plan: held.plan,
            conference,
        })
    });
    open.alone = held.filter(|held| held.conference.is_none()).map(|held| held.plan);
}

/// Keeps what holds the screen across a crash, or forgets it.
pub(crate) fn hold_screen(host: &mut Host, held: Option<&Held>) -> Result<(), Error> {
    let marker = host.place.data.join("conference-open");
    // What one window had in hand is nothing for the other.
    host.recorder.stop();
    crate::evidence::forget_viewed(&host.place);
    let open = host.opened()?;
    (open.waiting, open.recording) = (None, None);
    let kept = as_json(&held)?;
    open.vault.set_setting(CONFERENCE, &kept)?;
    take_hold(open, held);
    // Beside the vaults an empty file says that the screen was handed over; it
    // names nobody, and its absence changes nothing but a sentence.
    let _ = if held.is_some() {
        fs::write(marker, b"")
    } else {
        fs::remove_file(marker)
    };
    Ok(())
}

/// Leaves the shared screen, where the person can unlock.
pub(crate) fn may_leave(host: &Host, unlock: &UnlockWith) -> Result<(), Error> {
    let open = host.open.as_ref().ok_or(Error::VaultClosed)?;
    if open.sample {
        return Ok(());
    }
    let how = unlocking(host, &open.folder, unlock)?;
    open.vault.verify(&how)?;
    Ok(())
}

/// Where the app stands, as one window may know it.
pub(crate) fn state_for(host: &Host, window: Window) -> AppState {
    let stage = match (host.stage(), window) {
        (StageKind::Start, Window::Main) => Stage::Start {
            vaults: vaults_on_disk(&host.place),
            cut_off: host.place.data.join("conference-open").exists(),
        },
        (StageKind::Open, Window::Main) => opened_stage(host),
        (StageKind::Conference, Window::Notes) => Stage::Notes {
            student: student_on_screen(host),
        },
        (StageKind::Conference, Window::Main | Window::Conference) => Stage::Conference {
            student: student_on_screen(host),
        },
        (StageKind::Alone, Window::Main | Window::Student) => Stage::Alone {
            student: student_on_screen(host),
        },
        // A window that has outlived what it was opened for learns nothing.
        _ => Stage::Start {
            vaults: Vec::new(),
            cut_off: false,
        },
    };
    AppState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        stage,
        prefs: host.prefs.clone(),
        languages: LANGUAGES.iter().map(|&language| language.to_owned()).collect(),
    }
}

fn student_on_screen(host: &Host) -> String {
    let student = host.open.as_ref().and_then(|open| {
        let plan = open.together.map(|together| together.plan).or(open.alone)?;
        let window = if open.alone.is_some() {
            Window::Student
        } else {
            Window::Conference
        };
        let plan = open.plans.get(&plan)?;
        let person = open.school.people.get(&plan.student)?;
        let audience = crate::plans::screen_audience(open, &plan.read(), window)?;
        Some(person.name_for(audience).short.clone())
    });
    student.unwrap_or_default()
}

fn opened_stage(host: &Host) -> Stage {
    let Some(open) = &host.open else {
        return Stage::Start {
            vaults: Vec::new(),
            cut_off: false,
        };
    };
    let me = open.school.people.get(&open.me);
    let backup_at = open
        .vault
        .setting(BACKUP_AT)
        .ok()
        .flatten()
        .and_then(|kept| chrono::DateTime::parse_from_rfc3339(kept.as_str()?).ok())
        .map(|at| at.to_utc());
    Stage::Open {
        me: open.me,
        name: me.map(|person| person.name.short.clone()).unwrap_or_default(),
        roles: me.map(|person| person.roles.clone()).unwrap_or_default(),
        school: open
            .school
            .school
            .as_ref()
            .map(|school| school.name.clone())
            .unwrap_or_default(),
        class: open
            .school
            .class
            .as_ref()
            .map(|class| class.name.clone())
            .unwrap_or_default(),
        sample: open.sample,
        saved_at: open.saved_at,
        backup_at,
        carried: crate::carry::line(open),
        locks: !open.sample,
        today: host.clock.today(),
    }
}

/// Reads the reader's preferences; a file that cannot be read is no reason
/// not to start.
pub(crate) fn read_prefs(place: &Place) -> Prefs {
    fs::read(place.data.join("prefs.json"))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

pub(crate) fn vaults_dir(place: &Place) -> PathBuf {
    place.data.join("vaults")
}

fn vaults_on_disk(place: &Place) -> Vec<VaultOnDisk> {
    let Ok(entries) = fs::read_dir(vaults_dir(place)) else {
        return Vec::new();
    };
    let mut found: Vec<VaultOnDisk> = entries
        .flatten()
        .filter(|entry| entry.path().join("keys").is_file())
        .map(|entry| {
            let vault = entry.file_name().to_string_lossy().into_owned();
            let door = read_door(&entry.path()).unwrap_or_else(|| Door {
                name: vault.clone(),
                sample: vault == SAMPLE,
                keychain: false,
            });
            VaultOnDisk {
                vault,
                name: door.name,
                sample: door.sample,
                keychain: door.keychain,
            }
        })
        .collect();
    found.sort_by(|a, b| (a.sample, &a.name, &a.vault).cmp(&(b.sample, &b.name, &b.vault)));
    found
}

fn read_door(dir: &Path) -> Option<Door> {
    serde_json::from_slice(&fs::read(dir.join("door.json")).ok()?).ok()
}

/// Puts a name on a vault's door.
pub(crate) fn put_door(dir: &Path, name: &str, keychain: bool) -> Result<(), Error> {
    let door = Door {
        name: name.to_owned(),
        sample: false,
        keychain,
    };
    write_whole(&dir.join("door.json"), &to_json(&door)?)
}

/// A folder name that is free, made from a name but holding plain letters only.
pub(crate) fn free_folder(place: &Place, name: &str) -> String {
    let plain: String = crate::school_log::name_key(name)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let plain = plain.trim_matches('-').chars().take(40).collect::<String>();
    let base = if plain.is_empty() || plain == SAMPLE {
        "class".to_owned()
    } else {
        plain
    };
    let dir = vaults_dir(place);
    let mut folder = base.clone();
    let mut number = 2;
    while dir.join(&folder).exists() {
        folder = format!("{base}-{number}");
        number += 1;
    }
    folder
}

pub(crate) fn first_word(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}
