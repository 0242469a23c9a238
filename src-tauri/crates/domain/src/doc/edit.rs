//! One edit of a plan's document: checked first, then carried out whole or
//! not at all.

use chrono::{DateTime, Utc};
use loro::ExportMode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::layout::{self, PENS};
use super::register::Written;
use super::undo::{Inverse, MoveStep, Step, touched_by};
use super::{BadValue, DocError, PlanDoc, guarded, read, register};
use crate::change::{Act, Touched};
use crate::ids::{ItemId, RecordId};
use crate::people::Pen;
use crate::text::{Field, List, Revision, TextRef};

/// Longest text of a plan, in UTF-16 code units.
pub const TEXT_CAP: usize = 100_000;

/// What a person does to a plan's document.
///
/// Positions count UTF-16 code units in the text at `base`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "edit", rename_all = "snake_case")]
#[ts(export)]
pub enum Edit {
    /// Writes in a text.
    Splice {
        /// Which.
        target: TextRef,
        /// The revision that the window last drew; absent for the newest.
        base: Option<Revision>,
        /// Where, at `base`.
        at: u32,
        /// How much goes.
        delete: u32,
        /// What comes. Line feed and tab are the only control characters.
        insert: String,
    },
    /// Takes words out of a text because they move to the care space (H1):
    /// the one edit by which an adult's pen may take a student's words out.
    TakeOut {
        /// Which text.
        target: TextRef,
        /// Where, in UTF-16 code units of the text as it stands.
        at: u32,
        /// How much goes.
        delete: u32,
    },
    /// Puts a new item in a list.
    Add {
        /// The list.
        list: List,
        /// The item, with a new id.
        item: ItemId,
        /// Behind which; absent for the head of the list.
        after: Option<ItemId>,
    },
    /// Moves an item in its list.
    Move {
        /// The list.
        list: List,
        /// The item.
        item: ItemId,
        /// Behind which; absent for the head of the list.
        after: Option<ItemId>,
    },
    /// Sets a contested field, in place of every value seen.
    Set {
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
        /// The value, as [`Field::check`] wants it; `null` clears.
        #[ts(type = "unknown")]
        value: Value,
    },
    /// Chooses one of several values.
    Choose {
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
        /// The claim to keep.
        claim: String,
    },
    /// Puts an item in the trash.
    Trash {
        /// The item.
        item: ItemId,
    },
    /// Takes it out.
    Revive {
        /// The item.
        item: ItemId,
    },
    /// Brings an earlier text back, each character with its author.
    Restore {
        /// Which text.
        target: TextRef,
        /// As it stood when.
        at: Revision,
    },
    /// Takes back what one change did to a text, whatever was written since,
    /// each character with its author.
    TakeBack {
        /// Which text.
        target: TextRef,
        /// The document before and after that change.
        moved: (Revision, Revision),
        /// A change that did some of the same and stands: what it took out
        /// stays out.
        but: Option<(Revision, Revision)>,
    },
    /// Takes a suggestion: its words come in as their writer's, and what
    /// survives of the sentence stays its own writer's.
    TakeSuggestion {
        /// The suggestion's record.
        suggestion: RecordId,
        /// For which text.
        target: TextRef,
        /// The sentence as it stood and still must stand.
        original: String,
        /// The sentence as suggested.
        proposed: String,
        /// The pen that suggested.
        by: Pen,
        /// Keep both: the suggested sentence follows the own one.
        both: bool,
    },
}

/// An edit that was carried out.
#[derive(Clone, Debug)]
pub struct Applied {
    /// What to journal and send; empty where nothing moved.
    pub update: Vec<u8>,
    /// The document's revision after it.
    pub after: Revision,
    /// What the person did.
    pub act: Act,
    /// What to draw again.
    pub touched: Vec<Touched>,
    /// What takes it back, for an [`UndoStack`](super::UndoStack).
    pub inverse: Inverse,
}

impl Applied {
    /// Whether nothing moved, such as where a field already had the value.
    /// There is then nothing to journal.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.update.is_empty()
    }
}

/// Why an edit was not carried out. The document stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// The place is not in the text. Units are UTF-16 code units.
    #[error("the text ends at {len}, the edit at {end}")]
    OutOfBounds {
        /// Length of the text.
        len: usize,
        /// Where the edit would end.
        end: usize,
    },
    /// The place is in the middle of a character.
    #[error("position {at} is inside a character")]
    SplitsCharacter {
        /// The position, in UTF-16 code units.
        at: usize,
    },
    /// The text would be too long.
    #[error("a text holds {cap}, this one would hold {would_be}")]
    TooLong {
        /// The cap, in UTF-16 code units.
        cap: usize,
        /// What it would come to.
        would_be: usize,
    },
    /// The words hold a control character other than line feed and tab.
    #[error("control character U+{code:04X}")]
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// The base or the point to restore is not in this document's history.
    #[error("no such revision in this document")]
    UnknownRevision,
    /// The words are the student's: an adult's pen can suggest (P5).
    #[error("the words are the student's")]
    StudentsWords {
        /// In which text.
        target: TextRef,
    },
    /// The sentence that the suggestion was for no longer stands.
    #[error("the sentence has changed since it was suggested")]
    OriginalChanged {
        /// In which text.
        target: TextRef,
    },
    /// The field cannot hold the value.
    #[error(transparent)]
    BadValue(#[from] BadValue),
    /// There is no such item in the plan or list.
    #[error("no such item")]
    NoSuchItem {
        /// The item.
        item: ItemId,
    },
    /// The item is already in the plan.
    #[error("the item is already in the plan")]
    ItemExists {
        /// The item.
        item: ItemId,
    },
    /// The claim no longer stands: somebody has chosen.
    #[error("no such claim")]
    NoSuchClaim,
    /// The plan already holds something, and only an empty one can be filled.
    #[error("the plan is not empty")]
    NotEmpty,
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] DocError),
}

impl PlanDoc {
    /// Carries out an edit with the pen in hand, under the peer id of that pen
    /// in this run of the app.
    ///
    /// # Errors
    /// See [`EditError`]; the document then stays as it was.
    pub fn apply(&mut self, edit: &Edit, pen: &Pen, peer: u64, at: DateTime<Utc>) -> Result<Applied, EditError> {
        let claimed = |value: Value| Written {
            value,
            by: Some(pen.id()),
            at,
            first: None,
            own: Vec::new(),
        };
        match edit {
            Edit::Splice {
                target,
                base,
                at,
                delete,
                insert,
            } => {
                self.needs_owner(*target)?;
                let placed = self.place(*target, base.as_ref(), *at, *delete, insert, pen)?;
                self.write(std::slice::from_ref(pen), peer, |doc| {
                    let step = doc.splice(*target, &placed, insert, pen)?;
                    Ok((Act::Wrote { target: *target }, step.into_iter().collect()))
                })
            }
            Edit::TakeOut { target, at, delete } => {
                let placed = self.place_out(*target, *at, *delete)?;
                self.write(std::slice::from_ref(pen), peer, |doc| {
                    let step = doc.splice(*target, &placed, "", pen)?;
                    Ok((Act::MovedToCare { target: *target }, step.into_iter().collect()))
                })
            }
            Edit::Add { list, item, after } => {
                if self.item_exists(*item) {
                    return Err(EditError::ItemExists { item: *item });
                }
                self.write(std::slice::from_ref(pen), peer, |doc| {
                    doc.add_item(*list, *item, *after)?;
                    Ok((
                        Act::Added {
                            list: *list,
                            item: *item,
                        },
                        vec![Step::Added { item: *item }],
                    ))
                })
            }
            Edit::Move { list, item, after } => {
                if !self.list(*list).contains(item) {
                    return Err(EditError::NoSuchItem { item: *item });
                }
                self.write(std::slice::from_ref(pen), peer, |doc| {
                    let step = doc.move_item(*list, *item, *after)?;
                    Ok((
                        Act::Moved {
                            list: *list,
                            item: *item,
                        },
                        step.into_iter().collect(),
                    ))
                })
            }
            Edit::Set { item, field, value } => {
                field.check(value)?;
                let act = Act::Set {
                    item: *item,
                    field: *field,
                };
                self.set(*item, *field, value, claimed, act, pen, peer)
            }
            Edit::Choose { item, field, claim } => {
                let claims = self.claims(*item, *field);
                let chosen = claims
                    .into_iter()
                    .find(|one| one.claim == *claim)
                    .ok_or(EditError::NoSuchClaim)?;
                let act = Act::Set {
                    item: *item,
                    field: *field,
                };
                self.set(*item, *field, &chosen.value, claimed, act, pen, peer)
            }
            Edit::Trash { item } => {
                if !self.item_exists(*item) {
                    return Err(EditError::NoSuchItem { item: *item });
                }
                if self.trashed(*item) {
                    return self.nothing(Act::Trashed { item: *item });
                }
                self.write(std::slice::from_ref(pen), peer, |doc| {
                    let step = register::write(&doc.engine, *item, Field::Trash, vec![claimed(true.into())])?;
                    Ok((Act::Trashed { item: *item }, vec![Step::Register(step)]))
                })
            }
            Edit::Revive { item } => {
                if !self.trashed(*item) {
                    return self.nothing(Act::Revived { item: *item });
                }
                self.write(std::slice::from_ref(pen), peer, |doc| {
                    let step = register::write(&doc.engine, *item, Field::Trash, vec![claimed(false.into())])?;
                    Ok((Act::Revived { item: *item }, vec![Step::Register(step)]))
                })
            }
            Edit::Restore { target, at } => self.write(std::slice::from_ref(pen), peer, |doc| {
                let step = doc.restore(*target, at, pen)?;
                Ok((Act::Restored { target: *target }, step.into_iter().collect()))
            }),
            Edit::TakeBack { target, moved, but } => self.write(std::slice::from_ref(pen), peer, |doc| {
                let step = doc.take_change_back(*target, moved, but.as_ref(), pen)?;
                Ok((Act::Restored { target: *target }, step.into_iter().collect()))
            }),
            Edit::TakeSuggestion {
                suggestion,
                target,
                original,
                proposed,
                by,
                both,
            } => self.write(&[pen.clone(), by.clone()], peer, |doc| {
                let steps = doc.take_suggestion(*target, original, proposed, by, *both, pen)?;
                Ok((
                    Act::TookSuggestion {
                        suggestion: *suggestion,
                        target: *target,
                    },
                    steps,
                ))
            }),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one edit, already taken apart")]
    fn set(
        &mut self,
        item: ItemId,
        field: Field,
        value: &Value,
        claimed: impl Fn(Value) -> Written,
        act: Act,
        pen: &Pen,
        peer: u64,
    ) -> Result<Applied, EditError> {
        let stands = self.claims(item, field);
        let same = match stands.as_slice() {
            [] => value.is_null(),
            [only] => only.value == *value,
            _ => false,
        };
        if same {
            return self.nothing(act);
        }
        let values = if value.is_null() {
            Vec::new()
        } else {
            vec![claimed(value.clone())]
        };
        self.write(std::slice::from_ref(pen), peer, |doc| {
            let step = register::write(&doc.engine, item, field, values)?;
            Ok((act, vec![Step::Register(step)]))
        })
    }

    fn nothing(&self, act: Act) -> Result<Applied, EditError> {
        Ok(Applied {
            update: Vec::new(),
            after: self.revision(),
            act,
            touched: Vec::new(),
            inverse: Inverse::default(),
        })
    }

    fn needs_owner(&self, target: TextRef) -> Result<(), EditError> {
        // A text that has been written has an owner; asking the lists takes
        // longer than the keystroke.
        if self.present.contains(&Touched::Text { target }) {
            return Ok(());
        }
        match target.item {
            Some(item) if !self.item_exists(item) => Err(EditError::NoSuchItem { item }),
            _ => Ok(()),
        }
    }

    /// The one way into the engine for local changes: runs the work, records
    /// the pens, and exports what moved. Where the work fails half-way, the
    /// document goes back to where it was.
    pub(super) fn write(
        &mut self,
        pens: &[Pen],
        peer: u64,
        work: impl FnOnce(&Self) -> Result<(Act, Vec<Step>), EditError>,
    ) -> Result<Applied, EditError> {
        let before = self.engine.oplog_frontiers();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            if self.engine.peer_id() != peer {
                self.engine.set_peer_id(peer).map_err(DocError::from)?;
            }
            let known = self.engine.oplog_vv();
            let (act, steps) = work(self)?;
            let nothing_yet = self.engine.oplog_vv() == known && self.engine.get_pending_txn_len() == 0;
            if nothing_yet {
                return self.nothing(act);
            }
            self.record_pens(pens)?;
            self.engine.commit();
            let update = self
                .engine
                .export(ExportMode::updates(&known))
                .map_err(DocError::from)?;
            let added = match &act {
                Act::Added { list, .. } => Some(*list),
                _ => None,
            };
            let touched = touched_by(&steps, added);
            Ok(Applied {
                update,
                after: self.revision(),
                act,
                touched,
                inverse: Inverse::of_steps(steps),
            })
        }))
        .unwrap_or(Err(EditError::Engine(DocError::Poisoned)));
        let mut applied = match outcome {
            Ok(applied) => applied,
            Err(error) => {
                self.go_back_to(&before)?;
                return Err(error);
            }
        };
        self.present.extend(applied.touched.iter().cloned());
        applied.touched = self.with_revived(applied.touched);
        Ok(applied)
    }

    fn go_back_to(&mut self, before: &loro::Frontiers) -> Result<(), EditError> {
        let moved = guarded(|| {
            let pending = self.engine.get_pending_txn_len() > 0;
            Ok(pending || self.engine.oplog_frontiers() != *before)
        });
        if !moved.unwrap_or(true) {
            return Ok(());
        }
        let peer = self.engine.peer_id();
        let engine = guarded(|| {
            let waiting = self.engine.export_pending_updates()?;
            let engine = self.engine.as_it_was(before)?;
            engine.set_peer_id(peer)?;
            if let Some(waiting) = waiting {
                engine.import(&waiting)?;
            }
            Ok(engine)
        })?;
        self.engine = engine;
        Ok(())
    }

    fn record_pens(&self, pens: &[Pen]) -> Result<(), EditError> {
        let map = self.engine.get_map(PENS);
        for pen in pens {
            let name = pen.id();
            if self.pen(&name).is_none() {
                // A pen is strings and ids: it always becomes JSON.
                map.insert(&name.0, serde_json::to_string(pen).unwrap_or_default())
                    .map_err(DocError::from)?;
            }
        }
        Ok(())
    }

    fn add_item(&self, list: List, item: ItemId, after: Option<ItemId>) -> Result<(), EditError> {
        let members = self.engine.get_movable_list(layout::list_name(list));
        let place = self.place_behind(list, after)?;
        members.insert(place, item.to_string()).map_err(DocError::from)?;
        Ok(())
    }

    /// Engine position just behind an item; the head of the list for none.
    fn place_behind(&self, list: List, after: Option<ItemId>) -> Result<usize, EditError> {
        let Some(item) = after else { return Ok(0) };
        read::raw_members(&self.engine, list)
            .iter()
            .position(|member| *member == Some(item))
            .map(|position| position + 1)
            .ok_or(EditError::NoSuchItem { item })
    }

    pub(super) fn move_item(&self, list: List, item: ItemId, after: Option<ItemId>) -> Result<Option<Step>, EditError> {
        let before = self.list(list);
        let members = self.engine.get_movable_list(layout::list_name(list));
        let from = self.place_behind(list, Some(item))? - 1;
        let behind = self.place_behind(list, after)?;
        // The engine counts the place with the moved item already taken out.
        let to = if behind > from { behind - 1 } else { behind };
        if from == to || after == Some(item) {
            return Ok(None);
        }
        members.mov(from, to).map_err(DocError::from)?;
        Ok(Some(Step::Moved(MoveStep {
            list,
            item,
            before,
            mover: self.engine.peer_id(),
        })))
    }
}
