//! What stands in a plan's care space (P11, P17, H1): the access profile,
//! needs of a kind that the school keeps in care with what helps there, and
//! words that an adult moved out of the shared plan.
//!
//! All of it is records: a statement by a person, which a later one replaces.
//! Nothing here is part of the document that a shared screen opens.
//! Each stretch of words carries the pen that spoke it; a statement that says
//! them again hands them on with that pen.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ItemId, RecordId};
use crate::people::Pen;
use crate::plan::{Helped, NeedStanding};
use crate::record::{Record, RecordBody};
use crate::rules::{heads, standing_records};
use crate::text::TextRef;

/// A passage or item that can be marked or moved (H1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "passage", rename_all = "snake_case")]
#[ts(export)]
pub enum Passage {
    /// A text of the document.
    Text {
        /// Which.
        target: TextRef,
    },
    /// An item with all that is in it.
    Item {
        /// Which.
        item: ItemId,
    },
    /// The words of a record: evidence, a check-in.
    Record {
        /// Which.
        record: RecordId,
    },
}

/// An answer about what a student has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AccessAnswer {
    /// Yes.
    Yes,
    /// Sometimes, or with help.
    Sometimes,
    /// Not now.
    No,
}

/// One line of the access profile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct AccessPart {
    /// The answer; absent where nobody has asked, or none was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AccessAnswer>,
    /// In words: `shares a phone with two brothers`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

impl AccessPart {
    /// Whether nothing is said here.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answer.is_none() && self.words.trim().is_empty()
    }
}

/// What a student has for school work outside of school (P11).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct AccessProfile {
    /// A device to work on.
    #[serde(default)]
    pub device: AccessPart,
    /// Internet.
    #[serde(default)]
    pub internet: AccessPart,
    /// A way to print.
    #[serde(default)]
    pub printing: AccessPart,
    /// A quiet place.
    #[serde(default)]
    pub quiet_place: AccessPart,
    /// At ease with the technology that school uses.
    #[serde(default)]
    pub ease: AccessPart,
    /// Plans and keeps up the own learning.
    #[serde(default)]
    pub own_learning: AccessPart,
}

impl AccessProfile {
    /// Each line by its name, in the order of the page.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &AccessPart); 6] {
        [
            ("device", &self.device),
            ("internet", &self.internet),
            ("printing", &self.printing),
            ("quiet_place", &self.quiet_place),
            ("ease", &self.ease),
            ("own_learning", &self.own_learning),
        ]
    }

    /// Whether nothing is said at all.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.parts().iter().all(|(_, part)| part.is_blank())
    }
}

/// Words in the care space with whoever spoke them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct CareWords {
    /// The words.
    pub words: String,
    /// Whose; absent where nothing was written or a file did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Pen>,
}

impl CareWords {
    /// The words by a pen; the earlier ones with their own pen where they have
    /// not changed, so that saying a need again makes nobody its author.
    #[must_use]
    pub fn said(words: &str, by: &Pen, before: Option<&Self>) -> Self {
        match before {
            Some(before) if before.words == words => before.clone(),
            _ if words.trim().is_empty() => Self::default(),
            _ => Self {
                words: words.to_owned(),
                by: Some(by.clone()),
            },
        }
    }
}

/// A need in the care space (P17).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct CareNeed {
    /// The need. It keeps its id when it is moved here or back.
    pub id: ItemId,
    /// A key of the school's list of kinds.
    pub kind: String,
    /// What was seen.
    pub seen: CareWords,
    /// What is assumed.
    pub assumed: CareWords,
    /// Open, being met, met.
    pub standing: NeedStanding,
    /// For which goal of the plan, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<ItemId>,
    /// Taken out: a mistake, or moved into the shared plan.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}

/// What helps with a need of the care space (P18).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct CareSupport {
    /// The support.
    pub id: ItemId,
    /// For which need.
    pub need: ItemId,
    /// What helps.
    pub what: CareWords,
    /// Who gives it, and when, in words.
    pub who: CareWords,
    /// Minutes planned a week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_planned: Option<u32>,
    /// When to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_on: Option<NaiveDate>,
    /// Whether it helped, as the student says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helped: Option<Helped>,
    /// In the student's words.
    #[serde(default)]
    pub did_it_help: CareWords,
    /// It was tried before this plan.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tried_before: bool,
    /// Taken out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}

/// Words that left the shared plan (H1), with their authors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct CarePassage {
    /// Where they stood.
    pub from: Passage,
    /// The words in reading order, each stretch with its pen.
    pub words: Vec<CareWords>,
    /// When they were first written, as far as the log here says.
    pub written_at: DateTime<Utc>,
    /// Copies that were made while they stood in the plan.
    pub copies: Vec<RecordId>,
}

/// A statement that stands, with the record that made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated<T> {
    /// The record.
    pub record: RecordId,
    /// When.
    pub at: DateTime<Utc>,
    /// What it says.
    pub said: T,
}

/// The care space of one plan, folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Care {
    /// The access profile; two where two statements wait for a choice.
    pub access: Vec<Stated<AccessProfile>>,
    /// Needs, oldest first; two of one id where two statements wait.
    pub needs: Vec<Stated<CareNeed>>,
    /// What helps, oldest first.
    pub supports: Vec<Stated<CareSupport>>,
    /// Minutes given, by support.
    pub given: Vec<(ItemId, u32)>,
    /// Words that were moved here, newest first.
    pub passages: Vec<Stated<CarePassage>>,
    /// Earlier statements of needs and supports, which stay readable, newest first.
    pub before: Vec<Stated<CareNeed>>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Access,
    Need(ItemId),
    Support(ItemId),
    Passage(RecordId),
}

impl Care {
    /// Folds the records of a care space.
    #[must_use]
    pub fn of(records: &[Record]) -> Self {
        let mut care = Self::default();
        let key = |record: &Record, body: &RecordBody| match body {
            RecordBody::AccessStated { .. } => Some(Key::Access),
            RecordBody::CareNeedStated { need } => Some(Key::Need(need.id)),
            RecordBody::CareSupportStated { support } => Some(Key::Support(support.id)),
            RecordBody::CareKept { .. } => Some(Key::Passage(record.id)),
            _ => None,
        };
        for record in heads(records, key).into_values().flatten() {
            let (id, at) = (record.id, record.at);
            match record.known() {
                Some(RecordBody::AccessStated { access }) => care.access.push(stated(id, at, access)),
                Some(RecordBody::CareNeedStated { need }) if !need.gone => care.needs.push(stated(id, at, need)),
                Some(RecordBody::CareSupportStated { support }) if !support.gone => {
                    care.supports.push(stated(id, at, support));
                }
                Some(RecordBody::CareKept { kept }) => care.passages.push(stated(id, at, kept)),
                _ => {}
            }
        }
        for record in standing_records(records) {
            if let Some(RecordBody::SupportGiven { support, minutes, .. }) = record.known() {
                match care.given.iter_mut().find(|(known, _)| *known == support) {
                    Some((_, sum)) => *sum = sum.saturating_add(minutes),
                    None => care.given.push((support, minutes)),
                }
            }
        }
        let began = |item: ItemId| {
            records
                .iter()
                .filter(|record| match record.known() {
                    Some(RecordBody::CareNeedStated { need }) => need.id == item,
                    Some(RecordBody::CareSupportStated { support }) => support.id == item,
                    _ => false,
                })
                .map(|record| (record.at, record.id))
                .min()
        };
        care.needs.sort_by_key(|one| (began(one.said.id), one.record));
        care.supports.sort_by_key(|one| (began(one.said.id), one.record));
        care.passages.sort_by_key(|one| std::cmp::Reverse((one.at, one.record)));
        let now: Vec<RecordId> = care.needs.iter().map(|one| one.record).collect();
        care.before = records
            .iter()
            .filter(|record| !now.contains(&record.id))
            .filter_map(|record| match record.known() {
                Some(RecordBody::CareNeedStated { need }) => Some(stated(record.id, record.at, need)),
                _ => None,
            })
            .collect();
        care.before.sort_by_key(|one| std::cmp::Reverse((one.at, one.record)));
        care
    }

    /// Minutes given for a support.
    #[must_use]
    pub fn minutes_given(&self, support: ItemId) -> u32 {
        self.given
            .iter()
            .find(|(known, _)| *known == support)
            .map_or(0, |(_, minutes)| *minutes)
    }
}

fn stated<T>(record: RecordId, at: DateTime<Utc>, said: T) -> Stated<T> {
    Stated { record, at, said }
}

/// What the shared part of a plan says about its own passages (H1, H3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Safeguards {
    /// Passages and records marked as not for the family's copy. Items carry
    /// their own mark.
    #[serde(default)]
    pub not_for_family: Vec<Passage>,
    /// Needs of a care kind that stand in the shared plan because the student
    /// said so.
    #[serde(default)]
    pub shared_needs: Vec<NeedShared>,
    /// The student's latest word on the family's copy, asked at 18 (H3).
    #[serde(default)]
    pub family_copy: Option<FamilyCopyWord>,
}

impl Safeguards {
    /// Whether a text is marked as not for the family's copy.
    #[must_use]
    pub fn marks(&self, target: TextRef) -> bool {
        self.not_for_family.contains(&Passage::Text { target })
    }
}

/// The student's choice that a need of a care kind may stand in the shared plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct NeedShared {
    /// The record.
    pub record: RecordId,
    /// The need.
    pub need: ItemId,
    /// In the student's words, where given.
    pub words: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A yes or no of a student of age to the family's copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct FamilyCopyWord {
    /// The record.
    pub record: RecordId,
    /// Yes or no.
    pub yes: bool,
    /// In the student's words, where given.
    pub words: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Safeguards {
    /// From the records of the shared space.
    #[must_use]
    pub fn of(records: &[Record]) -> Self {
        let mut safeguards = Self::default();
        let mut said: Vec<(&Record, RecordBody)> = standing_records(records)
            .into_iter()
            .filter_map(|record| Some((record, record.known()?)))
            .collect();
        said.sort_by_key(|(record, _)| (record.at, record.id));
        for (record, body) in said {
            match body {
                RecordBody::Marked {
                    passage,
                    not_for_family: true,
                } if !safeguards.not_for_family.contains(&passage) => safeguards.not_for_family.push(passage),
                RecordBody::NeedShared { need, words } => safeguards.shared_needs.push(NeedShared {
                    record: record.id,
                    need,
                    words,
                    at: record.at,
                }),
                RecordBody::FamilyCopyAnswered { yes, words } => {
                    let word = FamilyCopyWord {
                        record: record.id,
                        yes,
                        words,
                        at: record.at,
                    };
                    // Two answers of two devices: nothing goes home on one yes.
                    if !yes || safeguards.family_copy.as_ref().is_none_or(|other| other.yes) {
                        safeguards.family_copy = Some(word);
                    }
                }
                _ => {}
            }
        }
        safeguards
    }
}

/// What has left the shared plan for the care space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Passages, each with the record that moved it.
    pub passages: Vec<(RecordId, Passage)>,
    /// Records that would tell of them.
    pub hides: Vec<RecordId>,
}

impl Moved {
    /// From the records of the shared space. A need that the student let back
    /// in is away no more: that record replaces the one that moved it.
    #[must_use]
    pub fn of(records: &[Record]) -> Self {
        let mut moved = Self::default();
        for record in standing_records(records) {
            if let Some(RecordBody::MovedToCare { passage, hides }) = record.known() {
                if let Passage::Record { record } = passage {
                    moved.hides.push(record);
                }
                moved.hides.extend(hides);
                moved.passages.push((record.id, passage));
            }
        }
        moved
    }

    /// Whether an item is away.
    #[must_use]
    pub fn item(&self, item: ItemId) -> bool {
        self.passages
            .iter()
            .any(|(_, passage)| *passage == Passage::Item { item })
    }

    /// Whether a record tells of words that are away.
    #[must_use]
    pub fn hides(&self, record: RecordId) -> bool {
        self.hides.contains(&record)
    }
}
