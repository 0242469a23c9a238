//! The story of a plan (P24): what changed and whose idea it was, computed
//! from the log. No sentence is written here; the window and the page have the
//! words in every language.

mod said;
mod teller;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use said::{SaidOf, recorded};
use teller::{Teller, goals_of};

use crate::care::Moved;
use crate::change::{Change, Payload};
use crate::ids::{CompetencyId, ItemId, PersonId, PlanId, RecordId};
use crate::people::{Audience, Voice};
use crate::plan::{Became, GoalStatus, Lead, SchoolYear, SuggestionAnswer};
use crate::record::Record;
use crate::rules::spoken_records;
use crate::text::{Field, List, Revision, TextRef};

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
    let mut teller = Teller::new(plan);
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
    let (mut events, doc) = teller.finish();
    let said = SaidOf::gather(&records);
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
        event.goals = goals_of(&event.kind, &doc);
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
