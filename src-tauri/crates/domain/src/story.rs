//! The story of a plan (P24): what changed and whose idea it was, computed
//! from the log. No sentence is written here; the window and the page have the
//! words in every language.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::care::{Moved, Passage};
use crate::change::{Act, Change, Payload, Touched};
use crate::doc::PlanDoc;
use crate::ids::{CompetencyId, ItemId, PersonId, PlanId, RecordId};
use crate::people::{Audience, Pen, Voice};
use crate::plan::{Became, GoalStatus, Lead, SchoolYear, SuggestionAnswer};
use crate::record::{Record, RecordBody};
use crate::rules::{spoken_records, standing_records};
use crate::text::{Field, List, Revision, TextField, TextRef};

/// Edits of one text by one pen join into one event while no more than this
/// lies between two of them.
const SITTING: TimeDelta = TimeDelta::minutes(30);

/// One event of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct StoryEvent {
    /// What happened.
    pub kind: StoryKind,
    /// In whose ink, where somebody spoke.
    pub voice: Option<Voice>,
    /// Who spoke; where nobody did, whose session it was.
    pub speakers: Vec<PersonId>,
    /// When it began, by the clock of that device.
    pub at: DateTime<Utc>,
    /// When it ended: later than `at` for a text written over some minutes.
    pub until: DateTime<Utc>,
    /// The text that it tells of, as it stood then: to be shown again, and to
    /// be brought back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<TextThen>,
    /// The goals that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<ItemId>,
}

/// A text at a point of its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct TextThen {
    /// Which text.
    pub target: TextRef,
    /// When, in the document's own terms.
    pub at: Revision,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum StoryKind {
    /// A plan begins.
    PlanBegun,
    /// A goal is put down for the first time.
    GoalProposed {
        /// The goal.
        goal: ItemId,
        /// Its words at the end of that sitting.
        words: String,
    },
    /// Words of a text changed.
    TextChanged {
        /// Which text.
        target: TextRef,
        /// Before.
        before: String,
        /// After.
        after: String,
    },
    /// An earlier text was brought back.
    TextRestored {
        /// Which text.
        target: TextRef,
        /// Before.
        before: String,
        /// After.
        after: String,
    },
    /// A yes to a goal.
    Confirmed {
        /// The goal.
        goal: ItemId,
        /// The statement that was confirmed.
        statement: String,
        /// In words.
        words: String,
    },
    /// A no to a goal.
    Disagreed {
        /// The goal.
        goal: ItemId,
        /// The statement.
        statement: String,
        /// In words.
        words: String,
    },
    /// A suggestion beside a sentence.
    Suggested {
        /// The suggestion.
        suggestion: RecordId,
        /// For which text.
        target: TextRef,
        /// The sentence as it stood.
        original: String,
        /// As suggested.
        proposed: String,
    },
    /// The answer to a suggestion.
    SuggestionAnswered {
        /// The suggestion.
        suggestion: RecordId,
        /// The answer.
        answer: SuggestionAnswer,
        /// As suggested, where the suggestion is in this log.
        proposed: String,
        /// For which text, where the suggestion is in this log.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target: Option<TextRef>,
    },
    /// Evidence was kept.
    EvidenceAdded {
        /// The record.
        evidence: RecordId,
        /// In the maker's words.
        words: String,
        /// The goals.
        goals: Vec<ItemId>,
    },
    /// A look at evidence.
    EvidenceChecked {
        /// The evidence.
        evidence: RecordId,
        /// In words; empty where it was "not today".
        words: String,
    },
    /// The student picked a piece of evidence to show.
    EvidencePicked {
        /// The evidence.
        evidence: RecordId,
        /// In the maker's words.
        words: String,
    },
    /// The student was asked what to show and said "not today".
    WorkNotToday,
    /// A conference.
    ConferenceHeld {
        /// The record that began it.
        conference: RecordId,
        /// Who was there.
        present: Vec<PersonId>,
    },
    /// A check-in.
    CheckIn {
        /// The goal.
        goal: ItemId,
        /// The next step.
        next: String,
    },
    /// Somebody else's words to a check-in.
    CheckInAnswered {
        /// The check-in.
        check_in: RecordId,
        /// In words.
        words: String,
    },
    /// Something was agreed.
    AgreementMade {
        /// The agreement.
        agreement: ItemId,
        /// Its words at the end of that sitting.
        words: String,
    },
    /// An agreement was looked at again.
    AgreementLooked {
        /// The agreement.
        agreement: ItemId,
        /// What became of it.
        became: Became,
        /// In words.
        words: String,
    },
    /// A goal's status was set.
    StatusChanged {
        /// The goal.
        goal: ItemId,
        /// To what; absent where it was cleared.
        status: Option<GoalStatus>,
    },
    /// A goal was closed, and why (P19).
    GoalClosed {
        /// The goal.
        goal: ItemId,
        /// As what.
        status: GoalStatus,
        /// The reason in words; empty where none was given, which is an answer.
        reason: String,
    },
    /// Another field was set.
    FieldSet {
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
        /// To what, as the field holds it; `null` where it was cleared.
        #[ts(type = "unknown")]
        value: Value,
    },
    /// A note in the margin.
    NoteWritten {
        /// The note.
        note: ItemId,
        /// Its words at the end of that sitting.
        words: String,
    },
    /// Words of the dialogue were settled, or taken up again.
    NoteSettled {
        /// The note that began it.
        note: ItemId,
        /// Its words.
        words: String,
        /// Settled, or open again.
        settled: bool,
    },
    /// A support was put in the plan.
    SupportAdded {
        /// The support.
        support: ItemId,
        /// Its words at the end of that sitting.
        words: String,
    },
    /// A line of the family sheet.
    HomeLineWritten {
        /// The line.
        line: ItemId,
        /// Its words at the end of that sitting.
        words: String,
    },
    /// Support was given.
    SupportGiven {
        /// The support.
        support: ItemId,
        /// Minutes.
        minutes: u32,
    },
    /// An experience was put in the plan.
    ExperienceAdded {
        /// The experience.
        experience: ItemId,
        /// Its title at the end of that sitting.
        words: String,
    },
    /// A need was named.
    NeedNamed {
        /// The need.
        need: ItemId,
        /// What was seen, at the end of that sitting.
        words: String,
    },
    /// An item moved in its list.
    Moved {
        /// The list.
        list: List,
        /// The item.
        item: ItemId,
    },
    /// An item was put in the trash.
    Trashed {
        /// The item.
        item: ItemId,
        /// Its first words.
        words: String,
    },
    /// An item was taken out of the trash.
    Revived {
        /// The item.
        item: ItemId,
        /// Its first words.
        words: String,
    },
    /// A student or a family said that a competency does not fit.
    DoesNotFit {
        /// The competency: an id of a framework's, or own words.
        competency: String,
        /// Because of what; empty where no reason was given.
        because: String,
    },
    /// Something was said to that.
    FitAnswered {
        /// What was said.
        words: String,
    },
    /// Somebody went on without evidence of what a competency rests on.
    WentOn {
        /// The goal.
        goal: ItemId,
        /// The competency.
        competency: CompetencyId,
        /// Why; empty where no reason was given.
        because: String,
    },
    /// A copy was made.
    CopyMade {
        /// For whom.
        audience: Audience,
        /// To whom.
        recipient: Option<PersonId>,
    },
    /// The plan came from a file.
    Imported,
    /// Parts of another year's plan came along (P24).
    CarriedForward {
        /// From which year.
        year: SchoolYear,
    },
    /// Another plan of the same student and year was joined into this one, or
    /// this one into another (H10).
    PlansJoined {
        /// Whether this plan is the one that goes on.
        goes_on: bool,
    },
}

/// The story that a plan's changes tell, oldest first.
///
/// `changes` are the plan's in the order of the log. The document is replayed
/// from them to know the words before and after; a change that the engine
/// refuses is passed over. A sitting that leaves a text as it was (typed and
/// undone) is no event, and a withdrawn or replaced record is none either.
#[must_use]
pub fn tell(plan: PlanId, changes: &[Change]) -> Vec<StoryEvent> {
    let mut teller = Teller {
        doc: PlanDoc::new(plan, 0),
        words: BTreeMap::new(),
        open: BTreeMap::new(),
        begun: BTreeMap::new(),
        events: Vec::new(),
        left: BTreeSet::new(),
    };
    let changes: Vec<&Change> = changes.iter().filter(|change| change.plan == Some(plan)).collect();
    let records: Vec<Record> = changes
        .iter()
        .filter_map(|change| match &change.payload {
            Payload::Record(record) => Some(record.clone()),
            _ => None,
        })
        .collect();
    let moved = Moved::of(&records);
    for change in changes {
        match &change.payload {
            Payload::Document { pen, update, after } => teller.document(change, pen, update, after),
            Payload::Record(record) => {
                for (_, passage) in moved.passages.iter().filter(|(by, _)| *by == record.id) {
                    teller.leaves(passage);
                }
            }
            Payload::Unknown(_) => {}
        }
    }
    teller.finish();
    let said = SaidOf::gather(&records);
    let mut events = std::mem::take(&mut teller.events);
    events.extend(
        spoken_records(&records)
            .into_iter()
            .filter(|record| !moved.hides(record.id))
            .filter_map(|record| recorded(record, &said))
            .filter(|event| match &event.kind {
                StoryKind::SuggestionAnswered { suggestion, .. } => !moved.hides(*suggestion),
                StoryKind::SupportGiven { support, .. } => !moved.item(*support),
                _ => true,
            }),
    );
    for event in &mut events {
        event.goals = goals_of(&event.kind, &teller.doc);
    }
    events.sort_by_key(|event| event.at);
    events
}

/// Who led a goal since when (P21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct LeadSince {
    /// Who leads.
    pub lead: Lead,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// How the lead of a goal moved, oldest first: each time somebody set it to
/// another value. `events` are a plan's, oldest first.
#[must_use]
pub fn leads_of(events: &[StoryEvent], goal: ItemId) -> Vec<LeadSince> {
    let mut moves: Vec<LeadSince> = Vec::new();
    for event in events {
        let StoryKind::FieldSet {
            item,
            field: Field::Leads,
            value,
        } = &event.kind
        else {
            continue;
        };
        let Ok(lead) = Lead::deserialize(value) else { continue };
        if *item == goal && moves.last().is_none_or(|last| last.lead != lead) {
            moves.push(LeadSince { lead, at: event.at });
        }
    }
    moves
}

/// Who first put a competency on an item: the one who proposed it, whoever
/// changed the list afterwards. `events` are a plan's, oldest first.
#[must_use]
pub fn proposal_of<'a>(events: &'a [StoryEvent], item: ItemId, entry: &str) -> Option<&'a StoryEvent> {
    events.iter().find(|event| {
        matches!(&event.kind, StoryKind::FieldSet { item: of, field: Field::Competencies, value }
            if *of == item
                && value.as_array().is_some_and(|all| all.iter().any(|one| one.as_str() == Some(entry))))
    })
}

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

struct Teller {
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
    fn document(&mut self, change: &Change, pen: &Pen, update: &[u8], after: &Revision) {
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
    fn leaves(&mut self, passage: &Passage) {
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

    fn finish(&mut self) {
        let open: Vec<TextRef> = self.open.keys().copied().collect();
        for target in open {
            self.close(target);
        }
        // What was added and never got words is nothing to tell.
        let silent: Vec<usize> = self.begun.values().map(|(_, place)| *place).collect();
        self.events = std::mem::take(&mut self.events)
            .into_iter()
            .enumerate()
            .filter(|(place, _)| !silent.contains(place) && !self.left.contains(place))
            .map(|(_, event)| event)
            .collect();
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
fn goals_of(kind: &StoryKind, doc: &PlanDoc) -> Vec<ItemId> {
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

/// What records say that others speak of.
struct SaidOf {
    /// Suggestions as proposed, and for which text.
    proposed: BTreeMap<RecordId, (String, TextRef)>,
    /// Evidence in its maker's words.
    words: BTreeMap<RecordId, String>,
    /// Evidence at which the student has looked.
    looked: BTreeSet<RecordId>,
}

impl SaidOf {
    fn gather(records: &[Record]) -> Self {
        let mut said = Self {
            proposed: BTreeMap::new(),
            words: BTreeMap::new(),
            looked: BTreeSet::new(),
        };
        for record in records {
            match record.known() {
                Some(RecordBody::Suggested { proposed, target, .. }) => {
                    said.proposed.insert(record.id, (proposed, target));
                }
                Some(RecordBody::EvidenceAdded { words, .. }) => {
                    said.words.insert(record.id, words);
                }
                _ => {}
            }
        }
        // A look that was taken back is none.
        for record in standing_records(records) {
            if let Some(RecordBody::EvidenceChecked { evidence, .. }) = record.known()
                && is_students(record)
            {
                said.looked.insert(evidence);
            }
        }
        said
    }

    fn words(&self, of: RecordId) -> String {
        self.words.get(&of).cloned().unwrap_or_default()
    }
}

fn is_students(record: &Record) -> bool {
    record.pen.as_ref().is_some_and(|pen| pen.voice == Voice::Student)
}

fn recorded(record: &Record, said: &SaidOf) -> Option<StoryEvent> {
    let mut then = None;
    let kind = match record.known()? {
        RecordBody::PlanBegun { .. } => StoryKind::PlanBegun,
        RecordBody::GoalConfirmed {
            goal,
            yes: true,
            words,
            statement,
            ..
        } => StoryKind::Confirmed { goal, statement, words },
        RecordBody::GoalConfirmed {
            goal, words, statement, ..
        } => StoryKind::Disagreed { goal, statement, words },
        RecordBody::Suggested {
            target,
            original,
            proposed,
            base,
        } => {
            then = Some(TextThen { target, at: base });
            StoryKind::Suggested {
                suggestion: record.id,
                target,
                original,
                proposed,
            }
        }
        RecordBody::SuggestionAnswered { suggestion, answer, .. } => {
            let (proposed, target) = said.proposed.get(&suggestion).cloned().unzip();
            StoryKind::SuggestionAnswered {
                suggestion,
                answer,
                proposed: proposed.unwrap_or_default(),
                target,
            }
        }
        RecordBody::GoalClosed { goal, status, reason } => StoryKind::GoalClosed { goal, status, reason },
        RecordBody::CarriedForward { year, .. } => StoryKind::CarriedForward { year },
        RecordBody::PlanTook { .. } => StoryKind::PlansJoined { goes_on: true },
        RecordBody::PlanJoined { .. } => StoryKind::PlansJoined { goes_on: false },
        RecordBody::EvidenceAdded { words, goals, .. } => StoryKind::EvidenceAdded {
            evidence: record.id,
            words,
            goals,
        },
        // The adult's look waits until the student's own is in, here as well (P14).
        RecordBody::EvidenceChecked { evidence, .. } if !is_students(record) && !said.looked.contains(&evidence) => {
            return None;
        }
        RecordBody::EvidenceChecked { evidence, words, .. } => StoryKind::EvidenceChecked { evidence, words },
        RecordBody::EvidencePicked { evidence, shown: true } => StoryKind::EvidencePicked {
            evidence,
            words: said.words(evidence),
        },
        RecordBody::WorkNotToday {} => StoryKind::WorkNotToday,
        RecordBody::CheckInAnswered { check_in, words, .. } => StoryKind::CheckInAnswered { check_in, words },
        RecordBody::CheckedIn { goal, next, .. } => StoryKind::CheckIn { goal, next },
        RecordBody::DoesNotFit { competency, because } => StoryKind::DoesNotFit { competency, because },
        RecordBody::FitAnswered { words, .. } => StoryKind::FitAnswered { words },
        RecordBody::WentOn {
            goal,
            competency,
            because,
        } => StoryKind::WentOn {
            goal,
            competency,
            because,
        },
        RecordBody::AgreementLooked {
            agreement,
            became,
            words,
            ..
        } => StoryKind::AgreementLooked {
            agreement,
            became,
            words,
        },
        RecordBody::SupportGiven { support, minutes, .. } => StoryKind::SupportGiven { support, minutes },
        RecordBody::ConferenceBegun { present, .. } => StoryKind::ConferenceHeld {
            conference: record.id,
            present,
        },
        RecordBody::CopyMade {
            audience, recipient, ..
        } => StoryKind::CopyMade { audience, recipient },
        _ => return None,
    };
    let voice = record.pen.as_ref().map(|pen| pen.voice);
    let speakers = record
        .pen
        .as_ref()
        .map_or_else(|| vec![record.signer], |pen| pen.speakers.clone());
    Some(StoryEvent {
        kind,
        voice,
        speakers,
        at: record.at,
        until: record.at,
        then,
        goals: Vec::new(),
    })
}
