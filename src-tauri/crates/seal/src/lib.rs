//! Keys, spaces and envelopes: everything cryptographic, small enough to read
//! in an hour.
//!
//! Place in the house: below `vault`, `sync` and `hub`, beside `domain`, which
//! it does not know; ids are sixteen bytes here. It opens no file, reads no
//! clock, and draws randomness only from the [`Random`] it is handed, so that
//! test vectors can be written down and a simulator can be replayed.
//!
//! # What stands here
//!
//! | file | what |
//! |---|---|
//! | [`secret`] | the master key of a vault and the keys made from it |
//! | [`keys_file`] | the `keys` file: the master key wrapped in slots |
//! | [`sheet`] | the code on the printed recovery sheet |
//! | [`device`] | a device's signing and sealing keys, and its public card |
//! | [`space`] | the key of a space, and its grant to another device |
//! | [`envelope`] | changes, compressed, encrypted, signed, chained |
//! | [`blob`] | attachments in chunks |
//! | [`statement`] | what a device says and signs, in clear |
//! | [`invitation`] | how two devices meet by a file and a printed code |
//!
//! No primitive is our own. XChaCha20-Poly1305 encrypts, Ed25519 signs
//! (`verify_strict`), HPKE (RFC 9180, base mode, DHKEM-X25519 / HKDF-SHA256 /
//! ChaCha20-Poly1305) seals to another's key, argon2id (RFC 9106) stretches a
//! passphrase, BLAKE3 hashes and derives keys. The four modules that call them
//! ([`cipher`](self), `hybrid`, `stretch`, [`secret`]) are a page each.
//!
//! # Formats
//!
//! Every format begins with eight bytes that name it and a version of two
//! bytes, big-endian; whole numbers are big-endian. Version 1 of each is
//! frozen by the files in `vectors/`: a change that makes one of them read
//! differently is a new version beside it, never an edit. `vectors/read.py`
//! reads them all a second time, in another language and over other libraries.
//! What carries a higher version gives [`SealError::Newer`]: it is kept and
//! passed on by whoever asked, and opened after an upgrade.
//!
//! # Who is kept out, and who is not
//!
//! *A thief with the disk, a backup stick or a hub* holds ciphertext: the
//! databases under sub-keys of the master key, envelopes and blobs under the
//! keys of their spaces. The way in is to guess the passphrase at 64 MiB and
//! three passes a guess; the recovery code has 160 bits and is not guessed.
//! Old copies of the `keys` file open with the passphrase they had then:
//! changing it does not reach back to a stick in a drawer.
//!
//! *A carrier or hub* cannot read, cannot change a byte (AEAD, and the name is
//! the hash of the whole), cannot make an envelope (signature), cannot reorder
//! or drop one from the middle of a feed (each names the one before). It can
//! withhold the newest, which shows as silence, not as an error. It sees space
//! ids, feed ids, device ids, sequence numbers and sizes; ids are random and
//! hold no time. Sizes of compressed text tell something of its length.
//!
//! *A member of a space* can read what the space holds and can write into it,
//! and can prove nothing for another: the device's signature tells who wrote.
//! Signatures are not deniable. Whoever had a space key once can read what was
//! sealed under that epoch for ever; removal turns the epoch, it cannot take
//! words out of a head or a copy.
//!
//! *A member who hands on a key that is not the space's* shuts nobody out:
//! several keys of one epoch are kept, each with who gave it, an envelope that
//! none of them opens waits, and a device says by their marks which it has, so
//! that whoever has the right one sends it. What is sealed from then on goes
//! under a key whose mark stands in the records, or that came from who may
//! turn keys. A space that somebody hears of for the first time is what its
//! giver says it is.
//!
//! *A file made to do harm* is bounded before it is believed: cost parameters,
//! lengths, counts and the size after decompression all have limits that are
//! checked first. Nothing here panics on any input; tests throw 20,000
//! damaged ones at each format.
//!
//! *A program on the same computer with the same rights, a debugger, or a
//! look over the shoulder* is not kept out. Keys are wiped when dropped, and
//! stand where a move leaves no copy; a test of the vault reads its own memory
//! after a lock. The system may have swapped or copied them before.
//!
//! *Whoever finds an invitation's file and its printed code together* reads
//! what it grants, and can answer in the guest's place until the guest has.
//! They travel apart; the giver answers an invitation once and sees who did.
//!
//! *The school* can open a vault only where its recovery slot was added; the
//! slot is listed by [`KeysFile::slots`], so that a screen can say so.
//!
//! Deliberately absent: post-quantum key agreement (a grant recorded today
//! could be opened by a machine that does not exist yet), forward secrecy
//! inside an epoch, hiding of who talks to whom, and any cipher negotiation.

pub mod blob;
mod cipher;
pub mod device;
pub mod envelope;
mod error;
mod frame;
mod hybrid;
pub mod invitation;
pub mod keys_file;
mod random;
pub mod secret;
pub mod sheet;
pub mod space;
pub mod statement;
mod stretch;
#[cfg(test)]
mod vectors;

pub use blob::{BlobName, open_blob, seal_blob};
pub use device::{DeviceCard, DeviceKey};
pub use envelope::{
    EnvelopeName, Header, Opened, Sealed, envelope_header, open_envelope, seal_envelope, verify_envelope,
};
pub use error::SealError;
pub use hybrid::{SealingPublic, SealingSecret};
pub use invitation::{guest, invitation_id, open_invitation, seal_invitation};
pub use keys_file::{KeysFile, SlotKind};
pub use random::{Random, Seeded, System};
pub use secret::{MasterKey, Purpose, SecretBytes};
pub use sheet::{CodeError, RecoveryCode};
pub use space::{Grant, KeyMark, SpaceKey, accept_grant, grant_space};
pub use statement::{make_statement, read_statement, statement_device};
pub use stretch::Cost;
