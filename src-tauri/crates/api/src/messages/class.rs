//! The class page, the people around it, and the school's lists.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::people::NamesAsked;
use domain::rules::AskKind;
use domain::school::{Calendar, Class, EntryPoint, LibraryList, Project, School};
use domain::{Audience, EntryPointId, Person, PersonId, PlanId, Role, Voice};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::HandNotice;

/// Two records that may be one. Both stay until a person chooses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "twin", rename_all = "snake_case")]
#[ts(export)]
pub enum Twin {
    /// Plans of one student and year.
    Plans {
        /// The student.
        student: PersonId,
        /// Whole name.
        full: String,
        /// The plans, in the order in which they came.
        plans: Vec<TwinPlan>,
    },
    /// People of one name.
    Persons {
        /// Whose ink.
        voice: Voice,
        /// Who.
        persons: Vec<TwinPerson>,
    },
}

messages! {
    /// The class page.
    ClassShow {}
    /// A student in the list, by name.
    StudentLine {
        /// The student.
        person: PersonId,
        /// Whole name.
        full: String,
        /// Short name.
        short: String,
        /// This year's plan, if begun.
        plan: Option<PlanId>,
        /// The entry point that the plan hangs on.
        entry_point: Option<EntryPointId>,
        /// No conference or agreed plan this year (K7).
        not_yet_met: bool,
        /// No own words this term (K7).
        not_yet_heard: bool,
    }
    /// A conference planned for today or later.
    ConferenceAhead {
        /// The plan.
        plan: PlanId,
        /// The student.
        person: PersonId,
        /// When.
        at: DateTime<Utc>,
        /// The student has written since the last conference.
        student_prepared: bool,
        /// The family's words have come in since the last conference.
        family_in: bool,
        /// It was begun and cut off.
        cut_off: bool,
    }
    /// A check-in whose day is near or has come.
    CheckInAhead {
        /// The plan.
        plan: PlanId,
        /// The student.
        person: PersonId,
        /// The day.
        on: NaiveDate,
    }
    /// Everything the class page shows.
    ClassShown {
        /// The school.
        school: School,
        /// The class, once there is one.
        class: Option<Class>,
        /// The project, once there is one.
        project: Option<Project>,
        /// Its entry points in order.
        entry_points: Vec<EntryPoint>,
        /// All students in name order.
        students: Vec<StudentLine>,
        /// Conferences of today and those cut off.
        today: Vec<ConferenceAhead>,
        /// Support minutes planned a week, over all plans.
        minutes_planned: u32,
        /// Check-ins of the next seven days and those whose day has come, one a
        /// student, in name order.
        check_ins: Vec<CheckInAhead>,
        /// Plans that touch no entry point, by student.
        not_in_project: Vec<PersonId>,
        /// Stalled goals and other questions that wait for a person.
        asks: Vec<PlanAsk>,
        /// Plans and people that may be one and the same (H10).
        twins: Vec<Twin>,
        /// Who has the class for a time, and whose it was or will be (H7).
        hands: Vec<HandNotice>,
        /// Today.
        today_on: NaiveDate,
    }
    /// One of several plans of one student and year.
    TwinPlan {
        /// The plan.
        plan: PlanId,
        /// When it began.
        begun_at: DateTime<Utc>,
        /// The student's strengths as they stand in it.
        strengths: String,
        /// Its goals.
        goals: Vec<String>,
    }
    /// One of several people of one name.
    TwinPerson {
        /// The person.
        person: PersonId,
        /// Whole name.
        full: String,
        /// Short name.
        short: String,
        /// For family, in words: `her mother`.
        relation: Option<String>,
        /// For family, whose: a short name.
        student: Option<String>,
        /// Languages, BCP 47.
        languages: Vec<String>,
        /// A number to give to families.
        contact: Option<String>,
        /// Grade, for students.
        grade: Option<String>,
    }
    /// Says that two records are of one person.
    PersonJoin {
        /// Which goes on.
        into: PersonId,
        /// Which stays to be read.
        from: PersonId,
    }
    /// Says that these only share a name.
    PersonPart {
        /// Who they are.
        persons: Vec<PersonId>,
    }
    /// A question about one plan.
    PlanAsk {
        /// The plan.
        plan: PlanId,
        /// The student.
        person: PersonId,
        /// The question.
        ask: AskKind,
        /// The day since which nothing happened, where it asks about that.
        since: Option<NaiveDate>,
    }
    /// Sets the class's name, teachers, minutes.
    ClassState {
        /// As it should be.
        class: Class,
    }
    /// Sets the project and its entry points.
    ProjectState {
        /// The project.
        project: Project,
        /// Its entry points.
        entry_points: Vec<EntryPoint>,
    }
    /// A new student with this year's plan.
    StudentAdd {
        /// Whole name.
        full: String,
        /// Short name; the first word of the whole name where empty.
        short: String,
        /// Pronouns, if given.
        pronouns: Option<String>,
        /// Grade as the school writes it.
        grade: String,
        /// Home languages, BCP 47.
        languages: Vec<String>,
    }
    /// The student and the plan.
    StudentAdded {
        /// The student.
        person: PersonId,
        /// The plan.
        plan: PlanId,
    }
    /// States a person: family, colleague, student.
    PersonState {
        /// The person; a new id is drawn where none is known under it.
        person: PersonDraft,
    }
    /// It is stated.
    PersonStated {
        /// The person.
        person: Person,
    }
    /// Hangs a student's plan on an entry point.
    EntryPointTake {
        /// The student.
        student: PersonId,
        /// The entry point, or none.
        entry_point: Option<EntryPointId>,
    }
    /// The school's lists.
    LibraryShow {}
    /// All of them.
    LibraryShown {
        /// By key.
        lists: BTreeMap<String, LibraryList>,
        /// The calendar of this year.
        calendar: Option<Calendar>,
        /// The school.
        school: School,
        /// Everyone who is not a student of the class.
        people: Vec<Person>,
        /// The students of the class, in name order.
        students: Vec<Person>,
        /// Students who are in the class no more, in name order.
        left: Vec<StudentLeft>,
        /// When each student was last asked for names and pronouns (H2).
        names_asked: BTreeMap<PersonId, NamesAsked>,
    }
    /// A student who is in the class no more. Every word stays.
    StudentLeft {
        /// Who.
        person: PersonId,
        /// Whole name.
        full: String,
        /// The newest plan, where there is one.
        plan: Option<PlanId>,
    }
    /// Sets one list.
    LibraryState {
        /// The list.
        list: LibraryList,
    }
    /// Sets the school.
    SchoolState {
        /// The school.
        school: School,
    }
    /// Sets the calendar.
    CalendarState {
        /// The calendar.
        calendar: Calendar,
    }
    /// A person as drafted in the window.
    PersonDraft {
        /// The person, where known.
        id: Option<PersonId>,
        /// Whose ink.
        voice: Voice,
        /// Whole name.
        full: String,
        /// Short name.
        short: String,
        /// Pronouns.
        pronouns: Option<String>,
        /// What the person may do.
        roles: Vec<Role>,
        /// Languages, BCP 47.
        languages: Vec<String>,
        /// For family: whose, in which words, may receive.
        relation: Option<domain::people::Relation>,
        /// A number to give to families.
        contact: Option<String>,
        /// Names for other audiences.
        names_for: BTreeMap<Audience, domain::PersonName>,
        /// The other names are the same name, written another way (H2).
        #[serde(default)]
        same_name: bool,
        /// For family: the household, in the school's words (H3).
        #[serde(default)]
        household: Option<String>,
        /// For students: date of birth, where the school keeps it here.
        #[serde(default)]
        born_on: Option<NaiveDate>,
    }
}
