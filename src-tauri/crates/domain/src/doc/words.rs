//! Writing in a text: a splice at the revision that a window drew, and
//! bringing an earlier text back.

use std::collections::BTreeSet;

use loro::cursor::PosType;
use loro::{ID, LoroText};

use super::edit::{EditError, TEXT_CAP};
use super::undo::{Aliases, Step, TextStep};
use super::{PlanDoc, characters, layout};
use crate::people::Pen;
use crate::text::{Revision, TextRef};

/// A splice whose positions have been found in the text as it now stands.
pub(super) struct Placed {
    position: usize,
    delete: BTreeSet<usize>,
    /// Length of what goes, in UTF-16 code units.
    goes: usize,
}

impl PlanDoc {
    pub(super) fn root_text(&self, target: TextRef) -> LoroText {
        self.engine.get_text(layout::text_name(target))
    }

    /// Finds where a splice lands, and refuses what may not be written.
    pub(super) fn place(
        &self,
        target: TextRef,
        base: Option<&Revision>,
        at: u32,
        delete: u32,
        insert: &str,
        pen: &Pen,
    ) -> Result<Placed, EditError> {
        if let Some(letter) = insert
            .chars()
            .find(|letter| letter.is_control() && !matches!(letter, '\n' | '\t'))
        {
            return Err(EditError::ControlCharacter {
                code: u32::from(letter),
            });
        }
        let text = self.root_text(target);
        let stale = base.filter(|base| **base != self.revision());
        let placed = match stale {
            None => {
                let (from, to) = scalars(&text, at, delete)?;
                Placed {
                    position: from,
                    delete: (from..to).collect(),
                    goes: delete as usize,
                }
            }
            Some(base) => {
                let then = self.at(base).map_err(|_unknown| EditError::UnknownRevision)?;
                self.carry_over(&then.root_text(target), &text, at, delete)?
            }
        };
        if !insert.is_empty() {
            let grown = text.len_utf16() + insert.encode_utf16().count();
            let would_be = grown.saturating_sub(placed.goes);
            if would_be > TEXT_CAP {
                return Err(EditError::TooLong {
                    cap: TEXT_CAP,
                    would_be,
                });
            }
        }
        self.guard_students(target, &placed, insert, pen)?;
        Ok(placed)
    }

    /// Finds words that are to be taken out, whoever wrote them.
    pub(super) fn place_out(&self, target: TextRef, at: u32, delete: u32) -> Result<Placed, EditError> {
        let (from, to) = scalars(&self.root_text(target), at, delete)?;
        Ok(Placed {
            position: from,
            delete: (from..to).collect(),
            goes: delete as usize,
        })
    }

    /// Finds the place of a splice that was made on an earlier text: after the
    /// same neighbour, taking only characters that stood there then.
    fn carry_over(&self, then: &LoroText, now: &LoroText, at: u32, delete: u32) -> Result<Placed, EditError> {
        let (from, to) = scalars(then, at, delete)?;
        let delete = characters::ids_between(then, from, to)
            .into_iter()
            .filter_map(|id| characters::position_of(&self.engine, now, id))
            .collect();
        let left = from.checked_sub(1).and_then(|before| characters::id_at(then, before));
        let right = characters::id_at(then, to);
        let stands = |id: ID| characters::position_of(&self.engine, now, id);
        let position = match (left, right) {
            (None, _) => 0,
            (Some(left), right) => stands(left)
                .map(|position| position + 1)
                .or_else(|| right.and_then(stands))
                .or_else(|| characters::place_of(&self.engine, now, left))
                .unwrap_or_else(|| now.len_unicode()),
        };
        Ok(Placed {
            position: position.min(now.len_unicode()),
            goes: utf16_of(now, &delete),
            delete,
        })
    }

    fn guard_students(&self, target: TextRef, placed: &Placed, insert: &str, pen: &Pen) -> Result<(), EditError> {
        if self.may_write(target, pen) {
            return Ok(());
        }
        let letters = self.students_letters(target);
        let takes = placed
            .delete
            .iter()
            .any(|position| letters.get(*position) == Some(&true));
        if takes || !insert.is_empty() {
            return Err(EditError::StudentsWords { target });
        }
        Ok(())
    }

    /// Carries a placed splice out.
    pub(super) fn splice(
        &self,
        target: TextRef,
        placed: &Placed,
        insert: &str,
        pen: &Pen,
    ) -> Result<Option<Step>, EditError> {
        let text = self.root_text(target);
        let inserted = characters::insert(&text, placed.position, insert, Some(&pen.id()))?;
        let grown = inserted.map_or(0, |span| span.len);
        let delete = placed
            .delete
            .iter()
            .map(|position| {
                if *position >= placed.position {
                    position + grown
                } else {
                    *position
                }
            })
            .collect();
        let deletion = characters::delete(&text, &delete)?;
        if inserted.is_none() && deletion.is_empty() {
            return Ok(None);
        }
        Ok(Some(Step::Text(TextStep {
            target,
            inserted: inserted.into_iter().collect(),
            deletion,
        })))
    }

    /// Brings an earlier text back: characters that stand in both stay as they
    /// are, the rest goes or comes again with its own author.
    pub(super) fn restore(&self, target: TextRef, revision: &Revision, pen: &Pen) -> Result<Option<Step>, EditError> {
        let then = self.at(revision).map_err(|_unknown| EditError::UnknownRevision)?;
        self.guard_both(target, &then, pen)?;
        let earlier = then.root_text(target);
        let text = self.root_text(target);
        let old_ids = characters::ids_between(&earlier, 0, earlier.len_unicode());
        let old: BTreeSet<ID> = old_ids.iter().copied().collect();
        let gone = characters::ids_between(&text, 0, text.len_unicode())
            .iter()
            .enumerate()
            .filter_map(|(position, id)| (!old.contains(id)).then_some(position))
            .collect();
        let missing = old_ids
            .iter()
            .enumerate()
            .filter(|(_, id)| characters::position_of(&self.engine, &text, **id).is_none())
            .map(|(position, _)| position)
            .collect();
        self.exchange(target, &earlier, &missing, &gone)
    }

    /// Takes back what one change did to a text: what it put in goes where it
    /// still stands, and what it took out comes again, but for what the other
    /// change took out as well.
    pub(super) fn take_change_back(
        &self,
        target: TextRef,
        moved: &(Revision, Revision),
        but: Option<&(Revision, Revision)>,
        pen: &Pen,
    ) -> Result<Option<Step>, EditError> {
        let stood = |revision: &Revision| self.at(revision).map_err(|_unknown| EditError::UnknownRevision);
        let before = stood(&moved.0)?;
        self.guard_both(target, &before, pen)?;
        let ids = |doc: &Self| -> Vec<ID> {
            let text = doc.root_text(target);
            characters::ids_between(&text, 0, text.len_unicode())
        };
        let (old, new) = (ids(&before), ids(&stood(&moved.1)?));
        let out_for_good: BTreeSet<ID> = match but {
            None => BTreeSet::new(),
            Some((from, to)) => {
                let left = ids(&stood(to)?);
                ids(&stood(from)?).into_iter().filter(|id| !left.contains(id)).collect()
            }
        };
        let text = self.root_text(target);
        let stands = |id: ID| characters::position_of(&self.engine, &text, id);
        let gone = new
            .iter()
            .filter(|id| !old.contains(id))
            .filter_map(|id| stands(*id))
            .collect();
        let missing = old
            .iter()
            .enumerate()
            .filter(|(_, id)| !new.contains(id) && !out_for_good.contains(id) && stands(**id).is_none())
            .map(|(position, _)| position)
            .collect();
        self.exchange(target, &before.root_text(target), &missing, &gone)
    }

    /// Refuses a pen that would move the student's words, as they stand or as
    /// they stood.
    fn guard_both(&self, target: TextRef, then: &Self, pen: &Pen) -> Result<(), EditError> {
        if !pen.is_students() && (self.holds_students_words(target) || then.holds_students_words(target)) {
            return Err(EditError::StudentsWords { target });
        }
        Ok(())
    }

    /// Puts characters of an earlier text in, with their authors, and takes
    /// others out.
    fn exchange(
        &self,
        target: TextRef,
        earlier: &LoroText,
        missing: &BTreeSet<usize>,
        gone: &BTreeSet<usize>,
    ) -> Result<Option<Step>, EditError> {
        let text = self.root_text(target);
        let lost = characters::remember(earlier, missing)?;
        let mut aliases = Aliases::default();
        let deletion = characters::delete(&text, gone)?;
        let inserted = characters::put_back(&self.engine, &text, &lost, &mut aliases)?;
        if inserted.is_empty() && deletion.is_empty() {
            return Ok(None);
        }
        Ok(Some(Step::Text(TextStep {
            target,
            inserted,
            deletion,
        })))
    }
}

/// Turns a range in UTF-16 code units into scalar values, refusing a bound
/// that lies outside the text or inside a surrogate pair.
pub(super) fn scalars(text: &LoroText, at: u32, delete: u32) -> Result<(usize, usize), EditError> {
    let len = text.len_utf16();
    let from = at as usize;
    let to = from + delete as usize;
    if to > len {
        return Err(EditError::OutOfBounds { len, end: to });
    }
    let scalar = |unit: usize| -> Result<usize, EditError> {
        if unit == 0 {
            return Ok(0);
        }
        let scalar = text.convert_pos(unit, PosType::Utf16, PosType::Unicode);
        scalar
            .filter(|scalar| text.convert_pos(*scalar, PosType::Unicode, PosType::Utf16) == Some(unit))
            .ok_or(EditError::SplitsCharacter { at: unit })
    };
    Ok((scalar(from)?, scalar(to)?))
}

/// One pass over the text, for asking the engine for single characters is slow.
fn utf16_of(text: &LoroText, positions: &BTreeSet<usize>) -> usize {
    if positions.is_empty() {
        return 0;
    }
    text.to_string()
        .chars()
        .enumerate()
        .filter(|(position, _)| positions.contains(position))
        .map(|(_, letter)| letter.len_utf16())
        .sum()
}
