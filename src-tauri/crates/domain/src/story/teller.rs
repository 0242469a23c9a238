//! What a plan's document tells: its changes replayed, one sitting after
//! another, to know the words before and after.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::{StoryEvent, StoryKind, TextThen};
use crate::care::Passage;
use crate::change::{Act, Change, Touched};
use crate::doc::PlanDoc;
use crate::ids::{ItemId, PlanId};
use crate::people::Pen;
use crate::text::{Field, List, Revision, TextField, TextRef};

/// Edits of one text by one pen join into one event while no more than this
/// lies between two of them.
const SITTING: TimeDelta = TimeDelta::minutes(30);

/// A text being written by one pen in one sitting.
struct Sitting {
    before: String,
    after: String,
    pen: Pen,
    at: DateTime<Utc>,
    until: DateTime<Utc>,
    /// The document's revision at its end.
    stands_at: Revision,
}

/// A plan's document on its way from blank to now.
pub(super) struct Teller {
    doc: PlanDoc,
    /// Each text as it stood after the last change.
    words: BTreeMap<TextRef, String>,
    /// The sitting on each text, if one is going on.
    open: BTreeMap<TextRef, Sitting>,
    /// Items added, until their first words come: where their event stands.
    begun: BTreeMap<ItemId, (List, usize)>,
    events: Vec<StoryEvent>,
    /// Places of events that are told no more.
    left: BTreeSet<usize>,
}

impl Teller {
    pub(super) fn new(plan: PlanId) -> Self {
        Self {
            doc: PlanDoc::new(plan, 0),
            words: BTreeMap::new(),
            open: BTreeMap::new(),
            begun: BTreeMap::new(),
            events: Vec::new(),
            left: BTreeSet::new(),
        }
    }

    pub(super) fn document(&mut self, change: &Change, pen: &Pen, update: &[u8], after: &Revision) {
        let Ok(touched) = self.doc.replay(update) else { return };
        if let Act::Added { list, item } = &change.act {
            self.begun.insert(*item, (*list, self.events.len()));
            self.events
                .push(event(begins(*list, *item, String::new()), pen, change));
        }
        for part in &touched {
            match part {
                Touched::Text { target } => self.wrote(change, pen, *target, after),
                Touched::Field { item, field } => self.set(change, pen, *item, *field),
                Touched::List { .. } | Touched::Records => {}
            }
        }
        match &change.act {
            Act::Moved { list, item } => {
                self.events.push(event(
                    StoryKind::Moved {
                        list: *list,
                        item: *item,
                    },
                    pen,
                    change,
                ));
            }
            Act::Imported => self.events.push(event(StoryKind::Imported, pen, change)),
            _ => {}
        }
    }

    /// Words move to care (H1): what was told of them up to here is told no
    /// more, by the order of the log, whatever any clock says. An item that
    /// began with them is told with the words that stand there now.
    pub(super) fn leaves(&mut self, passage: &Passage) {
        let gone = |target: &TextRef| match passage {
            Passage::Text { target: of } => of == target,
            Passage::Item { item } => target.item == Some(*item),
            Passage::Record { .. } => false,
        };
        let open: Vec<TextRef> = self.open.keys().copied().filter(gone).collect();
        for target in open {
            self.close(target);
        }
        for (place, event) in self.events.iter_mut().enumerate() {
            let (item, list, said) = match &mut event.kind {
                StoryKind::TextChanged { target, .. } | StoryKind::TextRestored { target, .. } => {
                    if gone(target) {
                        self.left.insert(place);
                    }
                    continue;
                }
                StoryKind::FieldSet { item, .. } | StoryKind::Moved { item, .. } => {
                    if *passage == (Passage::Item { item: *item }) {
                        self.left.insert(place);
                    }
                    continue;
                }
                StoryKind::Trashed { item, words }
                | StoryKind::Revived { item, words }
                | StoryKind::NoteSettled { note: item, words, .. } => {
                    if *passage == (Passage::Item { item: *item }) {
                        self.left.insert(place);
                    } else if matches!(passage, Passage::Text { target } if target.item == Some(*item)) {
                        words.clear();
                    }
                    continue;
                }
                StoryKind::GoalProposed { goal, words } => (*goal, List::Goals, words),
                StoryKind::ExperienceAdded { experience, words } => (*experience, List::Experiences, words),
                StoryKind::NeedNamed { need, words } => (*need, List::Needs, words),
                StoryKind::SupportAdded { support, words } => (*support, List::Supports, words),
                StoryKind::AgreementMade { agreement, words } => (*agreement, List::Agreements, words),
                StoryKind::NoteWritten { note, words } => (*note, List::Notes, words),
                StoryKind::HomeLineWritten { line, words } => (*line, List::HomeLines, words),
                _ => continue,
            };
            let target = TextRef {
                item: Some(item),
                field: first_words_of(list),
            };
            if *passage == (Passage::Item { item }) {
                self.left.insert(place);
            } else if gone(&target) {
                *said = self.words.get(&target).cloned().unwrap_or_default();
                if said.trim().is_empty() {
                    self.left.insert(place);
                }
            }
        }
    }

    fn wrote(&mut self, change: &Change, pen: &Pen, target: TextRef, stands_at: &Revision) {
        let after = self.doc.text(target).plain();
        let before = self.words.insert(target, after.clone()).unwrap_or_default();
        if before == after || matches!(change.act, Act::Imported | Act::CameAlong) {
            return;
        }
        match &change.act {
            Act::Restored { .. } => {
                self.close(target);
                let mut told = event(StoryKind::TextRestored { target, before, after }, pen, change);
                told.then = Some(TextThen {
                    target,
                    at: stands_at.clone(),
                });
                self.events.push(told);
            }
            // Told by the answer's record, and by the care space.
            Act::TookSuggestion { .. } | Act::MovedToCare { .. } => self.close(target),
            _ => {
                let goes_on = self
                    .open
                    .get(&target)
                    .is_some_and(|sitting| sitting.pen == *pen && (change.at - sitting.until).abs() <= SITTING);
                if !goes_on {
                    self.close(target);
                }
                let sitting = self.open.entry(target).or_insert_with(|| Sitting {
                    before,
                    after: String::new(),
                    pen: pen.clone(),
                    at: change.at,
                    until: change.at,
                    stands_at: stands_at.clone(),
                });
                sitting.after = after;
                sitting.until = sitting.until.max(change.at);
                sitting.stands_at = stands_at.clone();
            }
        }
    }

    /// Ends the sitting on a text and tells it.
    fn close(&mut self, target: TextRef) {
        let Some(Sitting {
            before,
            after,
            pen,
            at,
            until,
            stands_at,
        }) = self.open.remove(&target)
        else {
            return;
        };
        if before == after {
            return;
        }
        let then = Some(TextThen { target, at: stands_at });
        let first = target.item.and_then(|item| Some((item, *self.begun.get(&item)?)));
        if let Some((item, (list, place))) = first
            && target.field == first_words_of(list)
            && !after.trim().is_empty()
            && let Some(told) = self.events.get_mut(place)
        {
            // The words are the item's beginning, and theirs who wrote them.
            self.begun.remove(&item);
            told.kind = begins(list, item, after);
            told.voice = Some(pen.voice);
            told.speakers = pen.speakers;
            told.until = until;
            told.then = then;
            return;
        }
        let kind = StoryKind::TextChanged { target, before, after };
        self.events.push(StoryEvent {
            kind,
            voice: Some(pen.voice),
            speakers: pen.speakers,
            at,
            until,
            then,
            goals: Vec::new(),
        });
    }

    fn set(&mut self, change: &Change, pen: &Pen, item: ItemId, field: Field) {
        let kind = match field {
            // Plumbing, or touched only because something inside changed.
            Field::About | Field::NotForFamily | Field::Asks => return,
            Field::Trash => match self.binned(change, item) {
                Some(kind) => kind,
                None => return,
            },
            Field::Settled => StoryKind::NoteSettled {
                note: item,
                words: self.first_words(item),
                settled: self.value_by(item, field, pen) == Value::Bool(true),
            },
            Field::Status => StoryKind::StatusChanged {
                goal: item,
                status: serde_json::from_value(self.value_by(item, field, pen)).ok(),
            },
            _ => StoryKind::FieldSet {
                item,
                field,
                value: self.value_by(item, field, pen),
            },
        };
        if !matches!(change.act, Act::Imported | Act::CameAlong) {
            self.events.push(event(kind, pen, change));
        }
    }

    fn binned(&self, change: &Change, item: ItemId) -> Option<StoryKind> {
        let turned = matches!(change.act, Act::Undid { .. } | Act::Redid { .. });
        let trashed = self.doc.trashed(item);
        let words = self.first_words(item);
        match &change.act {
            Act::Trashed { .. } => Some(StoryKind::Trashed { item, words }),
            Act::Revived { .. } => Some(StoryKind::Revived { item, words }),
            _ if turned && trashed => Some(StoryKind::Trashed { item, words }),
            _ if turned => Some(StoryKind::Revived { item, words }),
            _ => None,
        }
    }

    /// What this pen put there; where it put nothing, what stands.
    fn value_by(&self, item: ItemId, field: Field, pen: &Pen) -> Value {
        let name = pen.id();
        let claims = self.doc.claims(item, field);
        let own = claims.iter().rev().find(|claim| claim.by.as_ref() == Some(&name));
        own.or(claims.last())
            .map(|claim| claim.value.clone())
            .unwrap_or_default()
    }

    fn first_words(&self, item: ItemId) -> String {
        let texts = TextField::ALL.iter().filter_map(|field| {
            self.words.get(&TextRef {
                item: Some(item),
                field: *field,
            })
        });
        texts
            .into_iter()
            .find(|words| !words.trim().is_empty())
            .cloned()
            .unwrap_or_default()
    }

    /// The events in the order in which they began, and the document at its end.
    pub(super) fn finish(mut self) -> (Vec<StoryEvent>, PlanDoc) {
        let open: Vec<TextRef> = self.open.keys().copied().collect();
        for target in open {
            self.close(target);
        }
        // What was added and never got words is nothing to tell.
        let silent: Vec<usize> = self.begun.values().map(|(_, place)| *place).collect();
        let events = std::mem::take(&mut self.events)
            .into_iter()
            .enumerate()
            .filter(|(place, _)| !silent.contains(place) && !self.left.contains(place))
            .map(|(_, event)| event)
            .collect();
        (events, self.doc)
    }
}

fn event(kind: StoryKind, pen: &Pen, change: &Change) -> StoryEvent {
    StoryEvent {
        kind,
        voice: Some(pen.voice),
        speakers: pen.speakers.clone(),
        at: change.at,
        until: change.at,
        then: None,
        goals: Vec::new(),
    }
}

/// The goals that an event is about: named by it, or those that what it names
/// hangs on now.
pub(super) fn goals_of(kind: &StoryKind, doc: &PlanDoc) -> Vec<ItemId> {
    let of_item = |item: ItemId| -> Vec<ItemId> {
        if doc.list(List::Goals).contains(&item) {
            return vec![item];
        }
        let hangs_on = |field: Field| {
            let claims = doc.claims(item, field);
            claims
                .into_iter()
                .filter_map(|claim| serde_json::from_value::<ItemId>(claim.value).ok())
                .collect::<Vec<_>>()
        };
        let mut on = hangs_on(Field::Goal);
        if on.is_empty() {
            let goals = doc.list(List::Goals);
            let mut beside = hangs_on(Field::About);
            // A turn of a dialogue stands beside another, and at last beside
            // the goal; no more steps than notes can be.
            for _ in 0..doc.list(List::Notes).len() {
                let Some(next) = beside.first().copied() else { break };
                if goals.contains(&next) {
                    on.push(next);
                    break;
                }
                beside = doc
                    .claims(next, Field::About)
                    .into_iter()
                    .filter_map(|claim| serde_json::from_value(claim.value).ok())
                    .collect();
            }
        }
        on
    };
    match kind {
        StoryKind::GoalProposed { goal, .. }
        | StoryKind::Confirmed { goal, .. }
        | StoryKind::Disagreed { goal, .. }
        | StoryKind::CheckIn { goal, .. }
        | StoryKind::GoalClosed { goal, .. }
        | StoryKind::StatusChanged { goal, .. } => vec![*goal],
        StoryKind::TextChanged { target, .. }
        | StoryKind::TextRestored { target, .. }
        | StoryKind::Suggested { target, .. }
        | StoryKind::SuggestionAnswered {
            target: Some(target), ..
        } => target.item.map(of_item).unwrap_or_default(),
        StoryKind::EvidenceAdded { goals, .. } => goals.clone(),
        StoryKind::AgreementMade { agreement: item, .. }
        | StoryKind::FieldSet { item, .. }
        | StoryKind::NoteWritten { note: item, .. }
        | StoryKind::NoteSettled { note: item, .. }
        | StoryKind::SupportAdded { support: item, .. }
        | StoryKind::SupportGiven { support: item, .. }
        | StoryKind::ExperienceAdded { experience: item, .. }
        | StoryKind::NeedNamed { need: item, .. }
        | StoryKind::Moved { item, .. }
        | StoryKind::Trashed { item, .. }
        | StoryKind::Revived { item, .. } => of_item(*item),
        _ => Vec::new(),
    }
}

/// The text that an item's event is told with.
const fn first_words_of(list: List) -> TextField {
    match list {
        List::Goals => TextField::Statement,
        List::Experiences => TextField::Title,
        List::Needs => TextField::Seen,
        List::Supports | List::Agreements => TextField::What,
        List::Notes => TextField::Words,
        List::HomeLines => TextField::HowToHelp,
    }
}

fn begins(list: List, item: ItemId, words: String) -> StoryKind {
    match list {
        List::Goals => StoryKind::GoalProposed { goal: item, words },
        List::Experiences => StoryKind::ExperienceAdded {
            experience: item,
            words,
        },
        List::Needs => StoryKind::NeedNamed { need: item, words },
        List::Supports => StoryKind::SupportAdded { support: item, words },
        List::Agreements => StoryKind::AgreementMade { agreement: item, words },
        List::Notes => StoryKind::NoteWritten { note: item, words },
        List::HomeLines => StoryKind::HomeLineWritten { line: item, words },
    }
}
