//! Adults of a roster, families, names, and who has the class.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::{Person, PersonId, Voice};

use crate::messages::RosterKind;
use crate::roster::propose::{Action, Proposed};
use crate::roster::view::{View, keys_in, keys_of};
use crate::school_log::name_key;

impl<'a> View<'a> {
    /// Names that are other ones now. One that a student chose, or was asked for,
    /// is the student's.
    pub(super) fn names(&self, all: &mut Proposed) {
        let school = &self.open.school;
        let listed: BTreeSet<PersonId> = school.students().iter().map(|one| one.id).collect();
        for ((voice, number), people) in &self.ties {
            let Some(person) = self.roster.people.get(*number).filter(|one| one.active) else {
                continue;
            };
            for known in people.iter().filter_map(|id| school.people.get(id)) {
                let of_class = match voice {
                    Voice::Student => listed.contains(&known.id),
                    Voice::Family => known
                        .relation
                        .as_ref()
                        .is_some_and(|tie| listed.contains(&school.now(tie.to))),
                    Voice::School => true,
                };
                let asked = school.names_asked.get(&known.id).is_some_and(|asked| asked.answered);
                let full = person.school_name();
                if !of_class || asked || !known.names_for.is_empty() || name_key(&full) == name_key(&known.name.full) {
                    continue;
                }
                let action = Action::Rename {
                    person: known.id,
                    number: (*number).to_owned(),
                    full: full.clone(),
                };
                self.add(all, RosterKind::NameChanged, action, &known.name.full, &[("new", full)]);
            }
        }
    }

    /// Teachers of the class, and of those to which its students go.
    pub(super) fn adults(&self, class: &str, all: &mut Proposed) {
        let mut classes = BTreeSet::from([class]);
        for known in self.open.school.students() {
            let Some(number) = self.number_of(known.id) else {
                continue;
            };
            let of = self.enrolled.get(number).into_iter().flatten().copied();
            let of: Vec<&str> = of.collect();
            let kind = |id: &str| self.roster.classes.get(id).map(|one| one.kind.as_str());
            if !of.contains(&class) {
                classes.extend(of.into_iter().filter(|id| kind(id) == kind(class)));
            }
        }
        for of in classes {
            for (number, person) in self.teachers_of(of) {
                if self.tie(Voice::School, number).is_some() {
                    continue;
                }
                let keys = keys_in(person);
                let same = |known: &&Person| keys_of(known).iter().any(|key| keys.contains(key));
                let here: Vec<&Person> = self.untied(Voice::School).filter(same).collect();
                let new = Action::AdultNew {
                    number: number.to_owned(),
                };
                if here.is_empty() {
                    self.add(all, RosterKind::AdultNew, new, &person.school_name(), &[]);
                } else {
                    self.ask_who(all, number, &here, new);
                }
            }
        }
    }

    pub(super) fn guardians(&self, all: &mut Proposed) {
        for known in self.open.school.students() {
            let Some(number) = self.number_of(known.id) else {
                continue;
            };
            let family = self.open.school.family_of(known.id);
            let from = interchange::Guarding {
                student: number.to_owned(),
                guardian: String::new(),
            };
            let of_student = self
                .roster
                .guardians
                .range(from..)
                .take_while(|one| one.student == number);
            for one in of_student {
                let Some(person) = self.roster.people.get(&one.guardian).filter(|person| person.active) else {
                    continue;
                };
                if family
                    .iter()
                    .any(|own| own.roster_id.as_deref() == Some(one.guardian.as_str()))
                {
                    continue;
                }
                let keys = keys_in(person);
                let same =
                    |own: &&&Person| own.roster_id.is_none() && keys_of(own).iter().any(|key| keys.contains(key));
                let here: Vec<&Person> = family.iter().filter(same).copied().collect();
                let new = Action::GuardianNew {
                    number: one.guardian.clone(),
                    student: known.id,
                };
                if here.is_empty() {
                    let of = ("student", known.name.full.clone());
                    self.add(all, RosterKind::GuardianNew, new, &person.school_name(), &[of]);
                } else {
                    self.ask_who(all, &one.guardian, &here, new);
                }
            }
        }
    }

    /// Who has the class as a whole: a handover or a cover, both for a person to do.
    pub(super) fn who_has_the_class(&self, class: &str, all: &mut Proposed) {
        let school = &self.open.school;
        let Some(own) = &school.class else { return };
        let there: Vec<(PersonId, Option<NaiveDate>)> = self
            .teachers
            .get(class)
            .into_iter()
            .flatten()
            .filter_map(|one| Some((self.tie(Voice::School, one.number)?, one.until)))
            .collect();
        let stays = there.iter().any(|(person, _)| own.teachers.contains(person));
        if !stays {
            for teacher in &own.teachers {
                let number = self.number_of(*teacher);
                let gone = number
                    .and_then(|number| self.roster.people.get(number))
                    .is_some_and(|one| !one.active);
                if gone && there.is_empty() {
                    let name = ("name", self.name(*teacher));
                    all.notes.push(self.told.say("roster-note-teacher-gone", &[name]));
                }
            }
            if let (Some((to, _)), Some(from)) = (there.first(), own.teachers.first()) {
                let action = Action::ClassOn {
                    from: *from,
                    to: *to,
                    students: self.those_of(*from),
                };
                let values = [
                    ("class", own.name.clone()),
                    ("from", self.name(*from)),
                    ("to", self.name(*to)),
                    ("whole", "yes".to_owned()),
                ];
                self.add(all, RosterKind::HandOn, action, "", &values);
            }
            return;
        }
        for (person, until) in there.iter().filter(|(person, _)| !own.teachers.contains(person)) {
            let Some(until) = until.filter(|day| *day <= self.today + Days::new(crate::hands::MOST_DAYS)) else {
                continue;
            };
            let covers =
                |one: &crate::standing::Cover| one.person == *person && one.ended.is_none() && one.until >= until;
            if school.covers.iter().any(covers) {
                continue;
            }
            let students = own.teachers.first().map(|one| self.those_of(*one)).unwrap_or_default();
            let action = Action::Cover {
                person: *person,
                students,
                until,
            };
            let values = [("class", own.name.clone()), ("until", self.told.day(until))];
            self.add(all, RosterKind::Cover, action, &self.name(*person), &values);
        }
    }
}
