//! What a file is, by how it begins.

/// A kind of file that this room can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
    /// A picture.
    Webp,
    /// A photograph as some phones keep it, which is not decoded here.
    Heic,
    /// A sound.
    Wav,
    /// A sound: Vorbis or Opus in an Ogg stream.
    Ogg,
    /// A sound.
    Mp3,
    /// A sound: MPEG-4, as phones record it. A film begins the same way.
    M4a,
    /// A sound.
    Flac,
    /// Anything else.
    Other,
}

impl Kind {
    /// By the first bytes of a file; sixteen are enough.
    #[must_use]
    pub fn of(start: &[u8]) -> Self {
        let at = |from: usize, magic: &[u8]| start.get(from..).is_some_and(|rest| rest.starts_with(magic));
        if at(0, b"\xff\xd8\xff") {
            Self::Jpeg
        } else if at(0, b"\x89PNG\r\n\x1a\n") {
            Self::Png
        } else if at(0, b"RIFF") && at(8, b"WEBP") {
            Self::Webp
        } else if at(0, b"RIFF") && at(8, b"WAVE") {
            Self::Wav
        } else if at(0, b"OggS") {
            Self::Ogg
        } else if at(0, b"fLaC") {
            Self::Flac
        } else if at(4, b"ftyp") {
            // ISO/IEC 23008-12: brands of still pictures.
            const STILL: [&[u8]; 7] = [b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif"];
            if STILL.iter().any(|brand| at(8, brand)) {
                Self::Heic
            } else {
                Self::M4a
            }
        } else if at(0, b"ID3") || crate::sound::is_mpeg_frame(start) {
            Self::Mp3
        } else {
            Self::Other
        }
    }

    /// Whether it is a picture, one that is decoded here or not.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Heic)
    }

    /// Whether it is a sound.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        matches!(self, Self::Wav | Self::Ogg | Self::Mp3 | Self::M4a | Self::Flac)
    }
}
