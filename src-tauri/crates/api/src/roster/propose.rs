//! What a roster proposes, held against what the school has.

use chrono::NaiveDate;
use domain::{Person, PersonId};
use serde::Serialize;

use crate::messages::{RosterKind, RosterProposal};
use crate::roster::view::View;
use crate::school_log::name_key;

/// The most that one reading proposes; what is left comes with the next.
pub(super) const MOST: usize = 1_000;

/// What is done where a person accepts it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) enum Action {
    /// The number is this person's.
    Tie {
        person: PersonId,
        number: String,
    },
    StudentNew {
        number: String,
    },
    StudentBack {
        student: PersonId,
    },
    StudentLeaves {
        student: PersonId,
    },
    Rename {
        person: PersonId,
        number: String,
        full: String,
    },
    AdultNew {
        number: String,
    },
    GuardianNew {
        number: String,
        student: PersonId,
    },
    HandOn {
        from: PersonId,
        to: PersonId,
        student: PersonId,
    },
    /// The class, with those of its students whom its teacher has; none is named
    /// where that is all of them.
    ClassOn {
        from: PersonId,
        to: PersonId,
        students: Vec<PersonId>,
    },
    Cover {
        person: PersonId,
        students: Vec<PersonId>,
        until: NaiveDate,
    },
}

/// A proposal.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    pub(super) id: String,
    pub(super) kind: RosterKind,
    pub(super) action: Action,
    pub(super) words: String,
    /// What is said once it is done.
    pub(super) done: String,
    pub(super) either: Option<String>,
    order: String,
}

impl Proposal {
    /// Whose the number is said to be.
    pub(super) fn ties(&self) -> Option<PersonId> {
        match self.action {
            Action::Tie { person, .. } => Some(person),
            _ => None,
        }
    }

    pub(super) fn shown(&self) -> RosterProposal {
        RosterProposal {
            id: self.id.clone(),
            kind: self.kind,
            words: self.words.clone(),
            either: self.either.clone(),
            gives_access: matches!(self.kind, RosterKind::HandOn | RosterKind::Cover),
        }
    }
}

/// Everything that one reading proposes.
#[derive(Debug, Default)]
pub(super) struct Proposed {
    pub(super) proposals: Vec<Proposal>,
    /// Sentences beside them.
    pub(super) notes: Vec<String>,
}

impl View<'_> {
    /// What it proposes.
    pub(super) fn proposed(&self) -> Proposed {
        let mut all = Proposed::default();
        let Some(class) = self.class else { return all };
        self.students_who_come(class, &mut all);
        self.students_who_are_here(class, &mut all);
        self.names(&mut all);
        self.adults(class, &mut all);
        self.guardians(&mut all);
        self.who_has_the_class(class, &mut all);
        all.proposals
            .sort_by_cached_key(|one| (one.kind_order(), one.order.clone()));
        if all.proposals.len() > MOST {
            all.proposals.truncate(MOST);
            all.notes.push(self.told.say("roster-note-more", &[]));
        }
        all.notes.sort();
        all.notes.dedup();
        all
    }

    pub(super) fn add(
        &self,
        all: &mut Proposed,
        kind: RosterKind,
        action: Action,
        name: &str,
        more: &[(&'static str, String)],
    ) {
        self.put(all, kind, action, name, more, None);
    }

    pub(super) fn put(
        &self,
        all: &mut Proposed,
        kind: RosterKind,
        action: Action,
        name: &str,
        more: &[(&'static str, String)],
        either: Option<String>,
    ) {
        let id = serde_json::to_vec(&(kind, &action)).unwrap_or_default();
        let id = blake3::hash(&id).to_hex()[..16].to_owned();
        if all.proposals.len() > MOST || all.proposals.iter().any(|one| one.id == id) {
            return;
        }
        let mut values = vec![("name", name.to_owned())];
        values.extend(more.iter().cloned());
        all.proposals.push(Proposal {
            id,
            kind,
            action,
            words: self.told.proposal(kind, false, &values),
            done: self.told.proposal(kind, true, &values),
            either,
            order: name_key(name),
        });
    }

    /// Asks whether somebody of the roster is one of these here, or somebody else.
    pub(super) fn ask_who(&self, all: &mut Proposed, number: &str, here: &[&Person], otherwise: Action) {
        let Some(person) = self.roster.people.get(number) else {
            return;
        };
        let name = person.school_name();
        let either = Some(format!("who {number}"));
        let said = |known: &Person| [("here", known.name.full.clone()), ("number", number.to_owned())];
        for known in here {
            let tie = Action::Tie {
                person: known.id,
                number: number.to_owned(),
            };
            self.put(all, RosterKind::SamePerson, tie, &name, &said(known), either.clone());
        }
        if let Some(first) = here.first() {
            self.put(all, RosterKind::OtherPerson, otherwise, &name, &said(first), either);
        }
    }
}

impl Proposal {
    /// Questions of who is who stand together, both answers beside each other.
    fn kind_order(&self) -> RosterKind {
        match self.kind {
            RosterKind::OtherPerson => RosterKind::SamePerson,
            kind => kind,
        }
    }
}
