//! Who may state what for the school (G2): asked of every record by every
//! computer that reads it, and again before one is made.
//!
//! Rights flow from the person with whom the school began here (the one whose
//! vault it was, or who is named in the invitation by which this computer
//! joined), through those whom that person made a teacher of the class or an
//! administrator. A clock set back gives nobody a right.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::plan::SchoolYear;
use domain::{Person, PersonId, PlanId, Record, RecordBody, RecordId, Role, SpaceKind, Voice};

use crate::error::Error;
use crate::school_log::{Device, SchoolLog};

/// When and by which record a plan was begun; whose it is, and for which year.
pub(crate) type Begun = ((DateTime<Utc>, RecordId), (PersonId, SchoolYear));

impl SchoolLog {
    /// Whether a person tends the school's people, class and lists: the one
    /// with whom it began, a teacher of the class, an administrator.
    pub(crate) fn tends(&self, person: PersonId) -> bool {
        // A vault that joined before invitations named one asks nobody.
        let Some(root) = self.root else { return true };
        person == root
            || self
                .class
                .as_ref()
                .is_some_and(|class| class.teachers.contains(&person))
            || self.has_role(person, &[Role::Administrator])
    }

    /// Whether a person decides how long plans are kept and what is erased: the
    /// one with whom the school began, an administrator.
    pub(crate) fn administers(&self, person: PersonId) -> bool {
        self.root.is_none_or(|root| root == person) || self.has_role(person, &[Role::Administrator])
    }

    /// Whether a person ever tended it. What somebody began or joined then
    /// stands when somebody else has the class.
    pub(crate) fn has_tended(&self, person: PersonId) -> bool {
        self.tends(person) || self.tended.contains(&person)
    }

    /// Whether a person works at the school.
    pub(crate) fn is_adult(&self, person: PersonId) -> bool {
        use domain::rules::Inks as _;
        let elsewhere = |known: &Person| known.of_school.is_some();
        self.root.is_none_or(|root| root == person)
            || (self.has(person, Voice::School) && !self.people.get(&person).is_some_and(elsewhere))
    }

    /// Whether a person reads care by role.
    pub(crate) fn cares(&self, person: PersonId) -> bool {
        self.has_role(person, &[Role::Counsellor, Role::CaseManager])
    }

    fn has_role(&self, person: PersonId, roles: &[Role]) -> bool {
        self.people
            .get(&person)
            .is_some_and(|known| roles.iter().any(|role| known.roles.contains(role)))
    }

    /// Whether a person may give a kind of space a new key. What is one's own
    /// is one's own to lock.
    pub(crate) fn may_turn(&self, person: PersonId, kind: SpaceKind, me: PersonId) -> bool {
        match kind {
            SpaceKind::Mine | SpaceKind::Groups | SpaceKind::Facts | SpaceKind::Audit => person == me,
            SpaceKind::PlanCare => self.tends(person) || self.cares(person),
            _ => self.tends(person),
        }
    }

    /// Whose the plans are and for which year, by what was said of it and by
    /// whom: the first that somebody said who may begin one.
    pub(crate) fn begun(&self, said: impl IntoIterator<Item = (PersonId, Record)>) -> HashMap<PlanId, Begun> {
        let mut begun: HashMap<PlanId, Begun> = HashMap::new();
        for (signer, record) in said {
            let (Some(plan), Some(RecordBody::PlanBegun { student, year })) = (record.plan, record.known()) else {
                continue;
            };
            if !self.has_tended(signer) {
                continue;
            }
            let one = ((record.at, record.id), (student, year));
            let first = begun.entry(plan).or_insert(one);
            if one.0 < first.0 {
                *first = one;
            }
        }
        begun
    }

    /// Whether a record counts, by who signed it, what it says, and for what
    /// ends on a day, when it was said.
    pub(crate) fn allows(&self, signer: PersonId, body: &RecordBody, at: DateTime<Utc>) -> bool {
        match body {
            RecordBody::ProjectStated { .. } | RecordBody::EntryPointStated { .. } => self.has_class(signer, at),
            RecordBody::ClassStated { class } => {
                let same = |known: &domain::school::Class| known.id == class.id && known.teachers == class.teachers;
                self.tends(signer) || (self.has_class(signer, at) && self.class.as_ref().is_some_and(same))
            }
            // A new student in the weeks of a cover.
            RecordBody::PersonStated { person } if self.is_new_student(person) => self.has_class(signer, at),
            RecordBody::CoverStated {
                person,
                students,
                ended,
                ..
            } => {
                let gives_back = *ended && *person == signer;
                let own = !students.is_empty() && students.iter().all(|one| self.was_handed(signer, *one));
                self.tends(signer) || gives_back || own
            }
            RecordBody::HandedOver { from, to, students, .. } => {
                let own = *from == signer && !students.is_empty();
                from != to && self.is_adult(*to) && (self.tends(signer) || own)
            }
            RecordBody::CaseManagerStated { person, ended, .. } => {
                (*ended || self.is_adult(*person)) && self.names_readers(signer)
            }
            RecordBody::PersonStated { person } => self.may_state(signer, person),
            RecordBody::PersonsJoined { .. }
            | RecordBody::PersonsApart { .. }
            | RecordBody::SchoolStated { .. }
            | RecordBody::LibraryListStated { .. }
            | RecordBody::FrameworkStated { .. }
            | RecordBody::CalendarStated { .. }
            | RecordBody::PlanTook { .. }
            | RecordBody::PlanJoined { .. }
            | RecordBody::Reviewed { .. } => self.tends(signer),
            RecordBody::KeepRuleStated { .. } | RecordBody::StudentErased { .. } => self.administers(signer),
            // Anyone who works here stops an erasure; who may erase lets it go on.
            RecordBody::HoldStated { ended: true, .. } => self.administers(signer),
            RecordBody::HoldStated { .. } | RecordBody::ErasedHere { .. } => self.is_adult(signer),
            RecordBody::EntryPointTaken { .. }
            | RecordBody::NamesAsked { .. }
            | RecordBody::DeviceSeen { .. }
            | RecordBody::KeysTurned { .. } => self.is_adult(signer),
            RecordBody::MembershipStated { space, .. } => self.may_name(signer, *space),
            RecordBody::DeviceStated {
                device,
                person,
                name,
                card,
                reach,
            } => {
                let stated = Device {
                    person: *person,
                    name: name.clone(),
                    card: card.clone(),
                    reach: reach.clone(),
                    by: signer,
                };
                self.may_introduce(*device, &stated)
            }
            // One takes out one's own, and who tends takes out any.
            RecordBody::DeviceRemoved { device, .. } => {
                let whose = self.devices.get(device).or_else(|| self.removed.get(device));
                self.tends(signer) || whose.is_some_and(|known| known.person == signer)
            }
            _ => true,
        }
    }

    /// Whose it is to state that, said to whom it is not.
    pub(crate) fn refusal(body: &RecordBody) -> Error {
        match body {
            RecordBody::KeepRuleStated { .. }
            | RecordBody::StudentErased { .. }
            | RecordBody::HoldStated { ended: true, .. } => Error::ForAdministrators,
            _ => Error::NotYoursToDecide,
        }
    }

    /// A role, an ink and who may receive copies are given by who tends the
    /// school; names and languages are put right by anyone who works there.
    fn may_state(&self, signer: PersonId, person: &Person) -> bool {
        if self.tends(signer) {
            return true;
        }
        let may_receive = |one: &Person| one.relation.as_ref().map(|tie| (tie.to, tie.may_receive));
        self.is_adult(signer)
            && self.people.get(&person.id).is_some_and(|known| {
                known.voice == person.voice && known.roles == person.roles && may_receive(known) == may_receive(person)
            })
    }
}

#[cfg(test)]
mod tests {
    use domain::{ClassId, SpaceId};

    use super::*;

    fn person(number: u8) -> PersonId {
        PersonId::from_random([number; 16])
    }

    fn record(number: u8, signer: u8, plan: Option<PlanId>, body: &RecordBody) -> Record {
        Record {
            id: RecordId::from_random([number; 16]),
            space: SpaceId::from_random([1; 16]),
            plan,
            signer: person(signer),
            pen: None,
            at: DateTime::from_timestamp(1_790_000_000 + i64::from(number), 0).unwrap_or_default(),
            replaces: Vec::new(),
            body: serde_json::to_value(body).unwrap_or_default(),
        }
    }

    fn class_of(teacher: u8) -> RecordBody {
        RecordBody::ClassStated {
            class: domain::school::Class {
                id: ClassId::from_random([2; 16]),
                name: "Grade 9".to_owned(),
                teachers: vec![person(teacher)],
                students: vec![person(9)],
                minutes_a_week: None,
                goals: Vec::new(),
                class_goals_only: false,
            },
        }
    }

    #[test]
    fn g2_a_plan_that_a_teacher_began_stands_when_another_has_the_class() {
        let plan = PlanId::from_random([3; 16]);
        let school = SchoolLog::fold(
            &[record(1, 1, None, &class_of(4)), record(2, 1, None, &class_of(5))],
            Some(person(1)),
        );
        assert!(!school.tends(person(4)) && school.has_tended(person(4)));
        let begun = |number, signer, student| {
            let year = SchoolYear(2026);
            let body = RecordBody::PlanBegun {
                student: person(student),
                year,
            };
            (person(signer), record(number, signer, Some(plan), &body))
        };
        // Earlier by its clock, and by one who never had the class.
        let said = [begun(3, 6, 8), begun(4, 4, 9), begun(5, 5, 7)];
        let whose = school.begun(said).remove(&plan).map(|(_, (student, _))| student);
        assert_eq!(whose, Some(person(9)));
        assert!(school.begun([begun(3, 6, 8)]).is_empty(), "and nobody else begins one");
    }
}
