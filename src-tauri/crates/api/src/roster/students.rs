//! Students of a roster: who comes, who goes, and to whom.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Person, PersonId, Voice};
use interchange::{RosterPerson, RosterRole};

use crate::messages::RosterKind;
use crate::roster::propose::{Action, Proposal, Proposed};
use crate::roster::view::{View, keys_in, keys_of, last_word};
use crate::school_log::name_key;

impl<'a> View<'a> {
    pub(super) fn students_who_come(&self, class: &str, all: &mut Proposed) {
        let listed: BTreeSet<PersonId> = self.open.school.students().iter().map(|one| one.id).collect();
        let untied: Vec<&Person> = self.untied(Voice::Student).collect();
        let in_class = self.enrolled.iter().filter(|(_, classes)| classes.contains(class));
        let numbers: Vec<&str> = in_class.map(|(number, _)| *number).collect();
        // Names that are the same as written ask first; only what is left over is
        // compared by family name.
        let same = |known: &Person, person: &RosterPerson| {
            let keys = keys_of(known);
            keys_in(person).iter().any(|key| keys.contains(key))
        };
        let roster_names: BTreeSet<String> = numbers
            .iter()
            .filter_map(|number| self.roster.people.get(*number))
            .flat_map(keys_in)
            .collect();
        let left_over: Vec<&Person> = untied
            .iter()
            .copied()
            .filter(|known| listed.contains(&known.id) && !keys_of(known).iter().any(|key| roster_names.contains(key)))
            .collect();
        for number in numbers {
            let Some(person) = self.roster.people.get(number) else {
                continue;
            };
            let name = person.school_name();
            if let Some(student) = self.tie(Voice::Student, number) {
                if !listed.contains(&student) {
                    self.add(
                        all,
                        RosterKind::StudentBack,
                        Action::StudentBack { student },
                        &self.name(student),
                        &[],
                    );
                }
                continue;
            }
            let mut here: Vec<&Person> = untied.iter().copied().filter(|known| same(known, person)).collect();
            if here.is_empty() {
                let keys = keys_in(person);
                let near = |known: &&&Person| {
                    let key = name_key(&known.name.full);
                    keys.iter()
                        .any(|one| last_word(one).is_some() && last_word(one) == last_word(&key))
                };
                here = left_over.iter().filter(near).copied().collect();
            }
            let new = Action::StudentNew {
                number: number.to_owned(),
            };
            if here.is_empty() {
                self.add(all, RosterKind::StudentNew, new, &name, &[]);
            } else {
                self.ask_who(all, number, &here, new);
            }
        }
        self.whom_the_class_does_not_name(&untied, &listed, all);
    }

    /// Students of the class list whom no number names yet, and who stand
    /// elsewhere in the roster, or nowhere.
    pub(super) fn whom_the_class_does_not_name(
        &self,
        untied: &[&Person],
        listed: &BTreeSet<PersonId>,
        all: &mut Proposed,
    ) {
        let asked: BTreeSet<PersonId> = all.proposals.iter().filter_map(Proposal::ties).collect();
        let left = untied
            .iter()
            .filter(|known| listed.contains(&known.id) && !asked.contains(&known.id));
        let left: Vec<&&Person> = left.collect();
        if left.is_empty() {
            return;
        }
        let mut by_name: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for (number, person) in &self.roster.people {
            if person.roles.contains(&RosterRole::Student) && self.tie(Voice::Student, number).is_none() {
                for key in keys_in(person) {
                    by_name.entry(key).or_default().insert(number);
                }
            }
        }
        for known in left {
            let keys = keys_of(known);
            let found: BTreeSet<&str> = keys
                .iter()
                .filter_map(|key| by_name.get(key))
                .flatten()
                .copied()
                .collect();
            for number in found.iter().take(3) {
                let tie = Action::Tie {
                    person: known.id,
                    number: (*number).to_owned(),
                };
                let values = [("here", known.name.full.clone()), ("number", (*number).to_owned())];
                let either = Some(format!("whose {}", known.id));
                self.put(all, RosterKind::SamePerson, tie, &known.name.full, &values, either);
            }
            if found.is_empty() && !self.roster.only_changes {
                let name = ("name", known.name.full.clone());
                all.notes.push(self.told.say("roster-note-nowhere", &[name]));
            }
        }
    }

    /// Students of the class list who are known by number: who goes, and to whom.
    pub(super) fn students_who_are_here(&self, class: &str, all: &mut Proposed) {
        let kind = |id: &str| self.roster.classes.get(id).map(|one| one.kind.as_str());
        let own = kind(class);
        for known in self.open.school.students() {
            let Some(number) = self.number_of(known.id) else {
                continue;
            };
            let Some(person) = self.roster.people.get(number) else {
                if !self.roster.only_changes {
                    self.leaves(known, all);
                }
                continue;
            };
            let classes = self.enrolled.get(number).cloned().unwrap_or_default();
            let alike: Vec<&str> = classes
                .iter()
                .copied()
                .filter(|id| *id == class || kind(id) == own)
                .collect();
            let goes = match alike.contains(&class) {
                true => vec![class],
                false => alike,
            };
            if goes.is_empty() {
                let said = |one: &&interchange::Enrolment| {
                    one.person == number && one.class == class && !one.counts(self.today)
                };
                let ended = !person.active || self.roster.enrolments.iter().any(|one| said(&one));
                if ended || !self.roster.only_changes {
                    self.leaves(known, all);
                }
                continue;
            }
            self.who_has(known, class, &goes, all);
        }
    }

    pub(super) fn leaves(&self, known: &Person, all: &mut Proposed) {
        let action = Action::StudentLeaves { student: known.id };
        self.add(all, RosterKind::StudentLeaves, action, &known.name.full, &[]);
    }

    /// Whether whoever teaches a student by the roster has the student here.
    pub(super) fn who_has(&self, known: &Person, class: &str, goes: &[&str], all: &mut Proposed) {
        let school = &self.open.school;
        let stays = goes == [class];
        let mut adults: Vec<PersonId> = Vec::new();
        for goes_to in goes {
            adults.extend(
                self.teachers_of(goes_to)
                    .filter_map(|(number, _)| self.tie(Voice::School, number)),
            );
        }
        if stays {
            // A class that changes hands as a whole is proposed as a whole.
            adults.retain(|one| school.class.as_ref().is_some_and(|class| class.teachers.contains(one)));
            if adults.is_empty() {
                return;
            }
        }
        if adults.iter().any(|one| school.has_for_good(*one, known.id)) {
            return;
        }
        let title = goes.first().and_then(|id| self.roster.classes.get(*id));
        let title = title.map(|one| one.title.clone()).unwrap_or_default();
        let (Some(to), true) = (adults.first().copied(), stays || goes.len() == 1) else {
            let values = [("name", known.name.full.clone()), ("class", title)];
            let key = if goes.len() == 1 {
                "roster-note-teacher-first"
            } else {
                "roster-note-several"
            };
            all.notes.push(self.told.say(key, &values));
            return;
        };
        let Some(from) = self.holder(known.id).filter(|from| *from != to) else {
            return;
        };
        let action = Action::HandOn {
            from,
            to,
            student: known.id,
        };
        let values = [
            ("class", title),
            ("from", self.name(from)),
            ("to", self.name(to)),
            ("whole", "no".to_owned()),
        ];
        self.add(all, RosterKind::HandOn, action, &known.name.full, &values);
    }
}
