//! The bundle, version 1: a file of frames that can be read up to a tear.
//!
//! ```text
//!   8  "wmarkbnd"
//!   2  version
//!      frames:  4  length n of the content
//!               1  kind
//!              16  BLAKE3 of length, kind and content, its first sixteen bytes
//!               n  content
//! ```
//!
//! | kind | content |
//! |---|---|
//! | 1 hello | a statement (see [`seal::statement`]) about [`crate::ABOUT_HELLO`] |
//! | 2 envelope | as `seal` makes it |
//! | 3 grant | as `seal` makes it |
//! | 4 part | of an attachment: name, 8 bytes place, 8 bytes length of the whole, bytes |
//! | 5 joining | a statement about [`crate::ABOUT_JOINING`], by an invitation's guest |
//! | 6 invitation | as `seal` makes it |
//! | 7 end | the number of frames before it, 8 bytes |
//! | 8 transfer | the letter of a transfer pack, as an invitation's (H6) |
//! | 9 packed | a piece of the pack, in order; as `seal` makes an attachment |
//!
//! A frame whose hash does not fit is left out, and the next one is tried. A
//! kind that is not known is a later version's and is counted. A file without
//! an end is torn: what came whole is taken all the same.

use seal::envelope;

const MAGIC: &[u8; 8] = b"wmarkbnd";
const VERSION: u16 = 1;
/// Length of what stands before a frame's content.
const HEAD: usize = 4 + 1 + 16;
/// The largest content of a frame.
pub const LARGEST_FRAME: usize = envelope::LARGEST + 1024;
/// The most bytes of an attachment in one frame.
pub const PART: usize = 256 * 1024;
/// How the name of a bundle's file ends.
pub const ENDING: &str = "waymark";

/// What a frame holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What a device says of itself.
    Hello,
    /// Changes, sealed.
    Envelope,
    /// A space's key for a device.
    Grant,
    /// A piece of an attachment.
    Part,
    /// The answer to an invitation.
    Joining,
    /// An invitation.
    Invitation,
    /// Nothing follows.
    End,
    /// The letter of a transfer pack.
    Transfer,
    /// A piece of a transfer pack.
    Packed,
    /// A later version's.
    Later(u8),
}

impl Kind {
    const fn number(self) -> u8 {
        match self {
            Self::Hello => 1,
            Self::Envelope => 2,
            Self::Grant => 3,
            Self::Part => 4,
            Self::Joining => 5,
            Self::Invitation => 6,
            Self::End => 7,
            Self::Transfer => 8,
            Self::Packed => 9,
            Self::Later(number) => number,
        }
    }

    const fn numbered(number: u8) -> Self {
        match number {
            1 => Self::Hello,
            2 => Self::Envelope,
            3 => Self::Grant,
            4 => Self::Part,
            5 => Self::Joining,
            6 => Self::Invitation,
            7 => Self::End,
            8 => Self::Transfer,
            9 => Self::Packed,
            later => Self::Later(later),
        }
    }
}

/// A frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// What it holds.
    pub kind: Kind,
    /// Its content.
    pub content: Vec<u8>,
}

impl Frame {
    /// The frame as it stands in the file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD + self.content.len());
        let length = u32::try_from(self.content.len()).unwrap_or(u32::MAX);
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.push(self.kind.number());
        bytes.extend_from_slice(&checksum(length, self.kind.number(), &self.content));
        bytes.extend_from_slice(&self.content);
        bytes
    }
}

/// How a bundle's file begins.
#[must_use]
pub fn beginning() -> Vec<u8> {
    [MAGIC.as_slice(), &VERSION.to_be_bytes()].concat()
}

fn checksum(length: u32, kind: u8, content: &[u8]) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&length.to_be_bytes());
    hasher.update(&[kind]);
    hasher.update(content);
    let mut sum = [0; 16];
    sum.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    sum
}

/// Why a file is no bundle of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoBundle {
    /// It begins as something else.
    #[error("this is no bundle")]
    Foreign,
    /// A later version made it.
    #[error("made by a later version: {found}")]
    Newer {
        /// The version found.
        found: u16,
    },
}

/// Reads frames out of bytes as they come. It holds one frame at a time.
#[derive(Debug, Default)]
pub struct Reader {
    buffer: Vec<u8>,
    begun: bool,
    frames: u64,
    damaged: u64,
    ended: bool,
    lost: bool,
}

impl Reader {
    /// Takes more bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        // Behind a length that cannot be, or the end, nothing can be found.
        if !self.lost && !self.ended {
            self.buffer.extend_from_slice(bytes);
        }
    }

    /// The next whole frame, or none until more bytes come.
    ///
    /// # Errors
    /// [`NoBundle`] by the first bytes.
    pub fn next_frame(&mut self) -> Result<Option<Frame>, NoBundle> {
        if !self.begun {
            let shown = self.buffer.len().min(MAGIC.len());
            if self.buffer[..shown] != MAGIC[..shown] {
                return Err(NoBundle::Foreign);
            }
            let Some(found) = self.buffer.get(8..10) else {
                return Ok(None);
            };
            let found = u16::from_be_bytes([found[0], found[1]]);
            if found == 0 {
                return Err(NoBundle::Foreign);
            }
            if found > VERSION {
                return Err(NoBundle::Newer { found });
            }
            self.buffer.drain(..10);
            self.begun = true;
        }
        while let Some(head) = self.buffer.first_chunk::<HEAD>() {
            let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
            let size = usize::try_from(length).unwrap_or(usize::MAX);
            if size > LARGEST_FRAME {
                self.lost = true;
                self.damaged += 1;
                self.buffer = Vec::new();
                return Ok(None);
            }
            let (number, sum) = (head[4], &head[5..HEAD]);
            let Some(content) = self.buffer.get(HEAD..HEAD + size) else {
                return Ok(None);
            };
            let fits = checksum(length, number, content) == sum;
            let frame = Frame {
                kind: Kind::numbered(number),
                content: content.to_vec(),
            };
            self.buffer.drain(..HEAD + size);
            if !fits {
                self.damaged += 1;
                continue;
            }
            if frame.kind == Kind::End {
                let said: Option<[u8; 8]> = frame.content.as_slice().try_into().ok();
                self.ended = said.map(u64::from_be_bytes) == Some(self.frames);
                self.lost = !self.ended;
                self.buffer = Vec::new();
                return Ok(None);
            }
            self.frames += 1;
            return Ok(Some(frame));
        }
        Ok(None)
    }

    /// Whether the file came to its end with every frame whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.ended && self.damaged == 0
    }

    /// Whether the file began as a bundle.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.begun
    }
}

/// The frame that says that nothing follows.
#[must_use]
pub fn end(frames: u64) -> Frame {
    Frame {
        kind: Kind::End,
        content: frames.to_be_bytes().to_vec(),
    }
}
