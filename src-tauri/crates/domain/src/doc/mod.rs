//! The plan's document: prose, the order of lists, and contested fields, of
//! which two devices may each change their copy and meet again without loss.
//!
//! [`PlanDoc`] wraps one document of the engine (Loro) for each plan; nothing
//! outside this folder knows the engine. What it promises:
//!
//! - **Each character keeps its author.** Every insertion sets the mark `by`
//!   to its pen, because an insertion inside a marked run would otherwise
//!   inherit its neighbour's; undo, restore and import put the first author
//!   back.
//! - **A contested field keeps every concurrent value.** A value is written
//!   under a name of its own and removes only the values its writer had seen.
//! - **Nothing is deleted from a list.** An item is put in the trash by a
//!   claim on `Field::Trash`; see [`PlanDoc::trashed`] for what revives it.
//! - **The engine is never trusted.** Calls on foreign bytes run guarded and
//!   on a copy; a poisoned update is refused and the document stays as it was.
//!
//! Units: positions and lengths that cross this boundary are UTF-16 code
//! units, which is what a window counts in.

mod arrivals;
mod characters;
mod check;
mod edit;
mod engine;
mod fill;
mod layout;
mod read;
mod register;
mod students;
mod suggestion;
mod undo;
mod words;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use loro::{ExportMode, ID, VersionVector};

pub use arrivals::{Arrival, Refused, RefusedFor, RefusedWords, TakenIn};
pub use check::BadValue;
pub use edit::{Applied, Edit, EditError, TEXT_CAP};
pub use fill::Content;
pub use undo::{Aliases, Inverse, RecordStep, UndoStack, Undone};

use engine::Engine;

use crate::change::Touched;
use crate::ids::{ItemId, PlanId};
use crate::text::{Field, Revision};

/// One plan's document.
#[derive(Debug)]
pub struct PlanDoc {
    plan: PlanId,
    engine: Engine,
    /// Parts of the plan that anybody has ever written. Asking the engine for
    /// any other would make a blank one and write it into the next snapshot.
    present: BTreeSet<Touched>,
    refused: Vec<usize>,
}

/// Why a document could not be opened, read at a point, or merged into.
#[derive(Debug, thiserror::Error)]
pub enum DocError {
    /// The bytes are not an update or snapshot that the engine can read, or
    /// contradict what it already holds.
    #[error("the update cannot be read: {0}")]
    Unreadable(#[from] loro::LoroError),
    /// The engine could not write itself out.
    #[error("the document cannot be written out: {0}")]
    Unwritable(#[from] loro::LoroEncodeError),
    /// The engine failed on these bytes; the document stays as it was.
    #[error("the update is poisoned")]
    Poisoned,
    /// The revision is not in this document's history.
    #[error("no such revision in this document")]
    UnknownRevision,
}

impl PlanDoc {
    /// An empty document. `peer` must never be used again by anyone: draw it
    /// at random, one for each (pen, app start).
    #[must_use]
    pub fn new(plan: PlanId, peer: u64) -> Self {
        let engine = Engine::blank();
        // A fresh document has no pending edit, the one thing that refuses a peer.
        let _ = engine.set_peer_id(peer);
        Self {
            plan,
            engine,
            present: BTreeSet::new(),
            refused: Vec::new(),
        }
    }

    /// A document from a snapshot and the updates after it, in any order.
    ///
    /// A poisoned update blocks itself and nothing else: it is left out and
    /// named in [`PlanDoc::refused`].
    ///
    /// # Errors
    /// When the snapshot cannot be read: rebuild from the log without it.
    pub fn open<'a>(
        plan: PlanId,
        snapshot: Option<&[u8]>,
        updates: impl IntoIterator<Item = &'a [u8]>,
        peer: u64,
    ) -> Result<Self, DocError> {
        let updates: Vec<Vec<u8>> = updates.into_iter().map(<[u8]>::to_vec).collect();
        let all_at_once = guarded(|| {
            let engine = Engine::blank();
            if let Some(bytes) = snapshot {
                engine.import(bytes)?;
            }
            if !updates.is_empty() {
                engine.import_batch(&updates)?;
            }
            engine.set_peer_id(peer)?;
            let present = parts_in(&engine);
            Ok((engine, present))
        });
        if let Ok((engine, present)) = all_at_once {
            return Ok(Self {
                plan,
                engine,
                present,
                refused: Vec::new(),
            });
        }
        let (engine, present) = guarded(|| {
            let engine = Engine::blank();
            if let Some(bytes) = snapshot {
                engine.import(bytes)?;
            }
            engine.set_peer_id(peer)?;
            let present = parts_in(&engine);
            Ok((engine, present))
        })?;
        let mut doc = Self {
            plan,
            engine,
            present,
            refused: Vec::new(),
        };
        for (index, update) in updates.iter().enumerate() {
            if doc.merge(update).is_err() {
                doc.refused.push(index);
            }
        }
        Ok(doc)
    }

    /// Which plan this is.
    #[must_use]
    pub fn plan(&self) -> PlanId {
        self.plan
    }

    /// Places, in the updates given to [`PlanDoc::open`], of those that were
    /// refused and are not in this document.
    #[must_use]
    pub fn refused(&self) -> &[usize] {
        &self.refused
    }

    /// Where this document now stands.
    #[must_use]
    pub fn revision(&self) -> Revision {
        layout::revision_of(&self.engine.oplog_frontiers())
    }

    /// Merges an update that has been checked before, such as one of this
    /// device's own log, and says what it touched. Merging twice is harmless;
    /// an update that builds on one not yet here waits inside until it comes.
    ///
    /// # Errors
    /// When the bytes are unreadable or poisoned; the document stays as it was.
    pub fn merge(&mut self, update: &[u8]) -> Result<Vec<Touched>, DocError> {
        let rehearsed = self.rehearse(update)?;
        Ok(self.adopt(rehearsed))
    }

    fn adopt(&mut self, rehearsed: Rehearsed) -> Vec<Touched> {
        let Rehearsed { engine, touched } = rehearsed;
        self.engine = engine;
        self.present.extend(touched.iter().cloned());
        self.with_revived(touched)
    }

    /// Merges without rehearsal into a copy that will be thrown away, such as
    /// the story's: quick, and no harm where it fails.
    pub(crate) fn replay(&mut self, update: &[u8]) -> Result<Vec<Touched>, DocError> {
        let touched = guarded(|| {
            let known = self.engine.oplog_vv();
            self.engine.import(update)?;
            Ok(parts_since(&self.engine, &known))
        })?;
        self.present.extend(touched.iter().cloned());
        Ok(touched)
    }

    /// Whether a revision is in this document's history.
    #[must_use]
    pub fn knows(&self, revision: &Revision) -> bool {
        layout::frontiers_of(revision).is_some_and(|frontiers| self.engine.frontiers_to_vv(&frontiers).is_some())
    }

    /// Whether updates are held that build on others not yet here. They are
    /// not in a snapshot: keep them in the log.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        matches!(self.engine.export_pending_updates(), Ok(Some(_)))
    }

    /// The whole document, history included, as bytes.
    ///
    /// # Errors
    /// When the engine cannot write itself out.
    pub fn snapshot(&self) -> Result<Vec<u8>, DocError> {
        guarded(|| Ok(self.engine.export(ExportMode::Snapshot)?))
    }

    /// One update that holds everything after a revision.
    ///
    /// # Errors
    /// When the revision is not in this document's history.
    pub fn updates_since(&self, revision: &Revision) -> Result<Vec<u8>, DocError> {
        let frontiers = layout::frontiers_of(revision).ok_or(DocError::UnknownRevision)?;
        guarded(|| {
            let seen = self
                .engine
                .frontiers_to_vv(&frontiers)
                .ok_or(DocError::UnknownRevision)?;
            Ok(self.engine.export(ExportMode::updates(&seen))?)
        })
    }

    /// This document as it stood at a revision. Reading only: its peer has
    /// been used.
    ///
    /// # Errors
    /// When the revision is not in this document's history.
    pub fn at(&self, revision: &Revision) -> Result<Self, DocError> {
        let frontiers = layout::frontiers_of(revision).ok_or(DocError::UnknownRevision)?;
        if self.engine.frontiers_to_vv(&frontiers).is_none() {
            return Err(DocError::UnknownRevision);
        }
        let (engine, present) = guarded(|| {
            let engine = self.engine.as_it_was(&frontiers)?;
            let present = parts_in(&engine);
            Ok((engine, present))
        })?;
        Ok(Self {
            plan: self.plan,
            engine,
            present,
            refused: Vec::new(),
        })
    }

    /// A change inside an item in the trash may revive it, so its place in the
    /// lists wants drawing again.
    fn with_revived(&self, mut touched: Vec<Touched>) -> Vec<Touched> {
        let items: BTreeSet<ItemId> = touched
            .iter()
            .filter_map(|part| match part {
                Touched::Text { target } => target.item,
                Touched::Field { item, .. } => Some(*item),
                Touched::List { .. } | Touched::Records => None,
            })
            .collect();
        let trash = items
            .into_iter()
            .filter(|item| !self.claims(*item, Field::Trash).is_empty());
        touched.extend(trash.map(|item| Touched::Field {
            item,
            field: Field::Trash,
        }));
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    /// Imports into a copy, so that a failure in the middle leaves no trace.
    fn rehearse(&self, update: &[u8]) -> Result<Rehearsed, DocError> {
        guarded(|| {
            let engine = self.engine.copy()?;
            if let Some(waiting) = self.engine.export_pending_updates()? {
                engine.import(&waiting)?;
            }
            let known = engine.oplog_vv();
            engine.import(update)?;
            let touched = parts_since(&engine, &known);
            Ok(Rehearsed { engine, touched })
        })
        .and_then(
            |rehearsed| match self.is_spoilt(&rehearsed.engine, &rehearsed.touched) {
                true => Err(DocError::Poisoned),
                false => Ok(rehearsed),
            },
        )
    }

    /// Whether this document could be kept and read again, and no more when
    /// it is that engine. The engine takes some bytes in without a word and
    /// breaks over them when it reads what it wrote.
    fn is_spoilt(&self, engine: &Engine, touched: &[Touched]) -> bool {
        !self.is_read_again(engine, touched) && self.is_read_again(&self.engine, &[])
    }

    /// Writes an engine out, and reads in the copy what it holds and every
    /// part of these.
    fn is_read_again(&self, engine: &Engine, parts: &[Touched]) -> bool {
        let read = guarded(|| {
            let engine = engine.copy()?;
            let present = parts_in(&engine);
            let copy = Self {
                plan: self.plan,
                engine,
                present,
                refused: Vec::new(),
            };
            for part in parts {
                match part {
                    Touched::Text { target } => drop(copy.text(*target)),
                    Touched::Field { item, field } => drop(copy.claims(*item, *field)),
                    Touched::List { list } => drop(copy.list(*list)),
                    Touched::Records => {}
                }
            }
            Ok(())
        });
        read.is_ok()
    }
}

/// A copy that has taken an update in.
struct Rehearsed {
    engine: Engine,
    touched: Vec<Touched>,
}

/// The parts of the plan that changed after a version.
fn parts_since(engine: &Engine, known: &VersionVector) -> Vec<Touched> {
    let mut parts = BTreeSet::new();
    for (peer, end) in engine.oplog_vv().iter() {
        let start = known.get(peer).copied().unwrap_or(0);
        let len = usize::try_from(end - start).unwrap_or(0);
        if len > 0 {
            let changed = engine.get_changed_containers_in(ID::new(*peer, start), len);
            parts.extend(changed.iter().filter_map(layout::part_of));
        }
    }
    parts.into_iter().collect()
}

/// The parts of the plan that a freshly read engine holds.
fn parts_in(engine: &Engine) -> BTreeSet<Touched> {
    let loro::LoroValue::Map(roots) = engine.get_value() else {
        return BTreeSet::new();
    };
    roots
        .values()
        .filter_map(|root| match root {
            loro::LoroValue::Container(part) => layout::part_of(part),
            _ => None,
        })
        .collect()
}

/// Runs the engine so that its panic becomes an error of ours.
fn guarded<T>(work: impl FnOnce() -> Result<T, DocError>) -> Result<T, DocError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(DocError::Poisoned))
}
