//! The rules of a plan: what it still wants, what to ask, whose words it holds.
//!
//! Every rule is a pure function of what it is given, the day included.
//! A rule asks and counts; it never writes, ranks, or compares one child with
//! another (N1, N3, N4). An [`Ask`] carries data and no prose: the words are
//! in the locale files.

mod asks;
mod checklist;
mod competencies;
mod keeping;
mod pens;
mod records;
mod together;
mod voices;
mod weeks;

pub use asks::{Ask, AskKind, asks, not_yet_heard, not_yet_met};
pub use checklist::{ChecklistItem, Wanted, checklist};
pub use competencies::{WayUp, competency_asks, named_in, shown_in, ways_up};
pub use keeping::due_on;
pub use pens::{Held, Inks, may_hold};
pub use records::{heads, spoken_records, standing_records};
pub use together::without_individual;
pub use voices::{Shares, WordShare, shares_of, whose_words};
pub use weeks::{
    CHECK_IN_EVERY, CheckInDue, QuietGoal, SignsOfLife, check_ins_among, check_ins_due, quiet_among, quiet_goals,
    school_weeks, school_weeks_after, signs_of_life, term_of,
};
