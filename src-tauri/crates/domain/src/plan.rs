//! A plan as people read it: assembled from the document and the records.
//!
//! These types are what the window, the printed page and the plan file are
//! made from. They hold words and marks, never keys.

mod texts;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::assemble::assemble;
use crate::care::Safeguards;
use crate::ids::{CompetencyId, EntryPointId, ItemId, PersonId, PlanId, RecordId};
use crate::people::{Audience, Pen, PenId, Voice};
use crate::text::{Contested, Revision, Text, TextRef};

macro_rules! words {
    ($($(#[$doc:meta])* $enum:ident { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(export)]
        pub enum $enum { $($(#[$vdoc])* $variant),+ }
    )+};
}

words! {
    /// What a person set a goal to. Absent while it is proposed or agreed,
    /// which follow from the confirmations.
    GoalStatus {
        /// Being worked on.
        Live,
        /// Reached.
        Met,
        /// Put aside for now.
        Parked,
        /// Turned into another goal.
        Changed,
        /// Left, with a reason.
        SetAside,
    }
    /// Where a goal stands: the eight marks.
    GoalStanding {
        /// Nobody has said yes.
        Proposed,
        /// Student or teacher has said yes.
        OneYes,
        /// Both have.
        Agreed,
        /// Being worked on.
        Live,
        /// Reached.
        Met,
        /// Turned into another goal.
        Changed,
        /// Put aside for now.
        Parked,
        /// Left, with a reason.
        SetAside,
    }
    /// Who chose what, how, or how to show (P7).
    ChosenBy {
        /// The student.
        Student,
        /// Student and teacher.
        Together,
        /// The teacher.
        Teacher,
    }
    /// Who leads a goal (P21).
    Lead {
        /// The teacher models.
        TeacherModels,
        /// Together.
        Together,
        /// The student leads, with checks.
        StudentWithChecks,
        /// The student leads.
        Student,
    }
    /// With whom an experience happens (P8, K4).
    Together {
        /// With the whole class.
        Shared,
        /// With classmates.
        Classmates,
        /// With an adult.
        Adult,
        /// Alone.
        Alone,
    }
    /// Where an experience happens (P8).
    Placement {
        /// In school.
        InSchool,
        /// Out of school.
        OutOfSchool,
        /// Some of each.
        Both,
    }
    /// Bloom's level of a task, never of a child (K9).
    BloomLevel {
        /// Remember.
        Remember,
        /// Understand.
        Understand,
        /// Apply.
        Apply,
        /// Analyse.
        Analyse,
        /// Evaluate.
        Evaluate,
        /// Create.
        Create,
    }
    /// Where a need stands (P17).
    NeedStanding {
        /// Nobody meets it yet.
        Open,
        /// Being met.
        BeingMet,
        /// Met.
        Met,
    }
    /// Whether a support helped (P18).
    Helped {
        /// Yes.
        Yes,
        /// A bit.
        ABit,
        /// No.
        No,
        /// It is too early to say.
        AskLater,
    }
    /// The parts of a plan, in the order of the page.
    Section {
        /// Who I am.
        WhoIAm,
        /// Goals.
        Goals,
        /// Experiences.
        Experiences,
        /// Needs and supports.
        Supports,
        /// Evidence.
        Evidence,
        /// What we agreed.
        Agreements,
        /// The story so far.
        Story,
    }
    /// An answer to a suggestion (P5). The three weigh the same.
    SuggestionAnswer {
        /// The suggestion takes the place of the sentence.
        Take,
        /// The sentence stays.
        KeepMine,
        /// Both stand, one after the other.
        KeepBoth,
    }
    /// What became of an agreement, when it was looked at again (C7).
    Became {
        /// It was kept.
        Kept,
        /// Not yet.
        NotYet,
        /// It became something else.
        Changed,
    }
    /// When a teacher looks through the private lens (C6).
    LensMoment {
        /// Before a conference.
        Before,
        /// Before closing the day's work on it.
        After,
    }
    /// How a piece of evidence was kept (P14).
    Medium {
        /// A photograph.
        Photo,
        /// A sound.
        Sound,
        /// A file.
        File,
        /// A link.
        Link,
        /// Words.
        Text,
    }
}

/// A school year, named by the calendar year in which it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(export, type = "number")]
pub struct SchoolYear(pub i32);

impl std::fmt::Display for SchoolYear {
    /// `2026–27`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}–{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }
}

/// One student's plan for one school year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Plan {
    /// The plan.
    pub id: PlanId,
    /// Whose it is.
    pub student: PersonId,
    /// For which year.
    pub year: SchoolYear,
    /// The document's revision that this was read at.
    pub revision: Revision,
    /// Every pen that wrote here, by name.
    pub pens: BTreeMap<PenId, Pen>,
    /// Who the student is, in own words.
    pub profile: Profile,
    /// Goals in their order, trash left out.
    pub goals: Vec<Goal>,
    /// Experiences.
    pub experiences: Vec<Experience>,
    /// Needs (in the shared space: not of kind health or home).
    pub needs: Vec<Need>,
    /// Supports.
    pub supports: Vec<Support>,
    /// Agreements.
    pub agreements: Vec<Agreement>,
    /// Notes in the margin.
    pub notes: Vec<Note>,
    /// Lines of the family sheet.
    pub home_lines: Vec<HomeLine>,
    /// Suggestions, open ones and answered ones.
    pub suggestions: Vec<Suggestion>,
    /// Evidence, newest first.
    pub evidence: Vec<Evidence>,
    /// Check-ins, newest first.
    pub check_ins: Vec<CheckIn>,
    /// Conferences, newest first.
    pub conferences: Vec<Conference>,
    /// Copies made, newest first.
    pub copies: Vec<CopyMade>,
    /// What a student or a family said does not fit them, newest first (P12).
    #[serde(default)]
    pub does_not_fit: Vec<DoesNotFit>,
    /// Where somebody went on without evidence of what a competency rests on,
    /// newest first (P13).
    #[serde(default)]
    pub went_on: Vec<WentOn>,
    /// What is in the trash, newest first.
    pub trash: Vec<Trashed>,
    /// Marks and choices that keep passages where they belong (H1, H3).
    #[serde(default)]
    pub safeguards: Safeguards,
}

/// The profile (P2). Strengths stand first on every screen and page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Profile {
    /// What I am good at.
    pub strengths: Text,
    /// What I care about.
    pub passions: Text,
    /// What I hope for.
    pub aspirations: Text,
    /// My languages.
    pub languages: Text,
    /// What my people know that school should know.
    pub community: Text,
    /// I learn best when…
    pub learn_best: Text,
    /// What gets in the way.
    pub in_the_way: Text,
    /// An adult I trust.
    pub trusted_adult: Text,
}

/// A choice of a goal with who made it (P7).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Choice {
    /// What was chosen, in words.
    pub words: Text,
    /// Who chose.
    pub by: Contested<ChosenBy>,
}

/// A goal (P3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Goal {
    /// The goal.
    pub id: ItemId,
    /// Where it stands, from its status and its confirmations.
    pub standing: GoalStanding,
    /// What a person set it to; two values wait for a choice.
    pub status: Contested<GoalStatus>,
    /// The statement.
    pub statement: Text,
    /// Why it matters to me.
    pub why: Text,
    /// The question I am chasing.
    pub question: Text,
    /// What it starts from.
    pub starts_from: Text,
    /// The grade-level target.
    pub grade_target: Text,
    /// What is in the way.
    pub obstacle: Text,
    /// The student's words at its closing.
    pub closing: Text,
    /// What would get there sooner.
    #[serde(default)]
    pub sooner: Text,
    /// What I learn.
    pub what_i_learn: Choice,
    /// How I learn it.
    pub how_i_learn: Choice,
    /// How I show it.
    pub how_i_show: Choice,
    /// A key of the school's list of areas.
    pub area: Contested<String>,
    /// Until when.
    pub until: Contested<NaiveDate>,
    /// Who leads.
    pub leads: Contested<Lead>,
    /// Purposes, keys or own words.
    pub purposes: Contested<Vec<String>>,
    /// The entry point of the class project that it hangs on.
    pub entry_point: Contested<EntryPointId>,
    /// A key of the school's list of goals and routines, where it was taken
    /// from there. Such a goal needs no words of its own (P22).
    #[serde(default)]
    pub routine: Contested<String>,
    /// Competencies it counts towards: ids of a framework's, or own words.
    pub competencies: Contested<Vec<String>>,
    /// Who said yes or no, the latest word of each person.
    pub confirmations: Vec<Confirmation>,
    /// Why it was closed, where somebody closed it and was asked (P19).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closed>,
    /// The year whose plan it came along from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_from: Option<SchoolYear>,
    /// Kept out of the family's copy.
    pub not_for_family: bool,
}

/// How a goal was closed (P19).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Closed {
    /// The record.
    pub record: RecordId,
    /// The reason in words; empty where none was given, which is an answer.
    pub reason: String,
    /// Whose reason.
    pub by: PenId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A yes or a no to a goal (P4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Confirmation {
    /// The record.
    pub record: RecordId,
    /// Who.
    pub person: PersonId,
    /// As whom.
    pub voice: Voice,
    /// Yes or no. A no stays on the page.
    pub yes: bool,
    /// In the person's words, where given.
    pub words: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the statement has been reworded since.
    pub reworded_since: bool,
    /// Whether this person said yes on one device and no on another, and has
    /// not chosen: neither counts until then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contested: bool,
}

/// An experience (P8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Experience {
    /// The experience.
    pub id: ItemId,
    /// Its title.
    pub title: Text,
    /// Where.
    pub place: Text,
    /// The supervising adult.
    pub adult: Text,
    /// With whom, in words.
    pub with_whom: Text,
    /// The interest it links to; blank means none yet.
    pub interest: Text,
    /// Supports needed to take part.
    #[serde(default)]
    pub supports_needed: Text,
    /// The technology it needs; blank means none.
    pub technology: Text,
    /// The route without it, or the agreed provision.
    pub without_technology: Text,
    /// Who shows how.
    pub who_shows: Text,
    /// For which goal.
    pub goal: Contested<ItemId>,
    /// A key of the school's list of pathways.
    pub pathway: Contested<String>,
    /// Shared, with others, alone.
    pub together: Contested<Together>,
    /// In or out of school.
    #[serde(default)]
    pub placement: Contested<Placement>,
    /// A key of the school's list of provisions, where one was agreed.
    #[serde(default)]
    pub provision: Contested<String>,
    /// The adult who looks after its technology.
    #[serde(default)]
    pub looks_after: Contested<PersonId>,
    /// When that adult and the student look at it together.
    #[serde(default)]
    pub check_on: Contested<NaiveDate>,
    /// Bloom's level of the task.
    pub level: Contested<BloomLevel>,
    /// Competencies it counts towards: ids of a framework's, or own words.
    pub competencies: Contested<Vec<String>>,
    /// Kept out of the family's copy.
    pub not_for_family: bool,
}

/// A need (P17).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Need {
    /// The need.
    pub id: ItemId,
    /// A key of the school's list of kinds.
    pub kind: Contested<String>,
    /// What was seen.
    pub seen: Text,
    /// What is assumed.
    pub assumed: Text,
    /// Open, being met, met.
    pub standing: Contested<NeedStanding>,
    /// For which goal, if any.
    pub goal: Contested<ItemId>,
    /// Kept out of the family's copy.
    pub not_for_family: bool,
}

/// A support (P18).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Support {
    /// The support.
    pub id: ItemId,
    /// What helps.
    pub what: Text,
    /// Who gives it, and when, in words.
    pub who: Text,
    /// For which need.
    pub need: Contested<ItemId>,
    /// For which goal.
    pub goal: Contested<ItemId>,
    /// Minutes planned a week.
    pub minutes_planned: Contested<u32>,
    /// Minutes given, all told, from the records.
    pub minutes_given: u32,
    /// When to look at it again.
    pub review_on: Contested<NaiveDate>,
    /// Whether it helped.
    pub helped: Contested<Helped>,
    /// The student's words on whether it helped.
    pub did_it_help: Text,
    /// The year in which it was tried before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_from: Option<SchoolYear>,
    /// It was tried before this plan.
    #[serde(default)]
    pub tried_before: bool,
    /// Kept out of the family's copy.
    pub not_for_family: bool,
}

/// An agreement (C7): who does what by when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Agreement {
    /// The agreement.
    pub id: ItemId,
    /// Who has promised.
    pub owner: Contested<PersonId>,
    /// What, in words.
    pub what: Text,
    /// When, in words.
    pub when: Text,
    /// Until when, where a date was given.
    pub until: Contested<NaiveDate>,
    /// The year whose plan it came along from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_from: Option<SchoolYear>,
    /// Looks at it since, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub looked: Vec<Looked>,
    /// Kept out of the family's copy.
    pub not_for_family: bool,
}

/// A look at an agreement (C7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Looked {
    /// The record.
    pub record: RecordId,
    /// What became of it.
    pub became: Became,
    /// In words.
    pub words: String,
    /// Who said it.
    pub by: PenId,
    /// In which conference, where in one.
    pub conference: Option<RecordId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A question of the private lens with what was written (C6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct LensAnswer {
    /// The question's key in the school's list.
    pub question: String,
    /// In words.
    pub words: String,
}

/// Words of family or school in the margin (C8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Note {
    /// The note.
    pub id: ItemId,
    /// What it stands beside: a section's name, a profile text's name, or an
    /// item's or a record's id. Beside another note it is an answer to it (P25).
    pub about: Contested<String>,
    /// Whether it asks and waits for an answer.
    #[serde(default, skip_serializing_if = "Contested::is_unset")]
    pub asks: Contested<bool>,
    /// Whether the dialogue that it began is settled.
    #[serde(default, skip_serializing_if = "Contested::is_unset")]
    pub settled: Contested<bool>,
    /// The words, in any language.
    pub words: Text,
    /// The interpreter's note beside them.
    pub interpreted: Text,
    /// When it was begun.
    pub at: Option<DateTime<Utc>>,
    /// Kept out of the family's copy.
    pub not_for_family: bool,
}

/// A line of the family sheet (F8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct HomeLine {
    /// The line.
    pub id: ItemId,
    /// How to help without technology.
    pub how_to_help: Text,
    /// A question to ask at home.
    pub ask_at_home: Text,
    /// The same words in the family's language, if somebody put them.
    pub interpreted: Text,
}

/// A suggestion (P5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Suggestion {
    /// The record.
    pub record: RecordId,
    /// For which text.
    pub target: TextRef,
    /// Whose suggestion.
    pub by: PenId,
    /// The sentence as it stood. Stays readable as long as the plan is kept.
    pub original: String,
    /// The sentence as suggested.
    pub proposed: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The student's answer and when it was given. Absent while two answers
    /// that were given apart wait for a choice.
    pub answer: Option<(SuggestionAnswer, DateTime<Utc>)>,
    /// Answers given apart on two devices, until the student chooses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<AnswerGiven>,
}

/// One of several answers to a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct AnswerGiven {
    /// The record.
    pub record: RecordId,
    /// The answer.
    pub answer: SuggestionAnswer,
    /// By which pen.
    pub by: PenId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A piece of evidence (P14).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Evidence {
    /// The record.
    pub record: RecordId,
    /// How it was kept.
    pub medium: Medium,
    /// Whose it is.
    pub by: PenId,
    /// When.
    pub at: DateTime<Utc>,
    /// What it is, in the maker's words.
    pub words: String,
    /// The goals it is tied to.
    pub goals: Vec<ItemId>,
    /// The attachment: name in the vault's blobs, type, size in bytes.
    pub blob: Option<BlobRef>,
    /// What there is to see or hear, for whoever cannot, in the maker's words;
    /// may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// Competencies it is tied to, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competencies: Vec<String>,
    /// The student picked it to show.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub picked: bool,
    /// The student's own look at it, before any adult's.
    pub self_check: Option<Look>,
    /// The adult's look at it; present only where the student's is.
    pub adult_check: Option<Look>,
    /// Other looks of adults, the newest first, beside the newest of all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more_adult_checks: Vec<Look>,
    /// An adult has looked, and the words wait until the student's are in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub adult_waits: bool,
    /// Kept out of the family's copy.
    pub not_for_family: bool,
}

impl Evidence {
    /// What adults saw in it, in the order in which they said it.
    pub fn adult_looks(&self) -> impl Iterator<Item = &Look> {
        self.more_adult_checks.iter().rev().chain(&self.adult_check)
    }

    /// Every look at it, the student's own first.
    pub fn looks(&self) -> impl Iterator<Item = &Look> {
        self.self_check.iter().chain(self.adult_looks())
    }
}

/// Somebody's look at a piece of evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Look {
    /// Whose.
    pub by: PenId,
    /// When.
    pub at: DateTime<Utc>,
    /// In words.
    pub words: String,
    /// "Not today", which is an answer.
    pub not_today: bool,
}

/// A reference to an attachment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct BlobRef {
    /// BLAKE3 hash of the ciphertext, lower-case hexadecimal.
    pub hash: String,
    /// Media type.
    pub media_type: String,
    /// Size of the content in bytes.
    pub bytes: u64,
    /// The file's own name, where it had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub name: Option<String>,
    /// A picture's width and height in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub size: Option<(u32, u32)>,
    /// How long a sound lasts, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub seconds: Option<u32>,
}

/// A check-in (P15), student first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct CheckIn {
    /// The record.
    pub record: RecordId,
    /// For which goal.
    pub goal: ItemId,
    /// When.
    pub at: DateTime<Utc>,
    /// Whose words.
    pub by: PenId,
    /// Where I am.
    pub where_i_am: String,
    /// What is in the way.
    pub in_the_way: String,
    /// What I tried.
    pub tried: String,
    /// The next step.
    pub next: String,
    /// What is in the way, from the class's list: keys beside own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub obstacles: Vec<String>,
    /// What could help, from the class's list: keys. Older ones hold the words
    /// that stood on the screen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strategies: Vec<String>,
    /// Whether what was tried helped, as the speaker says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helped: Option<Helped>,
    /// When to check in again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<NaiveDate>,
    /// What others say to it, the oldest first: voices of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<CheckInAnswer>,
}

/// What somebody else says to a check-in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export, rename = "AnswerToCheckIn")]
pub struct CheckInAnswer {
    /// The record.
    pub record: RecordId,
    /// Whose.
    pub by: PenId,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether what was tried helped, as this speaker sees it.
    pub helped: Option<Helped>,
    /// In words.
    pub words: String,
}

/// A conference held or begun (C1, C11).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Conference {
    /// The record that began it.
    pub record: RecordId,
    /// When it began.
    pub began_at: DateTime<Utc>,
    /// When it ended; absent while it runs or was cut off.
    pub ended_at: Option<DateTime<Utc>>,
    /// Who was there.
    pub present: Vec<PersonId>,
    /// The agenda's steps by key, as it was planned.
    pub agenda: Vec<AgendaStep>,
    /// The key of the step that it stands at.
    pub at_step: String,
}

/// One step of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct AgendaStep {
    /// Key: `welcome`, `who_i_am`, `work_i_chose`, `goals`, `family_asks`,
    /// `agreements`, or the school's own.
    pub key: String,
    /// The school's own words for it; empty for the keys above, which have
    /// words in every language.
    pub words: String,
    /// The same in each language in which the school wrote them, by tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub in_languages: BTreeMap<String, String>,
    /// Planned minutes. Shown as length; nothing counts down.
    pub minutes: u32,
}

/// A copy that was made (F7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct CopyMade {
    /// The record.
    pub record: RecordId,
    /// For whom.
    pub audience: Audience,
    /// `pdf`, `html` or `json`.
    pub format: String,
    /// Languages of the labels.
    pub languages: Vec<String>,
    /// To whom by name, where a person was named.
    pub recipient: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
    /// The access profile was turned on for this one copy.
    #[serde(default)]
    pub access: bool,
}

/// "This doesn't fit us, because…", said by a student or a family (P12). It is
/// on the agenda of the next conference until somebody answered it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct DoesNotFit {
    /// The record.
    pub record: RecordId,
    /// The competency: an id of a framework's, or own words.
    pub competency: String,
    /// Whose words.
    pub by: PenId,
    /// Because of what; empty where no reason was given.
    pub because: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What was said to it.
    pub answer: Option<FitAnswer>,
    /// What else was said to it, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more_answers: Vec<FitAnswer>,
}

impl DoesNotFit {
    /// What was said to it, in the order in which it was said.
    pub fn answers(&self) -> impl Iterator<Item = &FitAnswer> {
        self.more_answers.iter().rev().chain(&self.answer)
    }
}

/// What was said to it when it was talked about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct FitAnswer {
    /// The record.
    pub record: RecordId,
    /// Whose words.
    pub by: PenId,
    /// In words.
    pub words: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Going on to a competency without evidence of what it rests on (P13).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct WentOn {
    /// The record.
    pub record: RecordId,
    /// The goal.
    pub goal: ItemId,
    /// The competency gone on to.
    pub competency: CompetencyId,
    /// Whose words.
    pub by: PenId,
    /// Why; empty where no reason was given, which is an answer too.
    pub because: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Something in the trash (P26).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Trashed {
    /// The item.
    pub item: ItemId,
    /// The list it stood in.
    pub list: crate::text::List,
    /// Its first words.
    pub words: String,
    /// When it was put there.
    pub at: DateTime<Utc>,
}
