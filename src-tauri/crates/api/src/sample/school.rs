//! The made-up school: its people, lists, calendar, class and project.

use std::collections::BTreeMap;

use domain::people::Relation;
use domain::school::{ClassGoal, EntryPoint, LibraryEntry, LibraryList, Project};
use domain::{Audience, ClassGoalId, EntryPointId, PersonName, ProjectId, Role, Voice};

use super::told::{TEACHER, Told};
use crate::cases;
use crate::messages::{
    CalendarState, ClassShow, ClassState, EntryPointTake, LibraryState, PersonDraft, PersonState, ProjectState,
};

/// School days ago on which the class asked its question.
pub(super) const ASKED: usize = 46;

/// The school, before its first student.
pub(super) fn opens(t: &mut Told<'_>) {
    for calendar in [t.days.last_year(), t.days.this_year()] {
        t.call(
            ("calendar_state", cases::calendar_state),
            CalendarState {
                calendar: calendar.clone(),
            },
        );
    }
    if let Some(list) = strategies() {
        t.call(("library_state", cases::library_state), LibraryState { list });
    }
    super::competencies::states(t);
    adults(t);
}

/// The class as it is called in a year.
pub(super) fn class_is(t: &mut Told<'_>, name: &str, minutes_a_week: u32) {
    let Some(shown) = t.call(("class_show", cases::class_show), ClassShow {}) else {
        return;
    };
    let Some(mut class) = shown.class else { return };
    class.name = name.into();
    class.minutes_a_week = Some(minutes_a_week);
    // Goals of its own making, ids and all: a class is stated whole.
    class.goals = vec![
        ClassGoal {
            id: ClassGoalId::from_random(*b"waymark-goal-one"),
            words: "Everybody here can tell a neighbor what our river carries.".into(),
            retired: false,
        },
        ClassGoal {
            id: ClassGoalId::from_random(*b"waymark-goal-two"),
            words: "We ask before we help.".into(),
            retired: false,
        },
    ];
    t.call(("class_state", cases::class_state), ClassState { class });
}

// ---- people ---------------------------------------------------------------

/// A person of the school or of a family, as stated to the api.
pub(super) fn draft(voice: Voice, full: &str, short: &str, languages: &[&str]) -> PersonDraft {
    PersonDraft {
        id: None,
        voice,
        full: full.into(),
        short: short.into(),
        pronouns: None,
        roles: Vec::new(),
        languages: languages.iter().map(|language| (*language).to_owned()).collect(),
        relation: None,
        contact: None,
        names_for: BTreeMap::new(),
        same_name: false,
        household: None,
        born_on: None,
    }
}

pub(super) fn state(t: &mut Told<'_>, key: &'static str, person: PersonDraft) {
    if let Some(stated) = t.call(("person_state", cases::person_state), PersonState { person }) {
        t.people.insert(key, stated.person.id);
    }
}

/// Name in the story, whole name, short name, languages, a number for families.
type Colleague = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    Option<&'static str>,
);

fn adults(t: &mut Told<'_>) {
    let teacher = t.people.get(TEACHER).copied();
    let number = |person: PersonDraft, contact: &str| PersonDraft {
        contact: Some(contact.into()),
        ..person
    };
    let okafor = PersonDraft {
        id: teacher,
        roles: vec![Role::Teacher, Role::Administrator],
        ..draft(Voice::School, "Ngozi Okafor", "Ms. Okafor", &["en", "ig"])
    };
    state(t, TEACHER, number(okafor, "555 0142"));
    let colleagues: [Colleague; 6] = [
        (
            "Abdullahi",
            "Yusuf Abdullahi",
            "Mr. Abdullahi",
            &["so", "en", "ar"],
            Some("555 0177"),
        ),
        (
            "Ms. Delgado",
            "Carmen Delgado",
            "Ms. Delgado",
            &["es", "en"],
            Some("555 0163"),
        ),
        ("Reem", "Reem Nassar", "Ms. Reem", &["ar", "en"], Some("555 0181")),
        ("Thapa", "Sunita Thapa", "Ms. Thapa", &["ne", "en"], Some("555 0169")),
        ("Bell", "Arthur Bell", "Mr. Bell", &["en"], None),
        ("Brandt", "Lena Brandt", "Ms. Brandt", &["en"], None),
    ];
    for (key, full, short, languages, contact) in colleagues {
        let person = draft(Voice::School, full, short, languages);
        let person = PersonDraft {
            // Ms. Brandt is the school's counsellor.
            roles: if key == "Brandt" {
                vec![Role::Counsellor]
            } else {
                Vec::new()
            },
            ..person
        };
        state(
            t,
            key,
            match contact {
                Some(contact) => number(person, contact),
                None => person,
            },
        );
    }
}

/// Somebody of a student's family.
pub(super) fn family(
    t: &mut Told<'_>,
    of: &'static str,
    (short, full): (&'static str, &str),
    relation: &str,
    languages: &[&str],
) {
    let Some(to) = t.person(of) else { return };
    let relation = Relation {
        to,
        words: relation.into(),
        may_receive: true,
    };
    let person = PersonDraft {
        relation: Some(relation),
        ..draft(Voice::Family, full, short, languages)
    };
    state(t, short, person);
}

/// A student's name as the family writes it.
pub(super) fn name_at_home(
    t: &mut Told<'_>,
    student: &'static str,
    at_school: &str,
    languages: &[&str],
    pronouns: &str,
    (full, short): (&str, &str),
) {
    let id = t.people.get(student).copied();
    let at_home = PersonName {
        full: full.into(),
        short: short.into(),
        pronouns: None,
    };
    let person = PersonDraft {
        id,
        pronouns: Some(pronouns.into()),
        roles: vec![Role::Student],
        names_for: BTreeMap::from([(Audience::Family, at_home)]),
        same_name: true,
        ..draft(Voice::Student, at_school, student, languages)
    };
    state(t, student, person);
}

// ---- the project ----------------------------------------------------------

/// The class asks its question, and finds four ways in.
pub(super) fn project(t: &mut Told<'_>) {
    let Some(shown) = t.call(("class_show", cases::class_show), ClassShow {}) else {
        return;
    };
    let Some(class) = shown.class else { return };
    // Names of its own making: a project is stated whole, ids and all.
    let project = ProjectId::from_random(*b"waymark-project1");
    let ways = [
        (
            "What is in the water?",
            "Take samples after rain. Count, test and keep a record that others can check.",
        ),
        (
            "Who lives from it?",
            "Ask people who fish, farm, work or pray by the river. Write down what they say.",
        ),
        (
            "What was here before?",
            "Read old maps and photos. Ask who drew them, and who was left out.",
        ),
        (
            "What could it carry?",
            "Design one change for the river bank. Bring it to the town meeting.",
        ),
    ];
    let ids = [
        *b"waymark-waterway",
        *b"waymark-wholives",
        *b"waymark-maps-old",
        *b"waymark-riverway",
    ];
    let entry_points: Vec<_> = (0..)
        .zip(ids.into_iter().zip(ways))
        .map(|(position, (id, (question, about)))| EntryPoint {
            id: EntryPointId::from_random(id),
            project,
            question: question.into(),
            about: about.into(),
            position,
        })
        .collect();
    t.entry_points = entry_points.iter().map(|entry_point| entry_point.id).collect();
    let asked = t.days.ago(ASKED);
    let project = Project {
        id: project,
        class: class.id,
        question: "What does our river carry?".into(),
        asked_by: Voice::Student,
        asked_on: Some(asked),
        from: asked,
        until: t.days.ahead(LIBRARY_EVENING),
        ends_with: "an open evening at the library".into(),
        fixed: "two river visits, the safety rules, one public showing.".into(),
        open: "your question, whom you work with, how you show it.".into(),
    };
    t.call(
        ("project_state", cases::project_state),
        ProjectState { project, entry_points },
    );
}

/// Weekdays from today to the open evening at which the project ends.
pub(super) const LIBRARY_EVENING: u32 = 18;

/// Which plan hangs where, in the order of the entry points. Noah and Wren
/// hang nowhere yet.
pub(super) const ON_THE_TRAIL: [&[&str]; 4] = [
    &["Abdi", "Amina", "Emma", "Kiran", "Olena", "Teo"],
    &["Bishnu", "Eh Ku", "Fatuma", "Jasmine", "Nadia", "Yousef"],
    &["Anh", "Chloé", "Isaac", "Mateo", "Sofia"],
    &["Caleb", "Dawit", "Hassan", "Lucas", "Priya"],
];

/// The teacher whose scene it is hangs every plan on its way in.
pub(super) fn takes_ways_in(t: &mut Told<'_>) {
    for (way, names) in ON_THE_TRAIL.into_iter().enumerate() {
        let entry_point = t.entry_points.get(way).copied();
        for name in names.iter().copied() {
            let Some(student) = t.person(name) else { return };
            t.call(
                ("entry_point_take", cases::entry_point_take),
                EntryPointTake { student, entry_point },
            );
        }
    }
}

// ---- the library ----------------------------------------------------------

/// The strategies of this school: those that every school begins with, and two
/// of its own, in its own words.
fn strategies() -> Option<LibraryList> {
    let mut list = crate::library::default_lists()
        .into_iter()
        .find(|list| list.key == "strategies")?;
    let own = |key: &str, en: &str, es: &str, helps: &[&str]| LibraryEntry {
        key: key.into(),
        words: BTreeMap::from([("en".into(), en.into()), ("es".into(), es.into())]),
        minutes: None,
        care: false,
        retired: false,
        helps: helps.iter().map(|&key| key.into()).collect(),
    };
    list.entries.push(own(
        "own_walk_first",
        "Walk to it first, then read about it",
        "Ir a verlo primero y leer después",
        &["words_of_the_task", "getting_started"],
    ));
    list.entries.push(own(
        "own_home_words",
        "Say it at home in your own language, then at school",
        "Decirlo en casa en tu idioma y luego en la escuela",
        &["words_of_the_task", "worry"],
    ));
    Some(list)
}
