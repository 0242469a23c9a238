//! Who may state what for the school (G2): asked of every record by every
//! computer that reads it, and again before one is made.
//!
//! Rights flow from the person with whom the school began here (the one whose
//! vault it was, or who is named in the invitation by which this computer
//! joined), through those whom that person made a teacher of the class or an
//! administrator. A clock set back gives nobody a right.

use domain::{Person, PersonId, RecordBody, Role, SpaceKind, Voice};

use crate::school_log::{Device, SchoolLog};

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

    /// Whether a person works at the school.
    pub(crate) fn is_adult(&self, person: PersonId) -> bool {
        use domain::rules::Inks as _;
        self.root.is_none_or(|root| root == person) || self.has(person, Voice::School)
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

    /// Whether a record counts, by who signed it and what it says.
    pub(crate) fn allows(&self, signer: PersonId, body: &RecordBody) -> bool {
        match body {
            RecordBody::PersonStated { person } => self.may_state(signer, person),
            RecordBody::PersonsJoined { .. }
            | RecordBody::PersonsApart { .. }
            | RecordBody::SchoolStated { .. }
            | RecordBody::ClassStated { .. }
            | RecordBody::ProjectStated { .. }
            | RecordBody::EntryPointStated { .. }
            | RecordBody::LibraryListStated { .. }
            | RecordBody::FrameworkStated { .. }
            | RecordBody::CalendarStated { .. }
            | RecordBody::PlanTook { .. }
            | RecordBody::PlanJoined { .. }
            | RecordBody::Reviewed { .. } => self.tends(signer),
            RecordBody::KeepRuleStated { .. } | RecordBody::StudentErased { .. } => self.tends(signer),
            // Anyone who works here stops an erasure; who may erase lets it go on.
            RecordBody::HoldStated { ended: true, .. } => self.tends(signer),
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
