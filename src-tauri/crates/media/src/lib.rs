//! Photographs and sounds made clean: foreign bytes in, bytes out that hold a
//! picture or a sound and nothing else.
//!
//! Place in the house: beside `interchange`, below `api`. It knows no disk, no
//! plan and no window. What a file is, its first bytes say; its name is not
//! believed.
//!
//! Invariants. A picture that comes out was decoded whole and written anew,
//! so no place, no time and no camera stays in it. A sound that comes out is
//! made of the parts that are played, copied one by one; whatever else stood
//! in the file is left behind. Memory is bounded by the bounds named here.
//!
//! Deliberately absent: films, and any kind that cannot be cleaned.

mod kind;
mod mpeg4;
pub mod photo;
pub mod sound;

pub use kind::Kind;

/// Why bytes are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A photograph in a form that only some computers can open.
    #[error("HEIC or AVIF")]
    Heic,
    /// A picture that stops in the middle or is not one.
    #[error("the picture is not whole")]
    BrokenPicture,
    /// More pixels than are decoded here.
    #[error("more than {} million pixels", photo::MOST_MILLION_PIXELS)]
    TooManyPixels,
    /// A sound that cannot be played from its beginning.
    #[error("the sound is not whole")]
    BrokenSound,
    /// A film, or a sound with other tracks beside it that cannot be cleaned.
    #[error("holds more than a sound")]
    MoreThanSound,
    /// Not a kind that is known here.
    #[error("another kind of file")]
    Other,
}
