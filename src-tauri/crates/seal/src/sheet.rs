//! The code on the printed recovery sheet: 160 random bits and a checksum of
//! 20, as nine groups of four in Crockford's base 32, which leaves out the
//! letters that people mistake. The words around it are not ours.

use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::random::draw;
use crate::secret::derive;
use crate::{Random, SealError, SecretBytes};

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Bytes of the code itself.
const CODE: usize = 20;
/// Symbols on the sheet, 32 of the code and 4 of the checksum.
const WRITTEN: usize = 36;

/// A recovery code; wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; CODE]);

/// Why typed text is not a recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodeError {
    /// It has too few or too many symbols.
    #[error("{found} letters and digits where {expected} are needed")]
    Length {
        /// Symbols typed.
        found: usize,
        /// Symbols on a sheet.
        expected: usize,
    },
    /// A sign that no sheet has.
    #[error("sign {position} is on no sheet")]
    Sign {
        /// Which, counted from 1 over letters and digits.
        position: usize,
    },
    /// A sign was mistyped: the checksum does not fit.
    #[error("a sign was mistyped")]
    Mistyped,
}

impl RecoveryCode {
    /// A new one.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub fn random(random: &mut dyn Random) -> Result<Self, SealError> {
        draw(random).map(Self)
    }

    /// The nine groups as they stand on the sheet, with hyphens between them.
    #[must_use]
    pub fn written(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(WRITTEN + 8));
        for (index, value) in self.values().iter().enumerate() {
            if index > 0 && index % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(SYMBOLS[usize::from(*value)]));
        }
        text
    }

    /// Reads a code as people type it: any case, with or without hyphens and
    /// spaces, `O` for zero, `I` or `L` for one.
    ///
    /// # Errors
    /// [`CodeError`] says what does not fit.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let signs = || {
            text.chars()
                .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '—' | '_'))
        };
        let found = signs().count();
        if found != WRITTEN {
            return Err(CodeError::Length {
                found,
                expected: WRITTEN,
            });
        }
        let mut values = Zeroizing::new([0u8; WRITTEN]);
        for (index, (sign, value)) in signs().zip(values.iter_mut()).enumerate() {
            let sign = match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let position = SYMBOLS.iter().position(|symbol| char::from(*symbol) == sign);
            *value = position
                .and_then(|position| u8::try_from(position).ok())
                .ok_or(CodeError::Sign { position: index + 1 })?;
        }
        let mut code = Self([0; CODE]);
        // Eight symbols of five bits are five bytes.
        for (bytes, eight) in code.0.chunks_exact_mut(5).zip(values.chunks_exact(8)) {
            let bits = eight.iter().fold(0u64, |bits, value| bits << 5 | u64::from(*value));
            bytes.copy_from_slice(&bits.to_be_bytes()[3..]);
        }
        if code.values() == values {
            Ok(code)
        } else {
            Err(CodeError::Mistyped)
        }
    }

    /// All 36 symbols as numbers under 32, the checksum last.
    fn values(&self) -> Zeroizing<[u8; WRITTEN]> {
        let mut values = Zeroizing::new([0; WRITTEN]);
        let check = derive("waymark 2026-11 recovery code checksum v1", &[&self.0]);
        let mut bytes = Zeroizing::new([0u8; CODE + 5]);
        bytes[..CODE].copy_from_slice(&self.0);
        bytes[CODE..].copy_from_slice(&check.expose()[..5]);
        for (eight, five) in values.chunks_mut(8).zip(bytes.chunks_exact(5)) {
            let bits = five.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
            for (index, value) in eight.iter_mut().enumerate() {
                *value = u8::try_from(bits >> (35 - 5 * index) & 31).unwrap_or_default();
            }
        }
        values
    }

    /// The code's own bytes, for the keys that an invitation makes of them.
    pub(crate) fn expose(&self) -> &[u8; CODE] {
        &self.0
    }

    /// The key it makes for a slot.
    pub(crate) fn key(&self, salt: &[u8; 16]) -> SecretBytes {
        derive("waymark 2026-11 keys slot recovery v1", &[salt, &self.0])
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}
