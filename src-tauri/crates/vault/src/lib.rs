//! A person's vault on this computer: a folder that holds everything the
//! person may read, encrypted, and survives what happens to computers.
//!
//! Place in the house: above `domain`, `seal` and `sync`, below `api`. It knows what a
//! change is, not what it means: it merges no document and checks no role.
//!
//! # The folder, format 1
//!
//! ```text
//! vault.json        format, version and id, in clear (see `marker`)
//! keys              the master key in slots (see `seal::keys_file`)
//! main.db           SQLCipher 4, raw key, WAL
//! groups.db         the same under another key: group fields only (E3)
//! blobs/ab/abcd…    sealed attachments by name (see `seal::blob`)
//! lock              held while the vault is open
//! ```
//!
//! # Invariants
//!
//! - **One door.** What a person did enters by [`Vault::commit`], what others
//!   did by [`Vault::receive`]; both add to the journal and bring the caches up
//!   to date in one transaction, durable (`WAL`, `synchronous=FULL`) before
//!   they return.
//! - The journal is the truth. `records`, `plans` and `snapshots` are caches;
//!   [`Vault::rebuild`] makes them again, [`Vault::check`] compares.
//! - Every open has a new feed id, so a restored backup or a cloned disk
//!   cannot say two things under one name.
//! - What cannot be read yet (a later version, a missing key, card or
//!   predecessor) is kept and can be passed on. Nothing is dropped.
//! - A write that fails leaves what was acknowledged as it was, and the vault
//!   usable: [`VaultError::DiskFull`], [`VaultError::Io`].
//! - Time and randomness are passed in.
//!
//! Deliberately absent: the policy of locking by idle, what moves when between
//! devices, the meaning of settings, and any way to delete from the journal but
//! for a plan's whole spaces ([`Vault::erase`]).

mod attachments;
mod backup;
mod carrying;
mod check;
mod commit;
mod durable;
mod erasing;
mod error;
mod joining;
mod keyring;
mod marker;
mod members;
mod open;
mod packing;
mod place;
mod reading;
mod sealing;
mod store;
mod tables;

pub use backup::restore;
pub use check::{Finding, Report};
pub use commit::{Committed, Effect, LARGEST_CHANGE};
pub use error::{Part, SyncedBy, VaultError};
pub use joining::{Invited, answering, read_answer, read_invitation};
pub use marker::FORMAT_VERSION;
pub use members::Aside;
pub use open::{NewVault, Unlock, Vault};
pub use packing::{Packed, open_pack};
pub use reading::{Entry, PlanDocument, PlanLog, Snapshot, Update};
pub use seal::{BlobName, Cost, DeviceCard, EnvelopeName, Random, RecoveryCode, Seeded, SlotKind, System};
pub use sync::{Members, Received, Refusal, WaitsFor};
pub use tables::feeds::Feed;
pub use tables::plans::PlanRow;

/// Names in the folder.
pub(crate) const KEYS: &str = "keys";
pub(crate) const MAIN: &str = "main.db";
pub(crate) const GROUPS: &str = "groups.db";
pub(crate) const BLOBS: &str = "blobs";
pub(crate) const LOCK: &str = "lock";
