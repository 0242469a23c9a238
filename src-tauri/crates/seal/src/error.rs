//! What can be wrong with something sealed. One closed list for every format,
//! so that a caller can say in words which of few things happened.

use thiserror::Error;

/// Why something could not be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// It does not begin as this format does: it is something else.
    #[error("this is not of this format")]
    Foreign,
    /// A later version made it. Keep it as it is.
    #[error("made by a later version: format {found}, known up to {known}")]
    Newer {
        /// The version it carries.
        found: u16,
        /// The highest known here.
        known: u16,
    },
    /// It is cut short, has something after its end, or its checksum or inner
    /// structure does not hold.
    #[error("torn or damaged")]
    Torn,
    /// The passphrase, code or key does not open it. Where a format has no
    /// checksum of its own (an envelope's is its signature), changed bytes
    /// under an unchanged key say the same.
    #[error("the key does not open it")]
    WrongKey,
    /// No slot of the kind asked for.
    #[error("there is no such slot")]
    NoSlot,
    /// The signature does not hold for this device.
    #[error("the signature does not hold")]
    BadSignature,
    /// Larger than the format allows.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes, or entries where it counts entries.
        limit: u64,
    },
    /// It asks for more memory or time than any of ours would.
    #[error("it asks for more work than allowed")]
    TooCostly,
    /// The source of randomness failed.
    #[error("no randomness")]
    NoRandomness,
    /// Reading or writing a stream failed; the kind says how.
    #[error("input or output failed: {0}")]
    Io(std::io::ErrorKind),
}

impl From<std::io::Error> for SealError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.kind())
    }
}
