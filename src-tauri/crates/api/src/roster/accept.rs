//! What a person accepted, done through the use cases that do it anyway.

use std::collections::BTreeMap;

use domain::people::{Person, PersonName, Relation, Voice};
use domain::{Audience, PersonId};
use interchange::{Roster, RosterPerson};

use crate::class::cases::{class_state, student_add};
use crate::class::{draft_of, school_of, state_person};
use crate::error::Error;
use crate::hands::cases::{class_hand_over, cover_state};
use crate::host::{Host, Window};
use crate::messages::{ClassHandOver, ClassState, CoverState, PersonDraft, RosterAccepted, StudentAdd};
use crate::roster::propose::{Action, Proposal};
use crate::roster::told::Told;

/// Does all of it, in the order in which it is proposed: who is who first, who
/// has whom last.
pub(super) fn all(
    host: &mut Host,
    window: Window,
    roster: &Roster,
    proposals: &[Proposal],
    told: &Told,
) -> Result<RosterAccepted, Error> {
    let mut comes = Vec::new();
    let mut leaves = Vec::new();
    // Students who go the same way go in one handover.
    let mut handed: BTreeMap<(PersonId, PersonId), Vec<PersonId>> = BTreeMap::new();
    let mut whole = Vec::new();
    let mut covers = Vec::new();
    let of = |number: &str| roster.people.get(number).ok_or(Error::RosterChanged);
    for proposal in proposals {
        match &proposal.action {
            Action::Tie { person, number } => {
                let known = known(host, *person)?;
                state_person(host, draft_of(&known), Some(number.clone()))?;
            }
            Action::StudentNew { number } => student(host, window, number, of(number)?)?,
            Action::StudentBack { student } => comes.push(*student),
            Action::StudentLeaves { student } => leaves.push(*student),
            Action::Rename { person, number, full } => {
                let known = known(host, *person)?;
                let draft = renamed(&known, of(number)?, full);
                state_person(host, draft, None)?;
            }
            Action::AdultNew { number } => {
                // A name: no role, no right, no computer.
                let draft = named(Voice::School, of(number)?);
                state_person(host, draft, Some(number.clone()))?;
            }
            Action::GuardianNew { number, student } => {
                let person = of(number)?;
                let relation = Relation {
                    to: *student,
                    words: told.relation(person.guardian_role()),
                    may_receive: false,
                };
                let draft = PersonDraft {
                    relation: Some(relation),
                    ..named(Voice::Family, person)
                };
                state_person(host, draft, Some(number.clone()))?;
            }
            Action::HandOn { from, to, student } => handed.entry((*from, *to)).or_default().push(*student),
            Action::ClassOn { from, to, students } => whole.push(((*from, *to), students.clone())),
            Action::Cover {
                person,
                students,
                until,
            } => covers.push(CoverState {
                person: *person,
                students: students.clone(),
                until: *until,
            }),
        }
    }
    if !(comes.is_empty() && leaves.is_empty()) {
        let mut class = host.opened()?.school.class.clone().ok_or(Error::NameMissing)?;
        class
            .students
            .retain(|one| !leaves.contains(one) && !comes.contains(one));
        class.students.extend(comes);
        class_state(host, window, ClassState { class })?;
    }
    let mut invite = Vec::new();
    // Named students leave the class where it is; then it changes its teacher too.
    for ((from, to), students) in &whole {
        if students.is_empty() {
            continue;
        }
        let mut class = host.opened()?.school.class.clone().ok_or(Error::NameMissing)?;
        class.teachers.retain(|one| one != from && one != to);
        class.teachers.insert(0, *to);
        class_state(host, window, ClassState { class })?;
    }
    for ((from, to), students) in handed.into_iter().chain(whole) {
        let request = ClassHandOver {
            from,
            to,
            students,
            on: None,
        };
        let done = class_hand_over(host, window, request)?;
        if !done.here && !invite.contains(&done.to) {
            invite.push(done.to);
        }
    }
    for cover in covers {
        cover_state(host, window, cover)?;
    }
    Ok(RosterAccepted {
        done: proposals.iter().map(|one| one.done.clone()).collect(),
        invite,
    })
}

fn known(host: &mut Host, person: PersonId) -> Result<Person, Error> {
    let known = host.opened()?.school.people.get(&person).cloned();
    known.ok_or(Error::PersonUnknown { person })
}

fn named(voice: Voice, person: &RosterPerson) -> PersonDraft {
    PersonDraft {
        id: None,
        voice,
        full: person.school_name(),
        short: String::new(),
        pronouns: None,
        roles: Vec::new(),
        languages: Vec::new(),
        relation: None,
        contact: None,
        names_for: BTreeMap::new(),
        same_name: false,
        household: None,
        born_on: None,
    }
}

/// A new student with an empty plan of this year.
fn student(host: &mut Host, window: Window, number: &str, person: &RosterPerson) -> Result<(), Error> {
    let language = school_of(host.opened()?).language;
    let request = StudentAdd {
        full: person.school_name(),
        short: String::new(),
        pronouns: None,
        grade: person.grades.first().cloned().unwrap_or_default(),
        languages: vec![language],
    };
    let added = student_add(host, window, request)?;
    let known = known(host, added.person)?;
    let draft = PersonDraft {
        names_for: at_home(person),
        ..draft_of(&known)
    };
    state_person(host, draft, Some(number.to_owned()))?;
    Ok(())
}

/// A name that is used at school may not be one for home (H2): the family reads
/// the one that the other system keeps, until the student says otherwise.
fn at_home(person: &RosterPerson) -> BTreeMap<Audience, PersonName> {
    let full = person.kept_name();
    if full == person.school_name() {
        return BTreeMap::new();
    }
    let name = PersonName {
        short: crate::vaults::first_word(&full),
        full,
        pronouns: None,
    };
    BTreeMap::from([(Audience::Family, name)])
}

fn renamed(known: &Person, person: &RosterPerson, full: &str) -> PersonDraft {
    let first = crate::vaults::first_word;
    // How one speaks of somebody stays, unless it was only the first word of the name.
    let short = match known.name.short == first(&known.name.full) {
        true => first(full),
        false => known.name.short.clone(),
    };
    let names_for = match known.voice {
        Voice::Student => at_home(person),
        _ => BTreeMap::new(),
    };
    PersonDraft {
        full: full.to_owned(),
        short,
        names_for,
        ..draft_of(known)
    }
}
