//! Requests and responses of every command, a file for each room of the list.
//!
//! Dates are `YYYY-MM-DD`, instants RFC 3339 in UTC, text positions UTF-16
//! code units as a web view counts them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? })+) => {$(
        #[derive(Clone, Debug, Serialize, Deserialize, TS)]
        #[ts(export)]
        $(#[$doc])*
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    )+};
}

mod care;
mod carry;
mod class;
mod competencies;
mod conference;
mod copies;
mod edits;
mod evidence;
mod hands;
mod keeping;
mod plans;
mod prepare;
mod queue;
mod records;
mod roster;
mod transfer;
mod vaults;

pub use care::*;
pub use carry::*;
pub use class::*;
pub use competencies::*;
pub use conference::*;
pub use copies::*;
pub use edits::*;
pub use evidence::*;
pub use hands::*;
pub use keeping::*;
pub use plans::*;
pub use prepare::*;
pub use queue::*;
pub use records::*;
pub use roster::*;
pub use transfer::*;
pub use vaults::*;

messages! {
    /// Nothing more to say.
    Done {}
}

/// Keeps schemars in the public contract of `api`: `waymarkctl --json` prints
/// the schema of an error.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct ErrorShown {
    /// A stable name: `wrong_passphrase`.
    pub code: String,
    /// What went wrong, in the reader's language.
    pub words: String,
    /// What to do.
    pub remedy: String,
}
