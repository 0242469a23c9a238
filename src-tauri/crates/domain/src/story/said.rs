//! What a plan's records tell, each an event by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::{StoryEvent, StoryKind, TextThen};
use crate::ids::{PersonId, RecordId};
use crate::people::Voice;
use crate::record::{Record, RecordBody};
use crate::rules::standing_records;
use crate::text::TextRef;

/// What records say that others speak of.
pub(super) struct SaidOf {
    /// Suggestions as proposed, and for which text.
    proposed: BTreeMap<RecordId, (String, TextRef)>,
    /// Evidence in its maker's words.
    words: BTreeMap<RecordId, String>,
    /// Evidence at which the student has looked.
    looked: BTreeSet<RecordId>,
}

impl SaidOf {
    pub(super) fn gather(records: &[Record]) -> Self {
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

/// Who says what a record says, and as whom.
///
/// At a shared screen one computer keeps the yes of everyone in the room, so
/// a word to a goal names its person itself.
fn whose(record: &Record) -> (Option<Voice>, Vec<PersonId>) {
    if let Some(RecordBody::GoalConfirmed { person, voice, .. }) = record.known() {
        return (Some(voice), vec![person]);
    }
    match &record.pen {
        Some(pen) => (Some(pen.voice), pen.speakers.clone()),
        None => (None, vec![record.signer]),
    }
}

/// The event that a record is, where it is one.
pub(super) fn recorded(record: &Record, said: &SaidOf) -> Option<StoryEvent> {
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
    let (voice, speakers) = whose(record);
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
