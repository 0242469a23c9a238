//! What a page is made from, and what stands on it.
//!
//! [`PageInput`] is what the caller knows. [`PageData`] is the page in words:
//! every label said, every date written, every stretch of a person's words
//! with its voice, language and direction. PDF and HTML draw the same
//! `PageData`, so that they cannot differ in what they tell.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Utc};
use domain::care::AccessProfile;
use domain::competency::Framework;
use domain::plan::Plan;
use domain::school::{ClassGoal, LibraryList};
use domain::story::LeadSince;
use domain::{Audience, ItemId, Person, PersonId, PersonName, RecordId, TextRef, Voice};
use serde::Serialize;

use crate::words::{Direction, Label, Labels};

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

/// Where words come from, so that a refusal can name the field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "where", rename_all = "snake_case")]
pub enum Where {
    /// A text of the plan.
    Text {
        /// Which.
        target: TextRef,
    },
    /// A record: evidence, a check-in, a suggestion, a yes.
    Record {
        /// Which.
        record: RecordId,
    },
    /// A person's name.
    Name,
    /// Whom to call.
    Contact,
    /// A line of the story.
    Story,
    /// The school's own words: a competency, a list, a goal of the class.
    School,
    /// A label of the page.
    Label,
}

/// A stretch of words by one pen in one script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Their language, BCP 47.
    pub lang: String,
    /// Their script: `latn`, `arab`, `deva`, `mymr`, `ethi`, `cyrl`, `zzzz`.
    pub script: &'static str,
    /// Whose they are; none where a file did not say.
    pub voice: Option<Voice>,
    /// Whether another voice spoke just before, so that the mark is shown again.
    pub turn: bool,
}

/// A paragraph of a person's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    /// Its direction.
    pub dir: Direction,
    /// The language of its first words.
    pub lang: String,
    /// Its stretches.
    pub pieces: Vec<Piece>,
}

/// A person's words, ready to be set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// Its paragraphs; none where nothing was written.
    pub paragraphs: Vec<Paragraph>,
    /// Whose words these mostly are.
    pub voice: Option<Voice>,
    /// Where they come from.
    #[serde(skip)]
    pub place: Where,
}

impl Said {
    /// Whether nothing stands here.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }
}

/// Words under a label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Titled {
    /// The label.
    pub label: Label,
    /// The words.
    pub said: Said,
}

/// A name with its ink.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Who {
    /// Which ink.
    pub voice: Voice,
    /// The name as this line says it: `Hodan, her mother`, or a sentence such as `Amina chose`.
    pub words: Label,
    /// What the mark is called, for whoever hears the page.
    pub mark: String,
}

/// One of the three choices of a goal (P7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chosen {
    /// What, how, or how to show.
    pub label: Label,
    /// What was chosen.
    pub said: Said,
    /// Who chose; empty where nobody has.
    pub by: Vec<Who>,
    /// What to say where nobody has, or where two answers stand.
    pub open: Option<Label>,
}

/// A note in the margin, or a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Margin {
    /// Who.
    pub who: Who,
    /// The words.
    pub said: Said,
    /// Words beside them: the interpreter's note, or the sentence as it stood.
    pub beside: Option<Titled>,
    /// What it stands beside, where that is one text of several.
    pub on: Option<Label>,
    /// What was answered, in the order in which it was said (P25).
    pub turns: Vec<Turn>,
    /// A quiet line below: the answer to a suggestion, or that it is settled.
    pub foot: Option<Label>,
}

/// A turn of a dialogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Who.
    pub who: Who,
    /// The words.
    pub said: Said,
    /// The interpreter's note beside them.
    pub beside: Option<Titled>,
}

/// A yes or a no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Yes {
    /// Who, in a sentence with the date.
    pub who: Who,
    /// In the person's own words.
    pub said: Said,
    /// Whether the sentence has been reworded since.
    pub reworded: Option<Label>,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoalData {
    /// The mark: one of the eight, by name.
    pub mark: &'static str,
    /// Where it stands, in a word.
    pub standing: Label,
    /// The rest of the line: until when, who is next, which area.
    pub line: Vec<Label>,
    /// The sentence.
    pub statement: Said,
    /// Why, the question, what is in the way…: those that are written.
    pub more: Vec<Titled>,
    /// The three choices; empty on the family sheet.
    pub choices: Vec<Chosen>,
    /// Facts in words: who leads, what it is for.
    pub facts: Vec<Fact>,
    /// What it counts towards, each with who set it.
    pub counts: Vec<Counts>,
    /// Who said yes or no.
    pub yeses: Vec<Yes>,
    /// Notes and suggestions beside it.
    pub margin: Vec<Margin>,
}

/// A label with a plain answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The label.
    pub label: Label,
    /// The answers.
    pub words: Vec<Label>,
}

/// A competency that something counts towards, with who set it. One in a
/// person's own words stands equal to one of a framework (P12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// What one can do.
    pub said: Said,
    /// Who proposed it, for one in own words.
    pub who: Option<Who>,
    /// Who set it, for one of a framework: title, author, status, licence, date.
    pub from: Vec<Label>,
}

/// An experience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExperienceData {
    /// Its title.
    pub title: Said,
    /// Its texts that are written.
    pub more: Vec<Titled>,
    /// Way of learning, with whom, level.
    pub facts: Vec<Fact>,
    /// What it counts towards, each with who set it.
    pub counts: Vec<Counts>,
    /// For which goal.
    pub goal: Option<Titled>,
    /// Notes beside it.
    pub margin: Vec<Margin>,
}

/// A need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NeedData {
    /// Kind and standing.
    pub line: Vec<Label>,
    /// What was seen and what is assumed, apart.
    pub more: Vec<Titled>,
}

/// A row of the table of supports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SupportRow {
    /// What helps.
    pub what: Said,
    /// That it was tried in an earlier year.
    pub before: Option<Label>,
    /// Who gives it, and when.
    pub who: Said,
    /// Minutes planned a week.
    pub planned: Label,
    /// Minutes given.
    pub given: Label,
    /// Whether it helped: a word, or when to ask.
    pub helped: Option<Label>,
    /// The student's words on it.
    pub said: Said,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EvidenceData {
    /// What it is, in the maker's words.
    pub said: Said,
    /// Whose, how kept, when.
    pub who: Who,
    /// The picture.
    pub photo: Option<PhotoData>,
    /// The student's own look.
    pub own: Option<Titled>,
    /// The looks of adults, in the order in which they were said.
    pub others: Vec<Titled>,
}

/// A picture on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhotoData {
    /// The name by which a template asks for it.
    pub path: String,
    /// What there is to see, in the maker's words.
    pub alt: String,
    /// The language of those words.
    pub alt_lang: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Its bytes.
    #[serde(skip)]
    pub jpeg: Arc<[u8]>,
}

/// A check-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckInData {
    /// Whose and when.
    pub who: Who,
    /// The goal's sentence.
    pub goal: Option<Said>,
    /// Where I am, what is in the way, what I tried, next step.
    pub more: Vec<Titled>,
    /// Whether it helped, what could help, when again.
    pub facts: Vec<Fact>,
    /// What others say to it: who, whether it helped, in words.
    pub answers: Vec<Margin>,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromiseData {
    /// Who.
    pub who: Option<Who>,
    /// What.
    pub what: Said,
    /// When, in words.
    pub when: Said,
    /// Until when, where a date was given.
    pub until: Option<Label>,
}

/// A line of the family sheet with its other language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HomeData {
    /// The words to read first.
    pub first: Said,
    /// The same in the other language.
    pub second: Option<Said>,
}

/// Whom to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContactData {
    /// The name.
    pub name: Said,
    /// What helps to know.
    pub words: Said,
    /// Number or address.
    pub reach: String,
    /// The number as a telephone dials it; empty where it is none.
    pub dial: String,
    /// The e-mail address.
    pub email: Option<String>,
}

/// A line of the access profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessData {
    /// What it is about.
    pub label: Label,
    /// The answer, where one was given.
    pub answer: Option<Label>,
    /// In words.
    pub said: Said,
}

/// A line of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StoryData {
    /// The day, in words.
    pub date: Label,
    /// Whose mark.
    pub voice: Option<Voice>,
    /// What the mark is called.
    pub mark: String,
    /// The sentence.
    pub said: Said,
}

/// A part of the page with its heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part<T> {
    /// The heading.
    pub label: Label,
    /// What stands under it.
    pub items: Vec<T>,
    /// Notes beside it.
    pub margin: Vec<Margin>,
}

/// Where the family's answer goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mail {
    /// The link, whole and escaped for a URL.
    pub href: String,
    /// Its words.
    pub label: Label,
    /// That it is not private.
    pub warning: Label,
}

/// The page in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageData {
    /// Which page.
    pub kind: PageKind,
    /// Which paper.
    pub paper: Paper,
    /// Large print.
    pub large: bool,
    /// The document's title.
    pub title: String,
    /// When the copy is made, which an archive's PDF has to say.
    #[serde(skip)]
    pub made_on: DateTime<FixedOffset>,
    /// The language of the page.
    pub lang: String,
    /// Its direction.
    pub dir: Direction,
    /// The student's whole name.
    pub name: Said,
    /// How one speaks of the student.
    pub short: String,
    /// Lines at the end of the head: grade and teacher, school, date, for whom.
    pub head: Vec<Label>,
    /// That the labels are a draft.
    pub draft: Option<Label>,
    /// Foot of a page.
    pub foot: Label,
    /// Strengths, always first.
    pub strengths: Titled,
    /// The rest of the profile.
    pub profile: Part<Titled>,
    /// Goals that the class has together.
    pub class_goals: Part<Said>,
    /// Whether they are the only goals.
    pub class_goals_only: bool,
    /// Goals.
    pub goals: Part<GoalData>,
    /// Experiences.
    pub experiences: Part<ExperienceData>,
    /// Needs.
    pub needs: Part<NeedData>,
    /// Supports.
    pub supports: Part<SupportRow>,
    /// Evidence.
    pub evidence: Part<EvidenceData>,
    /// Check-ins.
    pub check_ins: Part<CheckInData>,
    /// Agreements.
    pub promises: Part<PromiseData>,
    /// Suggestions, open and answered.
    pub suggestions: Part<Margin>,
    /// The story.
    pub story: Part<StoryData>,
    /// How to help.
    pub help: Part<HomeData>,
    /// What to ask.
    pub ask: Part<HomeData>,
    /// Whom to call.
    pub call: Part<ContactData>,
    /// Where the school reaches the recipient's own household.
    pub household: Part<ContactData>,
    /// The access profile, where it was turned on for this one copy.
    pub access: Part<AccessData>,
    /// Whose words, with the sentence that tells it.
    pub shares: Option<(Shares, Label)>,
    /// Who signs, where they wish to: names with their ink.
    pub signers: Vec<Who>,
    /// The message from a phone.
    pub mail: Option<Mail>,
    /// Every other label the page needs, by key.
    pub labels: BTreeMap<&'static str, Label>,
}
