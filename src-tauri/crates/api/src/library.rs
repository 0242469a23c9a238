//! The school's own lists, and the ones that every school begins with.
//!
//! A list that a school has not touched yet is the default one, so that a
//! vault made by an earlier version gets the lists that came later. An entry
//! is never deleted: it is retired, and plans that use it keep it.

use std::collections::BTreeMap;

use domain::school::{LibraryEntry, LibraryList};
use domain::{Person, PersonId, RecordBody, SpaceKind, Voice};

use crate::class::{calendar_of, school_of, state};
use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{Done, LibraryShow, LibraryShown, LibraryState, StudentLeft};
use crate::open::Open;

/// Most minutes of one step of an agenda.
const MOST_MINUTES: u32 = 120;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn library_show(host: &mut Host, _window: Window, _request: LibraryShow) -> Result<LibraryShown, Error> {
        let today = host.clock.today();
        let open = host.opened()?;
        let students: Vec<PersonId> = open.school.students().iter().map(|person| person.id).collect();
        let mut people: Vec<Person> = open
            .school
            .people
            .values()
            .filter(|person| !students.contains(&person.id) && person.of_school.is_none())
            .cloned()
            .collect();
        people.sort_by_key(|person| (crate::school_log::name_key(&person.name.full), person.id));
        Ok(LibraryShown {
            lists: lists_of(open),
            calendar: calendar_of(open, today),
            school: school_of(open),
            people,
            students: open.school.students().into_iter().cloned().collect(),
            left: left(open, today)?,
            names_asked: open.school.names_asked.clone(),
        })
    }

    pub(crate) fn library_state(host: &mut Host, _window: Window, request: LibraryState) -> Result<Done, Error> {
        let mut list = request.list;
        let lists = lists_of(host.opened()?);
        let Some(stands) = lists.get(&list.key) else {
            return Err(Error::ChoiceUnknown { what: list.key });
        };
        for entry in &mut list.entries {
            entry.words.retain(|_, words| {
                *words = words.trim().to_owned();
                !words.is_empty()
            });
            entry.minutes = entry.minutes.map(|minutes| minutes.clamp(1, MOST_MINUTES));
        }
        // Plans refer to keys: one that is left out is retired, not gone.
        for known in &stands.entries {
            if !list.entries.iter().any(|entry| entry.key == known.key) {
                list.entries.push(LibraryEntry {
                    retired: true,
                    ..known.clone()
                });
            }
        }
        let mut keys = std::collections::BTreeSet::new();
        if !list
            .entries
            .iter()
            .all(|entry| !entry.key.trim().is_empty() && keys.insert(entry.key.clone()))
        {
            return Err(Error::ValueNotAccepted { field: list.key });
        }
        state(host, SpaceKind::Library, &RecordBody::LibraryListStated { list })
    }
}

/// Students who are in the class no more and whose plans are still to be read
/// here, each with the newest.
fn left(open: &Open, today: chrono::NaiveDate) -> Result<Vec<StudentLeft>, Error> {
    let school = &open.school;
    let listed: Vec<PersonId> = school.students().iter().map(|person| person.id).collect();
    let has_left = |person: &&Person| {
        person.voice == Voice::Student
            && person.of_school.is_none()
            && school.now(person.id) == person.id
            && !listed.contains(&person.id)
            && open.closed(person.id, None, today).is_none()
    };
    let mut people: Vec<&Person> = school.people.values().filter(has_left).collect();
    people.sort_by_cached_key(|person| (crate::school_log::name_key(&person.name.full), person.id));
    let shown = |person: &Person| {
        let rows = open.plans_of(person.id)?;
        Ok(StudentLeft {
            person: person.id,
            full: person.name.full.clone(),
            plan: rows
                .into_iter()
                .max_by_key(|row| (row.year, row.plan))
                .map(|row| row.plan),
        })
    };
    people.into_iter().map(shown).collect()
}

/// All lists: the school's own, and the default ones that it has not touched.
pub(crate) fn lists_of(open: &Open) -> BTreeMap<String, LibraryList> {
    let mut lists: BTreeMap<String, LibraryList> = default_lists()
        .into_iter()
        .map(|list| (list.key.clone(), list))
        .collect();
    lists.extend(open.school.lists.clone());
    lists
}

/// The words of an entry in the school's language: its own, or those of the
/// locale files, or its key where nobody gave it words.
pub(crate) fn words_of(open: &Open, list: &str, prefix: &str, key: &str) -> String {
    let language = school_of(open).language;
    let lists = lists_of(open);
    let entry = lists
        .get(list)
        .and_then(|list| list.entries.iter().find(|entry| entry.key == key));
    if let Some(own) = entry.and_then(|entry| entry.own_words(&language)) {
        return own.to_owned();
    }
    let shipped = [language.as_str(), "en"]
        .into_iter()
        .filter_map(print::words::Words::shipped)
        .find_map(|words| words.get(&format!("{prefix}-{key}"), &[]));
    let any = || entry.and_then(|entry| entry.words.values().next().cloned());
    shipped.or_else(any).unwrap_or_else(|| key.to_owned())
}

/// The lists that a school begins with. All are the school's own data from
/// then on; the keys below have words in every language shipped.
pub(crate) fn default_lists() -> Vec<LibraryList> {
    let list = |key: &str, entries: &[&str]| LibraryList {
        key: key.to_owned(),
        entries: entries.iter().map(|&key| entry(key)).collect(),
    };
    let agenda = |key: &str, steps: &[(&str, u32)]| LibraryList {
        key: key.to_owned(),
        entries: steps
            .iter()
            .map(|&(key, minutes)| LibraryEntry {
                minutes: Some(minutes),
                ..entry(key)
            })
            .collect(),
    };
    let need_kinds = LibraryList {
        key: "need_kinds".to_owned(),
        entries: [
            "content",
            "technology",
            "managing_learning",
            "language",
            "health",
            "home",
            "other",
        ]
        .map(|key| LibraryEntry {
            care: matches!(key, "health" | "home"),
            ..entry(key)
        })
        .into(),
    };
    let strategies = LibraryList {
        key: "strategies".to_owned(),
        entries: STRATEGIES
            .iter()
            .map(|(key, helps)| LibraryEntry {
                helps: helps.iter().map(|&key| key.to_owned()).collect(),
                ..entry(key)
            })
            .collect(),
    };
    vec![
        list("areas", &["academic", "career", "personal", "civic"]),
        list(
            "pathways",
            &[
                "class_project",
                "shared_lesson",
                "work_based",
                "internship",
                "service_learning",
                "career_technical",
                "virtual",
                "blended",
                "dual_enrolment",
                "early_college",
                "independent_study",
                "community_based",
            ],
        ),
        list("provisions", &["loan", "school_time", "paper"]),
        need_kinds,
        list(
            "purposes",
            &["democratic_equality", "social_efficiency", "social_mobility"],
        ),
        list(
            "routines",
            &[
                "pack_the_evening_before",
                "start_with_five_minutes",
                "ask_one_question",
                "read_in_any_language",
                "rest_and_come_back",
                "thank_someone",
                "look_back_on_friday",
            ],
        ),
        list(
            "obstacles",
            &[
                "getting_started",
                "what_to_do",
                "words_of_the_task",
                "too_much_at_once",
                "noise",
                "time_or_place",
                "device",
                "being_alone_with_it",
                "worry",
            ],
        ),
        strategies,
        list("lens_before", &["assume", "listened", "seen", "language"]),
        list("lens_after", &["whose_words", "differently"]),
        agenda(
            "agenda_first",
            &[("who_i_am", 7), ("goals", 8), ("family_asks", 3), ("agreements", 2)],
        ),
        agenda(
            "agenda_later",
            &[
                ("welcome", 1),
                ("who_i_am", 3),
                ("work_i_chose", 6),
                ("goals", 5),
                ("family_asks", 3),
                ("agreements", 2),
            ],
        ),
    ]
}

/// What a whole class can use, each with the obstacles that it helps with (K5).
const STRATEGIES: &[(&str, &[&str])] = &[
    ("talk_first", &["getting_started", "words_of_the_task"]),
    ("first_line", &["getting_started"]),
    ("someone_shows", &["what_to_do", "worry"]),
    ("small_steps", &["too_much_at_once", "getting_started"]),
    ("flexible_grouping", &["being_alone_with_it"]),
    ("partner", &["being_alone_with_it", "what_to_do"]),
    ("differentiation", &["words_of_the_task", "worry"]),
    ("formative_assessment", &["what_to_do"]),
    ("key_words", &["words_of_the_task"]),
    ("quiet_place", &["noise", "time_or_place"]),
    ("on_paper_too", &["device"]),
];

fn entry(key: &str) -> LibraryEntry {
    LibraryEntry {
        key: key.to_owned(),
        words: BTreeMap::new(),
        minutes: None,
        care: false,
        retired: false,
        helps: Vec::new(),
    }
}
