//! Competencies: the school's frameworks, and what a plan says about them.

use domain::competency::Framework;
use domain::{CompetencyId, ItemId, Pen, PlanId, RecordId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

messages! {
    /// The school's frameworks.
    FrameworksShow {}
    /// All of them, those no longer offered included.
    FrameworksShown {
        /// In the order in which they were first stated.
        frameworks: Vec<Framework>,
    }
    /// Sets one framework.
    FrameworkState {
        /// As it should be.
        framework: Framework,
    }
    /// "This doesn't fit us, because…", by a student or a family.
    CompetencyDoubt {
        /// The plan.
        plan: PlanId,
        /// The competency: an id of a framework's, or own words.
        competency: String,
        /// Because of what; may be empty.
        because: String,
        /// Whose words.
        pen: Pen,
    }
    /// What was said to it.
    CompetencyAnswer {
        /// The plan.
        plan: PlanId,
        /// To which record.
        of: RecordId,
        /// In words.
        words: String,
        /// Whose words.
        pen: Pen,
    }
    /// Goes on to a competency without evidence of what it rests on.
    CompetencyGoOn {
        /// The plan.
        plan: PlanId,
        /// The goal.
        goal: ItemId,
        /// The competency.
        competency: CompetencyId,
        /// Why; may be empty.
        because: String,
        /// Whose words.
        pen: Pen,
    }
}
