//! What the engine needs of whatever keeps things: the vault in earnest,
//! memory in the simulator.

use domain::{Change, DeviceId, FeedId, Space, SpaceId};
use seal::{BlobName, DeviceCard, EnvelopeName, KeyMark};

use crate::hello::{Heard, PartHeld, PastRun};

/// What became of an envelope.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// It is in the journal, with whatever had waited for it. These changes
    /// are new here.
    Applied(Vec<Change>),
    /// It was here already.
    Duplicate,
    /// It is kept, and waits.
    Waiting(WaitsFor),
    /// It is kept, and waits for a person: its device was taken out.
    Aside,
    /// A later version made it. It is kept.
    Unknown,
    /// It is not kept.
    Refused(Refusal),
}

/// What an envelope waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitsFor {
    /// The card of the device that made it.
    Device(DeviceId),
    /// The key of its space.
    SpaceKey(SpaceId),
    /// The envelope before it.
    Previous(EnvelopeName),
}

/// Why an envelope is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no envelope.
    Foreign,
    /// It is cut short or altered.
    Torn,
    /// The device that it names did not make it, or what is in it is not what
    /// that device sealed.
    BadSignature,
    /// It weighs more than an envelope may.
    TooLarge,
    /// It does not follow the one that it names.
    BrokenChain,
    /// A change in it belongs to another space, or to another person than the
    /// device's.
    Misplaced,
}

/// An envelope that is held, read or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    /// Its feed.
    pub feed: FeedId,
    /// Its place in the feed and space.
    pub sequence: u64,
    /// Its name.
    pub name: EnvelopeName,
    /// Its length in bytes.
    pub bytes: u64,
    /// It waits for a person, for its device was taken out.
    pub aside: bool,
}

/// A key of a space that is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyHeld {
    /// Its epoch.
    pub epoch: u32,
    /// Its mark.
    pub mark: KeyMark,
    /// It is handed on: something is sealed under it. One that somebody gave
    /// and that opens nothing goes no further.
    pub hands_on: bool,
}

/// An attachment that is held whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BlobHeld {
    /// Its name.
    pub name: BlobName,
    /// Length of its sealed bytes.
    pub bytes: u64,
}

/// A piece of an attachment's sealed bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// The attachment.
    pub name: BlobName,
    /// Where the piece begins.
    pub from: u64,
    /// Length of the whole.
    pub whole: u64,
    /// The piece.
    pub bytes: &'a [u8],
}

/// A grant that was accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// The space.
    pub space: Space,
    /// Changes that had waited for its key.
    pub changes: Vec<Change>,
}

/// Keeps what the engine decides.
pub trait Store {
    /// What can fail.
    type Error;

    /// This device.
    fn device(&self) -> DeviceId;

    /// This run of the program on it: new at every start.
    fn run(&self) -> FeedId;

    /// Earlier runs of this store, whatever became of their copies.
    ///
    /// # Errors
    /// The store's own.
    fn past_runs(&self) -> Result<Vec<PastRun>, Self::Error>;

    /// The number of the next hello of this run, from 1.
    ///
    /// # Errors
    /// The store's own.
    fn next_hello(&mut self) -> Result<u64, Self::Error>;

    /// The spaces that this device reads, with the epoch of each.
    ///
    /// # Errors
    /// The store's own.
    fn spaces(&self) -> Result<Vec<(SpaceId, u32)>, Self::Error>;

    /// Whether this device reads a space.
    ///
    /// # Errors
    /// The store's own.
    fn reads(&self, space: SpaceId) -> Result<bool, Self::Error>;

    /// All envelopes of a space by feed, sequence and name.
    ///
    /// # Errors
    /// The store's own.
    fn held(&self, space: SpaceId) -> Result<Vec<Held>, Self::Error>;

    /// Envelopes of a later version, which do not say here of which space
    /// they are, with their lengths.
    ///
    /// # Errors
    /// The store's own.
    fn strays(&self) -> Result<Vec<(EnvelopeName, u64)>, Self::Error>;

    /// An envelope's bytes.
    ///
    /// # Errors
    /// The store's own.
    fn envelope(&self, name: &EnvelopeName) -> Result<Option<Vec<u8>>, Self::Error>;

    /// Takes an envelope in.
    ///
    /// # Errors
    /// The store's own; then it is as if it had not come.
    fn receive(&mut self, bytes: &[u8]) -> Result<Received, Self::Error>;

    /// The card of a known device.
    ///
    /// # Errors
    /// The store's own.
    fn known_card(&self, device: DeviceId) -> Result<Option<DeviceCard>, Self::Error>;

    /// Signs a statement as this device.
    ///
    /// # Errors
    /// The store's own.
    fn state(&self, about: u8, body: &[u8]) -> Result<Vec<u8>, Self::Error>;

    /// The keys of a space that are here.
    ///
    /// # Errors
    /// The store's own.
    fn keys_held(&self, space: SpaceId) -> Result<Vec<KeyHeld>, Self::Error>;

    /// Grants a space to a device, with one of its keys.
    ///
    /// # Errors
    /// The store's own.
    fn grant(&mut self, space: SpaceId, key: &KeyHeld, to: &DeviceCard) -> Result<Vec<u8>, Self::Error>;

    /// Accepts a grant; none where it is not for this device, not by one that
    /// may give it ([`crate::Members`]), or does not hold.
    ///
    /// # Errors
    /// The store's own.
    fn accept(&mut self, grant: &[u8]) -> Result<Option<Accepted>, Self::Error>;

    /// The attachments of a space that are here whole, by name.
    ///
    /// # Errors
    /// The store's own.
    fn blobs(&self, space: SpaceId) -> Result<Vec<BlobHeld>, Self::Error>;

    /// The attachments that are here in part.
    ///
    /// # Errors
    /// The store's own.
    fn parts(&self) -> Result<Vec<PartHeld>, Self::Error>;

    /// A piece of an attachment, at most `most` bytes long.
    ///
    /// # Errors
    /// The store's own.
    fn blob_part(&self, name: &BlobName, from: u64, most: usize) -> Result<Vec<u8>, Self::Error>;

    /// Takes a piece in. Says whether the attachment is whole by it. A piece
    /// that does not follow what is here is left.
    ///
    /// # Errors
    /// The store's own.
    fn take_part(&mut self, part: Part<'_>) -> Result<bool, Self::Error>;

    /// What was heard from other devices.
    ///
    /// # Errors
    /// The store's own.
    fn heard(&self) -> Result<Vec<Heard>, Self::Error>;

    /// Replaces what was heard from one device.
    ///
    /// # Errors
    /// The store's own.
    fn keep_heard(&mut self, device: DeviceId, heard: &[Heard]) -> Result<(), Self::Error>;
}
