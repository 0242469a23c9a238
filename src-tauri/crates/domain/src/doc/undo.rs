//! Undo and redo of this session's own changes (P26).
//!
//! The engine's own undo gives restored words to whoever restores them and is
//! emptied by a change of peer, so this is ours. Each change leaves an
//! [`Inverse`] that names exactly what it did: the characters it put in, those
//! it took out with their authors, the claims it wrote and removed, the place
//! an item had. Undoing removes only what still stands of the former and puts
//! back the latter; whatever anybody else wrote meanwhile is not touched.
//! Undo and redo are ordinary changes, saved and sent like any other.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use loro::ID;

use super::characters::{Deletion, Span};
use super::edit::{Applied, EditError};
use super::register::{RegisterStep, Written};
use super::{PlanDoc, characters, layout, read, register};
use crate::change::{Act, Touched};
use crate::ids::{ChangeId, ItemId, RecordId, SpaceId};
use crate::people::Pen;
use crate::record::Record;
use crate::text::{Field, List, TextRef};

/// What stands in the document for something that was deleted and came again.
#[derive(Clone, Debug, Default)]
pub struct Aliases {
    characters: HashMap<ID, ID>,
    claims: HashMap<String, String>,
    records: HashMap<RecordId, RecordId>,
    /// Peers under which this session has undone and redone.
    peers: BTreeSet<u64>,
}

impl Aliases {
    pub(super) fn replace(&mut self, old: ID, new: ID) {
        self.characters.insert(old, new);
    }

    /// The newest character that stands for this one.
    pub(super) fn standing(&self, id: ID) -> ID {
        let mut newest = id;
        while let Some(next) = self.characters.get(&newest) {
            newest = *next;
        }
        newest
    }

    fn replace_record(&mut self, old: RecordId, new: RecordId) {
        self.records.insert(old, new);
    }

    /// A record that comes again, under a new id and with what it says of
    /// others that came again before it.
    fn again(&self, record: &Record, id: RecordId, at: DateTime<Utc>) -> Record {
        let mut body = record.body.clone();
        self.rename(&mut body);
        Record {
            id,
            at,
            replaces: record.replaces.iter().map(|id| self.standing_record(*id)).collect(),
            body,
            ..record.clone()
        }
    }

    fn standing_record(&self, id: RecordId) -> RecordId {
        let mut newest = id;
        while let Some(next) = self.records.get(&newest) {
            newest = *next;
        }
        newest
    }

    /// A value of a field that comes again, with what it says of records that
    /// came again before it: a note beside a piece of evidence is beside the new one.
    pub(super) fn value_again(&self, value: &serde_json::Value) -> serde_json::Value {
        let mut value = value.clone();
        self.rename(&mut value);
        value
    }

    /// The item that stands for this one: a record carries fields as an item
    /// does, and comes again under a new name.
    pub(super) fn standing_item(&self, item: ItemId) -> ItemId {
        ItemId(self.standing_record(RecordId(item.0)).0)
    }

    fn rename(&self, value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) => {
                if let Ok(id) = text.parse::<RecordId>() {
                    let newest = self.standing_record(id);
                    if newest != id {
                        *text = newest.to_string();
                    }
                }
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(|item| self.rename(item)),
            serde_json::Value::Object(fields) => fields.values_mut().for_each(|field| self.rename(field)),
            _ => {}
        }
    }

    pub(super) fn own_peers(&self) -> Vec<u64> {
        self.peers.iter().copied().collect()
    }

    pub(super) fn replace_claim(&mut self, old: String, new: String) {
        self.claims.insert(old, new);
    }

    pub(super) fn standing_claim(&self, name: &str) -> String {
        let mut newest = name;
        while let Some(next) = self.claims.get(newest) {
            newest = next;
        }
        newest.to_owned()
    }
}

/// One reversible step inside the document.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// Characters went in and out of a text.
    Text(TextStep),
    /// Claims were written and removed.
    Register(RegisterStep),
    /// An item went to another place in its list.
    Moved(MoveStep),
    /// An item was added.
    Added {
        /// The item.
        item: ItemId,
    },
}

#[derive(Clone, Debug)]
pub(super) struct TextStep {
    pub(super) target: TextRef,
    pub(super) inserted: Vec<Span>,
    pub(super) deletion: Deletion,
}

#[derive(Clone, Debug)]
pub(super) struct MoveStep {
    pub(super) list: List,
    pub(super) item: ItemId,
    /// The list as it was before.
    pub(super) before: Vec<ItemId>,
    /// The peer that moved it; where another has moved it since, it stays.
    pub(super) mover: u64,
}

/// What takes a change back. Opaque; made by [`PlanDoc::apply`] and
/// [`PlanDoc::undo`], held by an [`UndoStack`].
#[derive(Clone, Debug, Default)]
pub struct Inverse {
    pub(super) steps: Vec<Step>,
    records: Vec<RecordStep>,
}

impl Inverse {
    /// For a change that appended a record: undo withdraws it.
    #[must_use]
    pub fn of_record(record: Record) -> Self {
        Self {
            steps: Vec::new(),
            records: vec![RecordStep::Withdraw(Box::new(record))],
        }
    }

    /// Whether there is nothing to take back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.records.is_empty()
    }

    pub(super) fn of_steps(steps: Vec<Step>) -> Self {
        Self {
            steps,
            records: Vec::new(),
        }
    }

    /// One inverse for two changes that are to be taken back together.
    #[must_use]
    pub fn followed_by(mut self, later: Self) -> Self {
        self.steps.extend(later.steps);
        self.records.extend(later.records);
        self
    }
}

/// What an undo or redo asks of the log of records.
#[derive(Clone, Debug, PartialEq)]
pub enum RecordStep {
    /// Append a `Withdrawn` for this record.
    Withdraw(Box<Record>),
    /// Append this record, which has a new id and instant and the old body.
    Append(Box<Record>),
}

/// An undo or redo that was carried out.
#[derive(Debug)]
pub struct Undone {
    /// The change that was taken back or done again, as first pushed.
    pub change: ChangeId,
    /// What it had done, for the label.
    pub act: Act,
    /// The change of the document to journal, if any part of it still stood.
    pub document: Option<Applied>,
    /// The records to append, in order.
    pub records: Vec<RecordStep>,
}

#[derive(Debug)]
struct Entry {
    change: ChangeId,
    act: Act,
    inverse: Inverse,
}

/// This session's own changes to one plan, latest last.
///
/// Pushing a change ends what could be redone. Nothing of other devices or
/// other sessions is ever in here.
#[derive(Debug, Default)]
pub struct UndoStack {
    done: Vec<Entry>,
    undone: Vec<Entry>,
    aliases: Aliases,
}

impl UndoStack {
    /// Most changes remembered; the oldest go first.
    pub const CAP: usize = 1_000;

    /// Remembers a change. One that moved nothing is not remembered.
    pub fn push(&mut self, change: ChangeId, act: Act, inverse: Inverse) {
        if inverse.is_empty() {
            return;
        }
        self.undone.clear();
        self.done.push(Entry { change, act, inverse });
        if self.done.len() > Self::CAP {
            self.done.remove(0);
        }
    }

    /// Adds a change to the latest one, so that both are undone together: a
    /// burst of typing, or a suggestion taken with its answer.
    pub fn join(&mut self, change: ChangeId, act: Act, inverse: Inverse) {
        if !self.undone.is_empty() || self.done.is_empty() {
            self.push(change, act, inverse);
        } else if let Some(latest) = self.done.last_mut() {
            latest.inverse = std::mem::take(&mut latest.inverse).followed_by(inverse);
        }
    }

    /// Forgets changes that reach into another space than `space`: what was
    /// done there cannot be undone from a window that may not open it.
    pub fn keep_to(&mut self, space: SpaceId) {
        let within = |entry: &Entry| {
            entry.inverse.records.iter().all(|step| match step {
                RecordStep::Withdraw(record) | RecordStep::Append(record) => record.space == space,
            })
        };
        self.done.retain(within);
        self.undone.retain(within);
    }

    /// What the next undo would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Act> {
        self.done.last().map(|entry| &entry.act)
    }

    /// What the next redo would do again.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Act> {
        self.undone.last().map(|entry| &entry.act)
    }

    /// Takes the latest change back. `fresh` draws ids for records that come
    /// again; `pen` is the pen in hand, which signs the change but owns none of
    /// the words that come back.
    ///
    /// # Errors
    /// When the engine fails; the change can then be undone again.
    pub fn undo(
        &mut self,
        doc: &mut PlanDoc,
        pen: &Pen,
        peer: u64,
        at: DateTime<Utc>,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Result<Option<Undone>, EditError> {
        let Some(entry) = self.done.last() else { return Ok(None) };
        let act = Act::Undid { change: entry.change };
        let (undone, back) = turn(doc, entry, act, &mut self.aliases, pen, peer, at, fresh)?;
        if let Some(entry) = self.done.pop() {
            self.undone.push(Entry { inverse: back, ..entry });
        }
        Ok(Some(undone))
    }

    /// Does the latest undone change again.
    ///
    /// # Errors
    /// When the engine fails; the change can then be redone again.
    pub fn redo(
        &mut self,
        doc: &mut PlanDoc,
        pen: &Pen,
        peer: u64,
        at: DateTime<Utc>,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Result<Option<Undone>, EditError> {
        let Some(entry) = self.undone.last() else {
            return Ok(None);
        };
        let act = Act::Redid { change: entry.change };
        let (undone, back) = turn(doc, entry, act, &mut self.aliases, pen, peer, at, fresh)?;
        if let Some(entry) = self.undone.pop() {
            self.done.push(Entry { inverse: back, ..entry });
        }
        Ok(Some(undone))
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "the stack's own parts and the caller's, for undo and redo alike"
)]
fn turn(
    doc: &mut PlanDoc,
    entry: &Entry,
    act: Act,
    aliases: &mut Aliases,
    pen: &Pen,
    peer: u64,
    at: DateTime<Utc>,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Result<(Undone, Inverse), EditError> {
    let mut back = Inverse::default();
    let mut document = None;
    if !entry.inverse.steps.is_empty() {
        let applied = doc.undo(&entry.inverse, act, aliases, pen, peer, at)?;
        back.steps.clone_from(&applied.inverse.steps);
        document = Some(applied).filter(|applied| !applied.is_nothing());
    }
    let mut records = Vec::new();
    for step in entry.inverse.records.iter().rev() {
        let (asked, reverse) = match step {
            RecordStep::Withdraw(record) => (step.clone(), RecordStep::Append(record.clone())),
            RecordStep::Append(record) => {
                let again = Box::new(aliases.again(record, fresh(), at));
                aliases.replace_record(record.id, again.id);
                (RecordStep::Append(again.clone()), RecordStep::Withdraw(again))
            }
        };
        records.push(asked);
        back.records.push(reverse);
    }
    let undone = Undone {
        change: entry.change,
        act: entry.act.clone(),
        document,
        records,
    };
    Ok((undone, back))
}

impl PlanDoc {
    /// Takes a change back, as one ordinary change by the pen in hand. What
    /// somebody else has replaced meanwhile stays theirs. The answer's own
    /// inverse does it again.
    ///
    /// # Errors
    /// When the engine fails; the document stays as it was.
    pub fn undo(
        &mut self,
        inverse: &Inverse,
        act: Act,
        aliases: &mut Aliases,
        pen: &Pen,
        peer: u64,
        at: DateTime<Utc>,
    ) -> Result<Applied, EditError> {
        let mut remembered = aliases.clone();
        remembered.peers.insert(peer);
        let applied = self.write(std::slice::from_ref(pen), peer, |doc| {
            let mut back = Vec::new();
            for step in inverse.steps.iter().rev() {
                back.extend(doc.take_back(step, &mut remembered, pen, at)?);
            }
            Ok((act, back))
        })?;
        *aliases = remembered;
        Ok(applied)
    }

    fn take_back(
        &self,
        step: &Step,
        aliases: &mut Aliases,
        pen: &Pen,
        at: DateTime<Utc>,
    ) -> Result<Option<Step>, EditError> {
        match step {
            Step::Text(step) => self.take_text_back(step, aliases),
            Step::Register(step) => Ok(register::take_back(&self.engine, step, aliases)?.map(Step::Register)),
            Step::Moved(step) => self.move_back(step, aliases),
            Step::Added { item } => {
                let gone = Written {
                    value: true.into(),
                    by: Some(pen.id()),
                    at,
                    first: None,
                    own: Vec::new(),
                };
                let step = register::write(&self.engine, *item, Field::Trash, vec![gone])?;
                Ok(Some(Step::Register(step)))
            }
        }
    }

    fn take_text_back(&self, step: &TextStep, aliases: &mut Aliases) -> Result<Option<Step>, EditError> {
        let text = self.root_text(step.target);
        // First in, then out: what goes is a good neighbour for what comes.
        let inserted = characters::put_back(&self.engine, &text, &step.deletion, aliases)?;
        let ours: BTreeSet<usize> = step
            .inserted
            .iter()
            .flat_map(|span| span.ids())
            .filter_map(|id| characters::position_of(&self.engine, &text, aliases.standing(id)))
            .collect();
        let deletion = characters::delete(&text, &ours)?;
        if inserted.is_empty() && deletion.is_empty() {
            return Ok(None);
        }
        Ok(Some(Step::Text(TextStep {
            target: step.target,
            inserted,
            deletion,
        })))
    }

    fn move_back(&self, step: &MoveStep, aliases: &Aliases) -> Result<Option<Step>, EditError> {
        let list = self.engine.get_movable_list(layout::list_name(step.list));
        let here = read::raw_members(&self.engine, step.list)
            .iter()
            .position(|item| *item == Some(step.item));
        let mover = here.and_then(|position| list.get_last_mover_at(position));
        if !mover.is_some_and(|mover| mover == step.mover || aliases.peers.contains(&mover)) {
            return Ok(None);
        }
        let before: Vec<ItemId> = step
            .before
            .iter()
            .copied()
            .take_while(|item| *item != step.item)
            .collect();
        let after = before
            .iter()
            .rev()
            .copied()
            .find(|item| self.list(step.list).contains(item));
        self.move_item(step.list, step.item, after)
    }
}

/// What steps touched.
pub(super) fn touched_by(steps: &[Step], added: Option<List>) -> Vec<Touched> {
    let mut touched: Vec<Touched> = steps
        .iter()
        .filter_map(|step| match step {
            Step::Text(step) => Some(Touched::Text { target: step.target }),
            Step::Register(step) => Some(Touched::Field {
                item: step.item,
                field: step.field,
            }),
            Step::Moved(step) => Some(Touched::List { list: step.list }),
            Step::Added { .. } => None,
        })
        .collect();
    touched.extend(added.map(|list| Touched::List { list }));
    touched
}
