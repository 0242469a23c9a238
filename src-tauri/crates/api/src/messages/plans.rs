//! A plan as a page shows it, its story, and its file.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::competency::Framework;
use domain::plan::SchoolYear;
use domain::rules::{Ask, CheckInDue, ChecklistItem, WayUp, WordShare};
use domain::school::{ClassGoal, EntryPoint, LibraryList};
use domain::story::StoryEvent;
use domain::{Act, ItemId, Pen, PersonId, Plan, PlanId, TextField, TextRef, Voice};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ConferenceAhead;

messages! {
    /// Begins a plan for a student and year.
    PlanBegin {
        /// The student.
        student: PersonId,
        /// The year; this one where absent.
        year: Option<SchoolYear>,
    }
    /// It has begun.
    PlanBegun {
        /// The plan.
        plan: PlanId,
    }
    /// Shows a plan.
    PlanShow {
        /// Which.
        plan: PlanId,
    }
    /// A person as this window may know them.
    NameShown {
        /// Whole name.
        full: String,
        /// Short name.
        short: String,
        /// Pronouns.
        pronouns: Option<String>,
        /// Whose ink.
        voice: Voice,
        /// For family, in words: `her mother`.
        relation: Option<String>,
        /// Languages, BCP 47.
        languages: Vec<String>,
    }
    /// Everything a plan's page shows.
    PlanShown {
        /// The plan.
        plan: Plan,
        /// Everyone named in it.
        names: BTreeMap<PersonId, NameShown>,
        /// Those who may hold the pen here: student, family, adults of the plan.
        around: Vec<PersonId>,
        /// The pen that this window should begin with.
        pen: Pen,
        /// The class project's entry points, for hanging a goal on.
        entry_points: Vec<EntryPoint>,
        /// The lists that this page offers, by key.
        lists: BTreeMap<String, LibraryList>,
        /// Whose words, of every hundred (P6).
        whose_words: WordShare,
        /// What the law still wants (P1); empty in a conference.
        checklist: Vec<ChecklistItem>,
        /// Questions that wait for a person.
        asks: Vec<Ask>,
        /// Ways up from competencies that were written for an earlier grade.
        ways_up: Vec<WayUp>,
        /// The school's frameworks, cut to the competencies that this page names.
        frameworks: Vec<Framework>,
        /// What the class has as goals together.
        class_goals: Vec<ClassGoal>,
        /// Class goals only: nothing of one student is tracked, and the plan
        /// above holds none of it (P22).
        class_goals_only: bool,
        /// When each live goal is to be looked at next.
        check_ins_due: Vec<CheckInDue>,
        /// The usual day of a check-in that follows one today.
        next_check_in_on: NaiveDate,
        /// Other years' plans of this student.
        years: Vec<(SchoolYear, PlanId)>,
        /// The next conference, if planned or cut off.
        next_conference: Option<ConferenceAhead>,
        /// What undo would undo.
        undo: Option<Act>,
        /// What redo would redo.
        redo: Option<Act>,
        /// When this plan was last saved.
        saved_at: Option<DateTime<Utc>>,
        /// Today.
        today_on: NaiveDate,
        /// The plan that this one was joined into: it stays to be read (H10).
        joined_into: Option<PlanId>,
        /// What a screen with the family at it would still show of a name that
        /// is for school only (H2); empty but in one's own window.
        says_school_name: Vec<SaysName>,
    }
    /// A text that says a name.
    SaysName {
        /// Which.
        target: TextRef,
        /// Its words.
        words: String,
    }
    /// Carries parts of a plan forward into a later year's, which is begun
    /// where it is not there yet.
    PlanCarry {
        /// From which plan.
        from: PlanId,
        /// Into which year; the next one where absent.
        year: Option<SchoolYear>,
        /// Texts of the profile.
        texts: Vec<TextField>,
        /// Goals, needs, supports, agreements.
        items: Vec<ItemId>,
    }
    /// Joins a plan into another of the same student and year.
    PlanJoin {
        /// Which goes on.
        into: PlanId,
        /// Which stays to be read.
        from: PlanId,
    }
    /// Asks for the story.
    PlanStory {
        /// Which plan.
        plan: PlanId,
    }
    /// The story, newest first.
    PlanStoryTold {
        /// Events.
        events: Vec<StoryEvent>,
    }
    /// Brings a plan in from a file.
    PlanImport {
        /// A path that a person chose.
        from: String,
    }
    /// It is in.
    PlanImported {
        /// The plan.
        plan: PlanId,
        /// Whose.
        student: String,
    }
}
