//! The app and its vaults: where it stands, opening, locking, backup.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{PersonId, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CarriedLine;

/// What the window shows first, and how this person likes it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AppState {
    /// Version of the app.
    pub version: String,
    /// Where the app stands.
    pub stage: Stage,
    /// How this computer's reader likes the window.
    pub prefs: Prefs,
    /// Languages with labels, BCP 47.
    pub languages: Vec<String>,
}

/// Where the app stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "stage", rename_all = "snake_case")]
#[ts(export)]
pub enum Stage {
    /// No vault is open.
    Start {
        /// Vaults on this computer, by name.
        vaults: Vec<VaultOnDisk>,
        /// Set when a conference was cut off: it must be left by unlocking.
        cut_off: bool,
    },
    /// A vault is open.
    Open {
        /// Whose.
        me: PersonId,
        /// Name as used at school.
        name: String,
        /// What this person may do.
        roles: Vec<Role>,
        /// The school's name.
        school: String,
        /// The class's name, where there is one.
        class: String,
        /// Whether this is the made-up school.
        sample: bool,
        /// When something was last saved.
        saved_at: Option<DateTime<Utc>>,
        /// When the last backup was made.
        backup_at: Option<DateTime<Utc>>,
        /// What has been carried, where this vault is shared with another
        /// computer.
        carried: Option<CarriedLine>,
        /// Whether a passphrase locks this vault (the made-up school has none).
        locks: bool,
        /// Today, on this computer.
        today: NaiveDate,
    },
    /// A conference holds the screen; the rest is locked.
    Conference {
        /// Short name of the student on the screen.
        student: String,
    },
    /// The teacher's own notes beside a conference.
    Notes {
        /// Short name of the student on the shared screen.
        student: String,
    },
    /// A student has the computer; the rest is locked.
    Alone {
        /// Short name.
        student: String,
    },
}

/// How this computer's reader likes the window. Kept per computer, outside
/// the vault, and holding nothing about anyone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Prefs {
    /// `en`, `es`.
    pub language: String,
    /// `light`, `dark`, or empty for the system's.
    pub theme: String,
    /// `more`, or empty for the system's.
    pub contrast: String,
    /// `book` or `plain`.
    pub voice: String,
    /// `normal` or `wide`.
    pub spacing: String,
    /// 1.0 is 100 %.
    pub zoom: f64,
    /// Minutes without a key after which the vault locks; 0 never.
    pub lock_after_minutes: u32,
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            language: "en".into(),
            theme: String::new(),
            contrast: String::new(),
            voice: "book".into(),
            spacing: "normal".into(),
            zoom: 1.0,
            lock_after_minutes: 10,
        }
    }
}

/// A secret as typed. Never shown in a log, wiped when dropped.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(secret)")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.0);
    }
}

/// How to open a vault.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "with", rename_all = "snake_case")]
#[ts(export)]
pub enum UnlockWith {
    /// The passphrase.
    Passphrase {
        /// As typed.
        passphrase: Secret,
    },
    /// The code of the printed recovery sheet.
    Recovery {
        /// As typed; spaces and case do not matter.
        code: Secret,
    },
    /// The system's keychain.
    Keychain,
}

messages! {
    /// Asks where the app stands.
    AppStateGet {}
    /// Sets how the window looks on this computer.
    PrefsSet {
        /// All of them.
        prefs: Prefs,
    }
    /// A vault found on this computer.
    VaultOnDisk {
        /// Its folder's name, which opens it.
        vault: String,
        /// The name its owner gave it: a person and a school.
        name: String,
        /// The made-up school.
        sample: bool,
        /// A keychain slot is there.
        keychain: bool,
    }
    /// Begins a vault of one's own.
    VaultCreate {
        /// The school's name.
        school: String,
        /// One's name.
        full: String,
        /// As one is spoken of: `Ms. Okafor`.
        short: String,
        /// What one does.
        role: Role,
        /// The class's name.
        class: String,
        /// The language of the school, BCP 47.
        language: String,
        /// A passphrase; at least 8 characters. Empty only with the keychain.
        passphrase: Secret,
        /// Also keep a key in the system's keychain.
        keychain: bool,
    }
    /// It is there, and open.
    VaultCreated {
        /// The code of the recovery sheet, in groups. Shown once.
        recovery: Vec<String>,
        /// Where the app stands now.
        state: AppState,
    }
    /// Opens a vault.
    VaultUnlock {
        /// Which, by its folder's name.
        vault: String,
        /// How.
        unlock: UnlockWith,
    }
    /// Locks it: keys are wiped.
    VaultLock {}
    /// Opens the made-up school, making it first where it is not there.
    SampleOpen {}
    /// Throws the made-up school away.
    SampleRemove {}
    /// A new passphrase.
    PassphraseChange {
        /// The one in use.
        old: Secret,
        /// The new one.
        new: Secret,
    }
    /// Makes a new recovery code and writes its sheet as a PDF.
    RecoverySheetWrite {
        /// A folder that a person chose.
        to: String,
    }
    /// A copy of the whole vault, encrypted, in one file.
    BackupMake {
        /// A folder that a person chose.
        to: String,
    }
    /// A vault from such a copy.
    BackupRestore {
        /// The file.
        from: String,
    }
}
