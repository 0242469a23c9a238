//! The spaces that are not a plan — people, class, library — as they now
//! stand: a fold of their records, made at opening and kept in step.
//!
//! It is a cache. The records are the truth, and folding them again from the
//! log gives the same.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use domain::competency::Framework;
use domain::people::NamesAsked;
use domain::plan::SchoolYear;
use domain::school::{Calendar, Class, EntryPoint, LibraryList, Project, School};
use domain::{
    DeviceId, DeviceReach, EntryPointId, ErasedSpace, KeepRule, Person, PersonId, PlanId, Record, RecordBody, RecordId,
    Role, Space, SpaceId, TurnedKey, Voice,
};
use vault::Members;

use crate::standing::{Cover, HandOver, Managing};

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

/// A record that does not count.
#[derive(Clone, Debug)]
pub(crate) struct WithoutRight {
    pub(crate) record: RecordId,
    pub(crate) signer: PersonId,
    pub(crate) at: DateTime<Utc>,
    pub(crate) body: RecordBody,
}

/// Keys that somebody turned over.
#[derive(Clone, Debug)]
pub(crate) struct Turned {
    pub(crate) by: PersonId,
    /// The records by which somebody lost what these keys open.
    pub(crate) after: Vec<RecordId>,
    pub(crate) keys: Vec<TurnedKey>,
    pub(crate) without: Vec<DeviceId>,
}

/// A hold: nothing of this student is erased while it stands.
#[derive(Clone, Debug)]
pub(crate) struct Hold {
    pub(crate) record: RecordId,
    pub(crate) student: PersonId,
    pub(crate) by: PersonId,
    pub(crate) at: DateTime<Utc>,
    pub(crate) why: String,
    pub(crate) until: Option<NaiveDate>,
}

/// Plans that a person erased.
#[derive(Clone, Debug)]
pub(crate) struct Erasure {
    pub(crate) record: RecordId,
    pub(crate) student: PersonId,
    pub(crate) by: PersonId,
    pub(crate) at: DateTime<Utc>,
    pub(crate) years: Vec<SchoolYear>,
    pub(crate) spaces: Vec<ErasedSpace>,
}

impl Erasure {
    /// The plans.
    pub(crate) fn plans(&self) -> BTreeSet<PlanId> {
        self.spaces.iter().map(|one| one.plan).collect()
    }
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
    /// In which inks each person was ever said to write.
    pub(crate) inks: BTreeMap<PersonId, BTreeSet<Voice>>,
    /// Who was ever said to tend the school, beside the one with whom it began.
    pub(crate) tended: BTreeSet<PersonId>,
    /// What stays out and a person has left there.
    pub(crate) left_out: BTreeSet<String>,
    /// What a person has taken in.
    pub(crate) taken_in: BTreeSet<String>,
    /// With whom the school began: from that person rights flow.
    pub(crate) root: Option<PersonId>,
    /// Records that do not count, for whoever signed them may not state that.
    pub(crate) without_right: Vec<WithoutRight>,
    /// Devices that were taken out, and when.
    pub(crate) removed: BTreeMap<DeviceId, Device>,
    pub(crate) removed_at: BTreeMap<DeviceId, DateTime<Utc>>,
    /// Who was said to have taken out whom: devices.
    removals: BTreeSet<(DeviceId, DeviceId)>,
    /// Who took out each of them.
    pub(crate) out_by: BTreeMap<DeviceId, PersonId>,
    /// What of them counts.
    counted: BTreeSet<String>,
    /// Keys that were turned over.
    pub(crate) turned: Vec<Turned>,
    /// The devices whose signatures count, by id.
    pub(crate) devices: BTreeMap<DeviceId, Device>,
    /// People who turned out to be one, by the record that is no longer used.
    joined: BTreeMap<PersonId, PersonId>,
    /// People who share a name and nothing else.
    apart: Vec<Vec<PersonId>>,
    /// How long plans are kept, where the school has said so.
    keep_rule: Option<KeepRule>,
    /// Holds that nobody ended. Two that were set apart both stand.
    pub(crate) holds: Vec<Hold>,
    /// What was erased, in the order of the log.
    pub(crate) erasures: Vec<Erasure>,
    /// Which computers are said to have erased it, by whom, and when.
    pub(crate) erased_here: BTreeMap<RecordId, BTreeMap<(DeviceId, PersonId), DateTime<Utc>>>,
    /// Who had the class, or some of it, beside its teacher, in the order of the log.
    pub(crate) covers: Vec<Cover>,
    /// Who handed it on to whom, in the order of the log.
    pub(crate) handovers: Vec<HandOver>,
    /// Case managers by student, each with the record that said so last.
    pub(crate) managers: BTreeMap<(PersonId, PersonId), Managing>,
    /// Who is named for a space, and until when.
    pub(crate) members: BTreeMap<(SpaceId, PersonId), Option<NaiveDate>>,
    /// When each student was last asked for names and pronouns.
    pub(crate) names_asked: BTreeMap<PersonId, NamesAsked>,
    /// The record that now speaks for each subject, so that the next
    /// statement can say which one it replaces.
    heads: HashMap<String, RecordId>,
}

impl SchoolLog {
    /// Folds records in the order of the log. Those that their signer may not
    /// state do not count. A clock that is wrong may put a statement before the
    /// one that gave its signer the right, so what did not count is asked again
    /// with all that is known by then, until nothing more counts.
    pub(crate) fn fold(records: &[Record], root: Option<PersonId>) -> Self {
        let bodies: Vec<Option<RecordBody>> = records.iter().map(Record::known).collect();
        let mut counts = vec![false; records.len()];
        let mut last: Option<Self> = None;
        loop {
            let mut log = Self {
                root,
                ..Self::default()
            };
            let mut more = last.is_none();
            for ((record, body), counts) in records.iter().zip(&bodies).zip(&mut counts) {
                let Some(body) = body else { continue };
                let may = |log: &Self| log.allows(record.signer, body, record.at);
                if *counts || may(&log) || last.as_ref().is_some_and(may) {
                    more |= !*counts;
                    *counts = true;
                    log.apply(record, body.clone());
                } else {
                    log.without_right.push(WithoutRight {
                        record: record.id,
                        signer: record.signer,
                        at: record.at,
                        body: body.clone(),
                    });
                }
            }
            if log.without_right.is_empty() || !more {
                return log;
            }
            last = Some(log);
        }
    }

    /// The record that a new statement about the same subject replaces.
    pub(crate) fn replaced_by(&self, body: &RecordBody) -> Vec<RecordId> {
        if let RecordBody::HoldStated { student, .. } = body {
            // A word about a hold names all that stand for the student here.
            let own = self.all_of(*student);
            let standing = self.holds.iter().filter(|hold| own.contains(&hold.student));
            return standing.map(|hold| hold.record).collect();
        }
        // What is said of the class, and whose it is, stands behind every
        // handover that is known here.
        let mut known: Vec<RecordId> = match body {
            RecordBody::ClassStated { .. } | RecordBody::HandedOver { .. } => {
                self.handovers.iter().map(|one| one.record).collect()
            }
            RecordBody::KeysTurned { without, .. } => self.lost_by(without),
            _ => Vec::new(),
        };
        known.extend(subject(body).and_then(|subject| self.heads.get(&subject).copied()));
        known
    }

    /// Takes one record in that was made here.
    pub(crate) fn take_in(&mut self, record: &Record) {
        if let Some(body) = record.known() {
            self.apply(record, body);
        }
    }

    fn apply(&mut self, record: &Record, body: RecordBody) {
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
            RecordBody::ClassStated { class } => {
                self.tended.extend(&class.teachers);
                self.class = Some(class);
                // Said by who had not heard that the class was handed on.
                let unheard = self
                    .handovers
                    .iter()
                    .filter(|one| !record.replaces.contains(&one.record));
                for one in unheard.cloned().collect::<Vec<_>>() {
                    self.hand_on(&one);
                }
            }
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
                match self.removed.get_mut(&device) {
                    // Once taken out it does not come back under that name.
                    Some(known) => *known = stated,
                    None => {
                        self.devices.insert(device, stated);
                    }
                }
            }
            RecordBody::DeviceRemoved { by, device, counted } => {
                self.removals.insert((by, device));
                self.out_by.entry(device).or_insert(record.signer);
                self.counted.extend(counted);
                self.removed_at.entry(device).or_insert(record.at);
                let known = self.devices.remove(&device);
                self.removed.entry(device).or_insert_with(|| {
                    known.unwrap_or_else(|| Device {
                        person: record.signer,
                        name: String::new(),
                        card: String::new(),
                        reach: DeviceReach::Everything,
                        by: record.signer,
                    })
                });
            }
            RecordBody::DeviceSeen { counted, .. } => self.counted.extend(counted),
            RecordBody::KeysTurned { keys, without } => self.turned.push(Turned {
                by: record.signer,
                after: record.replaces.clone(),
                keys,
                without,
            }),
            RecordBody::CoverStated {
                person,
                students,
                until,
                ended,
            } => {
                if ended {
                    let ends = |one: &&mut Cover| record.replaces.contains(&one.record) && one.ended.is_none();
                    for one in self.covers.iter_mut().filter(ends) {
                        one.ended = Some((record.at, record.signer));
                    }
                } else {
                    self.tended.insert(person);
                    self.covers.push(Cover {
                        record: record.id,
                        person,
                        by: record.signer,
                        students,
                        until,
                        ended: None,
                    });
                }
            }
            RecordBody::HandedOver { from, to, students, on } => {
                let one = HandOver {
                    record: record.id,
                    from,
                    to,
                    by: record.signer,
                    students,
                    on,
                };
                self.tended.insert(to);
                self.hand_on(&one);
                self.handovers.push(one);
            }
            RecordBody::CaseManagerStated { student, person, ended } => {
                let said = Managing {
                    record: record.id,
                    ended,
                };
                self.managers.insert((student, person), said);
            }
            RecordBody::MembershipStated {
                person,
                space,
                until,
                ended,
            } => {
                if ended {
                    self.members.remove(&(space, person));
                } else {
                    self.members.insert((space, person), until);
                }
            }
            RecordBody::KeepRuleStated { rule } => self.keep_rule = Some(rule),
            RecordBody::HoldStated {
                student,
                why,
                until,
                ended,
            } => {
                // Whoever sets one anew changes only one's own: another's ends
                // when somebody who may end it says so.
                let changes = |hold: &Hold| ended || hold.by == record.signer;
                self.holds
                    .retain(|hold| !record.replaces.contains(&hold.record) || !changes(hold));
                if !ended {
                    self.holds.push(Hold {
                        record: record.id,
                        student,
                        by: record.signer,
                        at: record.at,
                        why,
                        until,
                    });
                }
            }
            RecordBody::StudentErased { student, years, spaces } => self.erasures.push(Erasure {
                record: record.id,
                student,
                by: record.signer,
                at: record.at,
                years,
                spaces,
            }),
            RecordBody::ErasedHere { erasure, device } => {
                let said = self.erased_here.entry(erasure).or_default();
                said.entry((device, record.signer)).or_insert(record.at);
            }
            RecordBody::Reviewed { of, taken } => {
                if taken {
                    self.taken_in.extend(of);
                } else {
                    self.left_out.extend(of);
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
        if person.roles.contains(&Role::Administrator) {
            self.tended.insert(person.id);
        }
        self.inks.entry(person.id).or_default().insert(person.voice);
        if person.voice == Voice::School && person.of_school.is_none() {
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
    pub(crate) fn may_introduce(&self, device: DeviceId, stated: &Device) -> bool {
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
        first && self.tends(signer) && stated.reach != DeviceReach::Everything
    }

    /// Takes in the word of devices that were taken out, as far as it counts
    /// all the same: about the very one that took it out.
    pub(crate) fn hear_answers<'r>(&mut self, said: impl IntoIterator<Item = (DeviceId, &'r Record)>) {
        for (by, record) in said {
            let Some(body) = record.known() else { continue };
            if let RecordBody::DeviceRemoved { device, .. } = &body
                && sync::answers(&self.removals, by, *device)
                && self.allows(record.signer, &body, record.at)
            {
                self.apply(record, body);
            }
        }
    }

    /// What the judgement of an envelope asks of the people.
    pub(crate) fn members(&self, me: PersonId, spaces: &[Space]) -> Members {
        let mut members = Members::default();
        for device in self.removed.keys() {
            members.remove(*device);
        }
        members.count(self.counted.iter().cloned());
        members.count(self.taken_in.iter().cloned());
        for (id, device) in &self.devices {
            if device.person == me || self.tends(device.person) || self.cares(device.person) {
                members.may_give(*id);
            }
        }
        for turned in &self.turned {
            for key in &turned.keys {
                let kind = spaces
                    .iter()
                    .find(|space| space.id == key.space)
                    .map(|space| space.kind);
                if kind.is_none_or(|kind| self.may_turn(turned.by, kind, me)) {
                    members.turned(key, turned.without.iter().copied());
                }
            }
        }
        members
    }

    /// How long plans are kept.
    pub(crate) fn keep_rule(&self) -> KeepRule {
        self.keep_rule.unwrap_or_default()
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
    pub(crate) fn may_name(&self, signer: PersonId, space: SpaceId) -> bool {
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
        RecordBody::CaseManagerStated { student, person, .. } => format!("manages {student} {person}"),
        RecordBody::KeepRuleStated { .. } => "keep rule".to_owned(),
        RecordBody::CalendarStated { calendar } => format!("calendar {}", calendar.year.0),
        RecordBody::DeviceStated { device, .. } => format!("device {device}"),
        _ => return None,
    })
}
