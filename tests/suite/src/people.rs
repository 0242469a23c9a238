//! People of a small school, as a person at the window would state them.

use api::{PersonDraft, PersonState, Window};
use domain::{PersonId, Voice};

use crate::SmallSchool;

/// A person of whom no more is said than the name and the ink.
#[must_use]
pub fn draft(voice: Voice, full: &str) -> PersonDraft {
    PersonDraft {
        id: None,
        voice,
        full: full.to_owned(),
        short: String::new(),
        pronouns: None,
        roles: Vec::new(),
        languages: vec!["en".to_owned()],
        relation: None,
        contact: None,
        names_for: Default::default(),
        same_name: false,
        household: None,
        born_on: None,
    }
}

/// States a person.
pub fn state(school: &mut SmallSchool, person: PersonDraft) -> PersonId {
    api::person_state(&mut school.host, Window::Main, PersonState { person })
        .expect("the person is stated")
        .person
        .id
}
