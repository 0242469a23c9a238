//! Taking a suggestion: the suggested words come in as their writer's, and
//! what survives of the student's sentence stays the student's.

use std::collections::BTreeSet;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

use super::edit::{EditError, TEXT_CAP};
use super::undo::{Step, TextStep};
use super::{PlanDoc, characters};
use crate::people::Pen;
use crate::text::TextRef;

/// One stretch to change: scalar positions in the original sentence.
struct Hunk {
    from: usize,
    len: usize,
    insert: String,
}

impl PlanDoc {
    /// Puts the words of a suggestion in place of a sentence, or behind it.
    /// `answerer` is the pen in hand, `author` the pen that suggested.
    pub(super) fn take_suggestion(
        &self,
        target: TextRef,
        original: &str,
        proposed: &str,
        author: &Pen,
        both: bool,
        answerer: &Pen,
    ) -> Result<Vec<Step>, EditError> {
        if !self.may_write(target, answerer) {
            return Err(EditError::StudentsWords { target });
        }
        let text = self.root_text(target);
        let plain = text.to_string();
        let offset = plain.find(original).ok_or(EditError::OriginalChanged { target })?;
        let start = plain.get(..offset).unwrap_or_default().chars().count();
        let would_be = text.len_utf16() + proposed.encode_utf16().count();
        if would_be > TEXT_CAP {
            return Err(EditError::TooLong {
                cap: TEXT_CAP,
                would_be,
            });
        }
        let hunks = if both {
            behind(original, proposed)
        } else {
            hunks(original, proposed)
        };
        let mut steps = Vec::new();
        for hunk in hunks.into_iter().rev() {
            let position = start + hunk.from;
            let inserted = characters::insert(&text, position, &hunk.insert, Some(&author.id()))?;
            let moved = position + inserted.map_or(0, |span| span.len);
            let delete: BTreeSet<usize> = (moved..moved + hunk.len).collect();
            let deletion = characters::delete(&text, &delete)?;
            steps.push(Step::Text(TextStep {
                target,
                inserted: inserted.into_iter().collect(),
                deletion,
            }));
        }
        Ok(steps)
    }
}

/// The proposed sentence after the original one, with a space between where
/// none stands.
fn behind(original: &str, proposed: &str) -> Vec<Hunk> {
    if proposed.is_empty() {
        return Vec::new();
    }
    let apart = original.is_empty() || original.ends_with(char::is_whitespace);
    let insert = if apart {
        proposed.to_owned()
    } else {
        format!(" {proposed}")
    };
    vec![Hunk {
        from: original.chars().count(),
        len: 0,
        insert,
    }]
}

/// The smallest change of words that makes one sentence the other.
fn hunks(original: &str, proposed: &str) -> Vec<Hunk> {
    let old: Vec<&str> = original.split_word_bounds().collect();
    let new: Vec<&str> = proposed.split_word_bounds().collect();
    let scalars = |words: &[&str]| words.iter().map(|word| word.chars().count()).sum::<usize>();
    let before = |index: usize| scalars(old.get(..index).unwrap_or_default());
    capture_diff_slices(Algorithm::Myers, &old, &new)
        .into_iter()
        .filter_map(|op| {
            let (old_range, new_range) = (op.old_range(), op.new_range());
            if matches!(op, DiffOp::Equal { .. }) {
                return None;
            }
            Some(Hunk {
                from: before(old_range.start),
                len: scalars(old.get(old_range).unwrap_or_default()),
                insert: new.get(new_range).unwrap_or_default().concat(),
            })
        })
        .collect()
}
