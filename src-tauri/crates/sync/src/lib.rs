//! What moves between devices, and when: the engine and its carriers' format,
//! without files, network, clock or randomness of its own.
//!
//! Place in the house: above `domain` and `seal`, below `vault`, which keeps
//! what is decided here. A simulator runs this same engine over memory.
//!
//! # How it goes
//!
//! Envelopes are the only thing that is ever sent, beside attachments, grants
//! and [`Hello`]s. A hello says what a device holds: for each space and feed
//! how many envelopes, and the sum of their names. From it the other side
//! makes its outbox ([`Outgoing`]) as a *query*: what I hold and you did not
//! say that you hold. There is no queue on disk that could fall out of step.
//! A hello that is lost, late or repeated makes something be sent again,
//! which is harmless: an envelope is known by its name.
//!
//! A [`bundle`] is a file of frames, each with its length and its hash. It can
//! be read up to a tear; whatever came whole is kept ([`Incoming`]).
//!
//! # Invariants
//!
//! - Nothing is dropped: what cannot be applied yet waits in the store and
//!   is passed on. A change that a later version made waits by itself and
//!   holds up nothing after it.
//! - What the other side is believed to hold is only what it signed itself,
//!   and a belief is held apart for each run of the program, so that a
//!   restored backup or a cloned disk is sent what *it* lacks.
//! - A hostile carrier can keep back the newest, and no more: see `seal`.
//! - A device that was taken out ([`Members`]) is granted nothing, and what it
//!   still writes waits for a person; what had come before counts everywhere.
//! - A key that is not the space's, from a member who means harm, shuts nobody
//!   out: of one epoch several are kept, each is tried, and a hello says by
//!   their marks which are there.
//! - What devices settle on follows from the envelopes that they hold between
//!   them, never from the order in which those came ([`First`], [`answers`]).
//! - Every length is checked against a limit before it is believed.
//!
//! Deliberately absent: a reset, a choice of sides, and range reconciliation
//! by dialogue. Two files that pass each other cannot converse, so a hello
//! carries the sum of every feed and finds the difference in one step.

pub mod bundle;
pub mod coding;
mod first;
mod hello;
mod incoming;
pub mod judge;
mod members;
mod outgoing;
mod store;

pub use first::First;
pub use hello::{Cursor, Heard, Hello, HelloSpace, PartHeld, PastRun, Sum, believe};
pub use incoming::{Incoming, Report};
pub use members::{KnownKey, Members, answers, counted_as, next_epoch};
pub use outgoing::{Outgoing, Peer, Waits};
pub use store::{Accepted, BlobHeld, Held, KeyHeld, Part, Received, Refusal, Store, WaitsFor};

/// What a statement is about (see [`seal::statement`]): a hello.
pub const ABOUT_HELLO: u8 = 1;
/// A device answers an invitation.
pub const ABOUT_JOINING: u8 = 2;
