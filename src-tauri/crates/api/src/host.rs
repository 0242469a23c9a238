//! One per process: the folders of this computer, the clock, the open vault,
//! and the rule of who may call what from which window.

use std::path::PathBuf;

use chrono::{DateTime, Local, NaiveDate, Utc};

use crate::error::Error;
use crate::list::COMMANDS;
use crate::messages::{ErrorShown, Prefs};
use crate::open::Open;
use crate::words::Words;

/// The time, passed in so that a test, a simulator and the making of the
/// sample school can tell it what it is.
pub trait Clock: Send {
    /// Now, in UTC.
    fn now(&self) -> DateTime<Utc>;
    /// The day it is where the computer stands.
    fn today(&self) -> NaiveDate;
}

/// Randomness, passed in for the same reason.
pub trait Chance: Send {
    /// Fills the bytes.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// The system's keychain.
pub trait Keychain: Send {
    /// Keeps a secret under a vault's name.
    fn keep(&self, vault: &str, secret: &[u8; 32]) -> Result<(), Error>;
    /// Gives it back.
    fn get(&self, vault: &str) -> Result<[u8; 32], Error>;
    /// Forgets it; not having it is fine.
    fn forget(&self, vault: &str);
}

/// The computer's own clock.
#[derive(Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }
}

/// The system's randomness.
#[derive(Debug)]
pub struct SystemChance;

impl Chance for SystemChance {
    #[expect(
        clippy::expect_used,
        reason = "without randomness no key and no id can be made; going on would be worse"
    )]
    fn fill(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random bytes");
    }
}

/// A microphone. The shell has the computer's; a test has its own.
pub trait Recorder: Send {
    /// Begins to listen.
    ///
    /// # Errors
    /// `MicrophoneMissing`.
    fn start(&mut self) -> Result<(), Error>;
    /// How it stands.
    fn heard(&mut self) -> Heard;
    /// Stops, and gives what was heard; nothing where it did not listen.
    fn stop(&mut self) -> Option<media::sound::Recording>;
}

/// How a recording stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// Whole seconds so far.
    pub seconds: u32,
    /// How loud it is now, of 100.
    pub loudness: u32,
    /// Whether the microphone is still there.
    pub goes_on: bool,
}

/// No microphone: for `waymarkctl`, and for whoever does not record.
#[derive(Debug)]
pub struct NoRecorder;

impl Recorder for NoRecorder {
    fn start(&mut self) -> Result<(), Error> {
        Err(Error::MicrophoneMissing)
    }

    fn heard(&mut self) -> Heard {
        Heard::default()
    }

    fn stop(&mut self) -> Option<media::sound::Recording> {
        None
    }
}

/// No keychain: for tests and for systems without one.
#[derive(Debug)]
pub struct NoKeychain;

impl Keychain for NoKeychain {
    fn keep(&self, _vault: &str, _secret: &[u8; 32]) -> Result<(), Error> {
        Err(Error::KeychainUnavailable)
    }

    fn get(&self, _vault: &str) -> Result<[u8; 32], Error> {
        Err(Error::KeychainUnavailable)
    }

    fn forget(&self, _vault: &str) {}
}

/// The folders of this computer that the app uses.
#[derive(Clone, Debug)]
pub struct Place {
    /// Vaults stand in `vaults/` below it, preferences beside.
    pub data: PathBuf,
    /// Where copies for families go when nobody chose a folder.
    pub copies: PathBuf,
}

/// Which window a call comes from. The shell knows it from the window's label;
/// it is never an argument from the web side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    /// A teacher's own window, before and after unlocking.
    Main,
    /// The shared screen of a conference.
    Conference,
    /// A student alone at this computer (H9).
    Student,
    /// A teacher's own notes beside a conference, on a display that nobody
    /// else sees (C10).
    Notes,
}

/// Where the app stands, for the shell to open and close windows by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StageKind {
    /// No vault is open.
    Start,
    /// A vault is open.
    Open,
    /// A conference holds the screen.
    Conference,
    /// A student has the computer.
    Alone,
}

/// A row of the list of commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandRow {
    /// The name.
    pub name: &'static str,
    /// `start`, `main`, `conference`, `student`, `notes`.
    pub windows: &'static [&'static str],
}

impl CommandRow {
    /// Whether the command may be called from here at this stage.
    #[must_use]
    pub fn admits(&self, window: Window, stage: StageKind) -> bool {
        let wanted = match (window, stage) {
            (Window::Main, StageKind::Start) => "start",
            (Window::Main, StageKind::Open) => "main",
            (Window::Conference, StageKind::Conference) => "conference",
            (Window::Notes, StageKind::Conference) => "notes",
            (Window::Student, StageKind::Alone) => "student",
            // A main window that has not closed yet, or a window that has
            // outlived its conference, may ask only where the app stands.
            (Window::Main, StageKind::Conference | StageKind::Alone)
            | (Window::Conference | Window::Student | Window::Notes, _) => {
                return self.name == "app_state";
            }
        };
        self.windows.contains(&wanted)
    }
}

/// The use cases' host.
pub struct Host {
    pub(crate) place: Place,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) chance: Box<dyn Chance>,
    pub(crate) keychain: Box<dyn Keychain>,
    pub(crate) recorder: Box<dyn Recorder>,
    pub(crate) prefs: Prefs,
    pub(crate) words: Words,
    pub(crate) open: Option<Open>,
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host")
            .field("stage", &self.stage())
            .finish_non_exhaustive()
    }
}

impl Host {
    /// A host over these folders. Nothing is opened yet.
    #[must_use]
    pub fn new(place: Place, clock: Box<dyn Clock>, chance: Box<dyn Chance>, keychain: Box<dyn Keychain>) -> Self {
        crate::evidence::forget_viewed(&place);
        let prefs = crate::vaults::read_prefs(&place);
        let words = Words::new(&prefs.language);
        Self {
            place,
            clock,
            chance,
            keychain,
            recorder: Box::new(NoRecorder),
            prefs,
            words,
            open: None,
        }
    }

    /// The same host with a microphone.
    #[must_use]
    pub fn with_recorder(mut self, recorder: Box<dyn Recorder>) -> Self {
        self.recorder = recorder;
        self
    }

    /// A host as the app and `waymarkctl` use it, without a keychain.
    #[must_use]
    pub fn on_this_computer(place: Place) -> Self {
        Self::new(
            place,
            Box::new(SystemClock),
            Box::new(SystemChance),
            Box::new(NoKeychain),
        )
    }

    /// Where the app stands.
    #[must_use]
    pub fn stage(&self) -> StageKind {
        match &self.open {
            None => StageKind::Start,
            Some(open) if open.together.is_some() => StageKind::Conference,
            Some(open) if open.alone.is_some() => StageKind::Alone,
            Some(_) => StageKind::Open,
        }
    }

    /// Locks whatever is open; keys are wiped. Does nothing in a conference or
    /// while a student has the computer: both are left by unlocking and not by
    /// a clock.
    pub fn lock(&mut self) {
        if self.stage() == StageKind::Open {
            self.recorder.stop();
            self.open = None;
            crate::evidence::forget_viewed(&self.place);
        }
    }

    /// Puts an error into the reader's language.
    #[must_use]
    pub fn show(&self, error: &Error) -> ErrorShown {
        error.shown(&self.words)
    }

    /// Refuses a command that is not for this window at this stage.
    pub(crate) fn admit(&self, window: Window, command: &str) -> Result<(), Error> {
        let stage = self.stage();
        let row = COMMANDS
            .iter()
            .find(|row| row.name == command)
            .ok_or_else(|| Error::UnknownCommand {
                name: command.to_owned(),
            })?;
        if row.admits(window, stage) {
            return Ok(());
        }
        Err(match (window, stage) {
            (Window::Main, StageKind::Conference) => Error::ScreenIsShared,
            (Window::Main, StageKind::Alone) => Error::StudentHasIt,
            (Window::Main, StageKind::Start) if row.windows.contains(&"main") => Error::VaultClosed,
            (Window::Main, StageKind::Open) if row.windows.contains(&"start") => Error::VaultOpen,
            (Window::Conference, StageKind::Open | StageKind::Start | StageKind::Alone)
                if row.windows.contains(&"conference") =>
            {
                Error::NoConference
            }
            _ => Error::NotForThisWindow {
                name: command.to_owned(),
            },
        })
    }

    pub(crate) fn opened(&mut self) -> Result<&mut Open, Error> {
        self.open.as_mut().ok_or(Error::VaultClosed)
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub(crate) fn random16(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.chance.fill(&mut bytes);
        bytes
    }
}
