//! The use cases: one function each, with its request and its response, and
//! the one list of commands that every host is made from.
//!
//! Place in the house: above `vault`, `sync`, `interchange` and `print`; below the
//! shell and `waymarkctl`. It decides who may do what from which window, opens
//! the one door for writes, and puts errors into words.
//!
//! Invariants. A window's session comes from the host, never from a request.
//! A conference reaches one plan's shared part. Every change is durable before
//! it is answered. No function here takes a whole text: only splices.
//!
//! Deliberately absent: a generic "call anything" for windows — [`dispatch`]
//! serves the terminal and the tests, while the shell has one command each.

mod alone;
mod aside;
mod audit;
mod care;
mod care_move;
mod carry;
mod check_ins;
mod class;
mod closing;
mod competencies;
mod conference;
mod copies;
mod desk;
mod devices;
mod drafts;
mod edits;
mod error;
mod evidence;
mod evidence_files;
mod files;
mod glance;
mod hands;
mod held;
mod held_words;
mod host;
mod joining;
mod keeping;
mod lens;
mod library;
mod list;
mod messages;
mod open;
mod others;
mod outline;
mod plan_file;
mod plans;
mod preparation;
mod queue;
mod records;
mod rights;
mod roster;
pub mod sample;
mod school_log;
mod standing;
mod story_words;
mod taking_out;
mod transfer;
mod twins;
mod vault_check;
mod vaults;
mod waits;
mod words;
mod year_turn;

pub use copies::labels_for;
pub use error::Error;
pub use evidence::MOST_SECONDS;
pub use host::{
    Chance, Clock, CommandRow, Heard, Host, Keychain, NoKeychain, NoRecorder, Place, Recorder, StageKind, SystemChance,
    SystemClock, Window,
};
pub use list::COMMANDS;
pub use media::sound::Recording;
pub use messages::*;
pub use outline::{plan_outline, story_outline};
pub use vault_check::{CheckReport, check_vault};
pub use words::{LANGUAGES, Words};

/// The one way into a use case: whether this window may ask is looked at
/// before what it asks is read, so that a window to which a command is closed
/// learns nothing from how its request is taken.
fn through<Request, Response>(
    host: &mut Host,
    window: Window,
    command: &str,
    request: impl FnOnce() -> Result<Request, Error>,
    case: impl FnOnce(&mut Host, Window, Request) -> Result<Response, Error>,
) -> Result<Response, ErrorShown> {
    host.admit(window, command)
        .and_then(|()| request())
        .and_then(|request| case(host, window, request))
        .map_err(|error| host.show(&error))
}

macro_rules! calls {
    ($($(#[$meta:meta])* $name:ident: $request:ident => $response:ident, [$($window:ident),+];)+) => {
        $(
            #[doc = concat!("The use case `", stringify!($name), "`.")]
            ///
            /// # Errors
            /// A refusal or failure, in the reader's words.
            pub fn $name(host: &mut Host, window: Window, request: $request) -> Result<$response, ErrorShown> {
                through(host, window, stringify!($name), || Ok(request), cases::$name)
            }
        )+

        /// A use case by name, for the terminal and the tests.
        ///
        /// # Errors
        /// The use case's own, `unknown_command` or `malformed_request`.
        pub fn dispatch(
            host: &mut Host,
            window: Window,
            command: &str,
            request: serde_json::Value,
        ) -> Result<serde_json::Value, ErrorShown> {
            let malformed = |fault: serde_json::Error| Error::MalformedRequest { what: fault.to_string() };
            match command {
                $(stringify!($name) => {
                    let read = || serde_json::from_value(request).map_err(malformed);
                    let response = through(host, window, stringify!($name), read, cases::$name)?;
                    serde_json::to_value(response).map_err(|fault| host.show(&malformed(fault)))
                })+
                _ => Err(host.show(&Error::UnknownCommand { name: command.to_owned() })),
            }
        }
    };
}

/// The bodies of the use cases, by the names of the list. A row without a
/// body does not compile.
mod cases {
    pub(crate) use crate::alone::cases::*;
    pub(crate) use crate::aside::cases::*;
    pub(crate) use crate::audit::cases::*;
    pub(crate) use crate::care::cases::*;
    pub(crate) use crate::carry::cases::*;
    pub(crate) use crate::check_ins::cases::*;
    pub(crate) use crate::class::cases::*;
    pub(crate) use crate::closing::cases::*;
    pub(crate) use crate::competencies::cases::*;
    pub(crate) use crate::conference::cases::*;
    pub(crate) use crate::copies::cases::*;
    pub(crate) use crate::drafts::cases::*;
    pub(crate) use crate::edits::cases::*;
    pub(crate) use crate::evidence::cases::*;
    pub(crate) use crate::hands::cases::*;
    pub(crate) use crate::held::cases::*;
    pub(crate) use crate::joining::cases::*;
    pub(crate) use crate::keeping::cases::*;
    pub(crate) use crate::lens::cases::*;
    pub(crate) use crate::library::cases::*;
    pub(crate) use crate::plans::cases::*;
    pub(crate) use crate::preparation::cases::*;
    pub(crate) use crate::queue::cases::*;
    pub(crate) use crate::records::cases::*;
    pub(crate) use crate::roster::cases::*;
    pub(crate) use crate::taking_out::cases::*;
    pub(crate) use crate::transfer::cases::*;
    pub(crate) use crate::twins::cases::*;
    pub(crate) use crate::vaults::cases::*;
    pub(crate) use crate::waits::cases::*;
    pub(crate) use crate::year_turn::cases::*;
}

for_each_command!(calls);
