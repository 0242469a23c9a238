//! The small vocabulary in which a plan's document is written: texts with an
//! author for each character, contested fields, and lists.

use std::fmt;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::ItemId;
use crate::people::PenId;

/// A point in a document's history: the engine's frontiers, encoded, in
/// unpadded URL-safe text. Opaque to a window, which only hands it back.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct Revision(pub String);

/// Words with their authors: runs in reading order, neighbours differ in pen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(export)]
pub struct Text(pub Vec<Run>);

/// A stretch of text by one pen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Who spoke and who wrote; `None` only for words whose author a file did not name.
    pub by: Option<PenId>,
}

impl Text {
    /// The words without their authors.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether nothing but white space stands here.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|run| run.text.trim().is_empty())
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for run in &self.0 {
            f.write_str(&run.text)?;
        }
        Ok(())
    }
}

/// One value of a contested field, with who claimed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct Claim<T> {
    /// Names this claim, so that a person can choose it.
    pub claim: String,
    /// The value.
    pub value: T,
    /// Who set it.
    pub by: Option<PenId>,
    /// When, by that device's clock. Shown, never used to decide.
    pub at: DateTime<Utc>,
}

/// A field on which two people may differ: all concurrent values stay until a
/// person chooses (S3, N8). Empty when never set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(export)]
pub struct Contested<T>(pub Vec<Claim<T>>);

impl<T> Default for Contested<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Contested<T> {
    /// The value where there is exactly one.
    #[must_use]
    pub fn settled(&self) -> Option<&T> {
        match self.0.as_slice() {
            [only] => Some(&only.value),
            _ => None,
        }
    }

    /// Whether nobody ever set it.
    #[must_use]
    pub fn is_unset(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether two or more values wait for a person to choose.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        self.0.len() > 1
    }
}

/// A text of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[ts(export)]
pub struct TextRef {
    /// The item, or `None` for the profile.
    pub item: Option<ItemId>,
    /// Which of its texts.
    pub field: TextField,
}

macro_rules! named {
    ($(#[$doc:meta])* $enum:ident { $($(#[$vdoc:meta])* $variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(export)]
        pub enum $enum { $($(#[$vdoc])* $variant),+ }

        impl $enum {
            /// Every one, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the document, in files and in locale keys.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The one with this name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

named! {
    /// The texts of a plan. A text is a root container of the document, named
    /// by item and field, so that two devices that write it first still share it.
    TextField {
        // profile (P2)
        /// What I am good at.
        Strengths = "strengths",
        /// What I care about.
        Passions = "passions",
        /// What I hope for.
        Aspirations = "aspirations",
        /// My languages.
        Languages = "languages",
        /// What my people know that school should know.
        Community = "community",
        /// I learn best when…
        LearnBest = "learn_best",
        /// What gets in the way.
        InTheWay = "in_the_way",
        /// An adult I trust.
        TrustedAdult = "trusted_adult",
        // goal (P3, P7)
        /// The goal itself.
        Statement = "statement",
        /// Why it matters to me.
        Why = "why",
        /// The question I am chasing.
        Question = "question",
        /// What it starts from.
        StartsFrom = "starts_from",
        /// The grade-level target it reaches for.
        GradeTarget = "grade_target",
        /// What is in the way of this goal.
        Obstacle = "obstacle",
        /// What I learn.
        WhatILearn = "what_i_learn",
        /// How I learn it.
        HowILearn = "how_i_learn",
        /// How I show it.
        HowIShow = "how_i_show",
        /// The student's words when a goal closes.
        Closing = "closing",
        /// What would get there sooner (P13).
        Sooner = "sooner",
        // experience, need, support, agreement, note
        /// The title of an experience.
        Title = "title",
        /// Where an experience happens.
        Place = "place",
        /// A supervising adult, in words.
        Adult = "adult",
        /// With whom, in words.
        WithWhom = "with_whom",
        /// The interest of the student that it links to.
        Interest = "interest",
        /// Supports needed to take part (P8).
        SupportsNeeded = "supports_needed",
        /// The technology that a step needs.
        Technology = "technology",
        /// The route without technology, or the agreed provision (P10).
        WithoutTechnology = "without_technology",
        /// Who will show how.
        WhoShows = "who_shows",
        /// What was seen (P17).
        Seen = "seen",
        /// What is assumed (P17).
        Assumed = "assumed",
        /// What helps, what is promised.
        What = "what",
        /// Who gives a support.
        Who = "who",
        /// When, in words (`each visit`, `Sundays`).
        When = "when",
        /// Whether a support helped, in the student's words.
        DidItHelp = "did_it_help",
        /// Words of family or school in the margin.
        Words = "words",
        /// The interpreter's note beside them.
        Interpreted = "interpreted",
        /// What to try at home without technology, on the family sheet.
        HowToHelp = "how_to_help",
        /// A question to ask at home, on the family sheet.
        AskAtHome = "ask_at_home",
    }
}

impl TextField {
    /// Whether this is a text of the profile, which stands in no item.
    #[must_use]
    pub const fn is_of_profile(self) -> bool {
        matches!(
            self,
            Self::Strengths
                | Self::Passions
                | Self::Aspirations
                | Self::Languages
                | Self::Community
                | Self::LearnBest
                | Self::InTheWay
                | Self::TrustedAdult
        )
    }
}

named! {
    /// The contested fields of an item. The JSON value of each is fixed by
    /// [`Field::check`](crate::doc).
    Field {
        /// A [`GoalStatus`](crate::plan::GoalStatus).
        Status = "status",
        /// A key of the school's list of areas.
        Area = "area",
        /// A date `YYYY-MM-DD`.
        Until = "until",
        /// A [`ChosenBy`](crate::plan::ChosenBy), for what I learn.
        WhatChosenBy = "what_chosen_by",
        /// The same, for how I learn it.
        HowChosenBy = "how_chosen_by",
        /// The same, for how I show it.
        ShowChosenBy = "show_chosen_by",
        /// A [`Lead`](crate::plan::Lead).
        Leads = "leads",
        /// A list of keys or own words (P20).
        Purposes = "purposes",
        /// A key of the school's list of goals and routines to take (P22).
        Routine = "routine",
        /// An entry point id, for a goal that hangs on the class project.
        EntryPoint = "entry_point",
        /// A goal's item id, for an experience or a support.
        Goal = "goal",
        /// A need's item id, for a support.
        Need = "need",
        /// A key of the school's list of pathways.
        Pathway = "pathway",
        /// A [`Together`](crate::plan::Together).
        Together = "together",
        /// A [`Placement`](crate::plan::Placement): in or out of school.
        Placement = "placement",
        /// A key of the school's list of provisions for technology (P10).
        Provision = "provision",
        /// A person id: the adult who looks after a step's technology (P10).
        LooksAfter = "looks_after",
        /// A date on which that adult and the student look at it together (P10).
        CheckOn = "check_on",
        /// A [`BloomLevel`](crate::plan::BloomLevel) of the task.
        Level = "level",
        /// A list of competencies: ids of a framework's, or own words (P12).
        Competencies = "competencies",
        /// A key of the school's list of need kinds.
        NeedKind = "need_kind",
        /// A [`NeedStanding`](crate::plan::NeedStanding).
        NeedStanding = "need_standing",
        /// Whole minutes a week.
        MinutesPlanned = "minutes_planned",
        /// A [`Helped`](crate::plan::Helped).
        Helped = "helped",
        /// `true` for a support that was tried before this plan (P18).
        TriedBefore = "tried_before",
        /// A person id.
        Owner = "owner",
        /// What a note stands beside: a [`Section`](crate::plan::Section), the
        /// name of a text of the profile, or an item or record by its id. Beside
        /// another note it is an answer to it (P25).
        About = "about",
        /// `true` for a note that asks and waits for an answer (P25).
        Asks = "asks",
        /// `true` when a dialogue is settled, on the note that began it (P25).
        Settled = "settled",
        /// A date on which to look again.
        ReviewOn = "review_on",
        /// `true` when in the trash (P26). A change inside by someone else revives.
        Trash = "trash",
        /// `true` when kept out of the family's copy (H1).
        NotForFamily = "not_for_family",
    }
}

named! {
    /// The lists of a plan, each with an order of its own.
    List {
        /// Goals.
        Goals = "goals",
        /// Experiences.
        Experiences = "experiences",
        /// Needs.
        Needs = "needs",
        /// Supports.
        Supports = "supports",
        /// Agreements.
        Agreements = "agreements",
        /// Notes of family and school in the margin.
        Notes = "notes",
        /// Lines of the family sheet: how to help, what to ask.
        HomeLines = "home_lines",
    }
}
