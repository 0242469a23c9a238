//! One document of the engine, held so that its failures stay inside.

use std::mem::forget;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};

use loro::{ExpandType, Frontiers, LoroDoc, StyleConfig};

use super::DocError;

/// A document of the engine.
///
/// Foreign bytes can make the engine fail while it holds its own locks. What
/// is left can be neither read nor dropped: dropping it fails once more, and
/// a second failure on the way out of a first ends the program. Such a one is
/// let go of undropped, at the price of its memory.
pub(super) struct Engine(LoroDoc);

impl Engine {
    /// A document in which nothing is written.
    pub(super) fn blank() -> Self {
        Self::configured(LoroDoc::new())
    }

    /// A copy under the same peer. What waits inside for another update does
    /// not go along.
    pub(super) fn copy(&self) -> Result<Self, DocError> {
        let copy = Self::configured(self.fork());
        copy.set_peer_id(self.peer_id())?;
        Ok(copy)
    }

    /// The document as it stood at a point of its history, under a peer of its own.
    pub(super) fn as_it_was(&self, at: &Frontiers) -> Result<Self, DocError> {
        if at.is_empty() {
            return Ok(Self::blank());
        }
        Ok(Self::configured(self.fork_at(at)?))
    }

    /// A mark never grows over what is written beside it.
    fn configured(doc: LoroDoc) -> Self {
        doc.config_default_text_style(Some(StyleConfig {
            expand: ExpandType::None,
        }));
        Self(doc)
    }
}

impl Deref for Engine {
    type Target = LoroDoc;

    fn deref(&self) -> &LoroDoc {
        &self.0
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        let usable = !std::thread::panicking() && catch_unwind(AssertUnwindSafe(|| self.commit())).is_ok();
        if !usable {
            // A second handle that is never dropped: this one is then not the
            // last, and ends without touching a lock.
            forget(self.0.clone());
        }
    }
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}
