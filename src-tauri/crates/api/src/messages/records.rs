//! What a person states about a plan, and a teacher's own notes.

use chrono::{DateTime, NaiveDate, Utc};
use domain::plan::{Became, Medium, SuggestionAnswer as Answer};
use domain::{ItemId, Pen, PersonId, PlanId, RecordId, Revision, TextRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

messages! {
    /// A yes or a no to a goal.
    GoalConfirm {
        /// The plan.
        plan: PlanId,
        /// The goal.
        goal: ItemId,
        /// Whose word it is.
        person: PersonId,
        /// Yes or no.
        yes: bool,
        /// In words; may be empty.
        words: String,
    }
    /// A suggestion beside a student's sentence.
    SuggestionMake {
        /// The plan.
        plan: PlanId,
        /// For which text.
        target: TextRef,
        /// The revision that the window last drew.
        base: Revision,
        /// The whole sentence as suggested.
        proposed: String,
        /// Whose.
        pen: Pen,
    }
    /// The student's answer.
    // In TypeScript all names share one folder, and the answer itself has this one.
    #[ts(rename = "AnswerToSuggestion")]
    SuggestionAnswer {
        /// The plan.
        plan: PlanId,
        /// Which.
        suggestion: RecordId,
        /// The answer.
        answer: Answer,
        /// The student's pen.
        pen: Pen,
    }
    /// Keeps a piece of evidence.
    EvidenceAdd {
        /// The plan.
        plan: PlanId,
        /// How it is kept.
        medium: Medium,
        /// In the maker's words.
        words: String,
        /// Goals it is tied to.
        goals: Vec<ItemId>,
        /// A file that a person chose; only from the main window.
        from: Option<String>,
        /// Whose.
        pen: Pen,
    }
    /// A look at a piece of evidence.
    EvidenceCheck {
        /// The plan.
        plan: PlanId,
        /// Which.
        evidence: RecordId,
        /// In words.
        words: String,
        /// Whose look.
        pen: Pen,
    }
    /// A check-in.
    CheckInAdd {
        /// The plan.
        plan: PlanId,
        /// The goal.
        goal: ItemId,
        /// Where I am.
        where_i_am: String,
        /// What is in the way.
        in_the_way: String,
        /// What I tried.
        tried: String,
        /// Next step.
        next: String,
        /// Whose words.
        pen: Pen,
    }
    /// What became of something that was agreed (C7).
    AgreementLook {
        /// The plan.
        plan: PlanId,
        /// The agreement.
        agreement: ItemId,
        /// Kept, not yet, changed.
        became: Became,
        /// In words; may be empty.
        words: String,
        /// Who says it.
        pen: Pen,
    }
    /// Minutes of support given.
    SupportGive {
        /// The plan.
        plan: PlanId,
        /// Which support.
        support: ItemId,
        /// Minutes, 1 to 600.
        minutes: u32,
        /// On which day.
        on: NaiveDate,
    }
    /// A note that nobody else reads.
    OwnNoteWrite {
        /// About which plan.
        plan: Option<PlanId>,
        /// The words.
        words: String,
    }
    /// One's own notes.
    OwnNotesShow {
        /// About which plan.
        plan: Option<PlanId>,
    }
    /// A note of one's own.
    OwnNoteShown {
        /// The words.
        words: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// All of them, newest first.
    OwnNotesShown {
        /// Notes.
        notes: Vec<OwnNoteShown>,
    }
}
