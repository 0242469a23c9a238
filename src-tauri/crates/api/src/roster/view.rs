//! A roster beside a school: who is known by which number, who is in which class,
//! and which of the roster's classes is this one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{Person, PersonId, Voice};
use interchange::{Roster, RosterPerson};

use crate::error::Error;
use crate::open::Open;
use crate::roster::propose::MOST;
use crate::roster::told::Told;
use crate::school_log::name_key;

/// A roster beside a school.
pub(super) struct View<'a> {
    pub(super) open: &'a Open,
    pub(super) roster: &'a Roster,
    pub(super) told: &'a Told,
    pub(super) today: NaiveDate,
    /// The roster's class that is taken for this one.
    pub(super) class: Option<&'a str>,
    /// People here by number. A guardian has a record for each child.
    pub(super) ties: BTreeMap<(Voice, &'a str), Vec<PersonId>>,
    pub(super) numbers: BTreeMap<PersonId, &'a str>,
    /// Classes that count of each student, by the student's number.
    pub(super) enrolled: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// Teachers of each class, the first one first.
    pub(super) teachers: BTreeMap<&'a str, Vec<Teacher<'a>>>,
}

/// Somebody who teaches a class, by number.
#[derive(Clone, Copy)]
pub(super) struct Teacher<'a> {
    pub(super) number: &'a str,
    pub(super) until: Option<NaiveDate>,
    primary: bool,
}

/// A name as two systems may write it.
pub(super) fn keys_of(known: &Person) -> Vec<String> {
    let names = std::iter::once(&known.name).chain(known.names_for.values());
    names.map(|name| name_key(&name.full)).collect()
}

pub(super) fn keys_in(person: &RosterPerson) -> [String; 2] {
    [name_key(&person.kept_name()), name_key(&person.school_name())]
}

pub(super) fn last_word(name: &str) -> Option<&str> {
    name.split_whitespace().next_back()
}

impl<'a> View<'a> {
    pub(super) fn new(
        open: &'a Open,
        roster: &'a Roster,
        class: Option<String>,
        today: NaiveDate,
        told: &'a Told,
    ) -> Result<Self, Error> {
        let mut ties: BTreeMap<(Voice, &str), Vec<PersonId>> = BTreeMap::new();
        let mut numbers = BTreeMap::new();
        for person in open.school.people.values().filter(|one| one.of_school.is_none()) {
            let Some(number) = &person.roster_id else { continue };
            let now = open.school.now(person.id);
            let known = ties.entry((person.voice, number.as_str())).or_default();
            if !known.contains(&now) {
                known.push(now);
            }
            numbers.insert(now, number.as_str());
        }
        let is_there = |number: &str| roster.people.get(number).is_some_and(|one| one.active);
        let counts = |class: &str| roster.classes.get(class).is_some_and(|one| one.active);
        let mut enrolled: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut teachers: BTreeMap<&str, Vec<Teacher<'_>>> = BTreeMap::new();
        for one in &roster.enrolments {
            if !one.counts(today) || !is_there(&one.person) || !counts(&one.class) {
                continue;
            }
            if one.teaches {
                let known = teachers.entry(&one.class).or_default();
                if known.iter().all(|other| other.number != one.person) {
                    known.push(Teacher {
                        number: &one.person,
                        until: one.until,
                        primary: one.primary,
                    });
                }
            } else {
                enrolled.entry(&one.person).or_default().insert(&one.class);
            }
        }
        for all in teachers.values_mut() {
            all.sort_by_key(|one| !one.primary);
        }
        let mut view = Self {
            open,
            roster,
            told,
            today,
            class: None,
            ties,
            numbers,
            enrolled,
            teachers,
        };
        view.class = match class {
            Some(wanted) => match roster.classes.get_key_value(wanted.as_str()) {
                Some((id, _)) => Some(id.as_str()),
                None => return Err(Error::ChoiceUnknown { what: wanted }),
            },
            None => view.guess(),
        };
        Ok(view)
    }

    /// The roster's classes, by title, each with who teaches it.
    pub(super) fn classes(&self) -> Vec<(String, String)> {
        let all = self.roster.classes.iter().filter(|(_, class)| class.active);
        let mut shown: Vec<(String, String)> = all
            .map(|(id, class)| {
                let names: Vec<String> = self.teachers_of(id).map(|(_, one)| one.school_name()).collect();
                let label = match names.is_empty() {
                    true => class.title.clone(),
                    false => format!("{} · {}", class.title, names.join(", ")),
                };
                (id.clone(), label)
            })
            .collect();
        shown.sort_by_cached_key(|(id, label)| (name_key(label), id.clone()));
        shown.truncate(MOST);
        shown
    }

    pub(super) fn teachers_of(&self, class: &str) -> impl Iterator<Item = (&'a str, &'a RosterPerson)> + use<'_, 'a> {
        let all = self.teachers.get(class).into_iter().flatten();
        all.filter_map(|one| Some((one.number, self.roster.people.get(one.number)?)))
    }

    /// Which of the classes is this one: the one of this name, or that in which
    /// most of those are who are known by number, or by name, or the only one. A
    /// homeroom goes before a subject.
    pub(super) fn guess(&self) -> Option<&'a str> {
        let students = self.open.school.students();
        let is_homeroom = |class: &str| self.roster.classes.get(class).is_some_and(|one| one.kind == "homeroom");
        let most_of = |numbers: &BTreeSet<&str>| -> Option<&'a str> {
            let mut counts: BTreeMap<&'a str, usize> = BTreeMap::new();
            for (number, classes) in &self.enrolled {
                if numbers.contains(number) {
                    for class in classes {
                        *counts.entry(*class).or_default() += 1;
                    }
                }
            }
            if counts.keys().any(|class| is_homeroom(class)) {
                counts.retain(|class, _| is_homeroom(class));
            }
            let most = counts.values().max().copied()?;
            let mut found = counts.into_iter().filter(|(_, count)| *count == most);
            match (found.next(), found.next()) {
                (Some((class, _)), None) => Some(class),
                _ => None,
            }
        };
        let own: BTreeSet<PersonId> = students.iter().map(|one| one.id).collect();
        let by_number = || {
            let numbers = self.numbers.iter().filter(|(person, _)| own.contains(person));
            most_of(&numbers.map(|(_, number)| *number).collect())
        };
        let named = || {
            let name = name_key(&self.open.school.class.as_ref()?.name);
            let all = self.roster.classes.iter();
            let mut same = all.filter(|(_, class)| class.active && name_key(&class.title) == name);
            match (same.next(), same.next()) {
                (Some((id, _)), None) => Some(id.as_str()),
                _ => None,
            }
        };
        let by_name = || {
            let names: BTreeSet<String> = students.iter().flat_map(|one| keys_of(one)).collect();
            let numbers = self.enrolled.keys().copied().filter(|number| {
                let person = self.roster.people.get(*number);
                person.is_some_and(|one| keys_in(one).iter().any(|key| names.contains(key)))
            });
            most_of(&numbers.collect())
        };
        let only = || {
            let mut all = self.roster.classes.iter().filter(|(_, class)| class.active);
            match (all.next(), all.next()) {
                (Some((id, _)), None) => Some(id.as_str()),
                _ => None,
            }
        };
        named().or_else(by_number).or_else(by_name).or_else(only)
    }

    pub(super) fn tie(&self, voice: Voice, number: &str) -> Option<PersonId> {
        self.ties.get(&(voice, number)).and_then(|all| all.first()).copied()
    }

    pub(super) fn name(&self, person: PersonId) -> String {
        crate::waits::full_of(self.open, person).unwrap_or_default()
    }

    /// Those here of an ink whom nobody has tied to a number.
    pub(super) fn untied(&self, voice: Voice) -> impl Iterator<Item = &'a Person> + use<'_, 'a> {
        let school = &self.open.school;
        school.people.values().filter(move |one| {
            one.voice == voice
                && one.of_school.is_none()
                && school.now(one.id) == one.id
                && !self.numbers.contains_key(&one.id)
        })
    }

    /// Who has a student now, for good.
    pub(super) fn holder(&self, student: PersonId) -> Option<PersonId> {
        let school = &self.open.school;
        let teachers = school.class.iter().flat_map(|class| class.teachers.iter().copied());
        let handed = school.handovers.iter().rev().map(|one| one.to);
        teachers.chain(handed).find(|one| school.has_for_good(*one, student))
    }

    /// Those of the class whom its teacher has, where others have some of them: a
    /// word about the whole class would give those too. Empty where it is whole.
    pub(super) fn those_of(&self, teacher: PersonId) -> Vec<PersonId> {
        let school = &self.open.school;
        let listed: Vec<PersonId> = school.students().iter().map(|one| one.id).collect();
        let own = listed.iter().copied().filter(|one| school.has_for_good(teacher, *one));
        let own: Vec<PersonId> = own.collect();
        if own.len() == listed.len() { Vec::new() } else { own }
    }

    pub(super) fn number_of(&self, person: PersonId) -> Option<&'a str> {
        self.numbers.get(&person).copied()
    }
}
