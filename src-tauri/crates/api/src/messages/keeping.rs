//! What is kept of a student, what was done with it, and everything held in
//! one pack.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{KeepRule, PersonId, PlanId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a line of the log is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LogAbout {
    /// A plan was opened.
    Opened,
    /// Something left: a copy, everything held, a backup.
    Left,
    /// Who may read, do or receive something.
    Rights,
    /// How long plans are kept: the rule, holds, what was erased.
    Keeping,
    /// The vault itself: its ways in, its computers.
    Vault,
}

messages! {
    /// Asks what was done: with one student's plans, or at all.
    AuditShow {
        /// The student.
        student: Option<PersonId>,
        /// How many lines at most, the newest.
        most: u32,
    }
    /// What was done, newest first.
    AuditShown {
        /// The student's whole name, where it is of one.
        student: Option<String>,
        /// The lines.
        lines: Vec<LogLine>,
        /// How many earlier ones there are.
        earlier: u32,
        /// The student's plans, the newest first.
        plans: Vec<PlanKept>,
    }
    /// A line of the log.
    LogLine {
        /// When.
        at: DateTime<Utc>,
        /// About what.
        about: LogAbout,
        /// In words, in the reader's language.
        words: String,
        /// The plan, where it is here.
        plan: Option<PlanId>,
    }
    /// A plan of a student.
    PlanKept {
        /// The plan.
        plan: PlanId,
        /// The calendar year in which its school year starts.
        year: i32,
    }
    /// Writes everything that is held on one student.
    HeldWrite {
        /// The student.
        student: PersonId,
        /// A folder that a person chose.
        to: String,
    }
    /// Everything held was written.
    HeldWritten {
        /// The folder that it is in.
        path: String,
        /// Its name.
        name: String,
        /// How many files are in it.
        files: u32,
        /// How many names of other students were replaced.
        replaced: u32,
        /// Own notes that stay out, for nobody else can read them.
        own_notes: u32,
        /// Care of every year is in it; not where whoever writes the pack does not read it.
        care: bool,
        /// Attachments that are not on this computer.
        not_here: u32,
        /// When.
        at: DateTime<Utc>,
    }
}

messages! {
    /// Asks how long plans are kept, what is due, held and erased: at all, or of
    /// one student.
    KeepingShow {
        /// The student.
        student: Option<PersonId>,
    }
    /// How long plans are kept, and what came of it.
    KeepingShown {
        /// The school's rule.
        rule: KeepRule,
        /// Whether it is this person's to decide: the rule, and erasing.
        may_decide: bool,
        /// What is due, in name order; of one student also what is due later.
        due: Vec<DueShown>,
        /// The next day on which something becomes due.
        next_on: Option<NaiveDate>,
        /// Holds that stand, in name order.
        holds: Vec<HoldShown>,
        /// What was erased, newest first.
        erasures: Vec<ErasureShown>,
        /// Today.
        today_on: NaiveDate,
    }
    /// Plans of a student that become due on one day.
    DueShown {
        /// The student.
        student: PersonId,
        /// Whole name.
        name: String,
        /// The calendar years in which their school years start.
        years: Vec<i32>,
        /// From which day they may be erased.
        due_on: NaiveDate,
        /// That day has come.
        is_due: bool,
        /// What stops it.
        hold: Option<HoldShown>,
    }
    /// A hold: nothing of this student is erased while it stands.
    HoldShown {
        /// The student.
        student: PersonId,
        /// Whole name.
        name: String,
        /// Who set it, by short name.
        by: String,
        /// Why, in words; empty where no reason was given.
        why: String,
        /// Until which day; until somebody ends it where none is said.
        until: Option<NaiveDate>,
        /// Since when.
        at: DateTime<Utc>,
    }
    /// An erasure.
    ErasureShown {
        /// Whose plans, by whole name.
        student: String,
        /// The calendar years in which their school years start.
        years: Vec<i32>,
        /// Who erased them, by short name.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// They are erased on this computer.
        here: bool,
        /// What stops it on this computer.
        hold: Option<HoldShown>,
        /// Computers that have said so.
        confirmed: Vec<ComputerHeard>,
        /// Computers that have not, with when they were last heard from.
        waits: Vec<ComputerHeard>,
        /// How many envelopes came for them afterwards and were not kept.
        #[ts(type = "number")]
        late: u64,
    }
    /// A computer.
    ComputerHeard {
        /// Whose, and where.
        name: String,
        /// The one that one sits at.
        this: bool,
        /// When it said so, or was last heard from.
        at: Option<DateTime<Utc>>,
    }
    /// States how long plans are kept.
    KeepRuleState {
        /// The rule.
        rule: KeepRule,
    }
    /// Sets a hold on a student's plans, or ends it.
    HoldState {
        /// The student.
        student: PersonId,
        /// Why, in words; empty is "no reason given".
        why: String,
        /// Until which day.
        until: Option<NaiveDate>,
        /// It ends.
        ended: bool,
    }
    /// Erases what is due of a student.
    StudentErase {
        /// The student.
        student: PersonId,
    }
    /// It is erased here.
    StudentErasedHere {
        /// The calendar years in which the plans' school years start.
        years: Vec<i32>,
        /// Computers that have still to hear of it.
        waits: Vec<String>,
    }
}
