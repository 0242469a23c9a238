//! The student's words are the student's to change (P5).
//!
//! In a text that speaks for the student, a pen without the student among its
//! speakers may write while it is blank or holds only adults' words. Once the
//! student's words stand there, such a pen can suggest and no more.

use loro::TextDelta;
use loro::event::{Diff, DiffBatch};

use super::arrivals::RefusedFor;
use super::layout::{self, BY};
use super::{PlanDoc, characters};
use crate::change::{Act, Touched};
use crate::people::{Pen, PenId, Voice};
use crate::text::{Text, TextRef};

impl PlanDoc {
    /// Whether a text holds words of the student's.
    #[must_use]
    pub fn holds_students_words(&self, target: TextRef) -> bool {
        self.students_stand_in(&self.text(target))
    }

    /// Whether a pen may write in a text at all, for a window that wants to
    /// offer a suggestion instead.
    #[must_use]
    pub fn may_write(&self, target: TextRef, pen: &Pen) -> bool {
        pen.is_students() || !self.holds_students_words(target)
    }

    /// A pen that this document does not know may be the student's, and words
    /// are protected rather than lost.
    pub(super) fn is_students_pen(&self, by: Option<&PenId>) -> bool {
        by.and_then(|name| self.pen(name))
            .is_none_or(|pen| pen.voice == Voice::Student)
    }

    /// For each character of a text, whether it is the student's.
    pub(super) fn students_letters(&self, target: TextRef) -> Vec<bool> {
        let text = characters::runs_of(&self.root_text(target));
        text.0
            .iter()
            .flat_map(|run| {
                let students = self.is_students_pen(run.by.as_ref());
                run.text.chars().map(move |_| students)
            })
            .collect()
    }

    pub(super) fn students_stand_in(&self, text: &Text) -> bool {
        text.0
            .iter()
            .any(|run| !run.text.trim().is_empty() && self.is_students_pen(run.by.as_ref()))
    }

    /// Why a change does not match its pen; none where it does.
    pub(super) fn foreign_to(&self, change: &DiffBatch, pen: &Pen, act: &Act) -> Option<RefusedFor> {
        let carries_others = matches!(
            act,
            Act::Restored { .. } | Act::TookSuggestion { .. } | Act::Imported | Act::CameAlong
        );
        // Undo takes back what the same hand wrote for whoever spoke, so it may
        // take the student's words with it; whose change it undoes is asked of
        // the log.
        if matches!(act, Act::Undid { .. } | Act::Redid { .. }) {
            return None;
        }
        let name = pen.id();
        let mut found = None;
        for (part, diff) in change.iter() {
            let (Some(Touched::Text { target }), Diff::Text(pieces)) = (layout::part_of(part), diff) else {
                continue;
            };
            let marked_as =
                |attributes: &Option<_>| mark_in(attributes).map(|by| by.as_deref() == Some(name.0.as_str()));
            let theirs = pieces.iter().all(|piece| match piece {
                TextDelta::Insert { attributes, .. } => marked_as(attributes) == Some(true),
                TextDelta::Retain { attributes, .. } => mark_in(attributes).is_none(),
                TextDelta::Delete { .. } => true,
            });
            if !theirs && !carries_others {
                found.get_or_insert(RefusedFor::OthersName);
            }
            // Words may leave for the care space by an adult's hand, and none come (H1).
            let moves_out = matches!(act, Act::MovedToCare { target: from } if *from == target)
                && !pieces.iter().any(|piece| matches!(piece, TextDelta::Insert { .. }));
            let only_adds = matches!(act, Act::Imported | Act::CameAlong);
            if !pen.is_students() && !moves_out && self.students_lose(target, pieces, only_adds) {
                found = Some(RefusedFor::StudentsWords);
            }
        }
        found
    }

    /// Whether a change takes words of the student's out of a text, or writes
    /// among them.
    ///
    /// Only what the writer's copy held can be blamed on the writer; words that
    /// came here meanwhile stand beside. So an insertion is foreign only inside
    /// a stretch of the student's words, and any deletion of them is. What came
    /// along from elsewhere stands where it stands (`only_adds`) and takes
    /// nothing away.
    fn students_lose(&self, target: TextRef, pieces: &[TextDelta], only_adds: bool) -> bool {
        let letters = self.students_letters(target);
        let students = |position: usize| letters.get(position) == Some(&true);
        let mut position = 0;
        for piece in pieces {
            match piece {
                TextDelta::Retain { retain, .. } => position += retain,
                TextDelta::Delete { delete } => {
                    if (position..position + delete).any(students) {
                        return true;
                    }
                    position += delete;
                }
                TextDelta::Insert { .. } => {
                    if !only_adds && position > 0 && students(position - 1) && students(position) {
                        return true;
                    }
                }
            }
        }
        false
    }
}

/// The `by` mark that a piece of a change sets: `None` where it sets none,
/// `Some(None)` where it takes the author away.
fn mark_in<S: std::hash::BuildHasher>(
    attributes: &Option<std::collections::HashMap<String, loro::LoroValue, S>>,
) -> Option<Option<String>> {
    let mark = attributes.as_ref()?.get(BY)?;
    Some(mark.as_string().map(|pen| pen.to_string()))
}
