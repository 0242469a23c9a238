//! The eight bytes and the version that begin every format, and a reader that
//! cannot run past the end.

use crate::SealError;

/// Length of name and version.
pub(crate) const PREFIX: usize = 10;

/// Begins a format.
pub(crate) fn prefix(magic: &[u8; 8], version: u16) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256);
    bytes.extend_from_slice(magic);
    bytes.extend_from_slice(&version.to_be_bytes());
    bytes
}

/// Takes bytes from the front.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Checks name and version and stands behind them.
    pub(crate) fn open(bytes: &'a [u8], magic: &[u8; 8], known: u16) -> Result<Self, SealError> {
        let shown = bytes.len().min(magic.len());
        if bytes.get(..shown) != magic.get(..shown) {
            return Err(SealError::Foreign);
        }
        let mut reader = Self(bytes);
        reader.take::<8>()?;
        match u16::from_be_bytes(reader.take()?) {
            0 => Err(SealError::Foreign),
            version if version > known => Err(SealError::Newer { found: version, known }),
            _ => Ok(reader),
        }
    }

    pub(crate) fn take<const N: usize>(&mut self) -> Result<[u8; N], SealError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(SealError::Torn)?;
        self.0 = rest;
        Ok(*taken)
    }

    pub(crate) fn take_slice(&mut self, length: usize) -> Result<&'a [u8], SealError> {
        if length > self.0.len() {
            return Err(SealError::Torn);
        }
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        Ok(taken)
    }

    /// What was not taken yet.
    pub(crate) fn left(&self) -> usize {
        self.0.len()
    }

    /// Nothing may follow.
    pub(crate) fn end(self) -> Result<(), SealError> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(SealError::Torn)
        }
    }
}
