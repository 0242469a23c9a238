//! What the caller of a page knows.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Utc};
use domain::care::AccessProfile;
use domain::competency::Framework;
use domain::plan::Plan;
use domain::rules::{Ask, ChecklistItem, WayUp};
use domain::school::{ClassGoal, LibraryList};
use domain::story::LeadSince;
use domain::{Audience, ItemId, Person, PersonId, PersonName, RecordId, Voice};
use serde::Serialize;

use crate::words::Labels;

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// The family sheet: one page, and a page to write back on (F8, F9).
    FamilySheet,
    /// The whole plan.
    WholePlan,
}

/// Which paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 215.9 × 279.4 mm.
    #[default]
    Letter,
    /// 210 × 297 mm.
    A4,
}

/// A person as this copy names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name for this copy's audience.
    pub name: PersonName,
    /// Which ink.
    pub voice: Voice,
    /// For family, in words: `her mother`.
    pub relation: Option<String>,
}

/// One line of the story, as a ready sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Whose act it was, for the mark; none for the app's own.
    pub voice: Option<Voice>,
    /// The sentence.
    pub sentence: String,
    /// The item it tells of. A line about an item that is not in the copy stays here.
    pub about: Option<ItemId>,
}

/// Whom to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// What helps to know: `speaks Somali`, `any day from 8 to 5`. May be empty.
    pub words: String,
    /// The telephone number or address. May be empty.
    pub reach: String,
    /// An e-mail address, for the message from a phone (F9).
    pub email: Option<String>,
}

/// A photograph of the evidence, small enough for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// JPEG.
    pub jpeg: Arc<[u8]>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// How many of 100 words are whose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shares {
    /// The student's.
    pub student: u32,
    /// The family's.
    pub family: u32,
    /// The school's.
    pub school: u32,
}

/// The school's own data that a plan refers to.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The school's lists, by key.
    pub lists: BTreeMap<String, LibraryList>,
    /// Its frameworks.
    pub frameworks: Vec<Framework>,
    /// Goals that the class has together.
    pub class_goals: Vec<ClassGoal>,
    /// Class goals only: the page shows no part of one student's own (P22).
    pub class_goals_only: bool,
}

/// What the log tells beyond the story's sentences.
#[derive(Clone, Debug, Default)]
pub struct FromTheLog {
    /// Who led each goal since when, oldest first (P21).
    pub leads: BTreeMap<ItemId, Vec<LeadSince>>,
    /// Who proposed a competency of an item, by the entry as it stands there.
    pub proposed: BTreeMap<(ItemId, String), (Voice, Vec<PersonId>)>,
}

/// What waits for a person on the day of the copy.
#[derive(Clone, Debug, Default)]
pub struct Questions {
    /// What is asked. [`crate::cut::asks`] says what of it a copy tells.
    pub asks: Vec<Ask>,
    /// The ways up from competencies of an earlier grade (P13).
    pub ways_up: Vec<WayUp>,
    /// What the law still wants (P1); empty but on a terminal.
    pub checklist: Vec<ChecklistItem>,
}

/// What a page is made from. The same input gives the same bytes.
#[derive(Clone, Debug)]
pub struct PageInput {
    /// The whole plan; [`crate::cut`] decides what of it enters.
    pub plan: Plan,
    /// Whose plan.
    pub student: Person,
    /// Everyone named in it, by the names for this audience.
    pub names: BTreeMap<PersonId, Named>,
    /// The teacher who looks after the plan.
    pub teacher: Option<PersonId>,
    /// The school's name.
    pub school: String,
    /// The story, newest first.
    pub story: Vec<StoryLine>,
    /// The school's own data that the plan refers to.
    pub library: Library,
    /// What the log tells beyond the story.
    pub log: FromTheLog,
    /// What waits for a person.
    pub questions: Questions,
    /// Photographs by the evidence that they belong to.
    pub photos: BTreeMap<RecordId, Photo>,
    /// Whom to call.
    pub contacts: Vec<Contact>,
    /// Whose words, where the caller counted them.
    pub shares: Option<Shares>,
    /// The labels' languages.
    pub labels: Labels,
    /// When the copy is made, in the place where it is made.
    pub made_on: DateTime<FixedOffset>,
    /// For whom.
    pub audience: Audience,
    /// To whom by name.
    pub recipient: Option<String>,
    /// Where the school reaches the recipient's own household (H3).
    pub household: Vec<Contact>,
    /// The access profile, where it was turned on for this one copy (P11).
    pub access: Option<AccessProfile>,
    /// Which page.
    pub kind: PageKind,
    /// Which paper.
    pub paper: Paper,
    /// Large print.
    pub large: bool,
}
