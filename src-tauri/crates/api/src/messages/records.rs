//! What a person states about a plan, and a teacher's own notes.

use chrono::{DateTime, NaiveDate, Utc};
use domain::plan::{Became, GoalStatus, SuggestionAnswer as Answer};
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
    /// Closes a goal.
    GoalClose {
        /// The plan.
        plan: PlanId,
        /// The goal.
        goal: ItemId,
        /// Met, changed or set aside.
        to: GoalStatus,
        /// Why, in words; empty where no reason is given, which is an answer.
        reason: String,
        /// By whom.
        pen: Pen,
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
