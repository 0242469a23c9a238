//! Single characters: their names, where they stand, taking them out and
//! putting them back.
//!
//! Positions here are Unicode scalar values, the engine's own unit; the
//! boundary of the crate counts UTF-16 and converts in `words.rs`.
//!
//! A character that is put back is a new character to the engine. [`Aliases`]
//! remembers which new one stands for which old one, so that a later undo or
//! redo still finds it.

use std::collections::{BTreeMap, BTreeSet};

use loro::cursor::{Cursor, Side};
use loro::{ContainerTrait as _, ID, LoroDoc, LoroText};

use super::DocError;
use super::layout::BY;
use super::undo::Aliases;
use crate::people::PenId;
use crate::text::{Run, Text};

/// How many standing neighbours on each side are remembered with a deletion.
/// They say where its characters belong even where all its nearest neighbours
/// have gone meanwhile.
const NEIGHBOURS: usize = 48;

/// Consecutive characters of one insertion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: ID,
    pub(super) len: usize,
}

impl Span {
    pub(super) fn ids(self) -> impl Iterator<Item = ID> {
        (0..self.len).map(move |offset| self.first.inc(i32::try_from(offset).unwrap_or(i32::MAX)))
    }
}

/// A character that was taken out.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    letter: char,
    by: Option<PenId>,
}

/// Characters that were taken out together, with what stood around them.
#[derive(Clone, Debug, Default)]
pub(super) struct Deletion {
    /// Everything from the first to the last of them and a few neighbours on
    /// both sides, in the order of the text before the deletion.
    order: Vec<ID>,
    taken: BTreeMap<ID, Taken>,
}

impl Deletion {
    pub(super) fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }
}

/// The name of the character at a position.
pub(super) fn id_at(text: &LoroText, position: usize) -> Option<ID> {
    text.get_cursor(position, Side::Middle).and_then(|cursor| cursor.id)
}

/// The names of the characters from `from` up to `to`.
///
/// The engine keeps a text in pieces of consecutively named characters, so one
/// question a piece is enough; a question a character takes seconds on a long
/// range. Only a few characters of a long text are quicker asked one by one.
pub(super) fn ids_between(text: &LoroText, from: usize, to: usize) -> Vec<ID> {
    if to.saturating_sub(from) < 256 && text.len_unicode() > 8_192 {
        return (from..to).filter_map(|position| id_at(text, position)).collect();
    }
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    text.iter(|piece| {
        let end = start + piece.chars().count();
        let (first, last) = (start.max(from), end.min(to));
        if first < last {
            pieces.push((first, last));
        }
        start = end;
        start < to
    });
    let mut ids = Vec::with_capacity(to.saturating_sub(from));
    for (first, last) in pieces {
        let Some(id) = id_at(text, first) else { continue };
        let span = Span {
            first: id,
            len: last - first,
        };
        debug_assert_eq!(span.ids().last(), id_at(text, last - 1), "a piece is named in one go");
        ids.extend(span.ids());
    }
    ids
}

/// Where a character stands, if it still does.
pub(super) fn position_of(engine: &LoroDoc, text: &LoroText, id: ID) -> Option<usize> {
    let cursor = Cursor::new(Some(id), text.id(), Side::Middle, 0);
    engine.with_state(|state| state.get_relative_position(&cursor, false))
}

/// Where a character stood that has been deleted: how many standing
/// characters come before its place.
pub(super) fn place_of(engine: &LoroDoc, text: &LoroText, id: ID) -> Option<usize> {
    let cursor = Cursor::new(Some(id), text.id(), Side::Middle, 0);
    engine.get_cursor_pos(&cursor).ok().map(|found| found.current.pos)
}

/// The words with their authors, neighbouring runs of one pen joined.
pub(super) fn runs_of(text: &LoroText) -> Text {
    let mut runs: Vec<Run> = Vec::new();
    for piece in text.to_delta() {
        let loro::TextDelta::Insert { insert, attributes } = piece else {
            continue;
        };
        let by = attributes
            .as_ref()
            .and_then(|marks| marks.get(BY))
            .and_then(|pen| pen.as_string())
            .map(|pen| PenId(pen.to_string()));
        match runs.last_mut() {
            Some(last) if last.by == by => last.text.push_str(&insert),
            _ => runs.push(Run { text: insert, by }),
        }
    }
    Text(runs)
}

/// Puts words in, always with their author.
pub(super) fn insert(
    text: &LoroText,
    position: usize,
    words: &str,
    by: Option<&PenId>,
) -> Result<Option<Span>, DocError> {
    let len = words.chars().count();
    if len == 0 {
        return Ok(None);
    }
    text.insert(position, words)?;
    match by {
        Some(pen) => text.mark(position..position + len, BY, pen.0.as_str())?,
        // Nobody's words must not become a neighbour's.
        None => text.unmark(position..position + len, BY)?,
    }
    // One insertion's characters are numbered on from its first.
    Ok(id_at(text, position).map(|first| Span { first, len }))
}

/// Takes out the characters at these positions.
pub(super) fn delete(text: &LoroText, positions: &BTreeSet<usize>) -> Result<Deletion, DocError> {
    let deletion = remember(text, positions)?;
    for (start, len) in stretches(positions).into_iter().rev() {
        text.delete(start, len)?;
    }
    Ok(deletion)
}

/// What it takes to put the characters at these positions back.
pub(super) fn remember(text: &LoroText, positions: &BTreeSet<usize>) -> Result<Deletion, DocError> {
    let (Some(first), Some(last)) = (positions.first().copied(), positions.last().copied()) else {
        return Ok(Deletion::default());
    };
    let len = text.len_unicode();
    let from = first.saturating_sub(NEIGHBOURS);
    let to = (last + 1 + NEIGHBOURS).min(len);
    let order = ids_between(text, from, to);
    let letters = authors_between(text, first, last + 1)?;
    let taken = positions
        .iter()
        .filter_map(|position| {
            let (letter, by) = letters.get(position - first)?.clone();
            Some((*order.get(position - from)?, Taken { letter, by }))
        })
        .collect();
    Ok(Deletion { order, taken })
}

fn authors_between(text: &LoroText, from: usize, to: usize) -> Result<Vec<(char, Option<PenId>)>, DocError> {
    let mut letters = Vec::with_capacity(to - from);
    for piece in text.slice_delta(from, to, loro::cursor::PosType::Unicode)? {
        let loro::TextDelta::Insert { insert, attributes } = piece else {
            continue;
        };
        let by = attributes
            .as_ref()
            .and_then(|marks| marks.get(BY))
            .and_then(|pen| pen.as_string())
            .map(|pen| PenId(pen.to_string()));
        letters.extend(insert.chars().map(|letter| (letter, by.clone())));
    }
    Ok(letters)
}

fn stretches(positions: &BTreeSet<usize>) -> Vec<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for position in positions {
        match stretches.last_mut() {
            Some((start, len)) if *start + *len == *position => *len += 1,
            _ => stretches.push((*position, 1)),
        }
    }
    stretches
}

/// Puts deleted characters back at their place, each with its own author, and
/// remembers what stands for what.
///
/// Their place is between the neighbours that they had. Where others have
/// written between those neighbours meanwhile, the engine's own record of the
/// place decides.
pub(super) fn put_back(
    engine: &LoroDoc,
    text: &LoroText,
    deletion: &Deletion,
    aliases: &mut Aliases,
) -> Result<Vec<Span>, DocError> {
    let mut groups: Vec<(usize, Vec<ID>)> = Vec::new();
    let mut lowest = 0;
    let mut index = 0;
    let order = &deletion.order;
    while index < order.len() {
        let Some(id) = order.get(index).copied() else { break };
        if !deletion.taken.contains_key(&id) {
            if let Some(position) = position_of(engine, text, aliases.standing(id)) {
                lowest = lowest.max(position + 1);
            }
            index += 1;
            continue;
        }
        let rest = order.get(index..).unwrap_or_default();
        let group: Vec<ID> = rest
            .iter()
            .copied()
            .take_while(|id| deletion.taken.contains_key(id))
            .collect();
        let upper = rest
            .iter()
            .skip(group.len())
            .filter(|id| !deletion.taken.contains_key(id))
            .find_map(|id| position_of(engine, text, aliases.standing(*id)))
            .unwrap_or_else(|| text.len_unicode());
        index += group.len();
        for (position, part) in placed(engine, text, &group, lowest, upper.max(lowest)) {
            lowest = lowest.max(position);
            groups.push((position, part));
        }
    }
    // From the back, so that the positions found before still hold.
    let mut spans = Vec::new();
    for (position, group) in groups.into_iter().rev() {
        let mut at = position;
        for (words, by, ids) in by_author(&group, deletion) {
            if let Some(span) = insert(text, at, &words, by.as_ref())? {
                for (old, new) in ids.iter().zip(span.ids()) {
                    aliases.replace(*old, new);
                }
                at += span.len;
                spans.push(span);
            }
        }
    }
    Ok(spans)
}

/// Splits a group of neighbours at the places where others have written
/// between them since.
fn placed(engine: &LoroDoc, text: &LoroText, group: &[ID], lower: usize, upper: usize) -> Vec<(usize, Vec<ID>)> {
    let whole = |position| vec![(position, group.to_vec())];
    if lower == upper {
        return whole(lower);
    }
    let (Some(first), Some(last)) = (group.first(), group.last()) else {
        return Vec::new();
    };
    let place = |id: ID| place_of(engine, text, id).unwrap_or(lower).clamp(lower, upper);
    let (from, to) = (place(*first), place(*last));
    if to <= from {
        return whole(from);
    }
    let (left, right) = group.split_at(group.len() / 2);
    let mut parts = placed(engine, text, left, from, to);
    let reached = parts.last().map_or(from, |(position, _)| *position);
    parts.extend(placed(engine, text, right, reached, to));
    parts
}

type Piece = (String, Option<PenId>, Vec<ID>);

fn by_author(group: &[ID], deletion: &Deletion) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for id in group {
        let Some(taken) = deletion.taken.get(id) else { continue };
        match pieces.last_mut() {
            Some((words, by, ids)) if *by == taken.by => {
                words.push(taken.letter);
                ids.push(*id);
            }
            _ => pieces.push((taken.letter.to_string(), taken.by.clone(), vec![*id])),
        }
    }
    pieces
}
