//! Adults change: a cover until a day, a handover, a case manager (H7).

use chrono::NaiveDate;
use domain::{PersonId, RecordId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a line about the adults of a class tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HandKind {
    /// Somebody else covers until the day.
    Covers,
    /// Whoever looks covers until the day.
    ICover,
    /// Whoever looks covered, and the day has passed.
    CoverOver,
    /// The class is whoever looks's, who had it from somebody.
    HandedToMe,
    /// Whoever looks handed it to somebody, and has it until the day.
    HandsOn,
    /// Whoever looks handed it to somebody, and the day has come.
    HandedOn,
}

messages! {
    /// A line about the adults of the class.
    HandNotice {
        /// What it tells.
        kind: HandKind,
        /// The other adult's short name.
        who: String,
        /// The day: the last one of a cover, the first one of a handover.
        on: NaiveDate,
        /// How many students; none for the whole class.
        students: Option<u32>,
    }
    /// Who has which students, for how long.
    HandsShow {}
    /// The page of who has whom.
    HandsShown {
        /// Who looks.
        me: PersonId,
        /// Whether one may let somebody cover, and hand on for others.
        may_decide: bool,
        /// Whether one may name a case manager.
        may_manage: bool,
        /// The school's adults, by name.
        adults: Vec<HandPerson>,
        /// Students of the class, by name.
        students: Vec<HandPerson>,
        /// Who has the class.
        teachers: Vec<PersonId>,
        /// Covers, those that go on first.
        covers: Vec<CoverShown>,
        /// Handovers, the last first.
        handovers: Vec<HandOverShown>,
        /// Case managers, by the student's name.
        managers: Vec<ManagerShown>,
        /// Today.
        today_on: NaiveDate,
    }
    /// Somebody of the school or of the class.
    HandPerson {
        /// Who.
        person: PersonId,
        /// Whole name.
        name: String,
        /// Whether one of the person's computers is known here.
        here: bool,
    }
    /// A cover.
    CoverShown {
        /// The record, by which it is ended.
        cover: RecordId,
        /// Who covers: the whole name.
        name: String,
        /// Names of the students; empty for the whole class.
        students: Vec<String>,
        /// The last day on which it counts.
        until: NaiveDate,
        /// Who gave it.
        by: String,
        /// Whether it counts today.
        goes_on: bool,
        /// Whether one may end it.
        may_end: bool,
    }
    /// A handover.
    HandOverShown {
        /// The record.
        record: RecordId,
        /// Who had them.
        from: String,
        /// Who has them.
        to: String,
        /// Names of the students; empty for the whole class.
        students: Vec<String>,
        /// The day from which they are closed to who had them.
        on: NaiveDate,
        /// Who did it.
        by: String,
    }
    /// A case manager.
    ManagerShown {
        /// The student.
        student: PersonId,
        /// The student's name.
        name: String,
        /// Who manages.
        person: PersonId,
        /// That person's name.
        manager: String,
    }
    /// Lets somebody have the class, or named students, until a day.
    CoverState {
        /// Who.
        person: PersonId,
        /// Which students; all where empty.
        students: Vec<PersonId>,
        /// The last day.
        until: NaiveDate,
    }
    /// Ends a cover before its day.
    CoverEnd {
        /// Which.
        cover: RecordId,
    }
    /// Hands the class, or named students, from one adult to another.
    ClassHandOver {
        /// From whom.
        from: PersonId,
        /// To whom.
        to: PersonId,
        /// Which students; all where empty.
        students: Vec<PersonId>,
        /// The day from which they are closed to who had them; today where absent.
        on: Option<NaiveDate>,
    }
    /// A class was handed over.
    ClassHandedOver {
        /// How many plans go along, of all years.
        plans: u32,
        /// How many keys were made anew.
        turned: u32,
        /// Whether a computer of the receiver is known here: else one is invited.
        here: bool,
        /// The receiver's short name.
        to: String,
    }
    /// Names a case manager for a student, or ends that.
    CaseManagerState {
        /// The student.
        student: PersonId,
        /// Who.
        person: PersonId,
        /// No longer.
        ended: bool,
    }
}
