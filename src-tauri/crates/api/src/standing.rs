//! Adults change (H7): who has a student's plans for a time, who handed them
//! on, and whose they are no more.
//!
//! Two things say who reads a plan: what a computer was invited for, which lasts
//! as long as the computer is in, and a person's word about a person, which
//! begins and ends: a cover until a day, a handover, a case manager. The last
//! word goes first. It is asked of everything that is read and of everything
//! that is carried, by every computer alike.
//!
//! A day ends at different hours in different places, and a change says only
//! its instant; so what was written within a day after the end still counts.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    Change, ChangeId, DeviceId, DeviceReach, Payload, Person, PersonId, PlanId, RecordBody, RecordId, Role, SpaceId,
    Voice,
};

use crate::error::Error;
use crate::open::Open;
use crate::school_log::SchoolLog;

/// Somebody has the class, or some of its students, until a day.
#[derive(Clone, Debug)]
pub(crate) struct Cover {
    pub(crate) record: RecordId,
    pub(crate) person: PersonId,
    pub(crate) by: PersonId,
    /// The whole class where none is named.
    pub(crate) students: Vec<PersonId>,
    pub(crate) until: NaiveDate,
    /// Ended before that day: when, and by whom.
    pub(crate) ended: Option<(DateTime<Utc>, PersonId)>,
}

/// Somebody handed the class, or some of its students, to somebody else.
#[derive(Clone, Debug)]
pub(crate) struct HandOver {
    pub(crate) record: RecordId,
    pub(crate) from: PersonId,
    pub(crate) to: PersonId,
    pub(crate) by: PersonId,
    /// The whole class where none is named.
    pub(crate) students: Vec<PersonId>,
    pub(crate) on: NaiveDate,
}

/// What was said last of a case manager.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Managing {
    pub(crate) record: RecordId,
    pub(crate) ended: bool,
}

impl Cover {
    /// Whether it counts on a day.
    pub(crate) fn holds(&self, day: NaiveDate) -> bool {
        day <= self.last_day()
    }

    /// The last day on which it counts.
    pub(crate) fn last_day(&self) -> NaiveDate {
        match self.ended {
            // Until the day before: what was written on the day itself still counts,
            // as it does behind any other end.
            Some((at, _)) => self.until.min(at.date_naive() - Days::new(1)),
            None => self.until,
        }
    }
}

/// Whether a change says whose plans are whose.
pub(crate) fn changes_hands(change: &Change) -> bool {
    let Payload::Record(record) = &change.payload else {
        return false;
    };
    matches!(
        record.known(),
        Some(RecordBody::CoverStated { .. } | RecordBody::HandedOver { .. } | RecordBody::CaseManagerStated { .. })
    )
}

/// The day by which what was said at an instant is judged.
fn judged_on(at: DateTime<Utc>) -> NaiveDate {
    at.date_naive().checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN)
}

impl SchoolLog {
    fn names(&self, students: &[PersonId], student: PersonId) -> bool {
        students.is_empty() || students.iter().any(|one| self.now(*one) == self.now(student))
    }

    /// What a person was given or lost of one student: none where nothing was said.
    pub(crate) fn standing(&self, person: PersonId, student: PersonId, day: NaiveDate) -> Option<bool> {
        let covers = |one: &Cover| one.person == person && one.holds(day) && self.names(&one.students, student);
        if self.covers.iter().any(covers) || self.manages(person, student) {
            return Some(true);
        }
        let mut said = None;
        for one in self.handovers.iter().filter(|one| self.names(&one.students, student)) {
            if one.to == person {
                said = Some(true);
            } else if one.from == person && one.on <= day {
                said = Some(false);
            }
        }
        said
    }

    /// Whether a person had a student's plan, and has it no more on a day.
    pub(crate) fn has_ended(&self, person: PersonId, student: PersonId, plan: Option<PlanId>, day: NaiveDate) -> bool {
        if self.covers.is_empty() && self.handovers.is_empty() && self.managers.is_empty() {
            return false;
        }
        match self.standing(person, student, day) {
            Some(has) => !has,
            None => {
                let covered = |one: &Cover| one.person == person && self.names(&one.students, student);
                let had = self.covers.iter().any(covered) || self.managing(person, student).is_some();
                had && !self.invited_for(person, plan)
            }
        }
    }

    /// Whether what somebody wrote in a plan came after that person had it.
    pub(crate) fn came_after(&self, person: PersonId, student: PersonId, plan: PlanId, at: DateTime<Utc>) -> bool {
        self.has_ended(person, student, Some(plan), judged_on(at))
    }

    /// Whether a person took in a change that stayed out.
    pub(crate) fn took(&self, change: ChangeId) -> bool {
        self.taken_in.contains(&change.to_string())
    }

    /// Whether a person was invited for a plan, whatever was said besides. Of a
    /// computer that has not heard of itself yet nothing is known.
    fn invited_for(&self, person: PersonId, plan: Option<PlanId>) -> bool {
        let mut known = false;
        for device in self.devices.values().filter(|device| device.person == person) {
            known = true;
            if let DeviceReach::Plans { plans } = &device.reach {
                return plan.is_some_and(|plan| plans.contains(&plan));
            }
        }
        known || self.root == Some(person)
    }

    /// Whether a person has a student by a word that was said, on a day.
    pub(crate) fn holds(&self, person: PersonId, student: PersonId, day: NaiveDate) -> bool {
        self.standing(person, student, day) == Some(true)
    }

    /// Whether the last word of a handover gave a student to this person.
    pub(crate) fn was_handed(&self, person: PersonId, student: PersonId) -> bool {
        let mut of = self.handovers.iter().rev();
        let last = of.find(|one| self.names(&one.students, student) && (one.to == person || one.from == person));
        last.is_some_and(|one| one.to == person)
    }

    /// Whether a person has a student for good: by the last handover that names
    /// both, or as a teacher of the class where nobody was handed the student.
    /// Covers end and do not count.
    pub(crate) fn has_for_good(&self, person: PersonId, student: PersonId) -> bool {
        let mut of = self.handovers.iter().rev();
        let last = of.find(|one| self.names(&one.students, student) && (one.to == person || one.from == person));
        match last {
            Some(one) => one.to == person,
            None => {
                let class = self.class.as_ref();
                let is_teacher = class.is_some_and(|class| class.teachers.contains(&person));
                is_teacher && !self.handovers.iter().any(|one| self.names(&one.students, student))
            }
        }
    }

    /// Whether a person tends the class at an instant, for good or until a day.
    pub(crate) fn has_class(&self, person: PersonId, at: DateTime<Utc>) -> bool {
        let day = judged_on(at);
        let whole = |one: &Cover| one.person == person && one.students.is_empty() && one.holds(day);
        self.tends(person) || self.covers.iter().any(whole)
    }

    fn managing(&self, person: PersonId, student: PersonId) -> Option<Managing> {
        let all = self.all_of(student).into_iter();
        all.filter_map(|student| self.managers.get(&(student, person)).copied())
            .next_back()
    }

    /// Whether a person is the case manager of a student.
    pub(crate) fn manages(&self, person: PersonId, student: PersonId) -> bool {
        self.managing(person, student).is_some_and(|said| !said.ended)
    }

    /// Whether a person decides who reads care: who reads it by role, or an
    /// administrator; anyone of the school where it has none of them.
    pub(crate) fn names_readers(&self, person: PersonId) -> bool {
        let names = |person: &Person| {
            let may = |role: &Role| matches!(role, Role::Counsellor | Role::CaseManager | Role::Administrator);
            person.roles.iter().any(may)
        };
        match self.people.get(&person) {
            Some(known) if known.voice == Voice::School => names(known) || !self.adults().any(names),
            _ => self.root.is_none(),
        }
    }

    /// Whether a person is entered as a student and as nothing else, for the first time.
    pub(crate) fn is_new_student(&self, person: &Person) -> bool {
        person.voice == Voice::Student
            && person.roles.iter().all(|role| *role == Role::Student)
            && !self.people.contains_key(&person.id)
    }

    /// Puts the one who has the class into the place of the one who had it.
    pub(crate) fn hand_on(&mut self, one: &HandOver) {
        let Some(class) = self.class.as_mut().filter(|_| one.students.is_empty()) else {
            return;
        };
        let place = class.teachers.iter().position(|teacher| *teacher == one.from);
        class
            .teachers
            .retain(|teacher| *teacher != one.from && *teacher != one.to);
        let place = place.unwrap_or(class.teachers.len()).min(class.teachers.len());
        class.teachers.insert(place, one.to);
    }

    /// The records by which a person lost a student's plans.
    fn lost(&self, person: PersonId, student: Option<PersonId>) -> Vec<RecordId> {
        let of = |students: &[PersonId]| student.is_none_or(|student| self.names(students, student));
        let covers = self
            .covers
            .iter()
            .filter(|one| one.person == person && of(&one.students));
        let handed = self
            .handovers
            .iter()
            .filter(|one| one.from == person && of(&one.students));
        let managed = self
            .managers
            .iter()
            .filter(|((managed, manager), said)| *manager == person && said.ended && of(std::slice::from_ref(managed)));
        let mut records: Vec<RecordId> = covers.map(|one| one.record).collect();
        records.extend(handed.map(|one| one.record));
        records.extend(managed.map(|(_, said)| said.record));
        records
    }

    /// The records by which the people of these computers lost anything.
    pub(crate) fn lost_by(&self, devices: &[DeviceId]) -> Vec<RecordId> {
        let mut people: Vec<PersonId> = devices
            .iter()
            .filter_map(|device| self.devices.get(device))
            .map(|device| device.person)
            .collect();
        people.sort_unstable();
        people.dedup();
        people.into_iter().flat_map(|person| self.lost(person, None)).collect()
    }

    /// The computers of those who had a plan and have it no more on a day, as
    /// long as a space of it has no key that was made after they lost it.
    pub(crate) fn out_of(&self, space: SpaceId, plan: PlanId, student: PersonId, day: NaiveDate) -> Vec<DeviceId> {
        let mut people: Vec<PersonId> = self.covers.iter().map(|one| one.person).collect();
        people.extend(self.handovers.iter().map(|one| one.from));
        people.extend(self.managers.keys().map(|(_, manager)| *manager));
        people.sort_unstable();
        people.dedup();
        people.retain(|person| self.has_ended(*person, student, Some(plan), day));
        let made_after = |lost: &[RecordId]| {
            self.turned.iter().any(|turned| {
                turned.keys.iter().any(|key| key.space == space)
                    && lost.iter().all(|record| turned.after.contains(record))
            })
        };
        people.retain(|person| !made_after(&self.lost(*person, Some(student))));
        self.devices
            .iter()
            .filter(|(_, device)| people.contains(&device.person))
            .map(|(id, _)| *id)
            .collect()
    }
}

impl Open {
    /// Why a plan is not open to whoever has this vault: it was handed on, or
    /// the cover is over. None where it is open.
    pub(crate) fn closed(&self, student: PersonId, plan: Option<PlanId>, day: NaiveDate) -> Option<Error> {
        let me = self.me;
        if !self.school.has_ended(me, student, plan, day) {
            return None;
        }
        let of = |students: &[PersonId]| self.school.names(students, student);
        let mut handed = self.school.handovers.iter().rev();
        if let Some(one) = handed.find(|one| one.from == me && of(&one.students)) {
            return Some(Error::HandedOn {
                whom: crate::waits::short_of(self, one.to),
            });
        }
        Some(Error::CoverOver)
    }
}
