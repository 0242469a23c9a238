//! The spaces that are not a plan — people, class, library — as they now
//! stand: a fold of their records, made at opening and kept in step.
//!
//! It is a cache. The records are the truth, and folding them again from the
//! log gives the same.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::competency::Framework;
use domain::people::NamesAsked;
use domain::school::{Calendar, Class, EntryPoint, LibraryList, Project, School};
use domain::{
    DeviceId, DeviceReach, EntryPointId, Person, PersonId, Record, RecordBody, RecordId, Role, SpaceId, Voice,
};

/// A device as a member of the school introduced it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Device {
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) card: String,
    pub(crate) reach: DeviceReach,
    /// Who introduced it.
    pub(crate) by: PersonId,
}

/// What the school's records say now.
#[derive(Debug, Default)]
pub(crate) struct SchoolLog {
    pub(crate) people: BTreeMap<PersonId, Person>,
    pub(crate) school: Option<School>,
    pub(crate) class: Option<Class>,
    pub(crate) project: Option<Project>,
    pub(crate) entry_points: Vec<EntryPoint>,
    pub(crate) taken: BTreeMap<PersonId, EntryPointId>,
    pub(crate) lists: BTreeMap<String, LibraryList>,
    pub(crate) frameworks: Vec<Framework>,
    pub(crate) calendars: Vec<Calendar>,
    /// Family by student, and the school's adults, so that a plan's page asks
    /// for its own people and never walks the whole school.
    families: BTreeMap<PersonId, BTreeSet<PersonId>>,
    adults: BTreeSet<PersonId>,
    /// The devices whose signatures count, by id.
    pub(crate) devices: BTreeMap<DeviceId, Device>,
    /// People who turned out to be one, by the record that is no longer used.
    joined: BTreeMap<PersonId, PersonId>,
    /// People who share a name and nothing else.
    apart: Vec<Vec<PersonId>>,
    /// Who is named for a space, and until when.
    pub(crate) members: BTreeMap<(SpaceId, PersonId), Option<NaiveDate>>,
    /// When each student was last asked for names and pronouns.
    pub(crate) names_asked: BTreeMap<PersonId, NamesAsked>,
    /// The record that now speaks for each subject, so that the next
    /// statement can say which one it replaces.
    heads: HashMap<String, RecordId>,
}

impl SchoolLog {
    /// Folds records in the order of the log.
    pub(crate) fn fold<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut log = Self::default();
        for record in records {
            log.take_in(record);
        }
        log
    }

    /// The record that a new statement about the same subject replaces.
    pub(crate) fn replaced_by(&self, body: &RecordBody) -> Vec<RecordId> {
        subject(body)
            .and_then(|subject| self.heads.get(&subject).copied())
            .into_iter()
            .collect()
    }

    /// Takes one record in.
    pub(crate) fn take_in(&mut self, record: &Record) {
        let Some(body) = record.known() else { return };
        if let Some(subject) = subject(&body) {
            self.heads.insert(subject, record.id);
        }
        match body {
            RecordBody::PersonStated { mut person } => {
                person.stated_in = Some(record.id);
                self.take_in_person(person);
            }
            RecordBody::PersonsJoined { into, from } => {
                // Joined both ways on two devices they are one person all the
                // same; the first word says which record goes on.
                let (into, from) = (self.now(into), self.now(from));
                if into != from {
                    self.joined.insert(from, into);
                }
            }
            RecordBody::PersonsApart { persons } => self.apart.push(persons),
            RecordBody::SchoolStated { school } => self.school = Some(school),
            RecordBody::ClassStated { class } => self.class = Some(class),
            RecordBody::ProjectStated { project } => self.project = Some(project),
            RecordBody::EntryPointStated { entry_point } => {
                self.entry_points.retain(|known| known.id != entry_point.id);
                self.entry_points.push(entry_point);
                self.entry_points.sort_by_key(|entry| (entry.position, entry.id));
            }
            RecordBody::EntryPointTaken { student, entry_point } => {
                match entry_point {
                    Some(entry_point) => self.taken.insert(student, entry_point),
                    None => self.taken.remove(&student),
                };
            }
            RecordBody::LibraryListStated { list } => {
                self.lists.insert(list.key.clone(), list);
            }
            RecordBody::FrameworkStated { framework } => {
                match self.frameworks.iter_mut().find(|known| known.id == framework.id) {
                    Some(known) => *known = framework,
                    None => self.frameworks.push(framework),
                }
            }
            RecordBody::DeviceStated {
                device,
                person,
                name,
                card,
                reach,
            } => {
                let stated = Device {
                    person,
                    name,
                    card,
                    reach,
                    by: record.signer,
                };
                if self.may_introduce(device, &stated) {
                    self.devices.insert(device, stated);
                }
            }
            RecordBody::MembershipStated {
                person,
                space,
                until,
                ended,
            } => {
                if !self.may_name(record.signer, space) {
                    return;
                }
                if ended {
                    self.members.remove(&(space, person));
                } else {
                    self.members.insert((space, person), until);
                }
            }
            RecordBody::NamesAsked { student, asked } => {
                self.names_asked.insert(student, asked);
            }
            RecordBody::CalendarStated { calendar } => {
                self.calendars.retain(|known| known.year != calendar.year);
                self.calendars.push(calendar);
                self.calendars.sort_by_key(|calendar| calendar.year);
            }
            _ => {}
        }
    }

    fn take_in_person(&mut self, person: Person) {
        if let Some(before) = self.people.get(&person.id)
            && let Some(tie) = &before.relation
            && let Some(family) = self.families.get_mut(&tie.to)
        {
            family.remove(&before.id);
        }
        if let Some(tie) = &person.relation {
            self.families.entry(tie.to).or_default().insert(person.id);
        }
        if person.voice == Voice::School {
            self.adults.insert(person.id);
        } else {
            self.adults.remove(&person.id);
        }
        self.people.insert(person.id, person);
    }

    /// The school's adults.
    pub(crate) fn adults(&self) -> impl Iterator<Item = &Person> {
        self.adults.iter().filter_map(|id| self.people.get(id))
    }

    /// Whether this person's word is enough for a device (G2). One introduces
    /// one's own; for somebody else only a teacher of the class or an
    /// administrator does, and only the first one. Nobody else can put a
    /// device under a person's name.
    fn may_introduce(&self, device: DeviceId, stated: &Device) -> bool {
        let signer = stated.by;
        let card = crate::devices::read_card(&stated.card);
        if card.is_none_or(|card| crate::devices::id_of(&card) != device) {
            return false;
        }
        if let Some(known) = self.devices.get(&device) {
            // What is carried to it is changed by whoever introduced it.
            return known.person == stated.person && known.by == signer;
        }
        if signer == stated.person {
            return true;
        }
        let first = self
            .devices
            .iter()
            .all(|(id, known)| known.person != stated.person || *id == device);
        let tends = self.class.as_ref().is_none_or(|class| class.teachers.contains(&signer))
            || self
                .people
                .get(&signer)
                .is_some_and(|person| person.roles.contains(&Role::Administrator));
        first && tends && stated.reach != DeviceReach::Everything
    }

    /// The record under which a person is known now.
    pub(crate) fn now(&self, person: PersonId) -> PersonId {
        let mut now = person;
        while let Some(into) = self.joined.get(&now) {
            now = *into;
        }
        now
    }

    /// Every record of one person.
    pub(crate) fn all_of(&self, person: PersonId) -> Vec<PersonId> {
        let now = self.now(person);
        let joined = self.joined.keys().copied().filter(|other| self.now(*other) == now);
        std::iter::once(now).chain(joined).collect()
    }

    /// Whether a person has said that these only share a name.
    pub(crate) fn are_apart(&self, persons: &[PersonId]) -> bool {
        self.apart
            .iter()
            .any(|apart| persons.iter().all(|person| apart.contains(person)))
    }

    /// Students of the class in name order (N1).
    pub(crate) fn students(&self) -> Vec<&Person> {
        let mut students: Vec<&Person> = self
            .class
            .iter()
            .flat_map(|class| &class.students)
            .filter(|id| self.now(**id) == **id)
            .filter_map(|id| self.people.get(id))
            .collect();
        students.sort_by_cached_key(|person| (name_key(&person.name.full), person.id));
        students
    }

    /// Whether a person's naming of readers counts: one who reads by role or by
    /// name, or an administrator; anyone of the school where it has none of the
    /// three, for someone has to be first.
    fn may_name(&self, signer: PersonId, space: SpaceId) -> bool {
        let names = |person: &Person| {
            person
                .roles
                .iter()
                .any(|role| matches!(role, Role::Counsellor | Role::CaseManager | Role::Administrator))
        };
        self.people.get(&signer).is_some_and(names)
            || self.members.contains_key(&(space, signer))
            || !self.adults().any(names)
    }

    /// Those of a student's family who may receive copies, by name (H3).
    pub(crate) fn receivers_of(&self, student: PersonId) -> Vec<&Person> {
        let mut family = self.family_of(student);
        family.retain(|person| person.relation.as_ref().is_some_and(|tie| tie.may_receive));
        family
    }

    /// Family of a student, those who may receive copies first, then by name.
    pub(crate) fn family_of(&self, student: PersonId) -> Vec<&Person> {
        let mut family: Vec<&Person> = self
            .all_of(student)
            .into_iter()
            .filter_map(|record| self.families.get(&record))
            .flatten()
            .filter(|id| self.now(**id) == **id)
            .filter_map(|id| self.people.get(id))
            .collect();
        family.sort_by_cached_key(|person| {
            let may = person.relation.as_ref().is_some_and(|tie| tie.may_receive);
            (!may, name_key(&person.name.full), person.id)
        });
        family
    }
}

/// A key that puts `Chloé` beside `Chloe`: letters without their marks, in
/// lower case. For showing an order only.
pub(crate) fn name_key(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    name.nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

fn subject(body: &RecordBody) -> Option<String> {
    Some(match body {
        RecordBody::PersonStated { person } => format!("person {}", person.id),
        RecordBody::SchoolStated { .. } => "school".to_owned(),
        RecordBody::ClassStated { class } => format!("class {}", class.id),
        RecordBody::ProjectStated { project } => format!("project {}", project.id),
        RecordBody::EntryPointStated { entry_point } => format!("entry point {}", entry_point.id),
        RecordBody::EntryPointTaken { student, .. } => format!("taken {student}"),
        RecordBody::LibraryListStated { list } => format!("list {}", list.key),
        RecordBody::FrameworkStated { framework } => format!("framework {}", framework.id),
        RecordBody::MembershipStated { person, space, .. } => format!("member {space} {person}"),
        RecordBody::CalendarStated { calendar } => format!("calendar {}", calendar.year.0),
        RecordBody::DeviceStated { device, .. } => format!("device {device}"),
        _ => return None,
    })
}
