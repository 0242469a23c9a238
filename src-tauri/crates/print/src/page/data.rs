//! The page in words.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use domain::{RecordId, TextRef, Voice};
use serde::Serialize;

use super::{PageKind, Paper, Shares};
use crate::words::{Direction, Label};

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
    pub counts: CountsData,
    /// What waits for a person about it.
    pub asks: Vec<Asked>,
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

/// A question that waits for a person; it blocks nothing (N9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// What is so. Absent where the question stands for itself.
    pub says: Option<Label>,
    /// The question.
    pub asks: Label,
}

/// What something counts towards.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CountsData {
    /// Each competency once.
    pub items: Vec<Counts>,
    /// That several lists wait for a choice.
    pub both: Option<Label>,
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
    /// Whose list it stands on, where people differ.
    pub says: Option<Label>,
    /// Ways to show it (P12).
    pub ways: Vec<Said>,
    /// The way from here up to the student's grade, nearest first (P13).
    pub up: Vec<Titled>,
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
    pub counts: CountsData,
    /// For which goal; several where people differ.
    pub goal: Vec<Titled>,
    /// What waits for a person about it.
    pub asks: Vec<Asked>,
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
    /// For which need; several where people differ.
    pub need: Vec<Titled>,
    /// That it was tried before, in which year.
    pub before: Option<Label>,
    /// Who gives it, and when.
    pub who: Said,
    /// Minutes planned a week.
    pub planned: Label,
    /// Minutes given.
    pub given: Label,
    /// Whether it helped: a word, or when to ask.
    pub helped: Option<Label>,
    /// When to look at it again, where it is said already whether it helped.
    pub again: Option<Label>,
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
    /// What there is to see or hear, where no picture shows it.
    pub told: Option<Titled>,
    /// The goals and competencies that it is tied to.
    pub ties: Vec<Titled>,
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

/// A look at a promise (C7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LookedData {
    /// Who and when, and what became of it.
    pub who: Who,
    /// In the person's words.
    pub said: Said,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromiseData {
    /// Who; several where people differ.
    pub who: Vec<Who>,
    /// That several owners wait for a choice.
    pub both: Option<Label>,
    /// From which year's plan it came along.
    pub before: Option<Label>,
    /// What.
    pub what: Said,
    /// When, in words.
    pub when: Said,
    /// Until when, where a date was given.
    pub until: Option<Label>,
    /// What became of it, oldest look first; the family's sheet tells the last.
    pub looked: Vec<LookedData>,
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
    /// Pronouns for this audience; told on a terminal.
    pub pronouns: Option<String>,
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
    /// Questions that stand beside no one goal or place to learn; told on a terminal.
    pub asks: Part<Asked>,
    /// What the law wants, each with whether it is there; told on a terminal.
    pub checklist: Part<Fact>,
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
